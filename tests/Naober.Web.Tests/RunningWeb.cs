using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Naober.Web.Tests;

/// <summary>The real application on a free loopback port, with two addresses that fail on purpose.</summary>
public sealed class RunningWeb : IAsyncLifetime
{
    public const string Failure = "a detail that no visitor may see";

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
        return web;
    }
}
