using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Indicators;

/// <summary>The position of a region as a source publishes it; see <see cref="IndicatorTables.Positions"/>.</summary>
public sealed record PublishedPosition(
    string Indicator, string Region, string Peers, string? Period, Citation Citation,
    int? Rank, int? Of, int? Quarter, decimal? ChangeOfValue, int? ChangeOfRank, string? FirstPeriod, string? Direction, string? Note)
{
    /// <summary>The version of a data set that it is in; 0 when it is in no database.</summary>
    public int Version { get; init; }

    /// <summary>1 for a rise, -1 for a fall, as places, as a figure of which one way is better, or in words; 0 when the source says none of these.</summary>
    public int Moved(Indicator indicator) =>
        ChangeOfRank is { } places ? Math.Sign(places)
        : ChangeOfValue is { } change && !indicator.IsNeutral ? Math.Sign(change) * (indicator.LowestFirst ? -1 : 1)
        : Direction switch { "improved" => 1, "worsened" => -1, _ => 0 };

    internal static PublishedPosition From(PackageRow row) => new(
        row.Text(0)!, row.Text(1)!, row.Text(2)!, row.Text(3), new(row.Text(4), row.Text(5)),
        row.Integer(6), row.Integer(7), row.Integer(8), row.Number(9), row.Integer(10), row.Text(11), row.Text(12), row.Text(13));
}
