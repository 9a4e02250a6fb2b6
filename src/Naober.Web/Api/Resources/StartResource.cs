using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Naober.Web.Api.Resources;

/// <summary>Waar de API begint.</summary>
/// <param name="Titel">Naam van de API.</param>
/// <param name="Versie">Volledig versienummer, ook in de header API-Version.</param>
/// <param name="Gegevens">Titel van de geladen gegevens.</param>
/// <param name="Peildatum">De dag die de gegevens beschrijven; null als dat vandaag is.</param>
/// <param name="Links">Alle verzamelingen, de beschrijving (openapi) en de uitleg voor mensen (documentatie).</param>
public sealed record Ingang(string Titel, string Versie, string Gegevens, DateOnly? Peildatum, [property: JsonPropertyName("_links")] Links Links);

internal static class StartResource
{
    /// <summary>De ingang</summary>
    /// <remarks>Verwijzingen naar alle verzamelingen.</remarks>
    internal static Ok<Ingang> Get(ApiRequest request) => TypedResults.Ok(new Ingang(
        ApiDocument.Title, NaoberApi.Version, request.Register.Title, request.Register.ReferenceDate, new Links
        {
            ["self"] = Shared.To(""),
            ["openapi"] = Shared.To("/openapi.json"),
            ["documentatie"] = Shared.Page(Routes.Api),
            ["regios"] = Shared.To("/regios"),
            ["actoren"] = Shared.To("/actoren"),
            ["samenwerkingsverbanden"] = Shared.To("/samenwerkingsverbanden"),
            ["deelnames"] = Shared.To("/deelnames"),
            ["maten"] = Shared.To("/maten"),
            ["indicatoren"] = Shared.To("/indicatoren"),
            ["stromen"] = Shared.To("/stromen"),
            ["regiodeals"] = Shared.To("/regiodeals"),
            ["gegevensverzamelingen"] = Shared.To("/gegevensverzamelingen"),
            ["verdeelsleutels"] = Shared.To("/verdeelsleutels"),
            ["bronnen"] = Shared.To("/bronnen"),
            ["tegenstrijdigheden"] = Shared.To("/tegenstrijdigheden"),
            ["tegenstrijdigeCijfers"] = Shared.To("/tegenstrijdige-cijfers"),
            ["afwijkingen"] = Shared.To("/afwijkingen"),
        }));
}
