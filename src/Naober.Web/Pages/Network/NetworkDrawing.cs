using Naober.Core;
using Naober.Network.ExploreNetwork;
using Naober.Pictures;

namespace Naober.Web.Pages.Network;

/// <summary>The network as a picture made on the server: the same dots on the same places as the browser draws.</summary>
internal static class NetworkDrawing
{
    /// <summary>More names of groups than this would cover the dots.</summary>
    private const int MostGroupNames = 20;

    /// <summary>Among these the names of the dots themselves say enough.</summary>
    private const int FewNodes = 100;

    /// <summary>Regions and communities have a place in the network, so their names stand there when there are many dots; null for the others.</summary>
    internal static string? NameOnPicture(ExploredNetwork network, NetworkGroup group, Language language) =>
        network.Groups.Count is > 1 and <= MostGroupNames && network.Nodes.Count > FewNodes && group.Key != NetworkNode.Partnership
        && network.Choice.Colour is NetworkColour.Province or NetworkColour.Corop or NetworkColour.Community
            ? group.Short.In(language)
            : null;

    internal static NetworkPictureData Data(ExploredNetwork network, NetworkNode? looked, Language language)
    {
        var near = looked is null ? null : network.NeighboursOf(looked).Select(neighbour => neighbour.Other).Append(looked).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(
            [
                .. network.Nodes.Select(node => new NetworkPictureNode(
                    node.Name, NetworkWords.Tip(node).In(language), node.Place.X, node.Place.Y, node.Count, NetworkWords.Shape(node.Kind), node.Group, node.IsOutside,
                    near?.Contains(node) == false)),
            ],
            [.. network.Edges.Select(line => new NetworkPictureLine(line.A, line.B, line.Shared, looked is not null && network.Nodes[line.A] != looked && network.Nodes[line.B] != looked))],
            [.. network.Groups.Select(group => new NetworkPictureGroup(group.Name.In(language), NameOnPicture(network, group, language), group.Colour, group.Place.X, group.Place.Y))],
            [.. NetworkWords.Shapes(network).Select(entry => (entry.Shape, entry.Name.In(language)))]);
    }

    internal static Task<string> SvgAsync(NetworkText text, ExploredNetwork network, NetworkNode? looked, PictureSize size) =>
        SvgDocument.RenderAsync<NetworkPicture>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Id"] = "picture", ["Title"] = text.Title, ["Description"] = text.Conditions + " " + text.Reading, ["Data"] = Data(network, looked, text.Language),
            ["Language"] = text.Language, ["Size"] = size, ["Source"] = text.Source,
        });
}
