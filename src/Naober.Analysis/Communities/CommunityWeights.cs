namespace Naober.Analysis.Communities;

/// <summary>
/// The weights from one node to the communities around it: a dense array, and the list of communities that were touched, so that
/// clearing costs no more than filling. Weights are more than 0, which is how a first touch is recognised.
/// </summary>
internal sealed class CommunityWeights(int communities)
{
    private readonly double[] weights = new double[communities];
    private readonly int[] touched = new int[communities + 1];
    private int count;

    /// <summary>In order of first touch.</summary>
    internal ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    internal double this[int community] => weights[community];

    internal void Add(int community, double weight)
    {
        // Always noted, and kept at a first touch only: a branch here would be guessed wrong too often.
        ref var sum = ref weights[community];
        touched[count] = community;
        count += sum == 0 ? 1 : 0;
        sum += weight;
    }

    /// <summary>Adds the weights of all edges of a node: the innermost loop of everything.</summary>
    internal void Add(ReadOnlySpan<int> neighbours, ReadOnlySpan<double> edges, int[] labels)
    {
        var (sums, list, length) = (weights, touched, count);
        for (var i = 0; i < neighbours.Length && i < edges.Length; i++)
        {
            var community = labels[neighbours[i]];
            var sum = sums[community];
            list[length] = community;
            length += sum == 0 ? 1 : 0;
            sums[community] = sum + edges[i];
        }

        count = length;
    }

    /// <summary>The same for edges of weight 1.</summary>
    internal void Add(ReadOnlySpan<int> neighbours, int[] labels)
    {
        var (sums, list, length) = (weights, touched, count);
        foreach (var neighbour in neighbours)
        {
            var community = labels[neighbour];
            var sum = sums[community];
            list[length] = community;
            length += sum == 0 ? 1 : 0;
            sums[community] = sum + 1;
        }

        count = length;
    }

    /// <summary>Adds a weight for every member of a partnership.</summary>
    internal void Add(ReadOnlySpan<Histograms.Slot> slots, double weight)
    {
        var (sums, list, length) = (weights, touched, count);
        foreach (var (community, members) in slots)
        {
            var sum = sums[community];
            list[length] = community;
            length += sum == 0 ? 1 : 0;
            sums[community] = sum + (weight * members);
        }

        count = length;
    }

    /// <summary>The same for communities that lie in one of a coarser division.</summary>
    internal void Add(ReadOnlySpan<Histograms.Slot> slots, double weight, int[] within, int inside)
    {
        var (sums, list, length) = (weights, touched, count);
        foreach (var (community, members) in slots)
        {
            if (within[community] == inside)
            {
                var sum = sums[community];
                list[length] = community;
                length += sum == 0 ? 1 : 0;
                sums[community] = sum + (weight * members);
            }
        }

        count = length;
    }

    /// <summary>Takes off what was added too much; 0 may remain.</summary>
    internal void Subtract(int community, double weight) => weights[community] -= weight;

    internal void Clear()
    {
        foreach (var community in Touched)
        {
            weights[community] = 0;
        }

        count = 0;
    }
}
