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

    /// <summary>The arrays themselves, for code that walks them much.</summary>
    internal (int[] Start, int[] Neighbours, double[] Weights) Arrays => (start, neighbours, weights);

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
        var list = edges.ToList();
        return Of(nodes, [.. list.Select(edge => edge.A)], [.. list.Select(edge => edge.B)], [.. list.Select(edge => edge.Weight)]);
    }

    /// <summary>Weights of a repeated edge, in either direction, are added; without weights it counts once. Loops are left out. Cost: two counting sorts.</summary>
    /// <param name="nodes">Number of nodes, numbered from 0.</param>
    /// <param name="a">Per edge its one end.</param>
    /// <param name="b">Per edge its other end, as long as <paramref name="a"/>.</param>
    /// <param name="weights">Per edge its weight, more than 0; or empty, when every edge has weight 1.</param>
    public static WeightedGraph Of(int nodes, ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<double> weights)
    {
        // Grouped by one end and then by the other: within a row the neighbours come ascending, repeated ones side by side.
        var begin = new int[nodes + 1];
        for (var edge = 0; edge < a.Length; edge++)
        {
            if (a[edge] != b[edge])
            {
                begin[a[edge] + 1]++;
                begin[b[edge] + 1]++;
            }
        }

        for (var node = 0; node < nodes; node++)
        {
            begin[node + 1] += begin[node];
        }

        var ends = new int[begin[nodes]];
        var edgeAt = new int[ends.Length];
        var next = begin.AsSpan(0, nodes).ToArray();
        for (var edge = 0; edge < a.Length; edge++)
        {
            if (a[edge] != b[edge])
            {
                (ends[next[a[edge]]], edgeAt[next[a[edge]]++]) = (b[edge], edge);
                (ends[next[b[edge]]], edgeAt[next[b[edge]]++]) = (a[edge], edge);
            }
        }

        var others = new int[ends.Length];
        var sums = new double[ends.Length];
        var rowEnd = begin.AsSpan(0, nodes).ToArray();
        for (var node = 0; node < nodes; node++)
        {
            for (var i = begin[node]; i < begin[node + 1]; i++)
            {
                // The row of the other end: `node` is its next neighbour, or the same as its last.
                ref var end = ref rowEnd[ends[i]];
                var weight = weights.IsEmpty ? 1 : weights[edgeAt[i]];
                if (end == begin[ends[i]] || others[end - 1] != node)
                {
                    (others[end], sums[end]) = (node, weight);
                    end++;
                }
                else if (!weights.IsEmpty)
                {
                    sums[end - 1] += weight;
                }
            }
        }

        return Pack(begin, rowEnd, others, sums);
    }

    /// <summary>Moves the rows together where repeated edges left room.</summary>
    private static WeightedGraph Pack(int[] begin, int[] rowEnd, int[] others, double[] sums)
    {
        var packed = new int[begin.Length];
        for (var node = 0; node < rowEnd.Length; node++)
        {
            var length = rowEnd[node] - begin[node];
            others.AsSpan(begin[node], length).CopyTo(others.AsSpan(packed[node]));
            sums.AsSpan(begin[node], length).CopyTo(sums.AsSpan(packed[node]));
            packed[node + 1] = packed[node] + length;
        }

        return packed[^1] == others.Length ? new(packed, others, sums) : new(packed, others[..packed[^1]], sums[..packed[^1]]);
    }
}
