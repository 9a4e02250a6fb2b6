using Naober.Core;
using Naober.Indicators.TraceFigures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Mobility;

/// <summary>The page about mobility as files; each of its pictures has an address below it.</summary>
internal static class MobilityFiles
{
    internal static void MapMobility(this IEndpointRouteBuilder endpoints)
    {
        var page = Routes.MobilityUnder(Routes.Each(Routes.Regions));
        endpoints.MapContent(page, MobilityPictures.DirectionsTitle, MobilityPictures.Directions, hasNetwork: true);
        endpoints.MapContent(Routes.SharesUnder(page), MobilityPictures.SharesTitle, MobilityPictures.Shares);
        endpoints.MapContent(Routes.CrossingsUnder(page), MobilityPictures.CrossingsTitle, MobilityPictures.Crossings);
        endpoints.MapSheet(Routes.HubsUnder(page), async request => await MobilityView.OfAsync(request) is { } view ? await WithOriginsAsync(MobilityPictures.Hubs(view), request, view) : null);
    }

    private static void MapContent(this IEndpointRouteBuilder endpoints, Words route, Words title, Func<MobilityView, PictureContent?> draw, bool hasNetwork = false)
    {
        endpoints.MapSheet(route, async request => await MobilityView.OfAsync(request) is { } view && draw(view) is { } content ? await WithOriginsAsync(content.Table, request, view) with { IsOfRegister = hasNetwork } : null);
        endpoints.MapPicture(route, DrawAsync);

        async ValueTask<(string Title, PictureContent Content)?> DrawAsync(SheetRequest request) =>
            await MobilityView.OfAsync(request) is { } view && draw(view) is { } content 
                ? ($"{title.In(view.Language)}: {view.RegionName}", content.From((hasNetwork ? $"{new Words("Samenwerking", "Collaboration").In(view.Language)}: {request.Register.Title}. " : "")
                    + FigureSources.Line(view.Catalogue, await OriginsAsync(request, view), view.Language)))
                : null;
    }

    private static async ValueTask<Sheet> WithOriginsAsync(Sheet sheet, SheetRequest request, MobilityView view) =>
        sheet.With(view.Catalogue, await OriginsAsync(request, view), request.Language);

    /// <summary>Of the flows the sources that each version cites for them, and of the shares that a source publishes.</summary>
    private static async ValueTask<IReadOnlyList<FigureOrigin>> OriginsAsync(SheetRequest request, MobilityView view)
    {
        var sources = view.Chosen.ToLookup(flow => flow.Version, flow => flow.Citation.Source);
        var flows = (await FigureVersions.OfAsync(request.Http, [.. sources.Select(version => version.Key)]))
            .Select(version => new FigureOrigin(version, [.. sources[version.Number].OfType<string>().Distinct(StringComparer.Ordinal)]));
        return FigureSources.Together(flows.Concat((await FigureAbout.OriginsAsync(request, view.Catalogue, view.PublishedShares)).SelectMany(of => of)));
    }
}
