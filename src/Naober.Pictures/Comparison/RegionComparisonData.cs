namespace Naober.Pictures;

/// <summary>A strip per measure with a dot per region: table 3 of the BRE report as a picture.</summary>
/// <param name="Regions">In the order of the values, 2 to 12.</param>
/// <param name="Measures">In drawing order; every strip has a scale of its own.</param>
public sealed record RegionComparisonData(IReadOnlyList<ComparedRegion> Regions, IReadOnlyList<ComparedMeasure> Measures);

/// <param name="Name">In tooltips, and in the key when it is abbreviated.</param>
/// <param name="Short">Beside the dots.</param>
/// <param name="IsOwn">The region that the page is about.</param>
public sealed record ComparedRegion(string Name, string Short, bool IsOwn = false);

/// <param name="Label">What is compared.</param>
/// <param name="Values">One per region; null when unknown.</param>
/// <param name="Decimals">0 to 6; a value that is whole is shown with them too.</param>
/// <param name="Unit">Directly after the number, such as "%"; may be empty.</param>
public sealed record ComparedMeasure(string Label, IReadOnlyList<double?> Values, int Decimals = 0, string Unit = "");
