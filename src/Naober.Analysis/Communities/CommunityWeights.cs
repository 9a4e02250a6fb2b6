using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// The weights from one node to the communities around it: a dense array, and the list of communities that were touched, so that
/// clearing costs no more than filling. Weights are more than 0, which is how a first touch is recognised.
/// </summary>
internal sealed class CommunityWeights(int communities)
{
    private readonly double[] weights = new double[communities];
    private readonly int[] touched = new int[communities];
    private int count;

    /// <summary>In order of first touch.</summary>
    internal ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    internal double this[int community] => weights[community];

    internal void Add(int community, double weight)
    {
        ref var sum = ref weights[community];
        if (sum == 0)
        {
            touched[count++] = community;
        }

        sum += weight;
    }

    /// <summary>Adds the weights of all edges of a node.</summary>
    internal void AddAll(WeightedGraph graph, int node, int[] communities)
    {
        var neighbours = graph.NeighboursOf(node);
        var edges = graph.WeightsOf(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            Add(communities[neighbours[i]], edges[i]);
        }
    }

    internal void Clear()
    {
        foreach (var community in Touched)
        {
            weights[community] = 0;
        }

        count = 0;
    }
}
