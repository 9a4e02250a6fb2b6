using Naober.Core;
using Naober.Network;
using Naober.Pictures;
using Naober.Web.Pages.Regions;

namespace Naober.Web.Sheets;

/// <summary>The address of a page followed by .svg gives its picture, with the same query.</summary>
public static class PictureEndpoints
{
    /// <param name="endpoints">Where the addresses are added.</param>
    /// <param name="route">The route of the page in both languages, without extension; may hold parameters.</param>
    /// <param name="draw">The picture with its title; null when there is nothing to draw (404).</param>
    public static void MapPicture(this IEndpointRouteBuilder endpoints, Words route, Func<SheetRequest, (string Title, PictureContent Content)?> draw) =>
        endpoints.MapPicture(route, request => ValueTask.FromResult(draw(request)));

    /// <param name="endpoints">Where the addresses are added.</param>
    /// <param name="route">The route of the page in both languages, without extension; may hold parameters.</param>
    /// <param name="draw">The picture with its title; null when there is nothing to draw (404).</param>
    /// <param name="source">Under a picture that does not say itself where it is from; null names the register and the reference date.</param>
    public static void MapPicture(
        this IEndpointRouteBuilder endpoints, Words route, Func<SheetRequest, ValueTask<(string Title, PictureContent Content)?>> draw, Words? source = null)
    {
        foreach (var address in new[] { route.Dutch, route.English })
        {
            endpoints.MapMethods(address + ".svg", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)AnswerAsync);
        }

        async Task AnswerAsync(HttpContext http)
        {
            var request = await SheetRequest.OfAsync(http, http.RequestServices.GetRequiredService<RegisterCache>());
            IResult result = await draw(request) is var (title, content)
                ? TypedResults.Text(await content.SvgAsync(title, content.Source ?? source?.In(request.Language) ?? Source(request), request.Language), SvgDocument.MediaType)
                : TypedResults.NotFound();
            await result.ExecuteAsync(http);
        }
    }

    private static string Source(SheetRequest request) => new Words(
        $"Naober, op grond van: {request.Register.Title}. Peildatum {Formats.Date(request.Date, request.Language)}.",
        $"Naober, based on: {request.Register.Title}. Reference date {Formats.Date(request.Date, request.Language)}.").In(request.Language);
}
