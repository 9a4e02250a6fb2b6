using System.Numerics;
using Naober.Analysis.Positions;
using Naober.Core;
using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Indicators.Cubes;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;
using Naober.Indicators.RankIndicator;
using Naober.Regions;

namespace Naober.FigureBench;

/// <summary>The questions of ind_sql.json, asked of a cube; sums of the answers, to compare them with those of others.</summary>
internal sealed class Questions
{
    private const string Peers = "WK";

    private readonly Cube cube;
    private readonly int threads;
    private readonly Catalogue catalogue;
    private readonly int[] everyone;
    private readonly ColumnRanks ranker;

    public Questions(Cube cube, int threads)
    {
        (this.cube, this.threads) = (cube, threads);
        everyone = [.. Enumerable.Range(0, cube.Directory.Regions.Count)];
        ranker = new(everyone.Length);
        var rows = cube.Directory.Indicators.Select(indicator => new PackageRow(0,
        [
            indicator.Key, indicator.Key, indicator.Key, Vocabulary.UnknownKey, Vocabulary.UnknownKey, indicator.Decimals, "neutral", "none", null, null, null, null, null,
        ]));
        catalogue = new(
            new("bench", "bench", null,
            [
                .. RegionTables.All.Append(IndicatorTables.Flows).Append(IndicatorTables.Positions).Select(schema => new PackageTable(schema, [])),
                new(IndicatorTables.Indicators, [.. rows]),
            ]),
            [cube]);
    }

    /// <summary>The rank, the quarter (by rank - 1, as the SQL has it) and the distance from the mean of every figure.</summary>
    public object Ranks()
    {
        var total = new Lock();
        var (n, ranks, quartiles, distance) = (0L, 0L, 0L, 0.0);
        AllPositions.ForEach(cube, _ => everyone, _ => false, threads, column =>
        {
            var (rankSum, quartileSum) = (0L, 0L);
            foreach (var rank in column.Ranks)
            {
                rankSum += rank;
                quartileSum += rank == 0 ? 0 : 1 + ((rank - 1) * 4 / column.Peers);
            }

            var apart = cube.IsNarrow(column.Indicator)
                ? Apart(cube.Column<int>(column.Indicator, column.Period), column.Peers)
                : Apart(cube.Column<long>(column.Indicator, column.Period), column.Peers);
            lock (total)
            {
                n += column.Peers;
                ranks += rankSum;
                quartiles += quartileSum;
                distance += apart / Math.Pow(10, cube.Directory.Indicators[column.Indicator].Decimals);
            }
        });
        return new { n, ranks, quartiles, absdiff = Digits(distance) };
    }

    /// <summary>The ten largest changes of every indicator.</summary>
    public object Movers(string from, string to)
    {
        var movers = TopMovers.OfAll(catalogue, from, to, Peers).SelectMany(of => of.Movers).ToList();
        return new { n = movers.Count, sumd = Digits((double)movers.Sum(mover => mover.Change)) };
    }

    /// <summary>Every indicator of one region: its last figure, its rank and its distance from the mean.</summary>
    public object Profile(string region)
    {
        var profile = RegionProfile.Of(catalogue, region);
        var diff = profile.Indicators.Sum(of => (double)of.Last.Value - Mean(of.Indicator, of.Last.Period));
        return new { n = profile.Indicators.Count, ranks = profile.Indicators.Sum(of => of.Last.Standing!.Value.Rank), diff = Digits(diff) };
    }

    /// <summary>What a map shows of the first indicator: the rank of every region in the last period.</summary>
    public object Map()
    {
        var (last, column) = (cube.Directory.Periods.Count - 1, new int[everyone.Length]);
        var n = cube.IsNarrow(0) ? ranker.Of(cube.Column<int>(0, last), false, column) : ranker.Of(cube.Column<long>(0, last), false, column);
        var sum = cube.IsNarrow(0) ? Sum(cube.Column<int>(0, last)).Sum : Sum(cube.Column<long>(0, last)).Sum;
        return new { n, sum = Digits(sum / Math.Pow(10, cube.Directory.Indicators[0].Decimals)), ranks = column.Sum(rank => (long)rank) };
    }

    private double Mean(Indicator indicator, string period)
    {
        var figures = catalogue.FiguresOf(indicator)!;
        var (sum, n) = figures.Cube.IsNarrow(figures.At)
            ? Sum(cube.Column<int>(figures.At, cube.PeriodAt(period)))
            : Sum(cube.Column<long>(figures.At, cube.PeriodAt(period)));
        return sum / n / Math.Pow(10, cube.Directory.Indicators[figures.At].Decimals);
    }

    private static double Apart<T>(ReadOnlySpan<T> column, int peers)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (peers == 0)
        {
            return 0;
        }

        var (mean, apart) = (Sum(column).Sum / peers, 0.0);
        foreach (var value in column)
        {
            apart += value == T.MinValue ? 0 : Math.Abs(double.CreateTruncating(value) - mean);
        }

        return apart;
    }

    private static (double Sum, int Count) Sum<T>(ReadOnlySpan<T> column)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (sum, count) = (0L, 0);
        foreach (var value in column)
        {
            var has = value != T.MinValue;
            sum += has ? long.CreateTruncating(value) : 0;
            count += has ? 1 : 0;
        }

        return (sum, count);
    }

    /// <summary>As many digits as programs that add up in another order have in common.</summary>
    private static double Digits(double value) => double.Parse(value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
