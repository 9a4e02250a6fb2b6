using Naober.Core;
using Naober.Network.ExploreNetwork;
using Naober.Pictures;

namespace Naober.Web.Pages.Network;

/// <summary>How the network page and its picture say what they show.</summary>
internal static class NetworkWords
{
    internal static Words Kind(string kind) => kind == NetworkNode.Partnership
        ? new("samenwerkingsverband", "partnership")
        : new(Vocabulary.ActorKinds.Label(kind, Language.Dutch), Vocabulary.ActorKinds.Label(kind, Language.English));

    internal static NodeShape Shape(string kind) => kind switch
    {
        NetworkNode.Partnership => NodeShape.Ring,
        Naober.Regions.Region.Municipality => NodeShape.Circle,
        Naober.Regions.Region.Province => NodeShape.Square,
        Naober.Regions.Region.WaterAuthority => NodeShape.Diamond,
        _ => NodeShape.Triangle,
    };

    internal static Words Colour(NetworkColour colour) => colour switch
    {
        NetworkColour.Corop => new("COROP-gebied", "COROP region"),
        NetworkColour.Community => new("gemeenschap", "community"),
        NetworkColour.Ecosystem => new("ecosysteem", "ecosystem"),
        NetworkColour.Kind => new("soort", "kind"),
        _ => new("provincie", "province"),
    };

    internal static Words Mode(NetworkMode mode) => mode == NetworkMode.Actors
        ? new("alleen actoren", "actors only")
        : new("actoren en samenwerkingsverbanden", "actors and partnerships");

    internal static Words Layout(NetworkLayout layout) => layout == NetworkLayout.Network
        ? new("wie veel deelt, staat dichtbij", "those who share much stand close")
        : new("op de kaart", "on the map");

    /// <summary>What shapes there are in a network, in the order of their kinds; none when all dots have the same.</summary>
    internal static IReadOnlyList<(NodeShape Shape, Words Name)> Shapes(ExploredNetwork network)
    {
        var found = network.Nodes.Select(node => Shape(node.Kind)).ToHashSet();
        return found.Count < 2 ? [] : [.. Named().Where(entry => found.Contains(entry.Shape))];

        static IEnumerable<(NodeShape Shape, Words Name)> Named() =>
        [
            (NodeShape.Circle, new("gemeente", "municipality")), (NodeShape.Square, new("provincie", "province")), (NodeShape.Diamond, new("waterschap", "water authority")),
            (NodeShape.Triangle, new("andere actor", "other actor")), (NodeShape.Ring, new("samenwerkingsverband", "partnership")),
        ];
    }

    /// <summary>A dot in one line.</summary>
    internal static Words Tip(NetworkNode node) => new($"{node.Name}: {Amounts(node).Dutch}", $"{node.Name}: {Amounts(node).English}");

    /// <summary>What a dot counts.</summary>
    internal static Words Amounts(NetworkNode node) => node.IsPartnership
        ? new($"{node.Count} {(node.Count == 1 ? "getoonde actor" : "getoonde actoren")}", $"{node.Count} {(node.Count == 1 ? "actor" : "actors")} shown")
        : new(
            $"{node.Count} {(node.Count == 1 ? "samenwerkingsverband" : "samenwerkingsverbanden")}, {node.Neighbours} {(node.Neighbours == 1 ? "buur" : "buren")}",
            $"{node.Count} {(node.Count == 1 ? "partnership" : "partnerships")}, {node.Neighbours} {(node.Neighbours == 1 ? "neighbour" : "neighbours")}");
}
