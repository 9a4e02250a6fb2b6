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
        endpoints.MapSheet(Routes.HubsUnder(page), async request => await MobilityView.OfAsync(request) is { } view ? MobilityPictures.Hubs(view) : null);
    }

    private static void MapContent(this IEndpointRouteBuilder endpoints, Words route, Words title, Func<MobilityView, PictureContent?> draw)
    {
        endpoints.MapSheet(route, async request => (await DrawAsync(request))?.Content.Table);
        endpoints.MapPicture(route, DrawAsync, Source);

        async ValueTask<(string Title, PictureContent Content)?> DrawAsync(SheetRequest request) =>
            await MobilityView.OfAsync(request) is { } view && draw(view) is { } content ? ($"{title.In(view.Language)}: {view.RegionName}", content) : null;
    }
}
