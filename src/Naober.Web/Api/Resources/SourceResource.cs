using Naober.Regions;

namespace Naober.Web.Api.Resources;

/// <summary>Een document of register waar gegevens uit komen.</summary>
/// <param name="Code">Vaste sleutel, dezelfde als in citaten.</param>
/// <param name="Titel">De titel.</param>
/// <param name="Uitgever">Wie de bron uitgaf.</param>
/// <param name="Jaar">Jaar van uitgave.</param>
/// <param name="Adres">Webadres van de bron.</param>
/// <param name="Licentie">Voorwaarden voor hergebruik, zoals de bron die noemt.</param>
public sealed record Bron(string Code, string Titel, string? Uitgever, int? Jaar, string? Adres, string? Licentie);

internal static class SourceResource
{
    private static readonly CsvColumn<Bron>[] Columns =
    [
        new("code", source => source.Code), new("titel", source => source.Titel), new("uitgever", source => source.Uitgever),
        new("jaar", source => source.Jaar), new("adres", source => source.Adres), new("licentie", source => source.Licentie),
    ];

    /// <summary>Bronnen</summary>
    /// <remarks>Waar de gegevens vandaan komen.</remarks>
    internal static ListResult<Bron> List(ApiRequest request) => ListResult<Bron>.Of(request, request.Register.Sources, Of, Columns);

    private static Bron Of(Source source) => new(source.Key, source.Title, source.Publisher, source.Year, source.Url, source.Licence);
}
