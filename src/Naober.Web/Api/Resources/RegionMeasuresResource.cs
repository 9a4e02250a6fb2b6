using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>De maten van het netwerk van een regio.</summary>
/// <param name="Regio">De regio.</param>
/// <param name="Peildatum">De dag waarop is geteld.</param>
/// <param name="Inclusieregel">Welke samenwerkingsverbanden meetellen.</param>
/// <param name="Dekking">Van alle samenwerkingsverbanden die op de peildatum gelden: die waarvan een bron deelnemers noemt.</param>
/// <param name="Maten">De maten, in vaste volgorde.</param>
/// <param name="Links">Dit antwoord (self) en de regio.</param>
public sealed record MatenVanRegio(
    Sleutel Regio, DateOnly Peildatum, Sleutel Inclusieregel, Breuk Dekking, IReadOnlyList<MaatMetWaarden> Maten,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een maat met haar waarden.</summary>
/// <param name="Id">Vaste sleutel van de maat.</param>
/// <param name="Naam">De naam van de maat.</param>
/// <param name="Eenheid">Wat de waarden zijn.</param>
/// <param name="Waarden">Wat Naober berekent. Een maat zonder delen heeft één waarde.</param>
/// <param name="Gepubliceerd">Wat bronnen over deze regio publiceren, voor welk jaar dan ook; ter vergelijking, niet gelijkgemaakt.</param>
/// <param name="Links">De maat (maat) en de pagina met definitie, formule en voorbeeld (methode).</param>
public sealed record MaatMetWaarden(
    string Id, string Naam, Sleutel Eenheid, IReadOnlyList<Waarde> Waarden, IReadOnlyList<GepubliceerdeWaarde> Gepubliceerd,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>Een berekende waarde.</summary>
/// <param name="Deel">Waarover de waarde gaat, zoals een overheid of een beleidsdomein; null voor de hele regio.</param>
/// <param name="Getal">Onafgerond; null als er niets is om te meten.</param>
/// <param name="Breuk">Waar een aandeel of gemiddelde uit komt; null bij een aantal.</param>
public sealed record Waarde(Sleutel? Deel, [property: JsonPropertyName("waarde")] double? Getal, Breuk? Breuk);

/// <summary>Een teller en een noemer.</summary>
/// <param name="Teller">Het deel, of de som bij een gemiddelde.</param>
/// <param name="Noemer">Het geheel, of het aantal bij een gemiddelde.</param>
public sealed record Breuk(long Teller, long Noemer);

/// <summary>Een cijfer zoals een bron het publiceert.</summary>
/// <param name="Deel">Waarover het cijfer gaat; null voor de hele regio.</param>
/// <param name="Periode">Het jaar of de periode.</param>
/// <param name="Getal">Zoals de bron het afdrukt; null als de bron zegt dat het onbekend is.</param>
/// <param name="Eenheid">Eenheid in de bron: een aandeel staat daar in procenten.</param>
/// <param name="Breuk">De breuk die de bron erbij geeft; null als die er niet staat.</param>
/// <param name="Toelichting">Opmerking bij het cijfer.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record GepubliceerdeWaarde(
    Sleutel? Deel, string Periode, [property: JsonPropertyName("waarde")] decimal? Getal, Sleutel Eenheid, Breuk? Breuk, string? Toelichting, Citaat Citaat);

internal static class RegionMeasuresResource
{
    private static readonly CsvColumn<(MatenVanRegio All, MaatMetWaarden Measure, Waarde Value)>[] Columns =
    [
        new("regio", row => row.All.Regio.Code), new("peildatum", row => row.All.Peildatum), new("inclusieregel", row => row.All.Inclusieregel.Code),
        new("maat", row => row.Measure.Id), new("maatNaam", row => row.Measure.Naam), new("eenheid", row => row.Measure.Eenheid.Code),
        new("deel", row => row.Value.Deel?.Code), new("deelNaam", row => row.Value.Deel?.Naam),
        new("waarde", row => row.Value.Getal), new("teller", row => row.Value.Breuk?.Teller), new("noemer", row => row.Value.Breuk?.Noemer),
    ];

    /// <summary>Maten van een regio</summary>
    /// <remarks>Elke waarde onafgerond, met breuk en met wat bronnen publiceren.</remarks>
    internal static Results<TableResult<MatenVanRegio>, ProblemHttpResult> Get(ApiRequest request, string code)
    {
        if (request.Register.Regions.Find(code) is not { } region)
        {
            return ApiProblem.NotFound(RegionResource.Unknown);
        }

        var network = request.NetworkOf(code);
        var chosen = Key.Measure.Of(request);
        var answer = new MatenVanRegio(
            new(code, region.Name), network.Date, RuleOf(network.Rule), new(network.Coverage.Count, network.Coverage.Of),
            [.. NetworkMeasures.All.Where(measure => chosen.Count == 0 || chosen.Contains(measure.Id, StringComparer.Ordinal))
                .Select(measure => Of(measure, network, request.Register))],
            new Links { ["self"] = new(request.Http.Request.Path + request.Http.Request.QueryString), ["regio"] = Shared.To("/regios", code) });
        return new TableResult<MatenVanRegio>(answer, response => Csv.WriteAsync(
            response, answer.Maten.SelectMany(measure => measure.Waarden, (measure, value) => (answer, measure, value)), Columns));
    }

    internal static Sleutel RuleOf(InclusionRule rule) => rule == InclusionRule.Interlocal
        ? new("interlocal", "ten minste twee gemeenten van de regio, of een gemeente en een waterschap, of een gemeente en de provincie")
        : new("any", "ten minste één overheid van de regio");

    private static MaatMetWaarden Of(Measure measure, RegionNetwork network, Register register) => new(
        measure.Id, measure.Name.Dutch, MeasureResource.UnitOf(measure.Unit),
        [.. measure.Compute(network).Select(value => new Waarde(PartOf(measure, value.Part, register), value.Value, Of(value.Fraction)))],
        [.. register.Published.Where(published => published.Measure == measure.Id && published.Region == network.Region.Key)
            .Select(published => Of(measure, published, register))],
        new Links { ["maat"] = Shared.To("/maten", measure.Id), ["methode"] = Shared.Page(Routes.Method(measure.Id)) });

    private static GepubliceerdeWaarde Of(Measure measure, PublishedValue published, Register register) => new(
        published.Part is null ? null : PartOf(measure, published.Part, register), published.Period, published.Value,
        Vocabulary.Units.Term(published.Unit), published is { Count: { } count, Of: { } of } ? new(count, of) : null,
        published.Note, Shared.Of(published.Citation, register));

    private static Breuk? Of(Share? share) => share is { } fraction ? new(fraction.Count, fraction.Of) : null;

    private static Sleutel? PartOf(Measure measure, string? part, Register register) =>
        measure.Part == MeasurePart.None ? null : new(part, MeasureText.PartLabel(measure, part, register, Language.Dutch));
}
