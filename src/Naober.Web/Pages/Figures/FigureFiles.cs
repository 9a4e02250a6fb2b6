using Naober.Web.Pages.Figures.Mobility;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>The pages about figures as files: the same address with .csv, .json or, for a picture, .svg.</summary>
internal static class FigureFiles
{
    internal static void MapFigures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.FiguresUnder(Routes.Each(Routes.Regions)), RegionFigures.SheetAsync);
        endpoints.MapSheet(Routes.Indicators, IndicatorList.SheetAsync);
        endpoints.MapMobility();
    }
}
