using System.Numerics;
using System.Runtime.CompilerServices;

namespace Naober.Indicators.FindMovers;

/// <summary>What makes a change large.</summary>
public enum MoveBy
{
    /// <summary>The difference of the figures.</summary>
    Value,

    /// <summary>The difference of the ranks among the regions with both figures.</summary>
    Rank,
}

/// <summary>The regions of a type whose figure of an indicator changed most between two periods, up or down.</summary>
public static class TopMovers
{
    /// <summary>Cost: the figures of both periods.</summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicator">Which changes.</param>
    /// <param name="from">The first period.</param>
    /// <param name="to">The last period.</param>
    /// <param name="peers">The type of the regions, those of the last period.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The largest change first; of equal changes by code. Empty when there are no figures in both periods.</returns>
    public static IReadOnlyList<Mover> Of(Catalogue catalogue, Indicator indicator, string from, string to, string peers, int most = 10)
    {
        if (PeriodPair.Of(catalogue, indicator, from, to, peers) is not { } pair)
        {
            return [];
        }

        var (cube, at) = (catalogue.FiguresOf(indicator)!.Cube, catalogue.FiguresOf(indicator)!.At);
        var (first, last) = (cube.PeriodAt(from), cube.PeriodAt(to));
        var found = cube.IsNarrow(at)
            ? Largest(cube.Column<int>(at, first), cube.Column<int>(at, last), pair.Measured, most)
            : Largest(cube.Column<long>(at, first), cube.Column<long>(at, last), pair.Measured, most);
        var movers = found.ConvertAll(place => pair.At(place)!);
        return pair.Converted.Count == 0 ? movers
            : [.. movers.Concat(pair.Converted).OrderByDescending(mover => Math.Abs(mover.Change)).ThenBy(mover => mover.Region, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>The same by places risen or fallen, with their ranks; those that stayed where they were are left out. Cost: n log n.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Mover> ByRank(Catalogue catalogue, Indicator indicator, string from, string to, string peers, int most = 10) =>
    [
        .. (PeriodPair.Of(catalogue, indicator, from, to, peers)?.All() ?? []).Where(mover => mover.Rise is not (null or 0))
            .OrderByDescending(mover => Math.Abs(mover.Rise!.Value)).ThenBy(mover => mover.Region, StringComparer.Ordinal).Take(most),
    ];

    /// <summary>Of all indicators, in the order of the catalogue, on every processor. Cost: the figures of both periods.</summary>
    public static IReadOnlyList<(Indicator Indicator, IReadOnlyList<Mover> Movers)> OfAll(
        Catalogue catalogue, string from, string to, string peers, MoveBy by = MoveBy.Value, int most = 10) =>
    [
        .. catalogue.Indicators.AsParallel().AsOrdered().Select(indicator =>
            (indicator, by == MoveBy.Rank ? ByRank(catalogue, indicator, from, to, peers, most) : Of(catalogue, indicator, from, to, peers, most))),
    ];

    /// <summary>Few changes are among the largest, so most are passed over eight or so at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<int> Largest<T>(ReadOnlySpan<T> from, ReadOnlySpan<T> to, int[] places, int most)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (kept, least) = (new List<(long Change, int Place)>(most + 1), -1L);
        for (var i = 0; i < places.Length;)
        {
            var place = places[i];
            if (i + Vector<T>.Count <= places.Length && places[i + Vector<T>.Count - 1] == place + Vector<T>.Count - 1
                && !MayHold(new Vector<T>(from[place..]), new Vector<T>(to[place..]), least))
            {
                i += Vector<T>.Count;
                continue;
            }

            i++;
            if (from[place] == T.MinValue || to[place] == T.MinValue)
            {
                continue;
            }

            var change = Math.Abs(long.CreateTruncating(to[place]) - long.CreateTruncating(from[place]));
            if (change <= least)
            {
                continue;
            }

            // Regions come by code, so that of equal changes the first stays in front.
            var before = kept.FindIndex(other => other.Change < change);
            kept.Insert(before < 0 ? kept.Count : before, (change, place));
            if (kept.Count > most)
            {
                kept.RemoveAt(most);
            }

            least = kept.Count == most ? kept[^1].Change : -1;
        }

        return kept.ConvertAll(found => found.Place);
    }

    /// <summary>
    /// Whether one of these changes may be larger than the least that is kept. A difference that does not fit is found by its sign and
    /// counts as large.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayHold<T>(Vector<T> from, Vector<T> to, long least)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (least < 0 || least > long.CreateTruncating(T.MaxValue))
        {
            return true;
        }

        var none = new Vector<T>(T.MinValue);
        var change = to - from;
        var (enough, overflow) = (new Vector<T>(T.CreateTruncating(least)), (to ^ from) & (to ^ change));
        var large = Vector.GreaterThan(change, enough) | Vector.LessThan(change, -enough) | Vector.LessThan(overflow, Vector<T>.Zero);
        return Vector.AndNot(large, Vector.Equals(from, none) | Vector.Equals(to, none)) != Vector<T>.Zero;
    }
}
