using Naober.Network;
using Naober.Pictures;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Maps;

/// <summary>The map as a file: the address of the page with .svg, .csv or .json.</summary>
internal static class MapFiles
{
    internal static void MapMaps(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.Map, async request => (await MeasureMap.OfAsync(request)).Table);
        foreach (var address in new[] { Routes.Map.Dutch, Routes.Map.English })
        {
            endpoints.MapMethods(address + ".svg", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)AnswerAsync);
        }
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var cache = http.RequestServices.GetRequiredService<RegisterCache>();
        var register = await cache.CurrentAsync(http.RequestAborted);
        var request = new SheetRequest(http, register, RegisterView.ReadDate(http.Request.Query) ?? cache.DefaultDate(register), RegisterView.ReadRule(http.Request.Query));
        var map = await MeasureMap.OfAsync(request);
        var language = RequestLanguage.Of(http.Request);
        IResult result = map.Content is { } content
            ? TypedResults.Text(await content.SvgAsync(map.Title.In(language), map.Source, language), SvgDocument.MediaType)
            : TypedResults.NotFound();
        await result.ExecuteAsync(http);
    }
}
