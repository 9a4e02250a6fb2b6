using System.Globalization;
using Naober.Analysis.Graphs;
using Naober.Analysis.Layouts;
using Naober.Network.MeasureRegion;

namespace Naober.Network.ExploreNetwork;

/// <summary>
/// The network of a region as dots and lines, each with its place: what the network page, its picture and its files show.
/// The same register and choice give the same network, bit for bit.
/// </summary>
public sealed class ExploredNetwork
{
    /// <summary>Places lie between 0 and this, in both directions.</summary>
    public const double Extent = 1_000;

    /// <summary>When nobody chooses a minimum, it is the lowest that leaves at most this many lines, when there is one: more are a blur.</summary>
    public const int LinesToRead = 4_500;

    /// <summary>Never more lines than this, whatever the minimum asked for.</summary>
    public const int MostLines = 60_000;

    /// <summary>Never more actors than this, those with most partnerships first.</summary>
    public const int MostActors = NetworkSelection.MostActors;

    /// <summary>As many as people tell apart; with more groups, far ones share a colour.</summary>
    public const int Colours = 10;

    /// <summary>The seed of the communities; the page says so.</summary>
    public const int Seed = 1;

    private readonly NetworkSelection selection;

    private ExploredNetwork(Register register, RegionNetwork region, NetworkChoice choice)
    {
        (Region, Choice) = (region, choice);
        selection = new(register, region, choice);
        Minimum = FindMinimum();
        var shown = ShownPartnerships();
        var edges = ShownEdges(shown);
        var (communities, modularity) = Communities.Of(selection);
        Modularity = modularity;

        var map = new NodePlaces(register.Regions, region.Date).Of(selection);
        var groups = new NodeGroups(register, region.Date, choice);
        var keys = groups.KeysOf(selection, communities);
        // A partnership that falls below the minimum leaves no gap in the numbers.
        int[] kept = [.. Enumerable.Range(0, selection.Actors.Count), .. shown.Select(p => selection.Actors.Count + p)];
        var places = Arrange([.. kept.Select(node => map[node])], edges);
        string?[] keptKeys = [.. kept.Select(node => keys[node])];
        Groups = groups.Describe(keptKeys, [.. kept.Select(node => map[node])], places, NameOfCommunity);
        var groupAt = Groups.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index, StringComparer.Ordinal);
        Edges = edges;
        Nodes = Describe(kept, places, communities, [.. keptKeys.Select(key => key is null ? null : (int?)groupAt[key])]);

        (string, string) NameOfCommunity(string key)
        {
            var number = int.Parse(key, CultureInfo.InvariantCulture);
            var names = selection.Names.Where((_, i) => communities[i] == number).ToList();
            return (string.Join(", ", names.Take(3)) + (names.Count > 3 ? " \u2026" : ""), names[0]);
        }
    }

    public static ExploredNetwork Of(Register register, RegionNetwork region, NetworkChoice choice) => new(register, region, choice);

    public RegionNetwork Region { get; }

    public NetworkChoice Choice { get; }

    /// <summary>Actors with most partnerships first, then the partnerships in order of key.</summary>
    public IReadOnlyList<NetworkNode> Nodes { get; }

    /// <summary>Weakest first, so that the strong ones are drawn over them.</summary>
    public IReadOnlyList<NetworkEdge> Edges { get; }

    public IReadOnlyList<NetworkGroup> Groups { get; }

    /// <summary>The minimum in force.</summary>
    public int Minimum { get; }

    /// <summary>Of the communities, over all pairs that share something; null when nothing is shared.</summary>
    public double? Modularity { get; }

    /// <summary>Actors that were left out because there are too many.</summary>
    public int LeftOut => selection.LeftOut;

    /// <summary>Partnerships of the region that the filters leave, also those without a line.</summary>
    public int Partnerships => selection.Partnerships.Count;

    /// <summary>How many lines there are at a minimum.</summary>
    public int LinesAt(int minimum) => Choice.Mode == NetworkMode.Actors
        ? selection.Pairs.Count(pair => pair.Shared >= minimum)
        : selection.Members.Where(members => members.Length >= minimum).Sum(members => members.Length);

    /// <summary>The lines of a dot, strongest first, then by name of the other end.</summary>
    public IEnumerable<(NetworkNode Other, int Shared)> NeighboursOf(NetworkNode node)
    {
        var at = Nodes.Index().First(entry => entry.Item == node).Index;
        return Edges.Where(edge => edge.A == at || edge.B == at)
            .Select(edge => (Other: Nodes[edge.A == at ? edge.B : edge.A], edge.Shared))
            .OrderByDescending(entry => entry.Shared).ThenBy(entry => entry.Other.Name, StringComparer.OrdinalIgnoreCase);
    }

    private int FindMinimum()
    {
        var minimum = Choice.Minimum ?? 1;
        // A minimum that leaves nothing is no help: then it stays one lower.
        while (Choice.Minimum is null && Choice.Mode == NetworkMode.Actors && LinesAt(minimum) > LinesToRead && LinesAt(minimum + 1) > 0)
        {
            minimum++;
        }

        while (LinesAt(minimum) > MostLines)
        {
            minimum++;
        }

        return minimum;
    }

    private int[] ShownPartnerships() => Choice.Mode == NetworkMode.Actors
        ? []
        : [.. selection.Members.Index().Where(entry => entry.Item.Length >= Minimum).Select(entry => entry.Index)];

    private NetworkEdge[] ShownEdges(int[] shown) => Choice.Mode == NetworkMode.Actors
        ? [.. selection.Pairs.Where(pair => pair.Shared >= Minimum).OrderBy(pair => pair.Shared)]
        : [.. shown.SelectMany((p, i) => selection.Members[p].Select(actor => new NetworkEdge(actor, selection.Actors.Count + i, 1)))];

    private Point[] Arrange(Point[] map, NetworkEdge[] edges)
    {
        if (Choice.Layout == NetworkLayout.Geographic)
        {
            return Drawing.Fit(map, Extent);
        }

        var graph = WeightedGraph.Of(map.Length, edges.Select(edge => (edge.A, edge.B, (double)edge.Shared)));
        return Drawing.Fit(Drawing.Settle(graph, map), Extent);
    }

    private NetworkNode[] Describe(int[] kept, Point[] places, int?[] communities, int?[] groups)
    {
        var (neighbours, strength) = (new int[kept.Length], new int[kept.Length]);
        foreach (var (a, b, shared) in Edges)
        {
            neighbours[a]++;
            neighbours[b]++;
            strength[a] += shared;
            strength[b] += shared;
        }

        return
        [
            .. kept.Select((node, i) => node < selection.Actors.Count
                ? new NetworkNode(
                    selection.Actors[node].Key, selection.Names[node], selection.Actors[node].Kind, selection.IsOutside[node], selection.Counts[node],
                    neighbours[i], strength[i], communities[node], groups[i], places[i])
                : OfPartnership(node - selection.Actors.Count, i)),
        ];

        NetworkNode OfPartnership(int p, int i) => new(
            selection.Partnerships[p].Partnership.Key, selection.Partnerships[p].Partnership.Name, NetworkNode.Partnership, false, selection.Members[p].Length,
            neighbours[i], strength[i], communities[selection.Actors.Count + p], groups[i], places[i]);
    }
}
