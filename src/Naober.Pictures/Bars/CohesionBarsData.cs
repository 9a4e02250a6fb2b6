using Naober.Core;

namespace Naober.Pictures;

/// <summary>Subregional cohesion: of the partnerships that touch a subregion, the share in which all of it takes part.</summary>
/// <param name="Subregions">In drawing order.</param>
/// <param name="PublishedLabel">What the published values are called; null when there are none.</param>
/// <param name="Decimals">Of the percentages, 0 to 2.</param>
public sealed record CohesionBarsData(IReadOnlyList<CohesionBar> Subregions, string? PublishedLabel = null, int Decimals = 0);

/// <param name="Subregion">Name.</param>
/// <param name="Cohesion">Partnerships with all municipalities, of those with at least one.</param>
/// <param name="Published">Between 0 and 1; null when not published.</param>
/// <param name="Href">Where the bar leads to, if anywhere.</param>
public sealed record CohesionBar(string Subregion, Share Cohesion, double? Published = null, string? Href = null);
