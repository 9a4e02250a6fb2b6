using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// The small partnerships of a two-mode network, written out as pairs: that takes about as much memory as their memberships in
/// both directions, and a visit reads them one after another.
/// </summary>
internal static class SmallPartnerships
{
    /// <summary>Number of members; a pair takes 4 bytes from either end, a membership of a large partnership 16.</summary>
    internal const int Largest = 6;

    /// <summary>Cost: the pairs, each from both ends.</summary>
    /// <param name="graph">The two-mode network.</param>
    /// <param name="weight">What a pair of actors weighs.</param>
    /// <param name="numbers">Per actor the number of its node.</param>
    internal static Pairs Of(TwoModeGraph graph, PairWeight weight, int[] numbers)
    {
        var start = new int[graph.Actors + 1];
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            foreach (var member in members.Length <= Largest ? members : [])
            {
                start[numbers[member] + 1] += members.Length - 1;
            }
        }

        for (var node = 0; node < graph.Actors; node++)
        {
            start[node + 1] += start[node];
        }

        var neighbours = new int[start[^1]];
        var weights = weight == PairWeight.Shared ? [] : new double[start[^1]];
        var next = start.AsSpan(0, graph.Actors).ToArray();
        Span<int> nodes = stackalloc int[Largest];
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            if (members.Length > Largest)
            {
                continue;
            }

            for (var i = 0; i < members.Length; i++)
            {
                nodes[i] = numbers[members[i]];
            }

            foreach (var node in nodes[..members.Length])
            {
                var place = next[node];
                foreach (var other in nodes[..members.Length])
                {
                    if (other != node)
                    {
                        neighbours[place++] = other;
                    }
                }

                if (weights.Length > 0)
                {
                    weights.AsSpan(next[node]..place).Fill(weight.In(members.Length));
                }

                next[node] = place;
            }
        }

        return new(start, neighbours, weights);
    }
}
