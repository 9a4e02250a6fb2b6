namespace Naober.Pictures;

/// <summary>A map of areas in shades (classes of a measure) or in colours (categories).</summary>
/// <param name="Shapes">What is drawn; the map is cut around it. A shape without an area of the same key is drawn as unknown.</param>
/// <param name="Areas">What is known of each shape; an area without a shape counts in the legend and is left to the table.</param>
/// <param name="Classes">In order: low to high, or the categories (told apart by colour up to ten, always by label).</param>
/// <param name="Borders">Lines of the shapes (1-based) that are drawn stronger, such as those between provinces.</param>
/// <param name="Caption">What the legend is of.</param>
/// <param name="IsCategorical">The classes have no order.</param>
/// <param name="WithoutClass">What hatching means in the legend, when it is not that something is unknown.</param>
public sealed record ChoroplethData(
    MapShapes Shapes, IReadOnlyList<ChoroplethArea> Areas, IReadOnlyList<ChoroplethClass> Classes, IReadOnlyList<int> Borders, string Caption,
    bool IsCategorical = false, string? WithoutClass = null);

/// <param name="Key">That of its shape.</param>
/// <param name="Name">Shown in the tooltip.</param>
/// <param name="Value">Shown in the tooltip: "53", "62,5% (5 van 8)", or the category.</param>
/// <param name="Class">Index in the classes; null: unknown, hatched.</param>
/// <param name="Label">Short text on the area, left out where it does not fit; of a category its number or letter.</param>
/// <param name="Href">Where the area leads to, if anywhere; on a map of hundreds of areas better nowhere, for the sake of the keyboard.</param>
/// <param name="IsCounted">
/// In the legend; false for a shape that is none of the areas that the map is about, such as a municipality of a later date that lies in none.
/// </param>
public sealed record ChoroplethArea(string Key, string Name, string Value, int? Class, string? Label = null, string? Href = null, bool IsCounted = true);

/// <param name="Text">Shown in the legend: "12 – 20", or the category with its label.</param>
public sealed record ChoroplethClass(string Text);
