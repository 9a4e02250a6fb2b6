using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Regions;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Een gebied: gemeente, provincie, waterschap, COROP-gebied, land of eigen gebied.</summary>
/// <param name="Code">CBS-code, TOOI-code of eigen sleutel.</param>
/// <param name="Naam">De naam die mensen gebruiken.</param>
/// <param name="Soort">Soort gebied.</param>
/// <param name="Geldigheid">Wanneer het gebied bestaat.</param>
/// <param name="Positie">Zetel van het bestuur; null als die niet bekend is.</param>
/// <param name="Links">Dit gebied (self).</param>
public sealed record Regio(
    string Code, string Naam, Sleutel Soort, Geldigheid Geldigheid, Positie? Positie, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een plaats op aarde in WGS84.</summary>
/// <param name="Breedtegraad">Graden noorderbreedte.</param>
/// <param name="Lengtegraad">Graden oosterlengte.</param>
public sealed record Positie(double Breedtegraad, double Lengtegraad);

/// <summary>Een gebied met zijn samenstelling op een dag.</summary>
/// <param name="Code">CBS-code, TOOI-code of eigen sleutel.</param>
/// <param name="Naam">De naam die mensen gebruiken.</param>
/// <param name="Soort">Soort gebied.</param>
/// <param name="Geldigheid">Wanneer het gebied bestaat.</param>
/// <param name="Positie">Zetel van het bestuur; null als die niet bekend is.</param>
/// <param name="Peildatum">De dag van de samenstelling.</param>
/// <param name="Gemeenten">De gemeenten waaruit het gebied bestaat.</param>
/// <param name="Provincies">De provincies waarin ten minste een van die gemeenten ligt.</param>
/// <param name="Waterschappen">De waterschappen die ten minste een van die gemeenten geheel of deels omvatten.</param>
/// <param name="Deelgebieden">Andere gebieden die er geheel binnen liggen.</param>
/// <param name="Links">Dit gebied (self), zijn maten en paren, en de pagina voor mensen.</param>
public sealed record RegioMetSamenstelling(
    string Code, string Naam, Sleutel Soort, Geldigheid Geldigheid, Positie? Positie, DateOnly Peildatum,
    IReadOnlyList<Sleutel> Gemeenten, IReadOnlyList<Sleutel> Provincies, IReadOnlyList<Sleutel> Waterschappen,
    IReadOnlyList<Sleutel> Deelgebieden, [property: JsonPropertyName("_links")] Links Links);

internal static class RegionResource
{
    internal const string Unknown = "Er is geen regio met deze code.";

    private static readonly string[] SubregionTypes = [Region.Province, Region.Corop, Region.WaterAuthority, Region.Custom];

    private static readonly CsvColumn<Regio>[] Columns =
    [
        new("code", region => region.Code), new("naam", region => region.Naam), .. Csv.Term<Regio>("soort", region => region.Soort),
        new("geldigVan", region => region.Geldigheid.Van), new("geldigTot", region => region.Geldigheid.Tot),
        new("breedtegraad", region => region.Positie?.Breedtegraad), new("lengtegraad", region => region.Positie?.Lengtegraad),
    ];

    /// <summary>Regio's</summary>
    /// <remarks>Alle gebieden van het register.</remarks>
    internal static ListResult<Regio> List(ApiRequest request)
    {
        var types = Key.RegionType.Of(request);
        var found = request.Register.Regions.All.Where(region => (types.Count == 0 || types.Contains(region.Type, StringComparer.Ordinal))
            && (Key.ValidOn.Of(request) is not { } date || region.Valid.Contains(date)));
        return ListResult<Regio>.Of(request, Sorting.ByNameOrCode(found, Key.RegionSort.Of(request), region => region.Name, region => region.Key), Of, Columns);
    }

    /// <summary>Een regio</summary>
    /// <remarks>Waaruit zij op een dag bestaat.</remarks>
    internal static Results<Ok<RegioMetSamenstelling>, ProblemHttpResult> Get(ApiRequest request, string code)
    {
        var regions = request.Register.Regions;
        if (regions.Find(code) is not { } region)
        {
            return ApiProblem.NotFound(Unknown);
        }

        var governments = regions.GovernmentsOf(code, request.Date);
        return TypedResults.Ok(new RegioMetSamenstelling(
            code, region.Name, Vocabulary.RegionTypes.Term(region.Type), Shared.Of(region.Valid), Of(region.Seat), request.Date,
            Named(governments.Municipalities), Named(governments.Provinces), Named(governments.WaterAuthorities),
            Named(SubregionTypes.SelectMany(type => regions.Within(code, type, request.Date)).Select(within => within.Key).Where(key => key != code)),
            new Links
            {
                ["self"] = Shared.To("/regios", code),
                ["maten"] = Shared.To("/regios", code, "maten"),
                ["paren"] = Shared.To("/regios", code, "paren"),
                ["pagina"] = Shared.Page(Routes.Region(code)),
            }));

        IReadOnlyList<Sleutel> Named(IEnumerable<string> keys) => [.. keys.Select(key => Shared.OfRegion(key, regions))];
    }

    private static Regio Of(Region region) => new(
        region.Key, region.Name, Vocabulary.RegionTypes.Term(region.Type), Shared.Of(region.Valid), Of(region.Seat),
        new Links { ["self"] = Shared.To("/regios", region.Key) });

    private static Positie? Of(Position? seat) => seat is { } place ? new(place.Latitude, place.Longitude) : null;
}
