namespace Naober.Analysis.Communities;

/// <summary>
/// The network at one level of aggregation: all that the algorithm asks of it. A node is a set of nodes of the level below; the
/// weight inside it is its loop, counted from both ends, so that strengths and the total never change between levels.
/// </summary>
internal abstract class Level(double[] loops, double[] strengths, double total)
{
    internal int Nodes => Strengths.Length;

    internal double[] Loops { get; } = loops;

    /// <summary>Per node the sum of its weights, its loop included.</summary>
    internal double[] Strengths { get; } = strengths;

    /// <summary>Sum of all strengths: twice the weight of the network.</summary>
    internal double Total { get; } = total;

    /// <summary>Per node its community, as last placed and moved since.</summary>
    protected int[] Communities { get; set; } = [];

    /// <summary>From here on these are the communities of the nodes; <see cref="Move"/> changes them.</summary>
    internal virtual void Place(int[] communities) => Communities = communities;

    internal virtual void Move(int node, int to) => Communities[node] = to;

    /// <summary>Adds the weights from a node to the communities of the others.</summary>
    internal abstract void AddAround(int node, CommunityWeights around);

    /// <summary>The same, for others in the same one of a coarser division only.</summary>
    internal abstract void AddAround(int node, CommunityWeights around, int[] within);

    /// <summary>The weight from a node to the others in its community.</summary>
    internal abstract double WeightToOwn(int node);

    /// <summary>The neighbours of a node that are not in its community wait for a visit.</summary>
    internal abstract void Wake(int node, NodeQueue queue);

    /// <summary>Every part becomes a node.</summary>
    internal abstract Level Aggregate(Groups parts);
}
