using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Naober.Analysis.Positions;

/// <summary>
/// Where one region stands in two columns among those that have a value in both: the peers are the same both times, so that the
/// difference of the ranks is a change.
/// </summary>
/// <param name="Then">Rank in the first column, 1 up to <paramref name="Peers"/>; ties share the best rank.</param>
/// <param name="Now">Rank in the last column.</param>
/// <param name="Peers">Number of peers with both values, itself among them.</param>
public readonly record struct PairedStanding(int Then, int Now, int Peers)
{
    /// <summary>Counts the values before these two. Cost: values.</summary>
    /// <param name="from">Of all peers; <c>MinValue</c> where there is none.</param>
    /// <param name="to">Of the same peers, in the same order.</param>
    /// <param name="then">Own value in the first column.</param>
    /// <param name="now">Own value in the last column.</param>
    /// <param name="lowestFirst">For values of which the lowest is the first in rank.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PairedStanding Of<T>(ReadOnlySpan<T> from, ReadOnlySpan<T> to, T then, T now, bool lowestFirst)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // Comparing a vector gives -1 where it holds, so that subtracting counts; a lane holds many more than a column has.
        var (ownThen, ownNow, none) = (new Vector<T>(then), new Vector<T>(now), new Vector<T>(T.MinValue));
        var (beforeThen, beforeNow, known) = (Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero);
        var first = MemoryMarshal.Cast<T, Vector<T>>(from);
        var last = MemoryMarshal.Cast<T, Vector<T>>(to);
        for (var i = 0; i < first.Length; i++)
        {
            var both = Vector.OnesComplement(Vector.Equals(first[i], none) | Vector.Equals(last[i], none));
            known -= both;
            beforeThen -= both & (lowestFirst ? Vector.LessThan(first[i], ownThen) : Vector.GreaterThan(first[i], ownThen));
            beforeNow -= both & (lowestFirst ? Vector.LessThan(last[i], ownNow) : Vector.GreaterThan(last[i], ownNow));
        }

        var (rankThen, rankNow, peers) = (1 + int.CreateTruncating(Vector.Sum(beforeThen)), 1 + int.CreateTruncating(Vector.Sum(beforeNow)), int.CreateTruncating(Vector.Sum(known)));
        for (var i = first.Length * Vector<T>.Count; i < from.Length; i++)
        {
            if (from[i] != T.MinValue && to[i] != T.MinValue)
            {
                peers++;
                rankThen += (lowestFirst ? from[i] < then : from[i] > then) ? 1 : 0;
                rankNow += (lowestFirst ? to[i] < now : to[i] > now) ? 1 : 0;
            }
        }

        return new(rankThen, rankNow, peers);
    }
}
