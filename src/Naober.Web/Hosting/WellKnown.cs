using System.Globalization;
using Naober.Core;

namespace Naober.Web.Hosting;

/// <summary>The addresses that machines ask for: the root, robots.txt and security.txt.</summary>
public static class WellKnown
{
    public static void MapWellKnown(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/", IResult (HttpRequest request, HttpResponse response) =>
        {
            response.Headers.Vary = "Accept-Language";
            return TypedResults.Redirect(Routes.Start.In(RequestLanguage.Of(request)) + request.QueryString);
        });

        // What these addresses are cut off from has pages; they lead to the overview of those.
        foreach (var (address, page) in new[]
        {
            ("/nl/cijfers", Routes.Indicators.Dutch), ("/en/figures", Routes.Indicators.English), ("/nl/gegevens", Routes.DataSets.Dutch), ("/en/data", Routes.DataSets.English),
        })
        {
            endpoints.MapRead(address, () => TypedResults.Redirect(page));
        }

        endpoints.MapRead("/robots.txt", () => TypedResults.Text($"""
            User-agent: *
            Disallow: {Routes.Search.Dutch}
            Disallow: {Routes.Search.English}

            """));

        endpoints.MapRead("/.well-known/security.txt", (HttpRequest request, WebOptions options, TimeProvider time) => TypedResults.Text($"""
            Contact: {options.Contact?.AbsoluteUri ?? $"{request.Scheme}://{request.Host}{Routes.About.In(Language.Dutch)}"}
            Expires: {time.GetUtcNow().AddDays(180).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture)}
            Preferred-Languages: nl, en

            """));
    }
}
