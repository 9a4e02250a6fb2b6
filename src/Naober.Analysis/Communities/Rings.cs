using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// A thin network of the same actors: in every partnership each member is linked with the next one only, and the last with the
/// first. Who belongs together shows in it well enough to put actors in order.
/// </summary>
internal static class Rings
{
    /// <summary>Cost: memberships. Memory: 8 bytes per membership.</summary>
    internal static Level Of(TwoModeGraph graph)
    {
        var start = new int[graph.Actors + 1];
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            foreach (var member in members)
            {
                start[member + 1] += Math.Min(2, members.Length - 1);
            }
        }

        for (var actor = 0; actor < graph.Actors; actor++)
        {
            start[actor + 1] += start[actor];
        }

        var neighbours = new int[start[^1]];
        var next = start.AsSpan(0, graph.Actors).ToArray();
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            for (var i = 1; i < members.Length; i++)
            {
                Link(members[i - 1], members[i]);
            }

            if (members.Length > 2)
            {
                Link(members[^1], members[0]);
            }
        }

        var strengths = new double[graph.Actors];
        for (var actor = 0; actor < graph.Actors; actor++)
        {
            strengths[actor] = start[actor + 1] - start[actor];
        }

        return new(new(start, neighbours, []), Incidence.None(graph.Actors), [], new double[graph.Actors], strengths, neighbours.Length);

        void Link(int one, int other)
        {
            neighbours[next[one]++] = other;
            neighbours[next[other]++] = one;
        }
    }
}
