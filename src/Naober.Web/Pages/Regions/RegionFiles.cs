using Naober.Core;
using Naober.Network;
using Naober.Pictures;
using Naober.Web.Hosting;
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
        foreach (var address in new[] { "/nl/regios/{key}/reeks.svg", "/en/regions/{key}/series.svg" })
        {
            endpoints.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)AnswerSeriesSvgAsync);
        }

        foreach (var address in new[] { "/nl/regios/{key}.svg", "/en/regions/{key}.svg", "/nl/regios/{key}/{slug}.svg", "/en/regions/{key}/{slug}.svg" })
        {
            endpoints.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)AnswerSvgAsync);
        }
    }

    private static async Task AnswerSeriesSvgAsync(HttpContext http)
    {
        var request = await SheetRequest.OfAsync(http, http.RequestServices.GetRequiredService<RegisterCache>());
        IResult result = SeriesPicture.Of(request) is { } series
            ? TypedResults.Text(await series.Content.SvgAsync(series.Title, Source(series.Input), series.Input.Language), SvgDocument.MediaType)
            : TypedResults.NotFound();
        await result.ExecuteAsync(http);
    }

    private static async Task AnswerSvgAsync(HttpContext http)
    {
        var cache = http.RequestServices.GetRequiredService<RegisterCache>();
        var request = await SheetRequest.OfAsync(http, cache);
        var (picture, input, content) = Draw(request);
        IResult result = content is null
            ? TypedResults.NotFound()
            : TypedResults.Text(
                await content.SvgAsync($"{picture!.Title.In(input!.Language)}: {input.Network.Region.Name}", Source(input), input.Language), SvgDocument.MediaType);
        await result.ExecuteAsync(http);
    }

    private static string Source(RegionPictureInput input) => new Words(
        $"Naober, op grond van: {input.Register.Title}. Peildatum {Formats.Date(input.Network.Date, input.Language)}.",
        $"Naober, based on: {input.Register.Title}. Reference date {Formats.Date(input.Network.Date, input.Language)}.").In(input.Language);

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
            : new(request.Register, cache.NetworkOf(request.Register, key, request.Date, request.Rule), RequestLanguage.Of(request.Http.Request));
    }
}
