using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Network.Measures;

namespace Naober.Web.Api.Resources;

/// <summary>Een maat van het netwerk van een regio.</summary>
/// <param name="Id">Vaste sleutel van de maat.</param>
/// <param name="Naam">De naam van de maat.</param>
/// <param name="Definitie">Wat er wordt gemeten, in een zin.</param>
/// <param name="Eenheid">Wat de waarden zijn.</param>
/// <param name="Deel">Waarvan er elk een waarde is.</param>
/// <param name="Herkomst">Waar de definitie vandaan komt.</param>
/// <param name="Links">Deze maat (self) en de pagina met formule en voorbeeld (methode).</param>
public sealed record Maat(
    string Id, string Naam, string Definitie, Sleutel Eenheid, Sleutel Deel, string Herkomst, [property: JsonPropertyName("_links")] Links Links);

internal static class MeasureResource
{
    private static readonly CsvColumn<Maat>[] Columns =
    [
        new("id", measure => measure.Id), new("naam", measure => measure.Naam), new("definitie", measure => measure.Definitie),
        .. Csv.Term<Maat>("eenheid", measure => measure.Eenheid), .. Csv.Term<Maat>("deel", measure => measure.Deel), new("herkomst", measure => measure.Herkomst),
    ];

    /// <summary>Maten</summary>
    /// <remarks>Wat Naober van een regio kan meten.</remarks>
    internal static ListResult<Maat> List(ApiRequest request) => ListResult<Maat>.Of(request, NetworkMeasures.All, Of, Columns);

    /// <summary>Een maat</summary>
    /// <remarks>Definitie, eenheid en herkomst.</remarks>
    internal static Results<Ok<Maat>, ProblemHttpResult> Get(ApiRequest request, string id) => NetworkMeasures.Find(id) is { } measure
        ? TypedResults.Ok(Of(measure))
        : ApiProblem.NotFound("Er is geen maat met dit id.");

    internal static Sleutel UnitOf(MeasureUnit unit) => unit switch
    {
        MeasureUnit.Count => new("count", "aantal"),
        MeasureUnit.Mean => new("mean", "gemiddelde"),
        MeasureUnit.Share => new("share", "aandeel tussen 0 en 1"),
        _ => new("number", "getal"),
    };

    private static Maat Of(Measure measure) => new(
        measure.Id, measure.Name.Dutch, measure.Definition.Dutch, UnitOf(measure.Unit), PartOf(measure.Part), measure.Source,
        new Links { ["self"] = Shared.To("/maten", measure.Id), ["methode"] = Shared.Page(Routes.Method(measure.Id)) });

    private static Sleutel PartOf(MeasurePart part) => part switch
    {
        MeasurePart.Actor => new("actor", "actor"),
        MeasurePart.Region => new("region", "regio"),
        MeasurePart.ActorPair => new("actor-pair", "paar van actoren"),
        MeasurePart.LegalForm => new("legal-form", "juridische vorm"),
        MeasurePart.Domain => new("domain", "beleidsdomein"),
        MeasurePart.DomainPair => new("domain-pair", "paar van beleidsdomeinen"),
        MeasurePart.Scale => new("scale", "schaalniveau"),
        _ => new(null, "de hele regio"),
    };
}
