using Microsoft.AspNetCore.OutputCaching;
using Naober.Network;

namespace Naober.Web.Hosting;

/// <summary>
/// Keeps answers as they were sent, compressed, until the register changes: a page is a function of its address and the
/// version of the register. What is kept is bounded; the least used goes first.
/// </summary>
public sealed class PageCache : IOutputCachePolicy
{
    private const long Largest = 4 << 20;
    private const long Total = 128 << 20;

    public static void AddTo(IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.MaximumBodySize = Largest;
        options.SizeLimit = Total;
        options.UseCaseSensitivePaths = true;
        options.AddBasePolicy(new PageCache());
    });

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // The API has entity tags, refuses ?Pagina= where ?pagina= is fine, and streams; the key of this cache knows no upper and lower case.
        var isPage = !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        // A run of which nothing came leaves the register as it was, and is told at once.
        var isLive = http.Request.Path.Value is { } path && (path.StartsWith(Routes.Refreshes.Dutch, StringComparison.Ordinal) || path.StartsWith(Routes.Refreshes.English, StringComparison.Ordinal));
        var isCached = isPage && !isLive && HttpMethods.IsGet(http.Request.Method) && http.RequestServices.GetService<RegisterCache>() is not null;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = isCached;
        if (!isCached)
        {
            return;
        }

        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = new(["Accept-Encoding", "Accept", "Accept-Language", "Origin"]);
        var version = await http.RequestServices.GetRequiredService<RegisterCache>().VersionAsync(cancellation);
        context.CacheVaryByRules.VaryByValues["register"] = version.ToString();
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
