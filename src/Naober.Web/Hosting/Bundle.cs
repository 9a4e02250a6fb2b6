using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;

namespace Naober.Web.Hosting;

/// <summary>The bundled styles, scripts, fonts and images. Their names carry a hash of their content, so they are cached forever.</summary>
public static class Bundle
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(Bundle).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], Read, StringComparer.Ordinal);

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static string Stylesheet { get; } = Url("naober-", ".css");

    public static string Script { get; } = Url("naober-", ".js");

    /// <summary>The network in the browser, with the libraries that draw it: only its own page asks for it.</summary>
    public static string NetworkScript { get; } = Url("network-", ".js");

    public static string Mark { get; } = Url("mark-", ".svg");

    /// <summary>The typeface of almost all text; asked for early so that text does not jump.</summary>
    public static string TextFont { get; } = Url("source-sans-3-latin-wght-normal-", ".woff2");

    public static void MapBundle(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapRead("/" + Folder + "{name}", IResult (string name, HttpResponse response) =>
        {
            if (!Files.TryGetValue(name, out var content) || !ContentTypes.TryGetContentType(name, out var type))
            {
                return TypedResults.StatusCode(StatusCodes.Status404NotFound);
            }

            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return TypedResults.Bytes(content, type);
        });

    private static string Url(string start, string end) =>
        "/" + Folder + Files.Keys.Single(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal));

    private static byte[] Read(string name)
    {
        using var stream = typeof(Bundle).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
