using System.Numerics;
using Naober.Analysis;
using Naober.Analysis.Positions;
using Naober.Regions;

namespace Naober.Indicators.RankIndicator;

/// <summary>Where a region stands among its peers.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Value">Its figure.</param>
/// <param name="States">What is said about the figure.</param>
/// <param name="Rank">1 is the best, or the highest of a neutral indicator; ties share the best rank.</param>
/// <param name="Quarter">1 is the best 25%, 4 the lowest; null where ranks are no positions, and below four peers.</param>
/// <param name="Difference">With the Netherlands; null when that has no figure.</param>
public sealed record RegionPosition(string Region, decimal Value, CellStates States, int Rank, int? Quarter, decimal? Difference);

/// <summary>The positions of all regions of a type on one indicator in one period.</summary>
public sealed class IndicatorPositions
{
    private IndicatorPositions(Indicator indicator, string period, PeerSet peers, decimal? national, IReadOnlyList<RegionPosition> positions, IReadOnlyList<string> without)
    {
        Indicator = indicator;
        Period = period;
        Peers = peers.Type;
        Date = peers.Date;
        Boundaries = peers.Newer(period);
        National = national;
        Positions = positions;
        Without = without;
    }

    public Indicator Indicator { get; }

    public string Period { get; }

    /// <summary>The type of the regions.</summary>
    public string Peers { get; }

    /// <summary>The day on which the regions are there.</summary>
    public DateOnly Date { get; }

    /// <summary>That day, when the figures are on newer boundaries than those of the first day of the period; else null.</summary>
    public DateOnly? Boundaries { get; }

    /// <summary>The figure of the Netherlands.</summary>
    public decimal? National { get; }

    /// <summary>By rank; regions that tie by code.</summary>
    public IReadOnlyList<RegionPosition> Positions { get; }

    /// <summary>The peers without a value, which are left out of the ranks.</summary>
    public IReadOnlyList<string> Without { get; }

    /// <summary>Whether enough peers have a value for a rank to be a position (<see cref="Ranks.ArePositions"/>).</summary>
    public bool IsFair => Ranks.ArePositions(Positions.Count, Without.Count);

    /// <summary>Whether any of the figures is put together from municipalities, because no source states it.</summary>
    public bool IsCombined => Positions.Any(position => position.States.HasFlag(CellStates.Aggregated));

    /// <summary>The indicators that the figures follow from: that which is ranked, and the weight of what is put together.</summary>
    public IReadOnlyList<Indicator> Involved { get; private init; } = [];

    /// <summary>The rank as it may be shown: null where ranks are no positions.</summary>
    public int? RankOf(RegionPosition position) => IsFair ? position.Rank : null;

    /// <summary>Whether every figure is a forecast or a target.</summary>
    public bool IsExpected => Positions.All(position => (position.States & (CellStates.Forecast | CellStates.Target)) != CellStates.None);

    /// <summary>
    /// Cost: regions of the data set; for regions of which only municipalities have figures, the first time those too.
    /// </summary>
    /// <returns>Null when the indicator has no figures in that period.</returns>
    public static IndicatorPositions? Of(Catalogue catalogue, Indicator indicator, string period, string peers)
    {
        if (catalogue.FiguresOf(indicator) is not { } figures || figures.Cube.PeriodAt(period) is not (>= 0 and var time))
        {
            return null;
        }

        return figures.Cube.IsNarrow(figures.At)
            ? Rank(catalogue, indicator, figures, period, peers, figures.Cube.Column<int>(figures.At, time))
            : Rank(catalogue, indicator, figures, period, peers, figures.Cube.Column<long>(figures.At, time));
    }

    private static IndicatorPositions Rank<T>(
        Catalogue catalogue, Indicator indicator, IndicatorFigures figures, string period, string type, ReadOnlySpan<T> column)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (cube, national) = (figures.Cube, figures[Region.Netherlands, period]);
        var peers = catalogue.PeersOf(figures, cube.PeriodAt(period), type);
        var values = PeerSet.Gather(column, peers.Places);
        var ranks = new int[values.Length];
        var count = new ColumnRanks(values.Length).Of(values, indicator.LowestFirst, ranks);
        var states = cube.States(figures.At, cube.PeriodAt(period));
        var (positions, ties, unknown) = (new RegionPosition[count], new int[count + 1], new List<string>(peers.Absent));
        var without = values.Length - count + unknown.Count;
        for (var i = 0; i < values.Length; i++)
        {
            var region = cube.Directory.Regions[peers.Places[i]];
            if (ranks[i] == 0)
            {
                unknown.Add(region);
                continue;
            }

            var value = cube.ToFigure(figures.At, long.CreateTruncating(values[i]));

            // Regions are in the order of their codes, so those that tie are too.
            positions[ranks[i] - 1 + ties[ranks[i]]++] = new(
                region, value, states[peers.Places[i]], ranks[i], Ranks.QuarterAmong(ranks[i], count, without), value - national);
        }

        var combined = catalogue.CombinedIn(indicator, cube.PeriodAt(period), type);
        if (combined.Count > 0)
        {
            unknown.RemoveAll(combined.ContainsKey);
            positions = Ranked(
                [.. positions, .. combined.Select(found => new RegionPosition(found.Key, found.Value.Value!.Value, found.Value.States, 0, null, found.Value.Value - national))],
                unknown.Count, indicator.LowestFirst);
        }

        return new(indicator, period, peers, national, positions, [.. unknown.Order(StringComparer.Ordinal)]) { Involved = combined.Count > 0 ? catalogue.InvolvedIn(indicator) : [indicator] };
    }

    /// <summary>What is put together need not be a whole number of the decimals of the cube.</summary>
    private static RegionPosition[] Ranked(List<RegionPosition> positions, int without, bool lowestFirst)
    {
        var ranks = Ranks.OfExact(positions.ConvertAll(position => position.Value), lowestFirst);
        return
        [
            .. positions.Select((position, i) => position with { Rank = ranks[i], Quarter = Ranks.QuarterAmong(ranks[i], positions.Count, without) })
                .OrderBy(position => position.Rank).ThenBy(position => position.Region, StringComparer.Ordinal),
        ];
    }
}
