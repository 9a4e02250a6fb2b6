using System.Numerics;
using System.Runtime.InteropServices;
using Naober.Analysis.Positions;
using Naober.Indicators.Cubes;

namespace Naober.Indicators.RankIndicator;

/// <summary>The ranks of all regions of a type in one column of a cube; only valid during the call that hands it over.</summary>
/// <param name="indicator">Its place in the cube.</param>
/// <param name="period">Its place in the cube.</param>
/// <param name="peers">Number of regions with a value.</param>
/// <param name="ranks">Per region, in the order of the peers, its rank from 1; 0 without a value.</param>
public readonly ref struct RankedColumn(int indicator, int period, int peers, ReadOnlySpan<int> ranks)
{
    public int Indicator { get; } = indicator;

    public int Period { get; } = period;

    public int Peers { get; } = peers;

    public ReadOnlySpan<int> Ranks { get; } = ranks;
}

/// <summary>
/// Ranks everything: each indicator in each period. Ranking a column of 17,000 regions takes some fifty microseconds, so positions
/// are computed when they are asked for and nothing is kept of them.
/// </summary>
public static class AllPositions
{
    public delegate void Use(RankedColumn column);

    /// <summary>Columns come in no particular order, on as many threads as allowed. Cost: all figures.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="peersOf">The places of the regions to rank in a period, ascending.</param>
    /// <param name="lowestFirst">Whether the lowest value of an indicator is the first in rank.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="use">Called once for every column, by several threads at a time.</param>
    public static void ForEach(Cube cube, Func<int, int[]> peersOf, Func<int, bool> lowestFirst, int threads, Use use)
    {
        var periods = cube.Directory.Periods.Count;
        Parallel.For(
            0, cube.Directory.Indicators.Count * periods, new() { MaxDegreeOfParallelism = threads },
            () => new Worker(cube.Directory.Regions.Count),
            (column, _, worker) =>
            {
                var (indicator, period) = (column / periods, column % periods);
                var places = peersOf(period);
                var peers = cube.IsNarrow(indicator)
                    ? worker.Rank(cube.Column<int>(indicator, period), places, lowestFirst(indicator))
                    : worker.Rank(cube.Column<long>(indicator, period), places, lowestFirst(indicator));
                use(new(indicator, period, peers, worker.Ranks.AsSpan(0, places.Length)));
                return worker;
            },
            _ => { });
    }

    private sealed class Worker(int regions)
    {
        private readonly ColumnRanks ranker = new(regions);
        private readonly long[] values = new long[regions];

        public int[] Ranks { get; } = new int[regions];

        public int Rank<T>(ReadOnlySpan<T> column, int[] places, bool lowestFirst)
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        {
            var count = places.Length;
            if (count > 0 && places[^1] - places[0] == count - 1)
            {
                return ranker.Of(column.Slice(places[0], count), lowestFirst, Ranks);
            }

            var gathered = MemoryMarshal.Cast<long, T>(values.AsSpan())[..count];
            for (var i = 0; i < count; i++)
            {
                gathered[i] = column[places[i]];
            }

            return ranker.Of<T>(gathered, lowestFirst, Ranks);
        }
    }
}
