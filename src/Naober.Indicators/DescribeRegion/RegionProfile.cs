using System.Numerics;
using Naober.Analysis;
using Naober.Analysis.Positions;
using Naober.Analysis.Trends;
using Naober.Indicators.CombineFigures;
using Naober.Indicators.FindMovers;
using Naober.Indicators.RankIndicator;

namespace Naober.Indicators.DescribeRegion;

/// <summary>A figure of a region in one period and where it stands among its peers.</summary>
/// <param name="Period">Of the figure.</param>
/// <param name="Value">The figure.</param>
/// <param name="States">What is said about it.</param>
/// <param name="Standing">Null when there are no peers to compare with.</param>
/// <param name="Without">Number of peers without a value, which are left out of the rank.</param>
/// <param name="Boundaries">The day of which the peers are, when the figures are on newer boundaries than those of the period.</param>
public sealed record Standpoint(string Period, decimal Value, CellStates States, Standing? Standing, int Without = 0, DateOnly? Boundaries = null)
{
    /// <summary>Whether the rank is a position (<see cref="Ranks.ArePositions"/>).</summary>
    public bool IsPosition => Standing is { } standing && Ranks.ArePositions(standing.Peers, Without);

    /// <summary>1 is the best, or the highest of a neutral indicator; null without a position.</summary>
    public int? Rank => IsPosition ? Standing?.Rank : null;

    /// <summary>1 is the best 25%, 4 the lowest; null below four peers, and without a position.</summary>
    public int? Quarter => Standing is { } standing ? Ranks.QuarterAmong(standing.Rank, standing.Peers, Without) : null;
}

/// <summary>How a region does on one indicator: its last figure, the first, and all between.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Last">The last figure; what is expected or aimed at does not count, unless there is nothing else.</param>
/// <param name="First">The first figure about a period as long as that of the last; null when there is only one.</param>
/// <param name="National">The figure of the Netherlands in the last period.</param>
/// <param name="Series">The figures from the first to the last, in order of time.</param>
/// <param name="Movement">From the first to the last figure, among the same regions both times; null when there is only one, or when the first cannot be converted to the territory of the last.</param>
public sealed record IndicatorProfile(
    Indicator Indicator, Standpoint Last, Standpoint? First, decimal? National, IReadOnlyList<(string Period, decimal Value)> Series, Mover? Movement = null)
{
    /// <summary>With the Netherlands.</summary>
    public decimal? Difference => Last.Value - National;

    /// <summary>What is said about the figure of the Netherlands.</summary>
    public CellStates NationalStates { get; init; }

    /// <summary>A later figure of which the source states no year, so that it is no point of the series and not the last.</summary>
    public Standpoint? WithoutYear { get; init; }

    /// <summary>Whether no source states both the first and the last figure.</summary>
    public bool IsFromOtherSources { get; init; }

    /// <summary>Whether no source states both the last figure and that of the Netherlands.</summary>
    public bool IsNationalFromOtherSource { get; init; }

    /// <summary>Why the first and the last figure are not compared; null when they are, or when there is only one.</summary>
    public Hindrance? Hindrance => First is null ? null : Hindrances.Between(First.States, Last.States, IsFromOtherSources);

    /// <summary>Why the last figure is not judged beside that of the Netherlands; null when it is.</summary>
    public Hindrance? NationalHindrance => Hindrances.Between(Last.States, NationalStates, IsNationalFromOtherSource);

    /// <summary>Since the first figure, of the same territory where that can be converted; null when the two are not compared.</summary>
    public decimal? Change => Hindrance is not null ? null : Movement?.Change ?? Last.Value - First?.Value;

    /// <summary>Places that the region rose since the first figure, among the regions with a figure in both periods; negative when it fell.</summary>
    public int? Rise => Hindrance is not null ? null : Movement?.Rise;

    /// <summary>Of which territory the first and the last figure are; null when there is only one.</summary>
    public Ground? Ground => First is null ? null : Movement?.Ground ?? FindMovers.Ground.Different;

    /// <summary>Null for fewer than two figures, and when the first and the last are not compared.</summary>
    public Trend? Trend => Hindrance is not null ? null : Trend.Of([.. Series.Select(point => FigurePeriod.Time(point.Period))], [.. Series.Select(point => (double)point.Value)]);
}

/// <summary>How a region does on all indicators that it has a figure of.</summary>
public sealed class RegionProfile
{
    private RegionProfile(string region, string peers, IReadOnlyList<IndicatorProfile> indicators) =>
        (Region, Peers, Indicators) = (region, peers, indicators);

    public string Region { get; }

    /// <summary>The type of the regions it is compared with: its own.</summary>
    public string Peers { get; }

    /// <summary>By theme and name in the order of the catalogue.</summary>
    public IReadOnlyList<IndicatorProfile> Indicators { get; }

    /// <summary>Cost: per indicator the figures of all peers in two periods.</summary>
    public static RegionProfile Of(Catalogue catalogue, string region)
    {
        var type = catalogue.Regions.Find(region)?.Type ?? PeerSet.TypeOf(region);
        return new(region, type, [.. catalogue.Indicators.Select(indicator => Of(catalogue, indicator, region, type)).OfType<IndicatorProfile>()]);
    }

    /// <summary>One indicator; null when the region has no figure of it.</summary>
    public static IndicatorProfile? Of(Catalogue catalogue, Indicator indicator, string region, string peers)
    {
        if (catalogue.FiguresOf(indicator) is not { } figures)
        {
            return null;
        }

        var (cube, place) = (figures.Cube, figures.Cube.RegionAt(region));
        var times = place < 0 ? [] : TimesOf(figures, place);
        if (times.Count == 0)
        {
            return Combined(catalogue, indicator, region, peers);
        }

        var (first, last) = (cube.Directory.Periods[times[0]], cube.Directory.Periods[times[^1]]);
        return new(
            indicator,
            StandpointAt(times[^1]),
            times.Count == 1 ? null : StandpointAt(times[0]),
            figures[Regions.Region.Netherlands, last],
            [.. times.Select(time => (cube.Directory.Periods[time], cube[figures.At, time, place]!.Value))],
            times.Count == 1 ? null : PeriodPair.Of(catalogue, indicator, first, last, peers)!.Of(region))
        {
            NationalStates = figures.StatesOf(Regions.Region.Netherlands, last),
            WithoutYear = WithoutYearAfter(figures, place, times[^1]) is { } undated ? StandpointAt(undated) : null,
        };

        Standpoint StandpointAt(int time)
        {
            var (period, set) = (cube.Directory.Periods[time], catalogue.PeersOf(figures, time, peers));
            if (catalogue.CombinedIn(indicator, time, peers).Count > 0)
            {
                return Among(catalogue, indicator, period, peers, region, cube[figures.At, time, place]!.Value, cube.States(figures.At, time)[place]);
            }

            Standing? standing = !set.Has(place) ? null
                : cube.IsNarrow(figures.At) ? Stand(cube.Column<int>(figures.At, time), set, place, indicator.LowestFirst)
                : Stand(cube.Column<long>(figures.At, time), set, place, indicator.LowestFirst);
            var without = standing is { } known ? set.Count - known.Peers : 0;
            return new(period, cube[figures.At, time, place]!.Value, cube.States(figures.At, time)[place], standing, without, set.Newer(period));
        }
    }

    /// <summary>From the figures of its municipalities, for a region of which no source states one, among peers that are put together alike.</summary>
    private static IndicatorProfile? Combined(Catalogue catalogue, Indicator indicator, string region, string peers)
    {
        if (indicator.Aggregation == "none" || catalogue.Regions.Find(region) is null or { Type: Regions.Region.Municipality })
        {
            return null;
        }

        var series = ComparablePeriods.Of(
            RegionSeries.Of(catalogue, indicator, region).Where(figure => figure.Value is not null), figure => figure.Period, figure => figure.States);
        return series.Count == 0 ? null : new(
            indicator,
            At(series[^1]),
            series.Count == 1 ? null : At(series[0]),
            catalogue.FiguresOf(indicator)![Regions.Region.Netherlands, series[^1].Period],
            [.. series.Select(figure => (figure.Period, figure.Value!.Value))],
            series.Count == 1 ? null : PeriodPair.Of(catalogue, indicator, series[0].Period, series[^1].Period, peers)!.Of(region));

        Standpoint At(CombinedFigure figure) => Among(catalogue, indicator, figure.Period, peers, region, figure.Value!.Value, figure.States);
    }

    private static Standpoint Among(Catalogue catalogue, Indicator indicator, string period, string peers, string region, decimal value, CellStates states)
    {
        var ranked = IndicatorPositions.Of(catalogue, indicator, period, peers)!;
        return ranked.Positions.FirstOrDefault(position => position.Region == region) is { } own
            ? new(period, value, states, new(own.Rank, ranked.Positions.Count), ranked.Without.Count, ranked.Boundaries)
            : new(period, value, states, null);
    }

    /// <summary>The places of the periods of a series.</summary>
    private static List<int> TimesOf(IndicatorFigures figures, int place)
    {
        var (cube, periods) = (figures.Cube, figures.Cube.Directory.Periods);
        return ComparablePeriods.Of(
            Enumerable.Range(0, periods.Count).Where(time => cube.Whole(figures.At, time, place) is not null), time => periods[time], time => cube.States(figures.At, time)[place]);
    }

    /// <summary>The place of the last period of which the source states no year, when it is after the last of a series with years; else null.</summary>
    private static int? WithoutYearAfter(IndicatorFigures figures, int place, int last)
    {
        var (cube, periods) = (figures.Cube, figures.Cube.Directory.Periods);
        return cube.States(figures.At, last)[place].HasFlag(CellStates.PublicationYear) ? null : Enumerable.Range(0, periods.Count)
            .Where(time => cube.States(figures.At, time)[place].HasFlag(CellStates.PublicationYear) && cube.Whole(figures.At, time, place) is not null
                && !Hindrances.IsExpected(cube.States(figures.At, time)[place]) && FigurePeriod.FirstDay(periods[time]) > FigurePeriod.FirstDay(periods[last]))
            .Select(time => (int?)time).MaxBy(time => FigurePeriod.FirstDay(periods[time!.Value]));
    }

    private static Standing Stand<T>(ReadOnlySpan<T> column, PeerSet peers, int place, bool lowestFirst)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Standing.Of(PeerSet.Gather(column, peers.Places), column[place], lowestFirst);
}
