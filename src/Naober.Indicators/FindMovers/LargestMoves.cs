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

    private LargestMoves(MoveBy by, int known, IEnumerable<Move> moves)
    {
        (this.by, Known) = (by, known);
        All = [.. moves.OrderByDescending(move => Math.Abs(Size(move))).ThenByDescending(Size).ThenBy(move => move.Mover.Region, StringComparer.Ordinal)];
    }

    /// <summary>Number of changes there are: per indicator every region with both figures, and both ranks when it is by rank.</summary>
    public int Known { get; }

    /// <summary>Those that were asked for; the largest rise or fall first.</summary>
    public IReadOnlyList<Move> All { get; }

    /// <summary>What rose, the largest first.</summary>
    public IEnumerable<Move> Rises => All.Where(move => Size(move) > 0);

    /// <summary>What fell, the largest first.</summary>
    public IEnumerable<Move> Falls => All.Where(move => Size(move) < 0);

    /// <summary>
    /// The largest rises and falls. Cost: per indicator n log n of its regions; what is kept at a time is of one indicator for each
    /// processor, and the most of every indicator.
    /// </summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicators">Which of them; those without figures in both periods are passed over.</param>
    /// <param name="from">The first period.</param>
    /// <param name="to">The last period.</param>
    /// <param name="peers">The type of the regions, those of the last period.</param>
    /// <param name="by">What makes a change large.</param>
    /// <param name="most">How many rises and how many falls.</param>
    public static LargestMoves Of(Catalogue catalogue, IReadOnlyList<Indicator> indicators, string from, string to, string peers, MoveBy by, int most)
    {
        List<(int Known, List<Move> Moves)> found = [.. indicators.AsParallel().AsOrdered().Select(Largest)];
        var moves = new LargestMoves(by, found.Sum(of => of.Known), found.SelectMany(of => of.Moves));
        return new(by, moves.Known, [.. moves.Rises.Take(most), .. moves.Falls.Take(most)]);

        (int Known, List<Move> Moves) Largest(Indicator indicator)
        {
            var all = new LargestMoves(by, 0, MovesOf(catalogue, indicator, from, to, peers, by, []));
            return (all.All.Count, [.. all.Rises.Take(most), .. all.Falls.Take(most)]);
        }
    }

    /// <summary>Every change of some regions, also of those that stayed. Cost: indicators times regions of the type; keeps those of these regions.</summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicators">Which of them; those without figures in both periods are passed over.</param>
    /// <param name="from">The first period.</param>
    /// <param name="to">The last period.</param>
    /// <param name="peers">The type of the regions, those of the last period.</param>
    /// <param name="by">What makes a change large.</param>
    /// <param name="regions">Of the type; empty for all, which one asks of one indicator: there may be millions.</param>
    public static LargestMoves Of(Catalogue catalogue, IReadOnlyList<Indicator> indicators, string from, string to, string peers, MoveBy by, IReadOnlyCollection<string> regions)
    {
        List<Move> moves = [.. indicators.AsParallel().AsOrdered().SelectMany(indicator => MovesOf(catalogue, indicator, from, to, peers, by, regions))];
        return new(by, moves.Count, moves);
    }

    /// <summary>
    /// The period in which most of these indicators have their last measured figure, and the earlier one as long that most of them have
    /// too, the first of equals; a period that is given stays, and the other fits it. Null when there are no two.
    /// </summary>
    public static (string From, string To)? UsualPeriods(Catalogue catalogue, IReadOnlyList<Indicator> indicators, string? from = null, string? to = null)
    {
        List<IndicatorExtent> extents = [.. indicators.Select(catalogue.ExtentOf).Where(extent => extent.LastMeasured is not null)];
        to ??= extents.Where(extent => from is null || (extent.Periods.Contains(from) && FigurePeriod.IsChange(from, extent.LastMeasured!)))
            .GroupBy(extent => extent.LastMeasured!).OrderByDescending(group => group.Count()).ThenByDescending(group => FigurePeriod.FirstDay(group.Key)).FirstOrDefault()?.Key;
        from ??= extents.Where(extent => to is not null && extent.Periods.Contains(to)).SelectMany(extent => extent.Periods).Where(period => FigurePeriod.IsChange(period, to!))
            .GroupBy(period => period).OrderByDescending(group => group.Count()).ThenBy(group => FigurePeriod.FirstDay(group.Key)).FirstOrDefault()?.Key;
        return from is null || to is null ? null : (from, to);
    }

    private static IEnumerable<Move> MovesOf(
        Catalogue catalogue, Indicator indicator, string from, string to, string peers, MoveBy by, IReadOnlyCollection<string> regions)
    {
        IEnumerable<Mover> movers = PeriodPair.Of(catalogue, indicator, from, to, peers) is not { } pair ? []
            : regions.Count == 1 ? pair.Of(regions.Single()) is { } own ? [own] : []
            : pair.All().Where(mover => regions.Count == 0 || regions.Contains(mover.Region));
        return movers.Where(mover => by == MoveBy.Value || mover.Standing is not null).Select(mover => new Move(indicator, mover));
    }

    private decimal Size(Move move) => by == MoveBy.Rank ? move.Mover.Rise ?? 0 : move.Mover.Change;
}
