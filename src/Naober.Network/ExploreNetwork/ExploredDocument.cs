using Naober.Files.Networks;
using Dot = Naober.Network.ExploreNetwork.NetworkNode;
using FileEdge = Naober.Files.Networks.NetworkEdge;
using FileNode = Naober.Files.Networks.NetworkNode;

namespace Naober.Network.ExploreNetwork;

/// <summary>The network as it is shown, for other programs: its dots with their places and communities, and its lines. What is not known is left out.</summary>
public static class ExploredDocument
{
    private static readonly NetworkAttribute[] NodeAttributes =
    [
        new("key"), new("kind"), new("outside", AttributeType.Whole), new("partnerships", AttributeType.Whole), new("community", AttributeType.Whole),
        new("group"), new("x", AttributeType.Number), new("y", AttributeType.Number),
    ];

    public static NetworkDocument Of(ExploredNetwork network, string title)
    {
        var isTwoMode = network.Choice.Mode == NetworkMode.TwoMode;
        return new()
        {
            Title = title,
            NodeAttributes = NodeAttributes,
            EdgeAttributes = isTwoMode ? [] : [new("shared", AttributeType.Whole)],
            Actors = [.. network.Nodes.Where(node => !node.IsPartnership).Select(node => Node(network, node))],
            Partnerships = isTwoMode ? [.. network.Nodes.Where(node => node.IsPartnership).Select(node => Node(network, node))] : null,
            Edges = [.. network.Edges.Select(line => new FileEdge(line.A, line.B, isTwoMode ? null : line.Shared, isTwoMode ? [] : [line.Shared]))],
        };
    }

    private static FileNode Node(ExploredNetwork network, Dot node) => new(node.Key, node.Name,
    [
        node.Key, node.Kind, node.IsOutside ? 1 : 0, node.IsPartnership ? null : node.Count, node.Community,
        node.Group is { } group ? network.Groups[group].Key : null, Math.Round(node.Place.X, 1), Math.Round(node.Place.Y, 1),
    ]);
}
