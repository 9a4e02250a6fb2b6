namespace Naober.Analysis.Communities;

/// <summary>
/// The network at one level of aggregation: pairs of nodes, and partnerships too large to be written out as pairs. In a partnership
/// two nodes weigh the product of their numbers of members, times the weight of the partnership; every partnership keeps how many
/// members it has in each community, so that a visit to a node costs its pairs and the communities in its partnerships.
/// </summary>
/// <remarks>
/// A node is a set of nodes of the level below; the weight inside it is its loop, counted from both ends, so that strengths and
/// the total never change between levels.
/// </remarks>
internal sealed class Level(Pairs pairs, Incidence incidence, double[] partnershipWeights, double[] loops, double[] strengths, double total)
{
    private readonly Histograms histograms = new(incidence);
    private int[] communities = [];

    internal int Nodes => strengths.Length;

    internal Pairs Pairs => pairs;

    internal Incidence Incidence => incidence;

    internal Histograms Histograms => histograms;

    internal double[] Loops => loops;

    /// <summary>Per node the sum of its weights, its loop included.</summary>
    internal double[] Strengths => strengths;

    /// <summary>Sum of all strengths: twice the weight of the network.</summary>
    internal double Total => total;

    internal bool HasPartnershipWeights => partnershipWeights.Length > 0;

    internal double WeightOf(int partnership) => partnershipWeights.Length == 0 ? 1 : partnershipWeights[partnership];

    /// <summary>From here on these are the communities of the nodes; <see cref="Move"/> changes them.</summary>
    internal void Place(int[] communities)
    {
        this.communities = communities;
        histograms.Fill(communities);
    }

    internal void Move(int node, int to)
    {
        var from = communities[node];
        communities[node] = to;
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        for (var i = 0; i < partnerships.Length; i++)
        {
            histograms.Move(partnerships[i], from, to, members.IsEmpty ? 1 : members[i]);
        }
    }

    /// <summary>Adds the weights from a node to the communities of the others.</summary>
    internal void AddAround(int node, CommunityWeights around)
    {
        pairs.AddAround(node, around, communities);
        var self = 0.0;
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            var weight = own * WeightOf(partnerships[i]);
            self += weight * own;
            around.Add(histograms.Of(partnerships[i]), weight);
        }

        around.Subtract(communities[node], self);
    }

    /// <summary>The same, for others in the same one of a coarser division only.</summary>
    /// <remarks>A community is numbered as one of its nodes here, which says in which coarser one it lies.</remarks>
    internal void AddAround(int node, CommunityWeights around, int[] within)
    {
        pairs.AddAround(node, around, communities, within);
        var inside = within[node];
        var self = 0.0;
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            var weight = own * WeightOf(partnerships[i]);
            self += weight * own;
            around.Add(histograms.Of(partnerships[i]), weight, within, inside);
        }

        around.Subtract(communities[node], self);
    }

    /// <summary>The weight from a node to the others in its community.</summary>
    internal double WeightToOwn(int node)
    {
        var sum = pairs.WeightToOwn(node, communities);
        var members = incidence.MembersOf(node);
        var partnerships = incidence.PartnershipsOf(node);
        for (var i = 0; i < partnerships.Length; i++)
        {
            double own = members.IsEmpty ? 1 : members[i];
            sum += own * (histograms.MembersIn(partnerships[i], communities[node]) - own) * WeightOf(partnerships[i]);
        }

        return sum;
    }

    /// <summary>The neighbours of a node that are not in its community wait for a visit.</summary>
    internal void Wake(int node, NodeQueue queue)
    {
        var own = communities[node];
        Wake(pairs.NeighboursOf(node), own, queue);
        foreach (var partnership in incidence.PartnershipsOf(node))
        {
            if (histograms.Of(partnership).Length > 1)
            {
                Wake(incidence.NodesOf(partnership), own, queue);
            }
        }
    }

    private void Wake(ReadOnlySpan<int> nodes, int own, NodeQueue queue)
    {
        foreach (var node in nodes)
        {
            if (communities[node] != own)
            {
                queue.Add(node);
            }
        }
    }
}
