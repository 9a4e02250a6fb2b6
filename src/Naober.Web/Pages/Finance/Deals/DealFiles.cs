using Naober.Core;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Deals;

/// <summary>Deals as files.</summary>
internal static class DealFiles
{
    private static Words Source { get; } = new("Naober; de bronnen van de bedragen staan op de pagina van de deal.", "Naober; the page of the deal has the sources of the amounts.");

    internal static void MapDeals(this IEndpointRouteBuilder endpoints)
    {
        var deal = Routes.Each(Routes.Deals);
        endpoints.MapSheet(Routes.Deals, DealSheets.AllAsync);
        endpoints.MapOne(deal, DealSheets.Amounts);
        endpoints.MapOne(Routes.CoverageUnder(deal), DealSheets.Coverage);
        DealWorkbook.Map(endpoints);
        endpoints.MapOne(Routes.ItemsUnder(deal), DealSheets.Items);
        endpoints.MapContent(Routes.PartiesUnder(deal), DealPictures.PartiesTitle, DealPictures.Parties);
        endpoints.MapContent(Routes.ProgressUnder(deal), DealPictures.ProgressTitle, DealPictures.Progress);
    }

    private static void MapOne(this IEndpointRouteBuilder endpoints, Words route, Func<DealView, Sheet> make) =>
        endpoints.MapSheet(route, async request => await DealView.OfAsync(request) is { } view ? make(view) : null);

    private static void MapContent(this IEndpointRouteBuilder endpoints, Words route, Words title, Func<DealView, PictureContent?> draw)
    {
        endpoints.MapSheet(route, async request => (await DrawAsync(request))?.Content.Table);
        endpoints.MapPicture(route, DrawAsync, Source);

        async ValueTask<(string Title, PictureContent Content)?> DrawAsync(SheetRequest request) =>
            await DealView.OfAsync(request) is { } view && draw(view) is { } content ? ($"{title.In(view.Language)}: {view.Deal.Name.In(view.Language)}", content) : null;
    }
}
