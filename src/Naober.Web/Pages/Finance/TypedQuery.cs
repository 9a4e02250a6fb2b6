using Naober.Web.Hosting;

namespace Naober.Web.Pages.Finance;

/// <summary>What a form asked. Values that are not possible are left out and kept with their reason, so that the page can show the form again as it was filled in.</summary>
/// <param name="Values">Read from the values that are possible.</param>
/// <param name="Refused">Those that are not; the page then answers 400 and shows no outcome.</param>
internal sealed record TypedQuery<T>(T Values, IReadOnlyList<RefusedValue> Refused)
{
    /// <param name="http">Of the page.</param>
    /// <param name="read">Throws <see cref="RefusedQueryException"/> with all values that are not possible.</param>
    internal static TypedQuery<T> Of(HttpContext http, Func<IQueryCollection, T> read)
    {
        try
        {
            return new(read(http.Request.Query), []);
        }
        catch (RefusedQueryException refused)
        {
            http.Response.StatusCode = refused.StatusCode;
            var keys = refused.Values.Select(value => value.Key).ToHashSet(StringComparer.Ordinal);
            return new(read(new QueryCollection(http.Request.Query.Where(pair => !keys.Contains(pair.Key)).ToDictionary())), refused.Values);
        }
    }
}
