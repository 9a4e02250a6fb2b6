using Naober.Core;
using Naober.Network;
using Naober.Pictures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>The scale profile, bars divided by ecosystem; partnerships without known members are a part of their own.</summary>
internal static class HourglassPicture
{
    private static readonly (Words Label, string Mark, Func<Partnership, bool> Has)[] Parts =
    [
        (new("alleen bestuurlijk", "governance only"), "BRE", p => p.Ecosystems is ["governance"]),
        (new("alleen maatschappelijk", "societal only"), "MRE", p => p.Ecosystems is ["societal"]),
        (new("alleen economisch", "economic only"), "ERE", p => p.Ecosystems is ["economic"]),
        (new("meer dan één ecosysteem", "more than one ecosystem"), ">1", p => p.Ecosystems.Count > 1),
        (new("ecosysteem onbekend", "ecosystem unknown"), "?", p => p.Ecosystems.Count == 0),
    ];

    internal static PictureContent? Draw(RegionPictureInput input)
    {
        var network = input.Network;
        if (network.Participations.Count + network.WithoutKnownMembers.Count == 0)
        {
            return null;
        }

        var known = network.Participations.Select(p => p.Partnership).ToList();
        var categories = Parts.Select(part => new HourglassCategory(part.Label.In(input.Language), part.Mark))
            .Append(new(new Words("deelnemers onbekend", "members unknown").In(input.Language), "–", IsUnknown: true)).ToList();
        var levels = Vocabulary.Scales.Keys.ToDictionary(scale => scale, Level, StringComparer.Ordinal);
        var data = new HourglassData(
            categories,
            [.. Vocabulary.Scales.Keys.Where(scale => scale != Vocabulary.UnknownKey && (scale != "national" || levels[scale].Count > 0)).Select(scale => levels[scale])],
            levels[Vocabulary.UnknownKey] is { Count: > 0 } unknown ? unknown : null);
        return PictureContent.Of<Hourglass, HourglassData>(input, data, Describe(input), Table(input));

        HourglassLevel Level(string scale)
        {
            var here = known.Where(p => p.Scale == scale).ToList();
            var without = network.WithoutKnownMembers.Count(p => p.Scale == scale);
            return new(
                Vocabulary.Scales.Label(scale, input.Language), here.Count + without, [.. Parts.Select(part => here.Count(part.Has)), without],
                scale == "regional", input.ListUrl(("member", Vocabulary.UnknownKey), ("scale", scale)));
        }
    }

    private static string Describe(RegionPictureInput input) => new Words(
        $"Samenwerkingsverbanden per schaalniveau, naar ecosysteem. Het grijze deel heeft geen bekende deelnemers: dat kan bij deze regio horen of niet. De vorm van de zandloper staat dus niet vast.",
        $"Partnerships per scale level, by ecosystem. The grey part has no known members: it may or may not belong to this region. The shape of the hourglass is therefore not certain.").In(input.Language);

    /// <summary>Per scale level: the partnerships of the region in total, by ecosystem and by domain.</summary>
    private static Sheet Table(RegionPictureInput input)
    {
        var network = input.Network;
        var columns = Vocabulary.Ecosystems.Keys.Select(key => (Key: key, Has: (Func<Partnership, bool>)(p => p.Ecosystems.Contains(key, StringComparer.Ordinal)), Words(Vocabulary.Ecosystems, key)))
            .Concat(Vocabulary.Domains.Keys.Select(key => (Key: key, Has: (Func<Partnership, bool>)(p => p.Domains.Contains(key, StringComparer.Ordinal)), Words(Vocabulary.Domains, key)))).ToList();
        var counts = columns.Select(column => network.ScalesOf(column.Has).ToDictionary(count => count.Key, count => count.Count, StringComparer.Ordinal)).ToList();
        return new(
            new("Samenwerkingsverbanden per schaalniveau, ecosysteem en domein", "Partnerships per scale level, ecosystem and domain"),
            [
                new("scale", Vocabulary.Scales.Title),
                new("partnerships", new("Met bekende deelnemers", "With known members"), CellKind.Count),
                new("membersUnknown", new("Deelnemers onbekend", "Members unknown"), CellKind.Count),
                .. columns.Select(column => new SheetColumn(column.Key, column.Item3, CellKind.Count)),
            ],
            [.. network.Scales.Select(scale => new SheetRow(
            [
                Vocabulary.Scales.Label(scale.Key, input.Language), scale.Count, network.WithoutKnownMembers.Count(p => p.Scale == scale.Key),
                .. counts.Select(count => (object?)count[scale.Key]),
            ]))]);
    }

    private static Words Words(Vocabulary vocabulary, string key) => new(vocabulary.Label(key, Language.Dutch), vocabulary.Label(key, Language.English));
}
