using Naober.Core;

namespace Naober.Pictures;

/// <summary>Shares per category, computed and published beside each other, for one region or several.</summary>
/// <param name="Categories">In drawing order.</param>
/// <param name="PublishedLabel">What the published values are called: "gepubliceerd 2021". Null when there are none.</param>
/// <param name="Decimals">Of the computed percentages, 0 to 2.</param>
/// <param name="WholeScale">The axis runs to 100% with a track behind each bar; else to a round number above the highest value.</param>
public sealed record ComparisonBarsData(
    IReadOnlyList<ComparisonCategory> Categories, string? PublishedLabel = null, int Decimals = 0, bool WholeScale = false);

/// <param name="Label">Legal form, domain, subregion.</param>
/// <param name="Values">One per series, the own region first.</param>
/// <param name="IsUnknown">What could not be placed in a category; hatched.</param>
public sealed record ComparisonCategory(string Label, IReadOnlyList<ComparisonValue> Values, bool IsUnknown = false);

/// <param name="Series">The region; shown when any category has more than one value.</param>
/// <param name="Computed">With the fraction it came from; null when only the published value is known.</param>
/// <param name="Published">Between 0 and 1; null when not published.</param>
/// <param name="Href">Where the bar leads to, if anywhere.</param>
public sealed record ComparisonValue(string Series, Share? Computed, double? Published = null, string? Href = null);
