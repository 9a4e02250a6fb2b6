using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>A level of a graph with weights. Visiting a node costs its neighbours.</summary>
internal sealed class OneModeLevel : Level
{
    private readonly WeightedGraph graph;

    private OneModeLevel(WeightedGraph graph, double[] loops, double[] strengths, double total)
        : base(loops, strengths, total) => this.graph = graph;

    internal static OneModeLevel Of(WeightedGraph graph)
    {
        var strengths = new double[graph.Nodes];
        for (var node = 0; node < strengths.Length; node++)
        {
            strengths[node] = graph.StrengthOf(node);
        }

        return new(graph, new double[graph.Nodes], strengths, strengths.Sum());
    }

    internal override void AddAround(int node, CommunityWeights around) =>
        around.Add(graph.NeighboursOf(node), graph.WeightsOf(node), Communities);

    internal override void AddAround(int node, CommunityWeights around, int[] within)
    {
        var own = within[node];
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node)[..neighbours.Length];
        for (var i = 0; i < neighbours.Length; i++)
        {
            if (within[neighbours[i]] == own)
            {
                around.Add(Communities[neighbours[i]], weights[i]);
            }
        }
    }

    internal override double WeightToOwn(int node)
    {
        var (communities, own) = (Communities, Communities[node]);
        var neighbours = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node)[..neighbours.Length];
        var sum = 0.0;
        for (var i = 0; i < neighbours.Length; i++)
        {
            sum += communities[neighbours[i]] == own ? weights[i] : 0;
        }

        return sum;
    }

    internal override void Wake(int node, NodeQueue queue)
    {
        var (communities, own) = (Communities, Communities[node]);
        foreach (var neighbour in graph.NeighboursOf(node))
        {
            if (communities[neighbour] != own)
            {
                queue.Add(neighbour);
            }
        }
    }

    /// <summary>Cost: edges.</summary>
    internal override OneModeLevel Aggregate(Groups parts)
    {
        var start = new int[parts.Count + 1];
        var neighbours = new List<int>();
        var weights = new List<double>();
        var loops = new double[parts.Count];
        var strengths = new double[parts.Count];
        var around = new CommunityWeights(parts.Count);
        Place(parts.Labels);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts.Of(part))
            {
                loops[part] += Loops[node];
                strengths[part] += Strengths[node];
                AddAround(node, around);
            }

            foreach (var other in around.Touched)
            {
                if (other == part)
                {
                    loops[part] += around[other];
                    continue;
                }

                neighbours.Add(other);
                weights.Add(around[other]);
            }

            around.Clear();
            start[part + 1] = neighbours.Count;
        }

        return new(new(start, [.. neighbours], [.. weights]), loops, strengths, Total);
    }
}
