using System.Globalization;
using Naober.Analysis.Graphs;
using Naober.Core;
using Naober.Files.Networks;
using Naober.Network.MeasureRegion;

namespace Naober.Network.ExportNetwork;

/// <summary>
/// The network of a region as a document for other programs: all members of its partnerships, of every kind, also from outside.
/// Keys of vocabularies, dates as yyyy-mm-dd, lists with a vertical bar; unknown is left out. Everything in order of key.
/// </summary>
public static class NetworkExport
{
    private static readonly NetworkAttribute[] OfActors = [new("key"), new("kind"), new("region"), new("ecosystems")];

    /// <summary>Other programs tell the modes apart by <c>bipartite</c>: 0 an actor, 1 a partnership.</summary>
    private static readonly NetworkAttribute[] OfBoth =
    [
        .. OfActors, new("bipartite", AttributeType.Whole), new("legal_form"), new("scale"), new("domains"), new("valid_from"), new("valid_to"),
    ];

    /// <summary>Actors and partnerships; an edge is a membership on the date, with all roles of the actor and the days on which it started and ends.</summary>
    public static NetworkDocument TwoMode(Register register, RegionNetwork network)
    {
        var place = network.Actors.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index, StringComparer.Ordinal);
        return new()
        {
            Title = TitleOf(network),
            NodeAttributes = OfBoth,
            EdgeAttributes = [new("roles"), new("valid_from"), new("valid_to")],
            Actors = [.. network.Actors.Select(NodeOfTwo)],
            Partnerships = [.. network.Participations.Select(participation => NodeOfTwo(participation.Partnership))],
            Edges = [.. network.Participations
                .SelectMany((participation, i) => register.MembershipsOf(participation.Partnership)
                    .Where(membership => membership.Valid.Contains(network.Date))
                    .GroupBy(membership => membership.Actor, StringComparer.Ordinal)
                    .Select(memberships => Edge(place[memberships.Key], network.Actors.Count + i, [.. memberships])))
                .OrderBy(edge => edge.From).ThenBy(edge => edge.To)],
        };
    }

    /// <summary>
    /// Actors that share partnerships of the region: how many, which is the weight of the edge, and with which Newman weight, in which a
    /// partnership of k members counts 1 / (k - 1).
    /// </summary>
    public static NetworkDocument OneMode(RegionNetwork network)
    {
        var pairs = Projection.Of(network.Graph, withNewman: true);
        return new()
        {
            Title = TitleOf(network),
            NodeAttributes = OfActors,
            EdgeAttributes = [new("shared", AttributeType.Whole), new("newman", AttributeType.Number)],
            Actors = [.. network.Actors.Select(Node)],
            Partnerships = null,
            Edges = [.. Enumerable.Range(0, network.Actors.Count).SelectMany(a => EdgesOf(pairs, a))],
        };
    }

    private static NetworkEdge[] EdgesOf(Analysis.Graphs.SharedPairs pairs, int a)
    {
        var edges = new NetworkEdge[pairs.OthersOf(a).Length];
        for (var i = 0; i < edges.Length; i++)
        {
            var shared = pairs.SharedOf(a)[i];
            edges[i] = new(a, pairs.OthersOf(a)[i], shared, [shared, pairs.NewmanOf(a)[i]]);
        }

        return edges;
    }

    private static NetworkNode Node(Actor actor) => new(actor.Key, actor.Name, [actor.Key, actor.Kind, actor.Region, List(actor.Ecosystems)]);

    private static NetworkNode NodeOfTwo(Actor actor) => new(actor.Key, actor.Name, [.. Node(actor).Values, 0, null, null, null, null, null]);

    private static NetworkNode NodeOfTwo(Partnership partnership) => new(partnership.Key, partnership.Name,
    [
        partnership.Key, null, null, List(partnership.Ecosystems), 1, Known(partnership.LegalForm), Known(partnership.Scale), List(partnership.Domains),
        Iso(partnership.Valid.From), Iso(partnership.Valid.To),
    ]);

    private static NetworkEdge Edge(int actor, int partnership, Membership[] memberships)
    {
        var starts = memberships.Select(membership => membership.Valid.From).ToList();
        var ends = memberships.Select(membership => membership.Valid.To).ToList();
        return new(actor, partnership, null,
        [
            List(memberships.Select(membership => membership.Role).Order(StringComparer.Ordinal)),
            Iso(starts.Contains(null) ? null : starts.Min()),
            Iso(ends.Contains(null) ? null : ends.Max()),
        ]);
    }

    private static string TitleOf(RegionNetwork network) =>
        $"{network.Region.Name} ({network.Region.Key}), {Iso(network.Date)}, {(network.Rule == InclusionRule.Any ? "any" : "interlocal")}";

    private static string? Known(string key) => key == Vocabulary.UnknownKey ? null : key;

    private static string? List(IEnumerable<string> keys) => string.Join('|', keys) is { Length: > 0 } list ? list : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
