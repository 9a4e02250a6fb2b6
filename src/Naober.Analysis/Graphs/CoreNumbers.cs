namespace Naober.Analysis.Graphs;

/// <summary>
/// k-cores: the core number of a node is the largest k for which it belongs to a part of the graph in which every node has at
/// least k neighbours. Source: V. Batagelj and M. Zaversnik, "An O(m) algorithm for cores decomposition of networks", 2003.
/// </summary>
public static class CoreNumbers
{
    /// <summary>
    /// Takes away the node with the fewest neighbours left, again and again. Nodes stand in order of what they have left; one that
    /// loses a neighbour changes places with the first of its equals and so joins those before. Cost: nodes + edges.
    /// </summary>
    /// <returns>One number per node, 0 for a node without neighbours.</returns>
    public static int[] Of(WeightedGraph graph)
    {
        var left = new int[graph.Nodes];
        for (var node = 0; node < left.Length; node++)
        {
            left[node] = graph.DegreeOf(node);
        }

        var (order, place, firstWith) = Sort(left);
        for (var i = 0; i < order.Length; i++)
        {
            var node = order[i];
            foreach (var neighbour in graph.NeighboursOf(node))
            {
                // Who has no more left than this node was taken away before it, or will have the same core number.
                var equals = left[neighbour];
                if (equals > left[node])
                {
                    var other = order[firstWith[equals]];
                    (order[place[neighbour]], order[firstWith[equals]]) = (other, neighbour);
                    (place[other], place[neighbour]) = (place[neighbour], firstWith[equals]);
                    firstWith[equals]++;
                    left[neighbour]--;
                }
            }
        }

        return left;
    }

    /// <summary>A counting sort: the nodes by number of neighbours, the place of each, and where those with a number start.</summary>
    private static (int[] Order, int[] Place, int[] FirstWith) Sort(int[] degree)
    {
        var firstWith = new int[degree.DefaultIfEmpty().Max() + 2];
        foreach (var neighbours in degree)
        {
            firstWith[neighbours + 1]++;
        }

        for (var neighbours = 1; neighbours < firstWith.Length; neighbours++)
        {
            firstWith[neighbours] += firstWith[neighbours - 1];
        }

        var order = new int[degree.Length];
        var place = new int[degree.Length];
        var next = firstWith.AsSpan().ToArray();
        for (var node = 0; node < degree.Length; node++)
        {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }

        return (order, place, firstWith);
    }
}
