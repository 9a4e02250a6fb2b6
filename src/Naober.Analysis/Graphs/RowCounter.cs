using System.Numerics;

namespace Naober.Analysis.Graphs;

/// <summary>
/// Counts the shared partnerships of one actor with all actors numbered above it; one counter per thread.
/// A count per actor stands in a dense array; two levels of bits say which were touched, so that they come out ascending and
/// are cleared without looking at the rest.
/// </summary>
internal sealed class RowCounter(TwoModeGraph graph, bool withNewman)
{
    private readonly int[] shared = new int[graph.Actors];
    private readonly double[] newman = new double[withNewman ? graph.Actors : 0];
    private readonly ulong[] touched = new ulong[(graph.Actors >> 6) + 1];
    private readonly ulong[] touchedWords = new ulong[(graph.Actors >> 12) + 1];

    /// <summary>
    /// The rule: every other member of every partnership of the actor shares one more partnership with it. Members are ascending,
    /// so those above the actor stand at the end.
    /// </summary>
    public void Count(int actor)
    {
        var members = graph.Members;
        var memberStart = graph.MemberStart;
        foreach (var partnership in graph.PartnershipsOf(actor))
        {
            var last = memberStart[partnership + 1] - 1;
            var weight = newman.Length > 0 ? 1.0 / (last - memberStart[partnership]) : 0;
            for (var i = last; members[i] > actor; i--)
            {
                var other = members[i];
                shared[other]++;
                touched[other >> 6] |= 1UL << other;
                touchedWords[other >> 12] |= 1UL << (other >> 6);
                if (newman.Length > 0)
                {
                    newman[other] += weight;
                }
            }
        }
    }

    /// <summary>Writes what was counted, for pairs with at least so many shared, and is empty again.</summary>
    /// <returns>Number of pairs written.</returns>
    public int Take(int minimumShared, Span<int> others, Span<int> sharedOf, Span<double> newmanOf)
    {
        var count = 0;
        for (var i = 0; i < touchedWords.Length; i++)
        {
            for (var words = touchedWords[i]; words != 0; words &= words - 1)
            {
                var word = (i << 6) | BitOperations.TrailingZeroCount(words);
                for (var bits = touched[word]; bits != 0; bits &= bits - 1)
                {
                    var other = (word << 6) | BitOperations.TrailingZeroCount(bits);
                    if (shared[other] >= minimumShared)
                    {
                        others[count] = other;
                        sharedOf[count] = shared[other];
                        if (newman.Length > 0)
                        {
                            newmanOf[count] = newman[other];
                        }

                        count++;
                    }

                    shared[other] = 0;
                    if (newman.Length > 0)
                    {
                        newman[other] = 0;
                    }
                }

                touched[word] = 0;
            }

            touchedWords[i] = 0;
        }

        return count;
    }
}
