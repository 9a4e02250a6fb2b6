using Naober.Web.Pages.Figures.Beside;
using Naober.Web.Pages.Figures.Combined;
using Naober.Web.Pages.Figures.Mobility;
using Naober.Web.Pages.Figures.Movers;
using Naober.Web.Pages.Figures.Tables;
using Naober.Web.Pages.Figures.Versions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>The pages about figures as files: the same address with .csv, .json or, for a picture, .svg.</summary>
internal static class FigureFiles
{
    internal static void MapFigures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.FiguresUnder(Routes.Each(Routes.Regions)), RegionFigures.SheetAsync);
        endpoints.MapSheet(Routes.Indicators, IndicatorList.SheetAsync);
        var indicator = Routes.Each(Routes.Indicators);
        endpoints.MapSheet(indicator, IndicatorRanking.SheetAsync);
        endpoints.MapPicture(indicator, IndicatorRanking.SvgAsync);
        endpoints.MapSheet(Routes.SeriesUnder(indicator), IndicatorSeries.SheetAsync);
        endpoints.MapPicture(Routes.SeriesUnder(indicator), IndicatorSeries.SvgAsync);
        endpoints.MapPicture(Routes.MapUnder(indicator), IndicatorMap.SvgAsync);
        endpoints.MapSheet(Routes.FiguresUnder(indicator), IndicatorObservations.SheetAsync);
        endpoints.MapJsonStat(Routes.FiguresUnder(indicator));
        endpoints.MapSheet(Routes.CombinedUnder(indicator), CombinedSeries.SheetAsync);
        endpoints.MapPicture(Routes.CombinedUnder(indicator), CombinedSeries.SvgAsync);
        endpoints.MapSheet(Routes.CompareFigures, FigureComparison.SheetAsync);
        endpoints.MapSheet(Routes.PairedFigures, PairDrawing.SheetAsync);
        endpoints.MapPicture(Routes.PairedFigures, PairDrawing.SvgAsync);
        endpoints.MapSheet(Routes.LargestChanges, MoversDrawing.SheetAsync);
        endpoints.MapPicture(Routes.LargestChanges, MoversDrawing.SvgAsync);
        endpoints.MapSheet(Routes.ThemeStack, StackDrawing.SheetAsync);
        endpoints.MapPicture(Routes.ThemeStack, StackDrawing.SvgAsync);
        endpoints.MapSheet(Routes.TableUnder(Routes.Each(Routes.Regions), "{table}"), ReportTable.SheetAsync);
        endpoints.MapMobility();
        endpoints.MapDataSets();
    }
}
