using Naober.Core;

namespace Naober.Web.Hosting;

/// <summary>The language of a request: the first segment of its path, else what the browser prefers, else Dutch.</summary>
public static class RequestLanguage
{
    public static Language Of(HttpRequest request) =>
        InPath(request.Path, "/nl") ? Language.Dutch
        : InPath(request.Path, "/en") ? Language.English
        : Preferred(request);

    /// <summary>The language tag of HTML and HTTP: nl or en.</summary>
    public static string Tag(this Language language) => language == Language.Dutch ? "nl" : "en";

    private static bool InPath(PathString path, string start) => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Accept-Language of RFC 9110: the highest weight of nl and en, the first one at a tie.</summary>
    private static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(choice => choice.Quality is not 0)
        .OrderByDescending(choice => choice.Quality ?? 1)
        .Select(choice => Known(choice.Value.AsSpan()))
        .FirstOrDefault(language => language is not null) ?? Language.Dutch;

    private static Language? Known(ReadOnlySpan<char> tag) => tag switch
    {
        _ when IsOrExtends(tag, "nl") => Language.Dutch,
        _ when IsOrExtends(tag, "en") => Language.English,
        _ => null,
    };

    private static bool IsOrExtends(ReadOnlySpan<char> tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');
}
