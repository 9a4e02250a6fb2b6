namespace Naober.Files.Networks;

/// <summary>What kind of values an attribute has: a <see cref="string"/>, an <see cref="int"/> or a <see cref="double"/>.</summary>
public enum AttributeType
{
    Text,
    Whole,
    Number,
}

/// <summary>An attribute of nodes or edges.</summary>
/// <param name="Name">Letters, digits and underscores.</param>
/// <param name="Type">Of every value that is not null.</param>
public sealed record NetworkAttribute(string Name, AttributeType Type = AttributeType.Text);

/// <summary>A node with its values in the order of <see cref="NetworkDocument.NodeAttributes"/>; null is unknown.</summary>
/// <param name="Key">Unique among the nodes of its mode.</param>
/// <param name="Name">For people; may occur twice.</param>
/// <param name="Values">One for each attribute.</param>
public sealed record NetworkNode(string Key, string Name, IReadOnlyList<object?> Values);

/// <summary>An undirected edge with its values in the order of <see cref="NetworkDocument.EdgeAttributes"/>; null is unknown.</summary>
/// <param name="From">Place in <see cref="NetworkDocument.Nodes"/>; in a two-mode network an actor.</param>
/// <param name="To">Place in <see cref="NetworkDocument.Nodes"/>; in a two-mode network a partnership.</param>
/// <param name="Weight">What programs take as the weight; null where edges have none.</param>
/// <param name="Values">One for each attribute.</param>
public sealed record NetworkEdge(int From, int To, double? Weight, IReadOnlyList<object?> Values);

/// <summary>A network with attributes, as it goes into a file: one-mode (actors), or two-mode (actors, then partnerships).</summary>
public sealed class NetworkDocument
{
    /// <summary>What network this is, and of when.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<NetworkAttribute> NodeAttributes { get; init; }

    public required IReadOnlyList<NetworkAttribute> EdgeAttributes { get; init; }

    /// <summary>Nodes of the first mode, actors.</summary>
    public required IReadOnlyList<NetworkNode> Actors { get; init; }

    /// <summary>Nodes of the second mode; null for a one-mode network.</summary>
    public required IReadOnlyList<NetworkNode>? Partnerships { get; init; }

    public required IReadOnlyList<NetworkEdge> Edges { get; init; }

    /// <summary>Actors first.</summary>
    public IReadOnlyList<NetworkNode> Nodes => nodes ??= [.. Actors, .. Partnerships ?? []];

    private IReadOnlyList<NetworkNode>? nodes;

    /// <summary>Unique among all nodes: an actor by its key, a partnership by "partnership:" and its key.</summary>
    internal string IdOf(int node) => node < Actors.Count ? Actors[node].Key : "partnership:" + Nodes[node].Key;
}
