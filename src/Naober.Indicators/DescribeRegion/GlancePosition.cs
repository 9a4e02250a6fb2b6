using Naober.Analysis;
using Naober.Indicators.FindMovers;

namespace Naober.Indicators.DescribeRegion;

/// <summary>A position of a region on an indicator: computed from the figures, or as a source states it.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Period">Null when the source states none.</param>
/// <param name="Rank">1 is the best, or the highest of a neutral indicator.</param>
/// <param name="Of">Number of peers with a value; null when the source states none.</param>
/// <param name="Quarter">1 is the best 25%, 4 the lowest; of a rank without a number of peers, of all provinces or COROP regions.</param>
/// <param name="Rise">Places since the first period; negative is a fall.</param>
/// <param name="Since">The first period.</param>
/// <param name="Published">What a source states; null when it is computed.</param>
/// <param name="Movement">The computed change among the same regions both times; null without one.</param>
public sealed record GlancePosition(
    Indicator Indicator, string? Period, int? Rank, int? Of, int? Quarter, int? Rise, string? Since, PublishedPosition? Published, Mover? Movement = null)
{
    /// <summary>1 for a rise, -1 for a fall, 0 for neither or unknown.</summary>
    public int Moved => Published?.Moved(Indicator) ?? Math.Sign(Rise ?? 0);

    /// <summary>0 for the first of its peers, 1 for the last; in the middle of its quarter when no rank is known.</summary>
    public double Depth => Rank is { } rank && (Of ?? AllOf(Published?.Peers ?? "")) is > 1 and { } of ? (rank - 1.0) / (of - 1) : ((Quarter ?? 2.5) - 0.5) / 4;

    internal static GlancePosition? From(IndicatorProfile? figures) => figures is { Last: { IsPosition: true, Standing: { } standing } last }
        ? new(figures.Indicator, last.Period, standing.Rank, standing.Peers, last.Quarter, figures.Rise, figures.First?.Period, null, figures.Movement)
        : null;

    internal static GlancePosition From(Indicator indicator, PublishedPosition published) => new(
        indicator, published.Period, published.Rank, published.Of,
        published.Quarter ?? (published.Rank is { } rank && (published.Of ?? AllOf(published.Peers)) is >= 4 and { } of && rank <= of ? Ranks.Quarter(rank, of) : null),
        published.ChangeOfRank, published.FirstPeriod, published);

    /// <summary>How many there are of the peers of which the number never changed since they are compared; for a source that states a rank only.</summary>
    private static int? AllOf(string peers) => peers switch
    {
        Regions.Region.Province => 12,
        Regions.Region.Corop => 40,
        _ => null,
    };
}
