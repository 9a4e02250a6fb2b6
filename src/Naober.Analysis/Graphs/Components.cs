namespace Naober.Analysis.Graphs;

/// <summary>Connected components: nodes are in one component when a chain of edges leads from one to the other.</summary>
/// <param name="Of">Per node its component, numbered from 0 in order of first node.</param>
/// <param name="Sizes">Per component its number of nodes.</param>
public sealed record Components(int[] Of, int[] Sizes)
{
    public int Count => Sizes.Length;

    /// <summary>Cost: nodes + edges.</summary>
    public static Components In(WeightedGraph graph) => new Walk(graph.Nodes).Along((walk, node) => walk.Reach(graph.NeighboursOf(node)));

    /// <summary>The actors of a two-mode network, connected by the partnerships they share; nothing is projected. Cost: actors + memberships.</summary>
    public static Components OfActors(TwoModeGraph network)
    {
        var visited = new bool[network.Partnerships];
        return new Walk(network.Actors).Along((walk, actor) =>
        {
            foreach (var partnership in network.PartnershipsOf(actor))
            {
                if (!visited[partnership])
                {
                    visited[partnership] = true;
                    walk.Reach(network.MembersOf(partnership));
                }
            }
        });
    }

    /// <summary>Starts at every node that was not yet reached, and follows all that can be reached from there.</summary>
    private sealed class Walk(int nodes)
    {
        private readonly int[] component = new int[nodes];
        private readonly int[] reached = new int[nodes];
        private readonly List<int> sizes = [];
        private int count;

        internal void Reach(ReadOnlySpan<int> some)
        {
            foreach (var node in some)
            {
                if (component[node] < 0)
                {
                    component[node] = sizes.Count;
                    reached[count++] = node;
                }
            }
        }

        internal Components Along(Action<Walk, int> step)
        {
            Array.Fill(component, -1);
            for (var first = 0; first < nodes; first++)
            {
                count = 0;
                Reach([first]);
                for (var i = 0; i < count; i++)
                {
                    step(this, reached[i]);
                }

                if (count > 0)
                {
                    sizes.Add(count);
                }
            }

            return new(component, [.. sizes]);
        }
    }
}
