using Naober.Core;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Pages.Regions.Pictures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Mobility;

/// <summary>The pictures of the mobility of a region, each with its table.</summary>
internal static class MobilityPictures
{
    private const int MostDirections = 12;
    private const int MostBands = 16;
    private const int MostEnds = 10;

    private static readonly (string Part, Words Name)[] Parts =
    [
        ("within-municipality", new("binnen een gemeente", "within a municipality")),
        ("between-municipalities", new("tussen gemeenten van de regio", "between municipalities of the region")),
        ("crossing", new("over de grens van de regio", "across the border of the region")),
    ];

    internal static IEnumerable<string> PartKeys => Parts.Select(part => part.Part);

    internal static Words SharesTitle { get; } = new("Binnen, tussen en over de grens", "Within, between and across the border");

    internal static Words DirectionsTitle { get; } = new("Waar mensen heen gaan, en waar besturen samenwerken", "Where people go, and where governments collaborate");

    internal static Words CrossingsTitle { get; } = new("Grootste stromen over de grens", "Largest flows across the border");

    internal static Words HubsTitle { get; } = new("Knooppunten", "Hubs");

    internal static PictureContent Shares(MobilityView view)
    {
        decimal[] sizes = [view.Flows.Within, view.Flows.Between, view.Flows.Crossing];
        var rows = Parts.Zip(sizes, (part, size) => (
            part.Name, Size: size, Share: view.Flows.Total > 0 ? (Share?)Of(size, view.Flows.Total) : null, Published: view.Published(part.Part))).ToList();
        var data = new ComparisonBarsData(
            [.. rows.Select(row => new ComparisonCategory(row.Name.In(view.Language), [new("", row.Share, (double?)row.Published / 100)]))],
            rows.Exists(row => row.Published is not null) ? new Words("gepubliceerd", "published").In(view.Language) : null, Decimals: 1, WholeScale: true);
        var lead = view.Flows.Total == 0
            ? new Words("Wat bronnen publiceren; zij noemen geen aantallen.", "What sources publish; they state no numbers.").In(view.Language)
            : new Words(
                $"Van alles wat in de regio begint of eindigt ({view.Size(view.Flows.Total)}).", $"Of everything that begins or ends in the region ({view.Size(view.Flows.Total)}).").In(view.Language);
        return PictureContent.Of<ComparisonBars, ComparisonBarsData>(view.Conditions, data, lead, new(
            SharesTitle,
            [
                new("part", new("Deel", "Part")), new("size", new("Omvang", "Size"), view.SizeKind), new("share", new("Aandeel", "Share"), CellKind.Share),
                new("published", new("Gepubliceerd (%)", "Published (%)"), CellKind.Number),
            ],
            [.. rows.Select(row => new SheetRow([row.Name.In(view.Language), row.Share is null ? null : row.Size, row.Share, row.Published]))]));
    }

    /// <summary>Null when neither people nor governments go anywhere.</summary>
    internal static PictureContent? Directions(MobilityView view)
    {
        var all = MobilityDirections.Of(view.Input.Network, view.Flows, MobilityDirections.TypeFor(view.Input.Network.Region));
        var whole = all[0];
        if (whole.All.Count == 0)
        {
            return null;
        }

        var (people, governments) = (new Words("mensen", "people").In(view.Language), new Words("besturen", "governments").In(view.Language));
        var data = new ComparisonBarsData(
            [.. whole.All.Take(MostDirections).Select(direction => new ComparisonCategory(
                DirectionsPicture.Name(view.Input, direction.Towards),
                [new(people, whole.People > 0 ? Of(direction.People, whole.People) : null), new(governments, new Share(direction.Partnerships, whole.Partnerships))]))],
            Decimals: 1);
        return PictureContent.Of<ComparisonBars, ComparisonBarsData>(
            $"{view.Conditions} {view.Input.Conditions}", data, DirectionsLead(view, whole), DirectionsTable(view, all));
    }

    /// <summary>Null when nothing of known size crosses the border.</summary>
    internal static PictureContent? Crossings(MobilityView view)
    {
        var pairs = view.Flows.Crossings.GroupBy(flow => view.Flows.IsInside(flow.Origin) ? (Inside: flow.Origin, Outside: flow.Destination) : (Inside: flow.Destination, Outside: flow.Origin))
            .Select(pair => (pair.Key, Out: Sum(pair, pair.Key.Inside), In: Sum(pair, pair.Key.Outside)))
            .OrderByDescending(pair => pair.Out + pair.In).ThenBy(pair => pair.Key.Inside, StringComparer.Ordinal).ThenBy(pair => pair.Key.Outside, StringComparer.Ordinal).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var shown = pairs.Where(pair => pair.Out + pair.In >= 1).Take(MostBands).ToList();
        var inside = shown.Select(pair => pair.Key.Inside).Distinct(StringComparer.Ordinal).Take(MostEnds).ToList();
        var outside = shown.Select(pair => pair.Key.Outside).Distinct(StringComparer.Ordinal).Take(MostEnds).ToList();
        var data = new FlowsData(
            [.. inside.Select(key => new FlowEnd(view.Input.NameOf(key)))], [.. outside.Select(key => new FlowEnd(view.Input.NameOf(key)))],
            [.. shown.Where(pair => inside.Contains(pair.Key.Inside) && outside.Contains(pair.Key.Outside))
                .Select(pair => new FlowBand(inside.IndexOf(pair.Key.Inside), outside.IndexOf(pair.Key.Outside), (int)Math.Round(pair.Out + pair.In)))],
            view.FlowName);
        var lead = new Words(
            $"Gemeenten van de regio (links) en daarbuiten (rechts), heen en terug samen. In beeld staan de {data.Bands.Count} grootste van {pairs.Count}.",
            $"Municipalities of the region (left) and outside it (right), both ways together. The picture has the {data.Bands.Count} largest of {pairs.Count}.").In(view.Language);
        return PictureContent.Of<FlowBands, FlowsData>(view.Conditions, data, lead, new(
            CrossingsTitle,
            [
                new("inside", new("In de regio", "In the region")), new("outside", new("Daarbuiten", "Outside")), new("out", new("Heen", "Out"), view.SizeKind),
                new("in", new("Terug", "In"), view.SizeKind), new("total", new("Samen", "Together"), view.SizeKind),
                new("insideCode", new("Code in de regio", "Code in the region")), new("outsideCode", new("Code daarbuiten", "Code outside")),
            ],
            [.. pairs.Select(pair => new SheetRow(
                [view.Input.NameOf(pair.Key.Inside), view.Input.NameOf(pair.Key.Outside), pair.Out, pair.In, pair.Out + pair.In, pair.Key.Inside, pair.Key.Outside],
                Routes.Region(pair.Key.Inside)))]));

        static decimal Sum(IEnumerable<Indicators.Flows.Flow> pair, string origin) => pair.Where(flow => flow.Origin == origin).Sum(flow => flow.Value!.Value);
    }

    internal static Sheet Hubs(MobilityView view) => new(
        HubsTitle,
        [
            new("name", new("Gemeente", "Municipality")), new("inside", new("Ligt", "Lies")), new("incoming", new("Komt aan over de grens", "Arrives across the border"), view.SizeKind),
            new("outgoing", new("Vertrekt over de grens", "Leaves across the border"), view.SizeKind), new("code", new("Code", "Code")),
        ],
        [.. view.Flows.Hubs.Select(hub => new SheetRow(
            [view.Input.NameOf(hub.Region), (hub.IsInside ? new Words("in de regio", "in the region") : new("daarbuiten", "outside")).In(view.Language), hub.Incoming, hub.Outgoing, hub.Region],
            Routes.Region(hub.Region)))]);

    private static string DirectionsLead(MobilityView view, MobilityDirections whole)
    {
        var left = Math.Max(0, whole.All.Count - MostDirections);
        return new Words(
            $"Per richting: welk deel van wie de regio uit gaat daarheen gaat ({view.Size(whole.People)} in totaal), en welk deel van de samenwerkingsverbanden met overheden van buiten daarheen wijst ({whole.Partnerships}). Een samenwerkingsverband kan naar meer richtingen wijzen: die aandelen tellen niet op tot 100%.{(left == 0 ? "" : $" Alleen in de tabel: {left} kleinere richtingen.")}",
            $"Per direction: which part of those who leave the region goes there ({view.Size(whole.People)} in total), and which part of the partnerships with governments outside points there ({whole.Partnerships}). A partnership can point in several directions: those shares do not add up to 100%.{(left == 0 ? "" : $" Only in the table: {left} smaller directions.")}").In(view.Language);
    }

    private static Sheet DirectionsTable(MobilityView view, IReadOnlyList<MobilityDirections> all) => new(
        DirectionsTitle,
        [
            new("from", new("Van", "From")), new("towards", new("Naar", "Towards")), new("people", new("Mensen", "People"), CellKind.Share),
            new("partnerships", new("Samenwerkingsverbanden", "Partnerships"), CellKind.Share),
            new("fromCode", new("Code van", "Code from")), new("towardsCode", new("Code naar", "Code towards")),
        ],
        [.. all.SelectMany(part => part.All, (part, direction) => new SheetRow(
        [
            view.Input.NameOf(part.From), DirectionsPicture.Name(view.Input, direction.Towards), part.People > 0 ? Of(direction.People, part.People) : null,
            new Share(direction.Partnerships, part.Partnerships), part.From, direction.Towards.Key ?? "–",
        ], Routes.Region(part.From)))]);

    /// <summary>Sizes as whole numbers, as people are.</summary>
    private static Share Of(decimal part, decimal whole) => new((long)Math.Round(part), (long)Math.Round(whole));
}
