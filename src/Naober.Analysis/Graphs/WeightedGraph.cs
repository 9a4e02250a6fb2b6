namespace Naober.Analysis.Graphs;

/// <summary>
/// An undirected graph with weights and without loops, in compact arrays: the neighbours of every node ascending, beside the
/// weights of those edges. Every edge stands at both its ends. A graph without weights has weight 1 everywhere.
/// </summary>
public sealed class WeightedGraph
{
    private readonly int[] start;
    private readonly int[] neighbours;
    private readonly double[] weights;

    /// <param name="start">Nodes + 1 places in <paramref name="neighbours"/>.</param>
    /// <param name="neighbours">Per node its neighbours, ascending; every edge twice.</param>
    /// <param name="weights">Beside <paramref name="neighbours"/>; more than 0.</param>
    public WeightedGraph(int[] start, int[] neighbours, double[] weights)
    {
        this.start = start;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    public int Nodes => start.Length - 1;

    public int Edges => neighbours.Length / 2;

    public ReadOnlySpan<int> NeighboursOf(int node) => neighbours.AsSpan(start[node]..start[node + 1]);

    /// <summary>The weights of the edges to <see cref="NeighboursOf"/>, in the same order.</summary>
    public ReadOnlySpan<double> WeightsOf(int node) => weights.AsSpan(start[node]..start[node + 1]);

    /// <summary>Number of neighbours.</summary>
    public int DegreeOf(int node) => start[node + 1] - start[node];

    /// <summary>Sum of the weights of the edges of a node.</summary>
    public double StrengthOf(int node)
    {
        var sum = 0.0;
        foreach (var weight in WeightsOf(node))
        {
            sum += weight;
        }

        return sum;
    }

    /// <summary>Weights of a repeated edge, in either direction, are added; loops are left out.</summary>
    /// <param name="nodes">Number of nodes, numbered from 0.</param>
    /// <param name="edges">Each edge in one direction.</param>
    public static WeightedGraph Of(int nodes, IEnumerable<(int A, int B, double Weight)> edges)
    {
        var sums = new SortedDictionary<int, double>[nodes];
        for (var node = 0; node < nodes; node++)
        {
            sums[node] = [];
        }

        foreach (var (a, b, weight) in edges.Where(edge => edge.A != edge.B))
        {
            sums[a][b] = sums[a].GetValueOrDefault(b) + weight;
            sums[b][a] = sums[b].GetValueOrDefault(a) + weight;
        }

        var first = new int[nodes + 1];
        for (var node = 0; node < nodes; node++)
        {
            first[node + 1] = first[node] + sums[node].Count;
        }

        return new(first, [.. sums.SelectMany(row => row.Keys)], [.. sums.SelectMany(row => row.Values)]);
    }
}
