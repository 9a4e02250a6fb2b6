using Naober.Core;
using Naober.Indicators;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>An indicator through time: of the chosen region, of others beside it and of the Netherlands.</summary>
internal static class IndicatorSeries
{
    /// <summary>Null when none of the regions has two figures.</summary>
    internal static PictureContent? Draw(Catalogue catalogue, Indicator indicator, IndicatorQuery query, Language language)
    {
        if (catalogue.FiguresOf(indicator) is not { } figures)
        {
            return null;
        }

        // Beside the total of the country that of a region would be a line at zero.
        string[] asked = [.. query.Own is { } own ? new[] { own } : [], .. query.Others];
        string[] regions = indicator.IsTotal && asked.Any(region => figures.Regions().Contains(region, StringComparer.Ordinal)) ? asked : [.. asked, Region.Netherlands];
        var lines = regions.Distinct(StringComparer.Ordinal).Select(region => (Region: region, Points: Points(query.Periods, figures, region))).Where(line => line.Points.Count > 0).ToList();
        if (lines.All(line => line.Points.Count < 2))
        {
            return null;
        }

        var data = new LineChartData(
            [.. lines.Select(line => new ChartLine(FigureText.NameOf(catalogue, line.Region, language), [.. line.Points.Select(point => point.Drawn)], line.Region == query.Own))],
            $"{indicator.Name.In(language)} ({Vocabulary.IndicatorUnits.Label(indicator.Unit, language)})", indicator.DecimalsOf(lines.SelectMany(line => line.Points).Select(point => point.Value)), FigureText.ShortUnit(indicator));
        return PictureContent.Of<LineChart, LineChartData>(
            new Words("De as begint niet vanzelf bij nul; een open stip is een prognose of streefwaarde.", "The axis need not begin at zero; an open dot is a forecast or a target.").In(language),
            data, string.Join(" ", lines.Select(line => Say(catalogue, indicator, line.Region, line.Points, language))), Table(catalogue, indicator, query.Periods, [.. lines.Select(line => line.Region)], figures));
    }

    internal static string Title(Indicator indicator, Language language) => $"{indicator.Name.In(language)}: {new Words("verloop", "through time").In(language)}";

    /// <summary>A row per period, a column per region.</summary>
    private static Sheet Table(Catalogue catalogue, Indicator indicator, IReadOnlyList<string> periods, IReadOnlyList<string> regions, IndicatorFigures figures) => new(
        new(Title(indicator, Language.Dutch), Title(indicator, Language.English)),
        [
            new("period", new("Periode", "Period")),
            .. regions.Select(region => new SheetColumn(
                region, new(FigureText.NameOf(catalogue, region, Language.Dutch), FigureText.NameOf(catalogue, region, Language.English)), CellKind.Number, indicator.DecimalsOf(periods.Select(period => figures[region, period]).OfType<decimal>()))),
        ],
        [.. periods.Where(period => regions.Any(region => figures[region, period] is not null))
            .Select(period => new SheetRow([period, .. regions.Select(region => (object?)figures[region, period])]))]);

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, indicator, content) ? await content.Table.WithAboutAsync(request, catalogue, indicator) : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, indicator, content) ? (Title(indicator, request.Language), await content.WithSourceAsync(request, catalogue, indicator)) : null;

    private static async ValueTask<(Catalogue Catalogue, Indicator Indicator, PictureContent Content)?> FindAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return catalogue.Find(request.Route("key")) is { } indicator
            && Draw(catalogue, indicator, IndicatorQuery.Read(request.Query, catalogue, indicator), request.Language) is { } content
                ? (catalogue, indicator, content)
                : null;
    }

    private static List<(string Period, decimal Value, ChartPoint Drawn)> Points(IReadOnlyList<string> asked, IndicatorFigures figures, string region)
    {
        var place = figures.Cube.RegionAt(region);
        List<string> periods = [.. asked.Where(period => figures[region, period] is not null && FigurePeriod.FirstDay(period) is not null)];
        return [.. periods.Where(period => FigurePeriod.IsAlike(period, periods[^1]))
            .Select(period => (Period: period, Value: figures[region, period]!.Value))
            .Select(point => (point.Period, point.Value, new ChartPoint(
                FigurePeriod.Time(point.Period), FigureText.Period(point.Period), (double)point.Value,
                (figures.Cube.States(figures.At, figures.Cube.PeriodAt(point.Period))[place] & (CellStates.Forecast | CellStates.Target)) != CellStates.None)))];
    }

    private static string Say(Catalogue catalogue, Indicator indicator, string region, List<(string Period, decimal Value, ChartPoint Drawn)> points, Language language) =>
        $"{FigureText.Heading(FigureText.NameOf(catalogue, region, language))}: {string.Join(" → ", new[] { points[0], points[^1] }.Distinct().Select(point => $"{FigureText.Value(indicator, point.Value, language)} ({FigureText.Period(point.Period)})"))}.";
}
