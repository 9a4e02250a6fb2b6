using Naober.Core;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Mobility;

/// <summary>The page about mobility as files; each of its pictures has an address below it.</summary>
internal static class MobilityFiles
{
    private static Words Source { get; } = new("Naober; de bronnen van de stromen staan op de pagina over de mobiliteit van de regio.", "Naober; the page about the mobility of the region has the sources of the flows.");

    internal static void MapMobility(this IEndpointRouteBuilder endpoints)
    {
        var page = Routes.MobilityUnder(Routes.Each(Routes.Regions));
        endpoints.MapContent(page, MobilityPictures.DirectionsTitle, MobilityPictures.Directions);
        endpoints.MapContent(Routes.SharesUnder(page), MobilityPictures.SharesTitle, MobilityPictures.Shares);
        endpoints.MapContent(Routes.CrossingsUnder(page), MobilityPictures.CrossingsTitle, MobilityPictures.Crossings);
        endpoints.MapSheet(Routes.HubsUnder(page), async request => await MobilityView.OfAsync(request) is { } view ? await WithVersionsAsync(MobilityPictures.Hubs(view), request, view) : null);
    }

    private static void MapContent(this IEndpointRouteBuilder endpoints, Words route, Words title, Func<MobilityView, PictureContent?> draw)
    {
        endpoints.MapSheet(route, async request => await MobilityView.OfAsync(request) is { } view && draw(view) is { } content ? await WithVersionsAsync(content.Table, request, view) : null);
        endpoints.MapPicture(route, DrawAsync, Source);

        async ValueTask<(string Title, PictureContent Content)?> DrawAsync(SheetRequest request) =>
            await MobilityView.OfAsync(request) is { } view && draw(view) is { } content ? ($"{title.In(view.Language)}: {view.RegionName}", content) : null;
    }

    private static async ValueTask<Sheet> WithVersionsAsync(Sheet sheet, SheetRequest request, MobilityView view) =>
        sheet with
        {
            About =
            [
                .. sheet.About,
                .. (await FigureVersions.OfAsync(request.Http, [.. view.Versions])).Select(version => (new Words("Versie van de gegevens", "Version of the data"), (string?)FigureSources.Say(version, request.Language))),
            ],
        };
}
