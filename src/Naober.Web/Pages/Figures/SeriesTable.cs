using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.TraceFigures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>An indicator through time as a table: a row per period, and of each region the figure with what is said about it.</summary>
internal static class SeriesTable
{
    /// <param name="catalogue">Knows the names.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="figures">Of the indicator.</param>
    /// <param name="periods">In order of time; those without a figure are left out.</param>
    /// <param name="regions">With a figure.</param>
    /// <param name="traced">Where each figure stands, with its note.</param>
    /// <param name="say">A status in words for people, in terms for files.</param>
    internal static Sheet Of(
        Catalogue catalogue, Indicator indicator, IndicatorFigures figures, IReadOnlyList<string> periods, IReadOnlyList<string> regions,
        ILookup<(string Region, string Period), TracedFigure> traced, Func<CellStates, string?> say)
    {
        var shown = periods.Where(period => regions.Any(region => figures[region, period] is not null)).OrderBy(period => FigurePeriod.FirstDay(period) ?? DateOnly.MaxValue).ToList();
        var decimals = indicator.DecimalsOf(shown.SelectMany(period => regions.Select(region => figures[region, period])).OfType<decimal>());
        var columns = regions.SelectMany(region => Columns(catalogue, region, decimals).Zip(new Func<string, object?>[]
        {
            period => figures[region, period], period => say(figures.StatesOf(region, period)) ?? "", period => Notes(traced[(region, period)]),
        })).Where(column => column.First.Kind != CellKind.Text || shown.Any(period => column.Second(period) is not "")).ToList();
        return new(
            new(IndicatorSeries.Title(indicator, Language.Dutch), IndicatorSeries.Title(indicator, Language.English)),
            [new("period", new("Periode", "Period")), .. columns.Select(column => column.First)],
            [.. shown.Select(period => new SheetRow([period, .. columns.Select(column => column.Second(period))]))]);
    }

    private static SheetColumn[] Columns(Catalogue catalogue, string region, int decimals)
    {
        var (dutch, english) = (FigureText.NameOf(catalogue, region, Language.Dutch), FigureText.NameOf(catalogue, region, Language.English));
        return
        [
            new(region, new(dutch, english), CellKind.Number, decimals),
            new(region + "Status", new($"{dutch}: status", $"{english}: status")),
            new(region + "Note", new($"{dutch}: opmerking", $"{english}: note")),
        ];
    }

    private static string Notes(IEnumerable<TracedFigure> figures) => string.Join("; ", figures.Select(figure => figure.Citation.Note).OfType<string>().Distinct(StringComparer.Ordinal));
}
