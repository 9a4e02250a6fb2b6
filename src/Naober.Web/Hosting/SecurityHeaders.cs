namespace Naober.Web.Hosting;

/// <summary>Headers on every response: pages, files, API and errors.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private const string EmbeddedPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *; object-src 'none'";

    private const string PermissionsPolicy =
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set when the response starts: an error handler clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var isEmbedded = IsEmbedded(context);
            headers.ContentSecurityPolicy = isEmbedded ? EmbeddedPolicy : ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            if (!isEmbedded)
            {
                headers.XFrameOptions = "DENY";
            }

            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = PermissionsPolicy;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-cache";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>By its address: a page from the cache has no endpoint. An error page is never framed.</summary>
    private static bool IsEmbedded(HttpContext context) => context.Response.StatusCode == StatusCodes.Status200OK
        && (context.Request.Path.StartsWithSegments(Routes.Embed.Dutch, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(Routes.Embed.English, StringComparison.Ordinal));
}
