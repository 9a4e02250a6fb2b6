using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Naober.Core;

namespace Naober.Web.Tests;

/// <summary>The real application on a free loopback port, with addresses that fail on purpose and a page of all components.</summary>
public sealed class RunningWeb : IAsyncLifetime
{
    public const string Failure = "a detail that no visitor may see";

    public static Words Showcase { get; } = new("/nl/toonbeeld", "/en/showcase");

    private readonly WebApplication app = Create();

    public Uri Address => new(app.Urls.Single());

    /// <summary>Shows redirects as they are and keeps no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static WebApplication Create()
    {
        var web = NaoberWeb.Build(new WebOptions { Urls = ["http://127.0.0.1:0"], LogLevel = LogLevel.Critical });
        web.MapGet("/nl/kapot", string () => throw new InvalidOperationException(Failure));
        web.MapGet("/api/v1/kapot", string () => throw new InvalidOperationException(Failure));
        web.MapGet(Showcase.Dutch, () => new RazorComponentResult<Showcase>());
        web.MapGet(Showcase.English, () => new RazorComponentResult<Showcase>());
        web.MapGet("/showcase.svg", () => TypedResults.Text("""<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20"/></svg>""", "image/svg+xml"));
        return web;
    }
}
