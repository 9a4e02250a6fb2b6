using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.ListIndicators;
using Naober.Indicators.TraceFigures;
using Naober.Web.Api.Queries;
using Npgsql;

namespace Naober.Web.Api.Resources;

/// <summary>Een cijfer van een regio in een periode.</summary>
/// <param name="Regio">De regio.</param>
/// <param name="Periode">Zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019.</param>
/// <param name="Getal">Zoals de bron het geeft; null als de bron zegt dat het er niet is of geheim is.</param>
/// <param name="Status">Wat er over het cijfer is gezegd, zoals provisional, estimated, secret of contradicted; leeg als er niets is gezegd.</param>
/// <param name="Citaten">Waar het cijfer in een bron staat, elke plaats een keer; leeg als de gegevensverzameling zelf de bron is, zoals een tabel van het CBS: die staat in de herkomst van de lijst.</param>
public sealed record Waarneming(
    Sleutel Regio, string Periode, [property: System.Text.Json.Serialization.JsonPropertyName("waarde")] decimal? Getal, IReadOnlyList<string> Status,
    IReadOnlyList<Citaat> Citaten);

internal static class ObservationResource
{
    private static readonly CsvColumn<Waarneming>[] Columns =
    [
        .. Csv.Term<Waarneming>("regio", observation => observation.Regio), new("periode", observation => observation.Periode),
        new("waarde", observation => observation.Getal), new("status", observation => observation.Status),
        new("bronnen", observation => observation.Citaten.Select(citation => citation.Bron?.Code ?? "")), new("plaatsen", observation => observation.Citaten.Select(citation => citation.Plaats ?? "")),
    ];

    /// <summary>Waarnemingen van een indicator</summary>
    /// <remarks>De cijfers, op periode en regio. Als JSON in pagina's; als CSV en als JSON-stat 2.0 in een keer, hoeveel het er ook zijn.</remarks>
    internal static async Task<Results<ObservationsResult, ProblemHttpResult>> List(ApiRequest request, string code, CatalogueCache catalogues, FigureOrigins origins, NpgsqlDataSource database)
    {
        if (await request.CatalogueAsync(catalogues) is not { } catalogue)
        {
            return FigureRequest.UnknownVersion;
        }

        if (catalogue.Find(code) is not { } indicator)
        {
            return ApiProblem.NotFound(FigureRequest.UnknownIndicator);
        }

        if (Key.FigureRegion.Of(request).FirstOrDefault(region => catalogue.Regions.Find(region) is null && catalogue.Cubes.All(cube => cube.RegionAt(region) < 0)) is { } unknown)
        {
            return ApiProblem.Invalid([new("query", Key.FigureRegion.Name, "unknown-value", $"Er is geen regio met de code '{unknown}'.")]);
        }

        var figures = catalogue.FiguresOf(indicator);
        var selection = Select(request, catalogue, figures);
        var places = await PlacesAsync(figures, database, request.Cancelled);
        var origin = await origins.OfAsync(catalogue, [indicator], request.Cancelled);
        var list = FigureListResult<Waarneming>.Of(
            request, selection.Count, selection.Cells, cell => Of(figures!, cell, catalogue, places), Columns, catalogue.VersionsOf(indicator), FigureOriginResource.Of(origin[indicator], catalogue));
        return new ObservationsResult(list, response => JsonStat.WriteAsync(response, catalogue, indicator, selection, [.. origin[indicator]]));
    }

    private static FigureSelection Select(ApiRequest request, Catalogue catalogue, IndicatorFigures? figures)
    {
        var (regions, types, periods) = (Key.FigureRegion.Of(request), Key.RegionType.Of(request), Key.Period.Of(request));
        return FigureSelection.Of(
            figures,
            period => periods.Count == 0 || periods.Contains(period, StringComparer.Ordinal),
            region => (regions.Count == 0 || regions.Contains(region, StringComparer.Ordinal))
                && (types.Count == 0 || types.Contains(catalogue.Regions.Find(region)?.Type ?? PeerSet.TypeOf(region), StringComparer.Ordinal)));
    }

    private static Waarneming Of(IndicatorFigures figures, (int Time, int Place) cell, Catalogue catalogue, ILookup<(string, string), Citation> places)
    {
        var (region, period) = (figures.Cube.Directory.Regions[cell.Place], figures.Cube.Directory.Periods[cell.Time]);
        return new(
            Shared.OfRegion(region, catalogue.Regions), period, figures.Cube[figures.At, cell.Time, cell.Place],
            [.. figures.Cube.States(figures.At, cell.Time)[cell.Place].ToTerms()],
            [.. places[(region, period)].Select(citation => IndicatorResource.Of(citation, catalogue))]);
    }

    private static async Task<ILookup<(string Region, string Period), Citation>> PlacesAsync(IndicatorFigures? figures, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var traced = figures is null ? [] : await TracedFigure.ReadAsync(connection, figures, cancellationToken);
        return traced.Select(figure => (At: (figure.Region, figure.Period), Citation: new Citation(figure.Citation.Source, figure.Citation.Place))).Distinct()
            .ToLookup(figure => figure.At, figure => figure.Citation);
    }
}

/// <summary>Figures: a list, or all of them as JSON-stat.</summary>
internal sealed class ObservationsResult(FigureListResult<Waarneming> list, Func<HttpResponse, Task> writeJsonStatAsync) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => list.StatusCode;

    public Task ExecuteAsync(HttpContext httpContext) => RequestChecks.FormatOf(httpContext) == Accept.JsonStat
        ? writeJsonStatAsync(httpContext.Response)
        : list.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(CijferLijst<Waarneming>), [Accept.Json, Accept.Csv, Accept.JsonStat]));
}
