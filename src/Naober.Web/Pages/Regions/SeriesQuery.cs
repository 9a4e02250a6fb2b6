using System.Globalization;
using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.MeasureSeries;

namespace Naober.Web.Pages.Regions;

/// <summary>The choice of a series in an address: <c>?measure=partnerships&amp;from=2005&amp;to=2026&amp;day=01-01&amp;composition=fixed</c>.</summary>
public static class SeriesQuery
{
    /// <param name="query">Of the address.</param>
    /// <param name="rule">Which partnerships count.</param>
    /// <param name="date">The reference date: its year is the last one without another, and its territory a fixed one.</param>
    /// <exception cref="BadHttpRequestException">A value is wrong; the message is its key.</exception>
    public static SeriesChoice Read(IQueryCollection query, InclusionRule rule, DateOnly date)
    {
        var to = Year(query, "to") ?? Math.Clamp(date.Year, SeriesChoice.FirstYear, SeriesChoice.LastYear);
        var from = Year(query, "from") ?? Math.Max(SeriesChoice.FirstYear, to - 20);
        if (from > to || to - from >= SeriesChoice.MostYears)
        {
            throw new BadHttpRequestException(query.ContainsKey("from") ? "from" : "to");
        }

        var measure = query["measure"].ToString() is { Length: > 0 } id
            ? RegionSeries.Measures.FirstOrDefault(candidate => candidate.Id == id) ?? throw new BadHttpRequestException("measure")
            : RegionSeries.Measures.First(candidate => candidate.Id == "partnerships");
        var day = query["day"].ToString() is { Length: > 0 } text
            ? Formats.ReadDayOfYear(text) ?? throw new BadHttpRequestException("day")
            : new DateOnly(2000, 1, 1);
        DateOnly? composedOn = query["composition"].ToString() switch
        {
            "" or "dated" => null,
            "fixed" => date,
            _ => throw new BadHttpRequestException("composition"),
        };
        return new(measure, from, to, day.Month, day.Day, rule, composedOn);
    }

    private static int? Year(IQueryCollection query, string key) => query[key].ToString() switch
    {
        "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= SeriesChoice.FirstYear and <= SeriesChoice.LastYear => year,
        _ => throw new BadHttpRequestException(key),
    };
}
