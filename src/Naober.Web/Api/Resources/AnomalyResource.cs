using Naober.Network.FindAnomalies;
using Naober.Network;

namespace Naober.Web.Api.Resources;

/// <summary>Iets in het register dat niet kan kloppen of dubbel lijkt.</summary>
/// <param name="Regel">Code van de regel.</param>
/// <param name="Soort">partnership (samenwerkingsverband) of actor.</param>
/// <param name="Onderwerp">Waarover het gaat.</param>
/// <param name="Tekst">Wat er staat.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Afwijking(Sleutel Regel, string Soort, Sleutel Onderwerp, string Tekst, Citaat Citaat);

internal static class AnomalyResource
{
    private static readonly CsvColumn<Afwijking>[] Columns =
    [
        new("regel", item => item.Regel.Code), new("soort", item => item.Soort), new("onderwerp", item => item.Onderwerp.Code), new("naam", item => item.Onderwerp.Naam),
        new("tekst", item => item.Tekst), new("bron", item => item.Citaat.Bron?.Code), new("plaats", item => item.Citaat.Plaats),
    ];

    /// <summary>Afwijkingen</summary>
    /// <remarks>Wat in het register niet kan kloppen of dubbel lijkt, per regel, met onderwerp en bron.</remarks>
    internal static ListResult<Afwijking> List(ApiRequest request) =>
        ListResult<Afwijking>.Of(request, request.Results.Anomalies, item => Of(item, request.Register), Columns);

    private static Afwijking Of(RegisterAnomaly item, Register register) => new(
        new(item.Rule.Code, item.Rule.Title.Dutch), item.Kind, new(item.Key, item.Name), item.Statement.Dutch, Shared.Of(item.Citation, register));
}
