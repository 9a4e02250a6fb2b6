using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Network.DelineateRegions;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Groepen gemeenten van een regio die meer met elkaar delen dan met andere: de uitkomst van een berekening.</summary>
/// <param name="Regio">De regio.</param>
/// <param name="Peildatum">De dag waarop is geteld.</param>
/// <param name="Modulariteit">Van de beste poging.</param>
/// <param name="Pogingen">Hoe vaak is gezocht.</param>
/// <param name="VerschillendeUitkomsten">Hoeveel verschillende uitkomsten de pogingen gaven.</param>
/// <param name="Gemeenschappen">De grootste eerst.</param>
/// <param name="Overeenstemming">Met indelingen die er zijn.</param>
/// <param name="Links">Dit antwoord (self) en de regio.</param>
public sealed record GemeenschappenVanRegio(
    Sleutel Regio, DateOnly Peildatum, double Modulariteit, int Pogingen, int VerschillendeUitkomsten, IReadOnlyList<Gemeenschap> Gemeenschappen,
    IReadOnlyList<Overeenstemming> Overeenstemming, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een groep gemeenten.</summary>
/// <param name="Nummer">Vanaf 1.</param>
/// <param name="Kern">De gemeente die binnen de groep het meest deelt.</param>
/// <param name="Stabiliteit">Gemiddelde van haar gemeenten.</param>
/// <param name="Gemeenten">Op volgorde van code.</param>
public sealed record Gemeenschap(int Nummer, Sleutel Kern, double Stabiliteit, IReadOnlyList<GemeenteInGemeenschap> Gemeenten);

/// <summary>Een gemeente in haar groep.</summary>
/// <param name="Gemeente">De gemeente.</param>
/// <param name="Stabiliteit">In hoeverre de pogingen het eens zijn over met wie zij hoort, tot en met 1.</param>
/// <param name="DeelBinnen">Welk deel van wat zij deelt binnen de groep blijft; null als zij niets deelt.</param>
/// <param name="Onzeker">Of de stabiliteit onder de grens ligt waarboven een gemeente zeker is.</param>
public sealed record GemeenteInGemeenschap(Sleutel Gemeente, double Stabiliteit, double? DeelBinnen, bool Onzeker);

/// <summary>Hoe goed de gemeenschappen met een bestaande indeling overeenstemmen.</summary>
/// <param name="Indeling">Soort gebieden van de indeling.</param>
/// <param name="Regios">Hoeveel gebieden zij telt waarin deze gemeenten liggen.</param>
/// <param name="Vergeleken">Gemeenten die in precies een gebied liggen, van alle.</param>
/// <param name="AangepasteRandIndex">1 bij dezelfde indeling, 0 bij toeval.</param>
/// <param name="GenormaliseerdeWederzijdseInformatie">1 bij dezelfde indeling, 0 als de een niets over de ander zegt.</param>
public sealed record Overeenstemming(string Indeling, int Regios, Breuk Vergeleken, double AangepasteRandIndex, double GenormaliseerdeWederzijdseInformatie);

internal static class RegionCommunitiesResource
{
    private static readonly CsvColumn<(int Community, GemeenteInGemeenschap Member)>[] Columns =
    [
        new("gemeente", row => row.Member.Gemeente.Code), new("gemeenteNaam", row => row.Member.Gemeente.Naam), new("gemeenschap", row => row.Community),
        new("stabiliteit", row => row.Member.Stabiliteit), new("deelBinnen", row => row.Member.DeelBinnen), new("onzeker", row => row.Member.Onzeker),
    ];

    /// <summary>Gemeenschappen van gemeenten in een regio</summary>
    /// <remarks>Leiden-algoritme met modulariteit; dezelfde beginwaarde geeft dezelfde uitkomst.</remarks>
    internal static Results<TableResult<GemeenschappenVanRegio>, ProblemHttpResult> Get(ApiRequest request, string code)
    {
        if (request.Register.Regions.Find(code) is not { } region)
        {
            return ApiProblem.NotFound(RegionResource.Unknown);
        }

        var found = request.Results.DelineationOf(code, request.Date, request.Rule, new(
            Key.Resolution.Of(request) ?? 1, Key.Runs.Of(request) ?? DelineationOptions.UsualRuns, Key.Seed.Of(request) ?? 1,
            Key.PairWeight.Of(request) is ["newman"] ? PairWeight.Newman : PairWeight.Shared));
        var answer = new GemeenschappenVanRegio(
            new(code, region.Name), request.Date, found.Modularity, found.Options.Runs, found.DistinctPartitions,
            [.. found.Communities.Select(community => new Gemeenschap(
                community.Id, Municipality(community.Centre), community.Stability,
                [.. community.Members.Select(member => new GemeenteInGemeenschap(
                    Municipality(member.Key), member.Stability, member.Within, member.Stability < Delineation.Certain))]))],
            [.. found.Agreements.Select(row => new Overeenstemming(
                row.Type, row.Regions, new(row.Compared.Count, row.Compared.Of), row.AdjustedRand, row.NormalisedMutualInformation))],
            new Links { ["self"] = new(request.Http.Request.Path + request.Http.Request.QueryString), ["regio"] = Shared.To("/regios", code) });
        return new TableResult<GemeenschappenVanRegio>(answer, response => Csv.WriteAsync(
            response, answer.Gemeenschappen.SelectMany(community => community.Gemeenten, (community, member) => (community.Nummer, member)), Columns));

        Sleutel Municipality(string key) => new(key, found.NameOf(key));
    }
}
