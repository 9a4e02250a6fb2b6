using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.ListIndicators;
using Naober.Indicators.TraceFigures;
using Naober.Web.Api;
using Naober.Web.Hosting;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Figures;

/// <summary>Every figure of an indicator as data: a row per region and period.</summary>
internal static class IndicatorObservations
{
    internal const string JsonStatExtension = ".jsonstat";

    /// <summary>The same figures as JSON-stat 2.0, as the API gives them.</summary>
    internal static void MapJsonStat(this IEndpointRouteBuilder endpoints, Words route)
    {
        foreach (var address in new[] { route.Dutch, route.English })
        {
            endpoints.MapRead(address + JsonStatExtension, async Task<IResult> (HttpContext http, string key, FigureOrigins origins) =>
            {
                var catalogue = await FigureVersions.CatalogueAsync(http);
                if (catalogue.Find(key) is not { } indicator)
                {
                    return TypedResults.NotFound();
                }

                var periods = IndicatorQuery.Read(http.Request.Query, catalogue, indicator).Periods;
                await JsonStat.WriteAsync(http.Response, catalogue, indicator, FigureSelection.Of(catalogue.FiguresOf(indicator), periods.Contains, _ => true), [.. (await origins.OfAsync(catalogue, [indicator], http.RequestAborted))[indicator]]);
                return TypedResults.Empty;
            });
        }
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return catalogue.Find(request.Route("key")) is { } indicator
            ? await Table(catalogue, indicator, IndicatorQuery.Read(request.Query, catalogue, indicator).Periods, await PlacesAsync(request, catalogue.FiguresOf(indicator)), request.Language)
                .WithAboutAsync(request, catalogue, row => [((string)row.Cells[1]!, (string)row.Cells[2]!)], indicator)
            : null;
    }

    /// <summary>Where each figure stands: "bre-2023, tabel 5".</summary>
    private static async Task<ILookup<(string Region, string Period), string>> PlacesAsync(SheetRequest request, IndicatorFigures? figures)
    {
        await using var connection = await request.Service<NpgsqlDataSource>().OpenConnectionAsync(request.Http.RequestAborted);
        var traced = figures is null ? [] : await TracedFigure.ReadAsync(connection, figures, request.Http.RequestAborted);
        return traced.ToLookup(figure => (figure.Region, figure.Period), figure => $"{figure.Citation.Source}, {figure.Citation.Place}");
    }

    private static Sheet Table(Catalogue catalogue, Indicator indicator, IReadOnlyList<string> periods, ILookup<(string, string), string> places, Language language) => new(
        indicator.Name,
        [
            new("name", new("Gebied", "Region")),
            new("region", new("Code", "Code")),
            new("period", new("Periode", "Period")),
            new("value", new("Waarde", "Value"), indicator.IsAsPrinted ? CellKind.Figure : CellKind.Number, indicator.Decimals),
            new("unit", Vocabulary.IndicatorUnits.Title),
            new("status", Vocabulary.ObservationStates.Title),
            new("places", new("Plaats in de bron", "Place in the source")),
        ],
        [.. Rows(catalogue, indicator, periods, places, language)]);

    private static IEnumerable<SheetRow> Rows(Catalogue catalogue, Indicator indicator, IReadOnlyList<string> periods, ILookup<(string, string), string> places, Language language)
    {
        if (catalogue.FiguresOf(indicator) is not (var cube, var at))
        {
            yield break;
        }

        foreach (var (place, region) in cube.Directory.Regions.Index())
        {
            foreach (var period in periods)
            {
                var time = cube.PeriodAt(period);
                if (cube[at, time, place] is { } value)
                {
                    var status = string.Join('|', cube.States(at, time)[place].ToTerms());
                    yield return new([FigureText.NameOf(catalogue, region, language), region, period, value, indicator.Unit, status, string.Join('|', places[(region, period)].Distinct(StringComparer.Ordinal))]);
                }
            }
        }
    }
}
