using Naober.Core;
using Naober.Network.Measures;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>Ranked bars: participation per government, partners outside, boundary spanners.</summary>
internal static class RankedPictures
{
    private const int MostBars = 25;

    internal static PictureContent? Participation(RegionPictureInput input)
    {
        var degree = input.Network.Degree;
        var region = input.Network.Region.Key;
        return degree.Count == 0 ? null : Draw(
            input,
            degree.Take(MostBars).Select(count => new RankedBar(Name(input, count.Actor), count.Partnerships, Published(count.Actor), Href: input.Url(Routes.Actor(count.Actor)))),
            new("samenwerkingsverbanden", "partnerships"), 0,
            new("Het aantal samenwerkingsverbanden waaraan iedere overheid van de regio deelneemt.", "The number of partnerships in which every government of the region takes part."),
            new(
                new("Deelname per overheid", "Participation per government"),
                [
                    new("actor", new("Overheid", "Government")),
                    new("code", new("Code", "Code")),
                    new("partnerships", new("Samenwerkingsverbanden", "Partnerships"), CellKind.Count),
                    new("published", new("Gepubliceerd", "Published")),
                ],
                [.. degree.Select(count => new SheetRow([Name(input, count.Actor), count.Actor, count.Partnerships, Published(count.Actor) ?? "–"], Routes.Actor(count.Actor)))]));

        string? Published(string actor) => input.Register.PublishedOf("degree", region, actor).FirstOrDefault() is { Value: { } value, Period: var period }
            ? $"{new Words("gepubliceerd", "published").In(input.Language)} {period}: {Formats.Number(value, 0, input.Language)}"
            : null;
    }

    internal static PictureContent? Orientation(RegionPictureInput input)
    {
        var orientation = input.Network.OrientationOf(input.Network.Region.Key);
        return orientation.Partners.Count == 0 ? null : Draw(
            input,
            orientation.Partners.Take(MostBars).Select(partner => new RankedBar(
                Name(input, partner.Actor), partner.Partnerships, partner.Towards is { } towards && towards != partner.Actor ? input.NameOf(towards) : null, Href: input.Url(Routes.Actor(partner.Actor)))),
            new("gedeelde samenwerkingsverbanden", "shared partnerships"), 0,
            new(
                $"Overheden van buiten die een samenwerkingsverband delen met een gemeente van de regio: {Formats.PercentWithFraction(orientation.External, input.Language)} van de verbanden met een gemeente.",
                $"Governments outside that share a partnership with a municipality of the region: {Formats.PercentWithFraction(orientation.External, input.Language)} of the partnerships with a municipality."),
            OrientationTable(input));
    }

    /// <summary>Of the region, of each COROP region inside it and of each municipality: with whom outside, and in which province that lies.</summary>
    private static Sheet OrientationTable(RegionPictureInput input)
    {
        var network = input.Network;
        var areas = input.Register.Regions.Within(network.Region.Key, Region.Corop, network.Date).Select(region => region.Key)
            .Prepend(network.Region.Key).Concat(network.Governments.Municipalities).Distinct(StringComparer.Ordinal);
        return new(
            new("Overheden van buiten, per deel van de regio", "Governments outside, per part of the region"),
            [
                new("area", new("Van", "Of")),
                new("actor", new("Met", "With")),
                new("towards", new("Richting", "Towards")),
                new("partnerships", new("Gedeeld", "Shared"), CellKind.Count),
            ],
            [.. areas.SelectMany(area => network.OrientationOf(area).Partners.Select(partner => new SheetRow(
                [input.NameOf(area), Name(input, partner.Actor), partner.Towards is { } towards ? input.NameOf(towards) : null, partner.Partnerships],
                Routes.Region(area))))]);
    }

    internal static PictureContent? BoundarySpanners(RegionPictureInput input)
    {
        var spanners = input.Network.BoundarySpanners;
        return spanners.Count < 3 ? null : Draw(
            input,
            spanners.Where(spanner => spanner.Betweenness > 0).Take(15).Select(spanner => new RankedBar(
                Name(input, spanner.Actor), spanner.Betweenness,
                Reach(spanner.Scales, spanner.Ecosystems).In(input.Language),
                Href: input.Url(Routes.Actor(spanner.Actor)))),
            new("tussenpositie (betweenness)", "betweenness"), 1,
            new("Hoe vaak een actor op de kortste weg tussen twee andere ligt, en hoeveel schaalniveaus en ecosystemen hij verbindt.", "How often an actor lies on the shortest path between two others, and how many scale levels and ecosystems it connects."),
            new(
                new("Grensoverbruggers", "Boundary spanners"),
                [
                    new("actor", new("Actor", "Actor")),
                    new("kind", Vocabulary.ActorKinds.Title),
                    new("betweenness", new("Tussenpositie", "Betweenness"), CellKind.Number),
                    new("betweennessRank", new("Rang", "Rank"), CellKind.Count),
                    new("scales", new("Schaalniveaus", "Scale levels"), CellKind.Count),
                    new("scalesRank", new("Rang", "Rank"), CellKind.Count),
                    new("ecosystems", new("Ecosystemen", "Ecosystems"), CellKind.Count),
                    new("ecosystemsRank", new("Rang", "Rank"), CellKind.Count),
                    new("partnerships", new("Samenwerkingsverbanden", "Partnerships"), CellKind.Count),
                ],
                [.. spanners.Select(spanner => new SheetRow(
                [
                    Name(input, spanner.Actor), Vocabulary.ActorKinds.Label(input.Register.FindActor(spanner.Actor)!.Kind, input.Language),
                    spanner.Betweenness, spanner.Ranks.Betweenness, Known(spanner.Scales), spanner.Ranks.Scales, Known(spanner.Ecosystems), spanner.Ranks.Ecosystems,
                    spanner.Partnerships,
                ], Routes.Actor(spanner.Actor)))]));

        static object? Known(int count) => count == 0 ? null : count;
    }

    private static PictureContent Draw(RegionPictureInput input, IEnumerable<RankedBar> bars, Words valueLabel, int decimals, Words lead, Sheet table) =>
        PictureContent.Of<RankedBars, RankedBarsData>(
            input, new([.. bars], valueLabel.In(input.Language), decimals), lead.In(input.Language), table);

    /// <summary>None means that no source says at which scale or in which ecosystem its partnerships work.</summary>
    private static Words Reach(int scales, int ecosystems) => new(
        $"{(scales == 0 ? "schaalniveau onbekend" : scales == 1 ? "1 schaalniveau" : $"{scales} schaalniveaus")}, {(ecosystems == 0 ? "ecosysteem onbekend" : ecosystems == 1 ? "1 ecosysteem" : $"{ecosystems} ecosystemen")}",
        $"{(scales == 0 ? "scale level unknown" : scales == 1 ? "1 scale level" : $"{scales} scale levels")}, {(ecosystems == 0 ? "ecosystem unknown" : ecosystems == 1 ? "1 ecosystem" : $"{ecosystems} ecosystems")}");

    private static string Name(RegionPictureInput input, string key) => input.Register.FindActor(key)?.Name ?? input.NameOf(key);
}
