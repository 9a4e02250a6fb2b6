using Naober.Indicators.ListIndicators;

namespace Naober.Indicators.FindMovers;

/// <summary>How a region moved on an indicator.</summary>
public sealed record Move(Indicator Indicator, Mover Mover);

/// <summary>
/// What moved most between two periods among the regions of a type: of one indicator every region, or of more indicators every region or
/// one. Figures of different units are only comparable by rank.
/// </summary>
public sealed class LargestMoves
{
    private readonly MoveBy by;

    private LargestMoves(MoveBy by, IReadOnlyList<Move> all) => (this.by, All) = (by, all);

    /// <summary>Every region with both figures, and both ranks when it is by rank; the largest rise or fall first.</summary>
    public IReadOnlyList<Move> All { get; }

    /// <summary>What rose, the largest first.</summary>
    public IEnumerable<Move> Rises => All.Where(move => Size(move) > 0);

    /// <summary>What fell, the largest first.</summary>
    public IEnumerable<Move> Falls => All.Where(move => Size(move) < 0);

    /// <summary>Cost: per indicator n log n of its regions; with one region only its regions.</summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicators">Which of them; those without figures in both periods are passed over.</param>
    /// <param name="from">The first period.</param>
    /// <param name="to">The last period.</param>
    /// <param name="peers">The type of the regions, those of the last period.</param>
    /// <param name="by">What makes a change large.</param>
    /// <param name="region">Only this one; null for all.</param>
    public static LargestMoves Of(Catalogue catalogue, IReadOnlyList<Indicator> indicators, string from, string to, string peers, MoveBy by, string? region = null)
    {
        var moves = indicators.AsParallel().AsOrdered().SelectMany(indicator => PeriodPair.Of(catalogue, indicator, from, to, peers) is not { } pair ? []
            : (region is null ? pair.All() : pair.Of(region) is { } own ? [own] : []).Select(mover => new Move(indicator, mover)));
        return new(by, [.. moves.AsSequential().Where(move => by == MoveBy.Value || move.Mover.Standing is not null)
            .OrderByDescending(move => Math.Abs(Size(move, by))).ThenByDescending(move => Size(move, by)).ThenBy(move => move.Mover.Region, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The period in which most of these indicators have their last measured figure, and the earlier one as long that most of them have
    /// too, the first of equals; null when there are no two.
    /// </summary>
    public static (string From, string To)? UsualPeriods(Catalogue catalogue, IReadOnlyList<Indicator> indicators)
    {
        List<IndicatorExtent> extents = [.. indicators.Select(catalogue.ExtentOf).Where(extent => extent.LastMeasured is not null)];
        var to = extents.GroupBy(extent => extent.LastMeasured!).OrderByDescending(group => group.Count()).ThenByDescending(group => FigurePeriod.FirstDay(group.Key)).FirstOrDefault()?.Key;
        var from = extents.Where(extent => to is not null && extent.Periods.Contains(to)).SelectMany(extent => extent.Periods)
            .Where(period => FigurePeriod.FirstDay(period) < FigurePeriod.FirstDay(to!) && FigurePeriod.IsAlike(period, to!))
            .GroupBy(period => period).OrderByDescending(group => group.Count()).ThenBy(group => FigurePeriod.FirstDay(group.Key)).FirstOrDefault()?.Key;
        return from is null ? null : (from, to!);
    }

    private decimal Size(Move move) => Size(move, by);

    private static decimal Size(Move move, MoveBy by) => by == MoveBy.Rank ? move.Mover.Rise ?? 0 : move.Mover.Change;
}
