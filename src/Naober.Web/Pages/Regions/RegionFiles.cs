using Naober.Network;
using Naober.Pictures;
using Naober.Web.Pages.Maps;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions;

/// <summary>The region pages as files: the same address with .csv, .json or, for a picture, .svg.</summary>
internal static class RegionFiles
{
    internal static void MapRegionFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.Regions, RegionSheets.List);
        endpoints.MapSheet(new("/nl/regios/{key}", "/en/regions/{key}"), request => Input(request) is { } input ? RegionSheets.KeyFigures(input) : null);
        endpoints.MapSheet(new("/nl/regios/{key}/reeks", "/en/regions/{key}/series"), request => SeriesPicture.Of(request)?.Content.Table);
        endpoints.MapSheet(new("/nl/regios/{key}/{slug}", "/en/regions/{key}/{slug}"), request => Draw(request).Content?.Table);
        endpoints.MapPicture(new("/nl/regios/{key}/reeks", "/en/regions/{key}/series"), request => SeriesPicture.Of(request) is { } series ? (series.Title, series.Content) : null);
        endpoints.MapPicture(new("/nl/regios/{key}", "/en/regions/{key}"), SvgAsync);
        endpoints.MapPicture(new("/nl/regios/{key}/{slug}", "/en/regions/{key}/{slug}"), SvgAsync);
    }

    private static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request)
    {
        var background = request.Register.Regions.Find(request.Route("key")) is { } region
            ? await request.Service<MapLayers>().BackgroundAsync(request.Register, region.Key, request.Date, request.Http.RequestAborted)
            : null;
        return Draw(request, background) is (var picture, var input, { } content) ? ($"{picture!.Title.In(input!.Language)}: {input.Network.Region.Name}", content) : null;
    }

    /// <summary>The picture of the address; the first one when it names only the region.</summary>
    private static (RegionPicture? Picture, RegionPictureInput? Input, PictureContent? Content) Draw(SheetRequest request, MapShapes? background = null)
    {
        var picture = request.Http.GetRouteValue("slug") is string slug ? RegionPictures.Find(slug) : RegionPictures.All[0];
        var input = Input(request) is { } found ? found with { Background = background } : null;
        return (picture, input, input is null ? null : picture?.Draw(input));
    }

    private static RegionPictureInput? Input(SheetRequest request)
    {
        var key = request.Route("key");
        var cache = request.Service<RegisterCache>();
        return request.Register.Regions.Find(key) is null
            ? null
            : new(request.Register, cache.NetworkOf(request.Register, key, request.Date, request.Rule), request.Language);
    }
}
