using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// The graph at one level of aggregation. A node is a set of nodes of the level below; the weight inside it is its loop, counted
/// from both ends, so that strengths and the total never change between levels.
/// </summary>
internal sealed class Level
{
    private Level(WeightedGraph graph, double[] loops, double[] strengths, double total)
    {
        Graph = graph;
        Loops = loops;
        Strengths = strengths;
        Total = total;
    }

    internal WeightedGraph Graph { get; }

    internal int Nodes => Graph.Nodes;

    internal double[] Loops { get; }

    /// <summary>Per node the sum of its weights, its loop included.</summary>
    internal double[] Strengths { get; }

    /// <summary>Sum of all strengths: twice the weight of the graph.</summary>
    internal double Total { get; }

    internal static Level Of(WeightedGraph graph)
    {
        var strengths = new double[graph.Nodes];
        for (var node = 0; node < strengths.Length; node++)
        {
            strengths[node] = graph.StrengthOf(node);
        }

        return new(graph, new double[graph.Nodes], strengths, strengths.Sum());
    }

    /// <summary>Every community becomes a node. Cost: edges.</summary>
    /// <param name="communities">Per node its community, 0 up to <paramref name="count"/>.</param>
    /// <param name="count">Number of communities, none of them empty.</param>
    internal Level Aggregate(int[] communities, int count)
    {
        var members = Groups.Of(communities, count);
        var start = new int[count + 1];
        var neighbours = new List<int>();
        var weights = new List<double>();
        var loops = new double[count];
        var strengths = new double[count];
        var around = new CommunityWeights(count);
        for (var community = 0; community < count; community++)
        {
            foreach (var node in members.Of(community))
            {
                loops[community] += Loops[node];
                strengths[community] += Strengths[node];
                around.AddAll(Graph, node, communities);
            }

            foreach (var other in around.Touched)
            {
                if (other == community)
                {
                    loops[community] += around[other];
                }
                else
                {
                    neighbours.Add(other);
                    weights.Add(around[other]);
                }
            }

            around.Clear();
            start[community + 1] = neighbours.Count;
        }

        return new(new([.. start], [.. neighbours], [.. weights]), loops, strengths, Total);
    }
}
