using Naober.Core;
using Naober.Network.ExploreNetwork;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Network;

/// <summary>The dots and the lines of a network as tables and files.</summary>
internal static class NetworkSheets
{
    internal static IReadOnlyList<string> NodeSorts { get; } = ["name", "kind", "group", "count", "neighbours", "strength", "community"];

    internal static IReadOnlyList<string> LineSorts { get; } = ["a", "b", "shared"];

    internal static IEnumerable<NetworkNode> SortNodes(ExploredNetwork network, string sort, Language language) => Sort(network.Nodes, sort, node => node.Name, key => key switch
    {
        "kind" => node => NetworkWords.Kind(node.Kind).In(language),
        "group" => node => node.Group is { } group ? network.Groups[group].Name.In(language) : "",
        "count" => node => node.Count,
        "neighbours" => node => node.Neighbours,
        "strength" => node => node.Strength,
        "community" => node => node.Community ?? int.MaxValue,
        _ => node => node.Name,
    });

    internal static IEnumerable<NetworkEdge> SortLines(ExploredNetwork network, string sort) => Sort(network.Edges, sort, line => network.Nodes[line.A].Name, key => key switch
    {
        "b" => line => network.Nodes[line.B].Name,
        "shared" => line => line.Shared,
        _ => line => network.Nodes[line.A].Name,
    });

    internal static Sheet Nodes(ExploredNetwork network) => new(
        new("Punten", "Nodes"),
        [
            new("name", new("Naam", "Name")),
            new("key", new("Sleutel", "Key")),
            new("kind", Vocabulary.ActorKinds.Title),
            new("outside", new("Buiten de regio", "Outside the region"), CellKind.Count),
            new("partnerships", new("Samenwerkingsverbanden", "Partnerships"), CellKind.Count),
            new("neighbours", new("Buren", "Neighbours"), CellKind.Count),
            new("strength", new("Sterkte", "Strength"), CellKind.Count),
            new("community", new("Gemeenschap", "Community"), CellKind.Count),
            new("group", new("Groep", "Group")),
            new("x", new("x", "x"), CellKind.Number),
            new("y", new("y", "y"), CellKind.Number),
        ],
        [.. network.Nodes.Select(node => new SheetRow(
        [
            node.Name, node.Key, node.Kind, node.IsOutside ? 1 : 0, node.Count, node.Neighbours, node.Strength, node.Community,
            node.Group is { } group ? network.Groups[group].Key : null, Math.Round(node.Place.X, 1), Math.Round(node.Place.Y, 1),
        ]))]);

    internal static Sheet Lines(ExploredNetwork network) => new(
        new("Lijnen", "Lines"),
        [
            new("aName", new("Van", "From")),
            new("bName", new("Naar", "To")),
            new("a", new("Sleutel", "Key")),
            new("b", new("Sleutel", "Key")),
            new("shared", new("Gedeeld", "Shared"), CellKind.Count),
        ],
        [.. SortLines(network, "-shared").Select(line => new SheetRow(
            [network.Nodes[line.A].Name, network.Nodes[line.B].Name, network.Nodes[line.A].Key, network.Nodes[line.B].Key, line.Shared]))]);

    private static IEnumerable<T> Sort<T>(IEnumerable<T> items, string sort, Func<T, string> name, Func<string, Func<T, IComparable>> keyOf)
    {
        var key = keyOf(sort.TrimStart('-'));
        var byName = items.OrderBy(name, StringComparer.OrdinalIgnoreCase);
        return sort.StartsWith('-') ? byName.OrderByDescending(key, Order) : byName.OrderBy(key, Order);
    }

    private static readonly Comparer<IComparable> Order = Comparer<IComparable>.Create((a, b) =>
        a is string left && b is string right ? string.Compare(left, right, StringComparison.OrdinalIgnoreCase) : a.CompareTo(b));
}
