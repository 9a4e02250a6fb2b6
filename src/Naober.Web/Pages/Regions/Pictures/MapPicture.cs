using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Municipalities at the place of their seats, lines as thick as the number of partnerships they share (BRE figures 21 and 23).</summary>
internal static class MapPicture
{
    /// <summary>On a crowded map the municipalities outside that share most are shown; the table has all.</summary>
    private const int MostOutside = 20;
    private const int MostInside = 60;

    internal static PictureContent? Draw(RegionPictureInput input)
    {
        var network = input.Network;
        var outside = Outside(network).Take(MostOutside).Select(partner => partner.Key).ToHashSet(StringComparer.Ordinal);
        var places = Places(input, network.Governments.Municipalities, isOutside: false).Concat(Places(input, outside, isOutside: true)).ToList();
        if (network.Governments.Municipalities.Count is < 2 or > MostInside || places.Count(place => !place.IsOutside) < 2)
        {
            return null;
        }

        var ties = Ties(network).ToList();
        var shown = places.Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
        var data = new NetworkMapData(places, [.. ties.Where(tie => shown.Contains(tie.A) && shown.Contains(tie.B))], input.Background);
        return PictureContent.Of<NetworkMap, NetworkMapData>(input, data, Describe(input, outside.Count), Table(input, ties));
    }

    /// <summary>Municipalities outside the region by the number of partnerships they take part in.</summary>
    private static IEnumerable<(string Key, int Count)> Outside(RegionNetwork network) =>
        network.Participations.SelectMany(p => p.Outside).Where(actor => actor.Kind == Region.Municipality)
            .CountBy(actor => actor.Key, StringComparer.Ordinal)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value));

    private static IEnumerable<NetworkMapPlace> Places(RegionPictureInput input, IEnumerable<string> keys, bool isOutside)
    {
        var degree = input.Network.Participations.SelectMany(p => p.Municipalities).CountBy(actor => actor.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return keys.Select(key => input.Register.Regions.Find(key)).OfType<Region>().Where(region => region.Seat is not null)
            .Select(region => new NetworkMapPlace(
                region.Key, region.Name, region.Seat!.Value.Latitude, region.Seat.Value.Longitude, degree.GetValueOrDefault(region.Key), isOutside, input.Url(Routes.Actor(region.Key))));
    }

    /// <summary>Pairs inside that share something, and pairs of one inside and one outside.</summary>
    private static IEnumerable<NetworkMapTie> Ties(RegionNetwork network)
    {
        var inside = network.Pairs.Where(pair => pair.Shared > 0).Select(pair => new NetworkMapTie(pair.A, pair.B, pair.Shared));
        var across = network.Participations
            .SelectMany(p => p.Inside.SelectMany(a => p.Outside.Where(actor => actor.Kind == Region.Municipality).Select(b => (A: a.Key, B: b.Key))))
            .CountBy(pair => pair).Select(pair => new NetworkMapTie(pair.Key.A, pair.Key.B, pair.Value));
        return inside.Concat(across.OrderByDescending(tie => tie.Shared).ThenBy(tie => tie.A, StringComparer.Ordinal).ThenBy(tie => tie.B, StringComparer.Ordinal));
    }

    private static string Describe(RegionPictureInput input, int outside) => new Words(
        $"Hoe dikker de lijn, hoe meer samenwerkingsverbanden twee gemeenten delen. Vierkant en open: {outside} gemeenten van buiten de regio.",
        $"The thicker the line, the more partnerships two municipalities share. Square and hollow: {outside} municipalities outside the region.").In(input.Language);

    private static Sheet Table(RegionPictureInput input, IEnumerable<NetworkMapTie> ties) => new(
        new("Gemeenten die samenwerkingsverbanden delen", "Municipalities that share partnerships"),
        [
            new("aName", new("Gemeente", "Municipality")),
            new("bName", new("Gemeente", "Municipality")),
            new("place", new("Ligging", "Location")),
            new("a", new("Code", "Code")),
            new("b", new("Code", "Code")),
            new("shared", new("Gedeeld", "Shared"), CellKind.Count),
        ],
        [.. ties.Select(tie => new SheetRow(
            [input.NameOf(tie.A), input.NameOf(tie.B), Place(input, tie.B), tie.A, tie.B, tie.Shared]))]);

    private static string Place(RegionPictureInput input, string b) => (input.Network.Governments.Municipalities.Contains(b, StringComparer.Ordinal)
        ? new Words("binnen de regio", "inside the region")
        : new Words("één buiten de regio", "one outside the region")).In(input.Language);
}
