namespace Naober.Analysis.Communities;

/// <summary>
/// How much two divisions of the same nodes agree. Only who is together counts, not how groups are numbered or called; both
/// measures are symmetric and 1 when the divisions are the same.
/// </summary>
public static class PartitionComparison
{
    /// <summary>
    /// Adjusted Rand index (Hubert and Arabie 1985): the share of pairs of nodes on which the divisions agree, corrected so that
    /// random divisions with these sizes give 0 on average. Below 0 when they agree less than that; 1 at most. Two divisions that
    /// are both all in one, or both all apart, agree wholly. Cost: nodes.
    /// </summary>
    public static double AdjustedRand(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var crossing = new Contingency(a, b);
        var pairsOfA = crossing.SizesOfA.Sum(Pairs);
        var pairsOfB = crossing.SizesOfB.Sum(Pairs);
        var expected = crossing.Nodes < 2 ? 0 : pairsOfA * pairsOfB / Pairs(crossing.Nodes);
        var most = (pairsOfA + pairsOfB) / 2;
        return most == expected ? 1 : (crossing.Shared.Sum(Pairs) - expected) / (most - expected);
    }

    /// <summary>
    /// Normalised mutual information (Danon et al. 2005): what one division tells about the other, over the arithmetic mean of
    /// what each tells by itself (entropy). 0 when they tell nothing about each other, 1 when the same. Two divisions that both
    /// put everything in one agree wholly. Cost: nodes.
    /// </summary>
    public static double NormalisedMutualInformation(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var crossing = new Contingency(a, b);
        var entropies = Entropy(crossing.SizesOfA, crossing.Nodes) + Entropy(crossing.SizesOfB, crossing.Nodes);
        return entropies == 0 ? 1 : Math.Clamp(2 * (entropies - Entropy(crossing.Shared, crossing.Nodes)) / entropies, 0, 1);
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;

    private static double Entropy(IReadOnlyCollection<int> sizes, int nodes) => sizes.Count < 2
        ? 0
        : -sizes.Order().Sum(size => (double)size / nodes * Math.Log((double)size / nodes));
}
