using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Naober.Core;
using Naober.Network;

namespace Naober.Web.Pages;

/// <summary>
/// What an address asks about time: <c>?date=</c> for what was true on a day, <c>?known=</c> for what was known at a moment.
/// </summary>
public sealed record TimeQuery(DateOnly? Date, KnownOn? Known)
{
    /// <exception cref="BadHttpRequestException">A value is not a date or moment; the message is its key.</exception>
    public static TimeQuery Of(HttpRequest request) => new(
        ReadDate(request.Query),
        request.Query["known"].ToString() is { Length: > 0 } text
            ? KnownOn.Parse(text, request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().LocalTimeZone) ?? throw new BadHttpRequestException("known")
            : null);

    /// <exception cref="BadHttpRequestException">The value is not a date.</exception>
    public static DateOnly? ReadDate(IQueryCollection query) => query["date"].ToString() switch
    {
        "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new BadHttpRequestException("date"),
    };

    /// <summary>Another address about the register, at the same time unless it says another date itself.</summary>
    public string On(string address, params IEnumerable<(string Key, string Value)> query)
    {
        var pairs = query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).ToList();
        if (Date is { } date && !pairs.Exists(pair => pair.Key == "date"))
        {
            pairs.Add(new("date", Formats.Iso(date)));
        }

        if (Known is { } known)
        {
            pairs.Add(new("known", known.Text));
        }

        return QueryHelpers.AddQueryString(address, pairs);
    }
}
