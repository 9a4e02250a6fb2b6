using System.Runtime.InteropServices;

namespace Naober.Files.Graphs;

/// <summary>
/// The rows of a graph file as numbers. A two-mode file has actors and partnerships; a one-mode file has nodes and, per row, an
/// edge between two of them. Names are numbered in ordinal order, so that the order of the rows makes no difference.
/// </summary>
public sealed class EdgeList
{
    private readonly List<int> from;
    private readonly List<int> to;
    private readonly List<double>? weights;

    internal EdgeList(Labels nodes, Labels? partnerships, List<int> from, List<int> to, List<double>? weights)
    {
        Nodes = nodes;
        Partnerships = partnerships;
        this.from = from;
        this.to = to;
        this.weights = weights;
    }

    /// <summary>The actors of a two-mode file, the nodes of a one-mode file.</summary>
    public Labels Nodes { get; }

    /// <summary>Null for a one-mode file.</summary>
    public Labels? Partnerships { get; }

    /// <summary>Per row the actor, or the one node.</summary>
    public ReadOnlySpan<int> From => CollectionsMarshal.AsSpan(from);

    /// <summary>Per row the partnership, or the other node.</summary>
    public ReadOnlySpan<int> To => CollectionsMarshal.AsSpan(to);

    /// <summary>Per row of a one-mode file its weight, more than 0 and finite; empty when the file has no weights.</summary>
    public ReadOnlySpan<double> Weights => CollectionsMarshal.AsSpan(weights);
}
