using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.TraceFigures;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Figures;

/// <summary>An indicator through time: of the chosen region, of others beside it and of the Netherlands.</summary>
internal static class IndicatorSeries
{
    /// <summary>More that are not drawn are counted and not named; the table has them.</summary>
    private const int MostNamed = 8;

    /// <summary>Null when none of the regions has two figures that go on one line.</summary>
    internal static PictureContent? Draw(Catalogue catalogue, Indicator indicator, IndicatorQuery query, Language language, ILookup<(string Region, string Period), TracedFigure> traced)
    {
        if (catalogue.FiguresOf(indicator) is not { } figures)
        {
            return null;
        }

        var all = RegionsOf(indicator, figures, query).SelectMany(region => query.Periods, (region, period) => (Region: region, Period: period))
            .Where(figure => figures[figure.Region, figure.Period] is not null).ToList();
        var shared = FigurePeriod.OnOneLine(all.Select(figure => figure.Period));
        var lines = all.Select(figure => figure.Region).Distinct().Select(region => (Region: region, Points: Points(shared, figures, region))).Where(line => line.Points.Count > 0).ToList();
        if (lines.All(line => line.Points.Count < 2))
        {
            return null;
        }

        var data = new LineChartData(
            [.. lines.Select(line => new ChartLine(FigureText.NameOf(catalogue, line.Region, language), [.. line.Points.Select(point => point.Drawn)], line.Region == query.Own))],
            $"{indicator.Name.In(language)} ({Vocabulary.IndicatorUnits.Label(indicator.Unit, language)})", indicator.DecimalsOf(lines.SelectMany(line => line.Points).Select(point => point.Value)), FigureText.ShortUnit(indicator));
        var left = SayLeftOut(catalogue, indicator, figures, [.. all.Where(figure => !shared.Contains(figure.Period))], language);
        return PictureContent.Of<LineChart, LineChartData>(
            new Words("De as begint niet vanzelf bij nul; een open stip is een prognose of streefwaarde.", "The axis need not begin at zero; an open dot is a forecast or a target.").In(language) + left,
            data, string.Join(" ", lines.Select(line => Say(catalogue, indicator, line.Region, line.Points, language))),
            SeriesTable.Of(catalogue, indicator, figures, query.Periods, [.. all.Select(figure => figure.Region).Distinct()], traced, states => FigureText.States(states, language)));
    }

    internal static string Title(Indicator indicator, Language language) => $"{indicator.Name.In(language)}: {new Words("verloop", "through time").In(language)}";

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        if (await FindAsync(request) is not var (catalogue, indicator, query, traced, _))
        {
            return null;
        }

        var figures = catalogue.FiguresOf(indicator)!;
        List<string> regions = [.. RegionsOf(indicator, figures, query).Where(region => query.Periods.Any(period => figures[region, period] is not null))];
        return await SeriesTable.Of(catalogue, indicator, figures, query.Periods, regions, traced, states => string.Join('|', states.ToTerms())).WithAboutAsync(
            request, catalogue, row => regions.Select(region => (region, (string)row.Cells[0]!)).Where(figure => figures[figure.region, figure.Item2] is not null), indicator);
    }

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request)
    {
        if (await FindAsync(request) is not var (catalogue, indicator, query, _, content))
        {
            return null;
        }

        var figures = catalogue.FiguresOf(indicator)!;
        return (Title(indicator, request.Language), await content.WithSourceAsync(
            request, catalogue,
            [.. RegionsOf(indicator, figures, query).SelectMany(region => query.Periods, (region, period) => (region, period)).Where(figure => figures[figure.region, figure.period] is not null)],
            indicator));
    }

    /// <summary>Where each figure stands; empty for a data set that is itself the source.</summary>
    internal static async Task<ILookup<(string Region, string Period), TracedFigure>> TracedAsync(SheetRequest request, Catalogue catalogue, Indicator indicator)
    {
        await using var connection = await request.Service<NpgsqlDataSource>().OpenConnectionAsync(request.Http.RequestAborted);
        var traced = catalogue.FiguresOf(indicator) is { } figures ? await TracedFigure.ReadAsync(connection, figures, request.Http.RequestAborted) : [];
        return traced.ToLookup(figure => (figure.Region, figure.Period));
    }

    /// <summary>Beside the total of the country that of a region would be a line at zero.</summary>
    private static IEnumerable<string> RegionsOf(Indicator indicator, IndicatorFigures figures, IndicatorQuery query)
    {
        string[] asked = [.. query.Own is { } own ? new[] { own } : [], .. query.Others];
        return (indicator.IsTotal && asked.Any(region => figures.Regions().Contains(region, StringComparer.Ordinal)) ? asked : [.. asked, Region.Netherlands]).Distinct(StringComparer.Ordinal);
    }

    private static async ValueTask<(Catalogue Catalogue, Indicator Indicator, IndicatorQuery Query, ILookup<(string Region, string Period), TracedFigure> Traced, PictureContent Content)?> FindAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        if (catalogue.Find(request.Route("key")) is not { } indicator)
        {
            return null;
        }

        var query = IndicatorQuery.Read(request.Query, catalogue, indicator);
        var traced = await TracedAsync(request, catalogue, indicator);
        return Draw(catalogue, indicator, query, request.Language, traced) is { } content ? (catalogue, indicator, query, traced, content) : null;
    }

    private static List<(string Period, decimal Value, ChartPoint Drawn)> Points(IReadOnlyList<string> shared, IndicatorFigures figures, string region) =>
    [
        .. from period in shared
           let value = figures[region, period]
           where value is not null
           select (period, value.Value, new ChartPoint(
               FigurePeriod.Time(period), FigureText.Period(period), (double)value, figures.StatesOf(region, period).HasAny(CellStates.Forecast | CellStates.Target))),
    ];

    private static string SayLeftOut(Catalogue catalogue, Indicator indicator, IndicatorFigures figures, IReadOnlyList<(string Region, string Period)> left, Language language)
    {
        var named = string.Join("; ", left.Select(figure =>
            $"{FigureText.NameOf(catalogue, figure.Region, language)} {FigureText.Value(indicator, figures[figure.Region, figure.Period]!.Value, language)} ({Period(figure.Period)})"));
        return left.Count == 0 ? "" : " " + new Words("Niet getekend, want zonder jaar of van een andere duur: ", "Not drawn, because without a year or of another length: ").In(language)
            + (left.Count <= MostNamed ? named : new Words($"{left.Count} cijfers, die in de tabel staan", $"{left.Count} figures, which are in the table").In(language)) + ".";

        string Period(string period) => FigurePeriod.FirstDay(period) is null ? new Words("de bron noemt geen jaar", "the source states no year").In(language) : FigureText.Period(period);
    }

    private static string Say(Catalogue catalogue, Indicator indicator, string region, List<(string Period, decimal Value, ChartPoint Drawn)> points, Language language) =>
        $"{FigureText.Heading(FigureText.NameOf(catalogue, region, language))}: {string.Join(" → ", new[] { points[0], points[^1] }.Distinct().Select(point => $"{FigureText.Value(indicator, point.Value, language)} ({FigureText.Period(point.Period)})"))}.";
}
