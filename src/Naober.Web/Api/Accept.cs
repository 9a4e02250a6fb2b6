using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Naober.Web.Api;

/// <summary>Content negotiation of RFC 9110: the acceptable type that the client values most, the first one at a tie.</summary>
internal static class Accept
{
    internal const string Json = "application/json";
    internal const string Csv = "text/csv";
    internal const string JsonStat = "application/vnd.json-stat+json";

    /// <param name="headers">Of the request; without Accept anything is acceptable.</param>
    /// <param name="offered">In order of our preference.</param>
    /// <returns>Null when nothing offered is acceptable.</returns>
    internal static string? Choose(RequestHeaders headers, IReadOnlyList<string> offered)
    {
        if (headers.Accept.Count == 0)
        {
            return headers.Headers.Accept.Count == 0 ? offered[0] : null;
        }

        return offered.Select(type => (Type: type, Quality: QualityOf(type, headers.Accept)))
            .Where(choice => choice.Quality > 0)
            .OrderByDescending(choice => choice.Quality)
            .FirstOrDefault().Type;
    }

    /// <summary>The most specific range decides: text/csv before text/* before */*.</summary>
    private static double QualityOf(string type, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var offer = new MediaTypeHeaderValue(type);
        return ranges.Where(range => offer.IsSubsetOf(WithoutParameters(range)))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);
}
