using Naober.Core;
using Naober.Indicators;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>Every figure of an indicator as data: a row per region and period.</summary>
internal static class IndicatorObservations
{
    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted);
        return catalogue.Find(request.Route("key")) is { } indicator
            ? new(
                indicator.Name,
                [
                    new("name", new("Gebied", "Region")),
                    new("region", new("Code", "Code")),
                    new("period", new("Periode", "Period")),
                    new("value", new("Waarde", "Value"), CellKind.Number),
                    new("unit", Vocabulary.IndicatorUnits.Title),
                    new("status", Vocabulary.ObservationStates.Title),
                    new("version", new("Versie", "Version"), CellKind.Count),
                ],
                [.. Rows(catalogue, indicator)])
            : null;
    }

    private static IEnumerable<SheetRow> Rows(Catalogue catalogue, Indicator indicator)
    {
        if (catalogue.FiguresOf(indicator) is not (var cube, var at))
        {
            yield break;
        }

        var version = catalogue.VersionsOf(indicator) is [.., var newest] ? newest : (int?)null;
        foreach (var (place, region) in cube.Directory.Regions.Index())
        {
            foreach (var period in catalogue.ExtentOf(indicator).Periods)
            {
                var time = cube.PeriodAt(period);
                if (cube[at, time, place] is { } value)
                {
                    var status = string.Join('|', cube.States(at, time)[place].ToTerms());
                    yield return new([FigureText.NameOf(catalogue, region), region, period, value, indicator.Unit, status, version]);
                }
            }
        }
    }
}
