using System.Numerics;
using System.Runtime.CompilerServices;

namespace Naober.Analysis.Graphs;

/// <summary>
/// Counts the shared partnerships of one actor with all actors numbered above it; one counter per thread. The counts stand in a
/// dense array; a list says which were touched, so that a row costs what it holds and not the number of actors.
/// </summary>
internal sealed class RowCounter(TwoModeGraph graph, bool withNewman)
{
    // Below this a row is sorted by comparing; above it through bits.
    private const int ShortRow = 32;

    private readonly int[] shared = new int[graph.Actors];
    private readonly double[] newman = new double[withNewman ? graph.Actors : 0];
    private readonly int[] met = new int[graph.Actors + 1];
    private readonly ulong[] bits = new ulong[(graph.Actors >> 6) + 1];
    private readonly ulong[] bitsOfWords = new ulong[(graph.Actors >> 12) + 1];

    /// <summary>
    /// Writes the pairs of an actor that share at least so many. They come ascending when that is asked for, otherwise as they were
    /// met. The counter is empty again.
    /// </summary>
    /// <param name="actor">The actor a of the pairs.</param>
    /// <param name="minimumShared">At least 1.</param>
    /// <param name="ordered">Whether the pairs come ascending.</param>
    /// <param name="others">Room for one number more than there are pairs.</param>
    /// <param name="sharedOf">Room for the shared counts.</param>
    /// <param name="newmanOf">Room for the Newman weights, when they were asked for.</param>
    /// <returns>Number of pairs written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Take(int actor, int minimumShared, bool ordered, Span<int> others, Span<int> sharedOf, Span<double> newmanOf)
    {
        // Who is met stands at once where the row comes to stand, unless many of them may share too little.
        var row = minimumShared == 1 ? Meet(actor, others) : Keep(Meet(actor, met), minimumShared, others);
        if (withNewman)
        {
            AddNewman(actor);
        }

        if (ordered)
        {
            Order(row);
        }

        sharedOf = sharedOf[..row.Length];
        var counts = shared;
        for (var i = 0; i < row.Length; i++)
        {
            ref var times = ref counts[row[i]];
            sharedOf[i] = times;
            times = 0;
        }

        for (var i = 0; withNewman && i < row.Length; i++)
        {
            newmanOf[i] = newman[row[i]];
            newman[row[i]] = 0;
        }

        return row.Length;
    }

    /// <summary>Only the number of pairs of an actor that share at least so many; the counter is empty again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Count(int actor, int minimumShared)
    {
        var (counts, pairs) = (shared, 0);
        foreach (var other in Meet(actor, met))
        {
            pairs += counts[other] >= minimumShared ? 1 : 0;
            counts[other] = 0;
        }

        return pairs;
    }

    /// <summary>
    /// The rule: every other member of every partnership of the actor shares one more partnership with it. Members are ascending,
    /// so those above the actor stand at the end. Who is met first joins the list, without a branch: the place after the end is
    /// written always, and counts only then.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Span<int> Meet(int actor, Span<int> list)
    {
        var (counts, end) = (shared, 0);
        foreach (var members in graph.WalkPartnershipsOf(actor))
        {
            for (var i = members.Length - 1; i >= 0 && members[i] > actor; i--)
            {
                ref var times = ref counts[members[i]];
                list[end] = members[i];
                end += times == 0 ? 1 : 0;
                times++;
            }
        }

        return list[..end];
    }

    /// <summary>
    /// The Newman weights of those that were counted and kept. Partnerships are taken ascending, so that a sum of fractions is the
    /// same whoever computes it.
    /// </summary>
    private void AddNewman(int actor)
    {
        foreach (var partnership in graph.PartnershipsOf(actor))
        {
            var members = graph.MembersOf(partnership);
            var weight = 1.0 / (members.Length - 1);
            for (var i = members.Length - 1; i >= 0 && members[i] > actor; i--)
            {
                newman[members[i]] += shared[members[i]] > 0 ? weight : 0;
            }
        }
    }

    /// <summary>Those of the met that share enough, written to the row; the counts of the others are cleared.</summary>
    private Span<int> Keep(ReadOnlySpan<int> all, int minimumShared, Span<int> row)
    {
        var kept = 0;
        foreach (var other in all)
        {
            row[kept] = other;
            var enough = shared[other] >= minimumShared;
            kept += enough ? 1 : 0;
            shared[other] = enough ? shared[other] : 0;
        }

        return row[..kept];
    }

    /// <summary>Sorts by setting a bit per number and reading the bits back; a second level of bits skips what is empty.</summary>
    private void Order(Span<int> row)
    {
        if (row.Length < ShortRow)
        {
            row.Sort();
            return;
        }

        foreach (var other in row)
        {
            bits[other >> 6] |= 1UL << other;
            bitsOfWords[other >> 12] |= 1UL << (other >> 6);
        }

        for (int i = 0, end = 0; end < row.Length; i++)
        {
            for (ref var words = ref bitsOfWords[i]; words != 0; words &= words - 1)
            {
                var at = (i << 6) | BitOperations.TrailingZeroCount(words);
                for (ref var word = ref bits[at]; word != 0; word &= word - 1)
                {
                    row[end++] = (at << 6) | BitOperations.TrailingZeroCount(word);
                }
            }
        }
    }
}
