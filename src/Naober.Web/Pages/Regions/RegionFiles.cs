using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions;

/// <summary>The region pages as files: the same address with .csv, .json or, for a picture, .svg.</summary>
internal static class RegionFiles
{
    internal static void MapRegionFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.Regions, RegionSheets.List);
        endpoints.MapSheet(new("/nl/regios/{key}", "/en/regions/{key}"), request => Input(request) is { } input ? RegionSheets.KeyFigures(input) : null);
        endpoints.MapSheet(new("/nl/regios/{key}/{slug}", "/en/regions/{key}/{slug}"), request => Draw(request).Content?.Table);
        endpoints.MapPicture(new("/nl/regios/{key}", "/en/regions/{key}"), Svg);
        endpoints.MapPicture(new("/nl/regios/{key}/{slug}", "/en/regions/{key}/{slug}"), Svg);
    }

    private static (string Title, PictureContent Content)? Svg(SheetRequest request) => Draw(request) is (var picture, var input, { } content)
        ? ($"{picture!.Title.In(input!.Language)}: {input.Network.Region.Name}", content)
        : null;

    /// <summary>The picture of the address; the first one when it names only the region.</summary>
    private static (RegionPicture? Picture, RegionPictureInput? Input, PictureContent? Content) Draw(SheetRequest request)
    {
        var picture = request.Http.GetRouteValue("slug") is string slug ? RegionPictures.Find(slug) : RegionPictures.All[0];
        var input = Input(request);
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
