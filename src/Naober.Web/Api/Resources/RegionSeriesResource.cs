using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Network.Measures;
using Naober.Network.MeasureSeries;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Een maat van een regio op dezelfde dag van ieder jaar.</summary>
/// <param name="Regio">De regio.</param>
/// <param name="Maat">De maat.</param>
/// <param name="Inclusieregel">Welke samenwerkingsverbanden meetellen.</param>
/// <param name="GebiedVan">De dag waarvan steeds het gebied is gemeten; null als dat het gebied van iedere peildatum zelf is.</param>
/// <param name="Jaren">De waarden, het eerste jaar voorop.</param>
/// <param name="Links">Dit antwoord (self), de regio en de pagina met de methode.</param>
public sealed record Reeks(
    Sleutel Regio, Sleutel Maat, Sleutel Inclusieregel, DateOnly? GebiedVan, IReadOnlyList<WaardeOpDatum> Jaren, [property: JsonPropertyName("_links")] Links Links);

/// <summary>De waarde van een maat op een dag.</summary>
/// <param name="Peildatum">De dag waarop is geteld.</param>
/// <param name="Getal">Onafgerond; null als er niets is om te meten.</param>
/// <param name="Breuk">Waar een aandeel of gemiddelde uit komt; null bij een aantal.</param>
/// <param name="Samenwerkingsverbanden">Aantal dat die dag bij de regio hoort.</param>
/// <param name="ZonderBegin">Daarvan: zonder begindatum in een bron. Zij tellen in ieder jaar mee.</param>
/// <param name="Dekking">Van alle samenwerkingsverbanden op die dag: die waarvan een bron deelnemers noemt.</param>
/// <param name="Gemeenten">Aantal gemeenten van de regio op die dag.</param>
/// <param name="AndereGemeenten">De regio bestaat uit andere gemeenten dan een jaar eerder.</param>
public sealed record WaardeOpDatum(
    DateOnly Peildatum, [property: JsonPropertyName("waarde")] double? Getal, Breuk? Breuk, int Samenwerkingsverbanden, int ZonderBegin, Breuk Dekking,
    int Gemeenten, bool AndereGemeenten);

internal static class RegionSeriesResource
{
    private static readonly CsvColumn<WaardeOpDatum>[] Columns =
    [
        new("peildatum", row => row.Peildatum), new("waarde", row => row.Getal), new("teller", row => row.Breuk?.Teller), new("noemer", row => row.Breuk?.Noemer),
        new("samenwerkingsverbanden", row => row.Samenwerkingsverbanden), new("zonderBegin", row => row.ZonderBegin),
        new("gemeenten", row => row.Gemeenten), new("andereGemeenten", row => row.AndereGemeenten),
    ];

    /// <summary>Een maat van een regio door de jaren heen</summary>
    /// <remarks>Op 1 januari van ieder jaar. Verbanden zonder begindatum tellen in ieder jaar mee; hoeveel dat er zijn staat erbij.</remarks>
    internal static Results<TableResult<Reeks>, ProblemHttpResult> Get(ApiRequest request, string code)
    {
        if (request.Register.Regions.Find(code) is not { } region)
        {
            return ApiProblem.NotFound(RegionResource.Unknown);
        }

        // A year that is not asked for follows from the other, so that there is always a period.
        var (first, last) = (Key.FromYear.Of(request), Key.ToYear.Of(request));
        var to = last ?? (first is { } year ? Math.Clamp(request.Date.Year, year, year + SeriesChoice.MostYears - 1) : request.Date.Year);
        var from = first ?? Math.Max(SeriesChoice.FirstYear, to - 20);
        if (from > to || to - from >= SeriesChoice.MostYears)
        {
            return ApiProblem.Invalid([new(
                "query",
                Key.FromYear.Name, "out-of-range", $"{Key.FromYear.Name} ligt niet na {Key.ToYear.Name} ({to}) en er zijn ten hoogste {SeriesChoice.MostYears} jaren.")]);
        }

        var measure = NetworkMeasures.Find(Key.SeriesMeasure.Of(request) is [var id] ? id : "partnerships")!;
        var choice = new SeriesChoice(measure, from, to, 1, 1, request.Rule, Key.Composition.Of(request) is ["fixed"] ? request.Date : null);
        var series = RegionSeries.Of(request.Results, code, choice);
        var answer = new Reeks(
            new(code, region.Name), new(measure.Id, measure.Name.Dutch), RegionMeasuresResource.RuleOf(choice.Rule), choice.ComposedOn,
            [.. series.Points.Select((point, i) => new WaardeOpDatum(
                point.Date, point.Value.Value, point.Value.Fraction is { } fraction ? new(fraction.Count, fraction.Of) : null, point.Partnerships, point.WithoutStart,
                new(point.Coverage.Count, point.Coverage.Of), point.Municipalities.Count, series.IsComposedAnew(i)))],
            new Links
            {
                ["self"] = new(request.Http.Request.Path + request.Http.Request.QueryString), ["regio"] = Shared.To("/regios", code),
                ["methode"] = Shared.Page(Routes.Method("series")),
            });
        return new TableResult<Reeks>(answer, response => Csv.WriteAsync(response, answer.Jaren, Columns));
    }
}
