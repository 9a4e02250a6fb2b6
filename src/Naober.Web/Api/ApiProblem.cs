using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Naober.Web.Api;

/// <summary>Waarom er geen antwoord is (RFC 9457).</summary>
/// <param name="Type">Adres van een uitleg van deze soort fout.</param>
/// <param name="Title">De fout in het kort.</param>
/// <param name="Status">De HTTP-statuscode.</param>
/// <param name="Detail">Wat er aan de hand is en wat u kunt doen.</param>
/// <param name="TraceId">Kenmerk van deze vraag; vermeld het als u een storing meldt.</param>
public sealed record Probleem(string? Type, [property: Required] string Title, [property: Required] int Status, [property: Required] string Detail, string? TraceId);

/// <summary>Alles wat er aan de vraag niet klopt, in een keer.</summary>
/// <param name="Type">Adres van een uitleg van deze soort fout.</param>
/// <param name="Title">De fout in het kort.</param>
/// <param name="Status">De HTTP-statuscode.</param>
/// <param name="Detail">Hoeveel er niet klopt.</param>
/// <param name="Errors">De fouten.</param>
/// <param name="TraceId">Kenmerk van deze vraag; vermeld het als u een storing meldt.</param>
public sealed record OngeldigeVraag(
    string? Type, [property: Required] string Title, [property: Required] int Status, [property: Required] string Detail,
    [property: Required] IReadOnlyList<OngeldigeWaarde> Errors, string? TraceId);

/// <summary>Een waarde die niet kan.</summary>
/// <param name="In">Waar de waarde staat: query.</param>
/// <param name="Name">De naam van de parameter.</param>
/// <param name="Code">De soort fout, vast per versie van de API.</param>
/// <param name="Detail">Wat er wel kan.</param>
public sealed record OngeldigeWaarde(string In, string Name, string Code, string Detail);

/// <summary>Errors as problem+json, in Dutch. The records above are what it looks like in the OpenAPI document.</summary>
internal static class ApiProblem
{
    internal const string ContentType = "application/problem+json";

    internal static ProblemHttpResult Of(int status, string? detail = null, string? traceId = null)
    {
        var (title, usual) = TextOf(status);
        Dictionary<string, object?>? extensions = traceId is null ? null : new(StringComparer.Ordinal) { ["traceId"] = traceId };
        return TypedResults.Problem(detail ?? usual, statusCode: status, title: title, extensions: extensions);
    }

    internal static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, detail);

    internal static ProblemHttpResult Invalid(IReadOnlyList<OngeldigeWaarde> errors) => TypedResults.Problem(
        errors.Count == 1 ? errors[0].Detail : $"Er kloppen {errors.Count} dingen niet; zie errors.",
        statusCode: StatusCodes.Status400BadRequest,
        title: TextOf(StatusCodes.Status400BadRequest).Title,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = errors });

    private static (string Title, string Detail) TextOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("De vraag klopt niet", "De vraag kan zo niet worden gelezen."),
        StatusCodes.Status404NotFound => ("Niet gevonden", "Dit adres bestaat niet. Alle adressen staan in " + NaoberApi.Base + "/openapi.json."),
        StatusCodes.Status405MethodNotAllowed => ("Methode niet toegestaan", "Deze API is alleen om te lezen: gebruik GET of HEAD."),
        StatusCodes.Status406NotAcceptable => ("Formaat niet leverbaar", "Dit adres levert geen van de formaten van de header Accept."),
        StatusCodes.Status414UriTooLong => ("Adres te lang", "Het adres is langer dan deze server leest. Gebruik minder filters of een kortere zoekvraag."),
        StatusCodes.Status504GatewayTimeout => ("Het duurt te lang", "De vraag kost meer tijd dan is toegestaan. Vraag minder tegelijk."),
        >= 500 => ("Er ging iets mis", "Het antwoord kon niet worden gemaakt. Probeer het later opnieuw."),
        _ => ("De vraag kan niet worden beantwoord", "De vraag kan zo niet worden beantwoord."),
    };
}
