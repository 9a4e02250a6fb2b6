using Naober.Web.Sheets;

namespace Naober.Web.Pages.Maps;

/// <summary>The map as a file: the address of the page with .svg, .csv or .json.</summary>
internal static class MapFiles
{
    internal static void MapMaps(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.Map, async request => (await MeasureMap.OfAsync(request)).Table);
        endpoints.MapPicture(Routes.Map, async request => await MeasureMap.OfAsync(request) is { Content: { } content } map ? (map.Title.In(request.Language), content) : null);
    }
}
