using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Naober.Indicators.CheckConsistency;
using Naober.Indicators.TraceFigures;
using Naober.Regions.Boundaries;
using Naober.Web.Api;
using Naober.Web.Components;
using Naober.Web.Hosting;
using Naober.Web.Pages;
using Naober.Web.Pages.Figures;
using Naober.Web.Pages.Finance;
using Naober.Web.Pages.Maps;
using Naober.Web.Pages.Network;
using Naober.Web.Pages.Regions;

namespace Naober.Web;

/// <summary>The web application: pages in two languages, files and API.</summary>
public static class NaoberWeb
{
    /// <summary>Everything but running: the caller starts and stops it. Independent of the working directory.</summary>
    public static WebApplication Build(WebOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(NaoberWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls([.. options.Urls]).ConfigureKestrel(Limit);
        builder.Logging.SetMinimumLevel(options.LogLevel)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        AddServices(builder.Services, options);
        options.AddRooms(builder.Services);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseApiHeaders();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseErrors();
        app.UseRouting();
        app.UseEscapedSlashes();
        app.UseRequestTimeouts();
        app.UseAntiforgery();
        app.MapWellKnown();
        app.MapBundle();
        app.MapRegisterSheets();
        app.MapRegionFiles();
        app.MapFigures();
        app.MapMoney();
        app.MapMaps();
        app.MapNetworkFiles();
        app.MapApi();
        app.MapPages();
        return app;
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ConsistencyCache>();
        services.AddSingleton<FigureOrigins>();
        services.AddSingleton<BoundaryCache>().AddSingleton<MapLayers>();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingValue(room => RequestLanguage.Of(room.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        services.AddProblemDetails();
        services.AddApi();
        PageCache.AddTo(services);
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(30) });
        // No cookie or form to protect yet, so no keys are kept.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddResponseCompression(compression =>
        {
            // Pages hold no secrets beside the visitor's own words, so compression under TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/csv", "application/problem+json", "application/geo+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    private static void Limit(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = 1024 * 1024;
        server.Limits.MaxRequestLineSize = 16 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.MaxRequestHeadersTotalSize = 24 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    /// <summary>Pages are read only: another method than GET or HEAD is 405.</summary>
    private static void MapPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRazorComponents<App>().Add(page =>
        {
            foreach (var methods in page.Metadata.OfType<HttpMethodMetadata>().ToList())
            {
                page.Metadata.Remove(methods);
            }

            page.Metadata.Add(new HttpMethodMetadata(ReadEndpoints.Methods));
        });
}
