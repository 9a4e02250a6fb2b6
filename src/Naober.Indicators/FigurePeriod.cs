using System.Globalization;

namespace Naober.Indicators;

/// <summary>
/// The periods of figures as they are written: <c>2022</c>, <c>2022Q1</c>, <c>2022M06</c>, <c>2022-01-01</c>, or first and last year
/// with a slash, <c>2015/2019</c>.
/// </summary>
public static class FigurePeriod
{
    /// <summary>
    /// The first day of a period, of the last year when there are more: on that day the regions are compared, as CBS does. Null for what
    /// is not a period.
    /// </summary>
    public static DateOnly? FirstDay(string period)
    {
        var last = period[(period.IndexOf('/') + 1)..];
        if (last.Length < 4 || !int.TryParse(last.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
        {
            return null;
        }

        return last.AsSpan(4) switch
        {
            [] => new(year, 1, 1),
            ['Q', >= '1' and <= '4' and var quarter] => new(year, ((quarter - '1') * 3) + 1, 1),
            ['M', var ten, var one] when ((ten - '0') * 10) + one - '0' is >= 1 and <= 12 and var month => new(year, month, 1),
            _ => DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        };
    }

    /// <summary>A place on a line of time, in years; for slopes and for drawing.</summary>
    public static double Time(string period) => FirstDay(period) is { } day ? day.Year + ((day.DayOfYear - 1) / 365.25) : double.NaN;

    /// <summary>
    /// Whether a period lasts as long as another, so that their figures make a series: a year and the ten years before it do not.
    /// </summary>
    public static bool IsAlike(string a, string b) => Years(a) == Years(b) && a[(a.IndexOf('/') + 1)..].Length == b[(b.IndexOf('/') + 1)..].Length;

    /// <summary>
    /// The periods whose figures go on one line, in order of time. A day stands beside a year: what is counted on a day is for a year
    /// counted on one too. A span of years is another quantity. Of several kinds the one with most figures, of equals the latest.
    /// </summary>
    /// <param name="periods">Of all figures; a period may be there more than once. What is not a period is left out.</param>
    public static IReadOnlyList<string> OnOneLine(IEnumerable<string> periods)
    {
        var kinds = periods.Where(period => FirstDay(period) is not null).GroupBy(period => (Years(period), Length(period)));
        return kinds.OrderByDescending(kind => kind.Count()).ThenByDescending(kind => kind.Max(Time)).FirstOrDefault() is { } most
            ? [.. most.Distinct(StringComparer.Ordinal).OrderBy(Time)]
            : [];
    }

    /// <summary>Of the last part as it is written; a day counts as a year.</summary>
    private static int Length(string period) => period.Length - period.IndexOf('/') - 1 is var length and not 10 ? length : 4;

    /// <summary>Whether figures can change from one period to another: the first is the earlier, and both last as long.</summary>
    public static bool IsChange(string from, string to) => FirstDay(from) < FirstDay(to) && IsAlike(from, to);

    /// <summary>From the first to the last year; 0 for a period without a slash.</summary>
    private static int Years(string period) => period.IndexOf('/') is >= 4 and var slash
        && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(period.AsSpan(slash + 1, Math.Min(4, period.Length - slash - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last - first
            : 0;
}
