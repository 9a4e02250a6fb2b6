using Naober.Core;
using Naober.Network;
using Naober.Network.DelineateRegions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Delineate;

/// <summary>The outcome of a delineation as tables.</summary>
internal static class DelineationSheets
{
    /// <summary>Every municipality in its community; null when there is no such region.</summary>
    internal static Sheet? Municipalities(SheetRequest request) => Find(request) is { } outcome ? Municipalities(outcome) : null;

    /// <summary>What the address asks for; null when there is no such region.</summary>
    internal static Delineation? Find(SheetRequest request)
    {
        var region = DelineationQuery.Region(request.Query);
        return request.Register.Regions.Find(region) is null ? null
            : request.Service<RegisterCache>().ResultsOf(request.Register).DelineationOf(region, request.Date, request.Rule, DelineationQuery.Options(request.Query), request.Http.RequestAborted);
    }

    internal static Sheet Municipalities(Delineation outcome) => Members(
        new("Elke gemeente in haar gemeenschap", "Every municipality in its community"), outcome, outcome.Municipalities);

    internal static Sheet Uncertain(Delineation outcome, int most) => Members(
        new("De onzekere gemeenten, de minst zekere eerst", "The uncertain municipalities, the least certain first"), outcome, outcome.Uncertain.Take(most));

    internal static Sheet Agreements(Delineation outcome, Language language) => new(
        new("Overeenstemming met bestaande indelingen", "Agreement with existing divisions"),
        [
            new("division", new("Indeling", "Division")),
            new("regions", new("Regio's", "Regions"), CellKind.Count),
            new("adjustedRand", new("Aangepaste Rand-index", "Adjusted Rand index"), CellKind.Number),
            new("normalisedMutualInformation", new("Genormaliseerde wederzijdse informatie", "Normalised mutual information"), CellKind.Number),
            new("compared", new("Vergeleken gemeenten", "Municipalities compared"), CellKind.Share),
        ],
        [.. outcome.Agreements.Select(row => new SheetRow(
            [row.Name ?? RegionTypeNames.Plural(row.Type).In(language), row.Regions, row.AdjustedRand, row.NormalisedMutualInformation, row.Compared]))]);

    internal static Sheet Variants(Delineation outcome, Language language) => new(
        new("Wat andere keuzes zouden geven", "What other choices would give"),
        [
            new("weight", new("Gewicht van een paar", "Weight of a pair")),
            new("resolution", new("Resolutie", "Resolution"), CellKind.Number),
            new("communities", new("Gemeenschappen", "Communities"), CellKind.Count),
            new("modularity", new("Modulariteit", "Modularity"), CellKind.Number),
            new("agreement", new("Overeenstemming met deze uitkomst", "Agreement with this outcome"), CellKind.Number),
        ],
        [.. outcome.Variants.Select(row => new SheetRow(
            [DelineationOptions.NameOf(row.Weight).In(language), row.Resolution, row.Communities, row.Modularity, row.Agreement]))]);

    private static Sheet Members(Words title, Delineation outcome, IEnumerable<CommunityMember> members)
    {
        return new(
            title,
            [
                new("municipality", new("Gemeente", "Municipality")),
                new("code", new("Code", "Code")),
                new("community", new("Gemeenschap", "Community"), CellKind.Count),
                new("centre", new("Genoemd naar", "Named after")),
                new("stability", new("Stabiliteit", "Stability"), CellKind.Number),
                new("within", new("Deel binnen de gemeenschap", "Part within the community"), CellKind.Number),
                new("next", new("Deelt daarna het meest met", "Shares most next with")),
                new("withNext", new("Deel met die", "Part with that"), CellKind.Number),
            ],
            [.. members.Select(member => new SheetRow(
                [
                    outcome.NameOf(member.Key), member.Key, member.Community, Centre(member.Community), member.Stability, member.Within,
                    member.Next is { } next ? Centre(next) : null, member.WithNext,
                ],
                Routes.Region(member.Key)))]);

        string Centre(int community) => outcome.NameOf(outcome.Communities[community - 1].Centre);
    }
}
