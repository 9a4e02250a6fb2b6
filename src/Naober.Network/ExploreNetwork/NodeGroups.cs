using System.Globalization;
using Naober.Analysis.Layouts;
using Naober.Core;
using Naober.Regions;

namespace Naober.Network.ExploreNetwork;

/// <summary>What the colours of a network say: the group of every dot, and the groups themselves.</summary>
internal sealed class NodeGroups(Register register, DateOnly date, NetworkChoice choice)
{
    /// <summary>The colour of partnerships where it says something about actors.</summary>
    internal const int Neutral = -1;

    private const string Several = "several";

    private readonly Dictionary<string, string?> regionOf = new(StringComparer.Ordinal);
    private Dictionary<string, string>? around;

    /// <summary>Per dot the key of its group: actors, then partnerships; null when it belongs to none, or to several regions.</summary>
    public string?[] KeysOf(NetworkSelection selection, int?[] communities) =>
    [
        .. selection.Actors.Select((actor, i) => choice.Colour switch
        {
            NetworkColour.Community => Number(communities[i]),
            NetworkColour.Ecosystem => One(actor.Ecosystems),
            NetworkColour.Kind => actor.Kind,
            _ => RegionOf(actor.Key) ?? (actor.Region is { } region ? RegionOf(region) : null),
        }),
        .. choice.Mode == NetworkMode.Actors ? [] : selection.Partnerships.Select((p, i) => choice.Colour switch
        {
            NetworkColour.Community => Number(communities[selection.Actors.Count + i]),
            NetworkColour.Ecosystem => One(p.Partnership.Ecosystems),
            _ => NetworkNode.Partnership,
        }),
    ];

    /// <summary>The groups in order of key, numbers by size; those near each other on the map have different colours.</summary>
    /// <param name="keys">Per dot.</param>
    /// <param name="map">Where each dot is on the map, so that the colours do not depend on the layout.</param>
    /// <param name="drawing">Where each dot is drawn.</param>
    /// <param name="nameOf">Per community, the names that tell it apart.</param>
    public NetworkGroup[] Describe(string?[] keys, Point[] map, Point[] drawing, Func<string, (string Long, string Short)> nameOf)
    {
        var members = keys.Index().Where(entry => entry.Item is not null).ToLookup(entry => entry.Item!, entry => entry.Index, StringComparer.Ordinal);
        var order = members.Select(group => group.Key).OrderBy(OrderOf).ThenBy(key => key, StringComparer.Ordinal).ToList();
        var colours = Colour([.. order.Select(key => Middle(members[key], map))]);
        return
        [
            .. order.Select((key, i) =>
            {
                var (name, brief) = NameOf(key, nameOf);
                return new NetworkGroup(key, name, brief, key == NetworkNode.Partnership ? Neutral : colours[i], members[key].Count(), Middle(members[key], drawing));
            }),
        ];
    }

    private (Words Name, Words Short) NameOf(string key, Func<string, (string Long, string Short)> nameOf)
    {
        if (key == NetworkNode.Partnership)
        {
            return Both(new("samenwerkingsverband", "partnership"));
        }

        switch (choice.Colour)
        {
            case NetworkColour.Community:
                var (full, brief) = nameOf(key);
                return (new($"gemeenschap {key}: {full}", $"community {key}: {full}"), new($"{key} {brief}", $"{key} {brief}"));
            case NetworkColour.Ecosystem when key == Several:
                return Both(new("meer dan één ecosysteem", "more than one ecosystem"));
            case NetworkColour.Ecosystem:
                return Both(Label(Vocabulary.Ecosystems, key));
            case NetworkColour.Kind:
                return Both(Label(Vocabulary.ActorKinds, key));
            default:
                var name = register.Regions.Find(key)!.Name;
                return Both(new(name, name));
        }

        static (Words, Words) Both(Words words) => (words, words);
        static Words Label(Vocabulary vocabulary, string term) => new(vocabulary.Label(term, Language.Dutch), vocabulary.Label(term, Language.English));
    }

    private int OrderOf(string key) => choice.Colour switch
    {
        _ when key == NetworkNode.Partnership => int.MaxValue,
        NetworkColour.Community => int.Parse(key, CultureInfo.InvariantCulture),
        NetworkColour.Ecosystem => key == Several ? int.MaxValue - 1 : Vocabulary.Ecosystems.Keys.Index().First(term => term.Item == key).Index,
        NetworkColour.Kind => Vocabulary.ActorKinds.Keys.Index().First(term => term.Item == key).Index,
        _ => 0,
    };

    /// <summary>One by one, the colour of which the nearest group that has it is farthest away; unused colours first.</summary>
    private static int[] Colour(Point[] middles)
    {
        var colours = new int[middles.Length];
        for (var i = 0; i < middles.Length; i++)
        {
            colours[i] = Enumerable.Range(0, ExploredNetwork.Colours).MaxBy(colour => Enumerable.Range(0, i).Where(before => colours[before] == colour)
                .Select(before => middles[before].DistanceTo(middles[i])).DefaultIfEmpty(double.PositiveInfinity).Min());
        }

        return colours;
    }

    /// <summary>The one province or COROP region that holds all municipalities of a region; null when there are more, or none.</summary>
    private string? RegionOf(string key)
    {
        if (!regionOf.TryGetValue(key, out var found))
        {
            var type = choice.Colour == NetworkColour.Province ? Region.Province : Region.Corop;
            around ??= register.Regions.All.Where(region => region.Type == type && region.Valid.Contains(date))
                .SelectMany(region => register.Regions.MunicipalitiesOf(region.Key, date), (region, municipality) => (region.Key, municipality))
                .DistinctBy(entry => entry.municipality, StringComparer.Ordinal).ToDictionary(entry => entry.municipality, entry => entry.Key, StringComparer.Ordinal);
            var region = register.Regions.Find(key);
            var all = region is null ? [] : register.Regions.MunicipalitiesOf(key, date).Select(municipality => around.GetValueOrDefault(municipality)).Distinct(StringComparer.Ordinal).ToList();
            regionOf[key] = found = all.Count == 1 ? all[0] : region?.Type == type ? key : null;
        }

        return found;
    }

    /// <summary>The median of both directions: a few far dots do not draw the name away from the others.</summary>
    private static Point Middle(IEnumerable<int> nodes, Point[] places)
    {
        double[] x = [.. nodes.Select(node => places[node].X).Order()];
        double[] y = [.. nodes.Select(node => places[node].Y).Order()];
        return new(x[x.Length / 2], y[y.Length / 2]);
    }

    private static string? One(IReadOnlyList<string> values) => values.Count switch { 0 => null, 1 => values[0], _ => Several };

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
