using System.Globalization;
using Naober.Indicators.StatTables;

namespace Naober.Indicators.ImportTable;

/// <summary>Periods as people write them.</summary>
internal static class CellPeriod
{
    /// <summary>2022, 2022*, 2022Q1, 2022KW01, 2022-06, 31-12-2022, 2015-2019 and 2015/2019; null for anything else.</summary>
    public static string? Read(string text)
    {
        var bare = text.TrimEnd('*').Trim();
        if (bare.Length < 4)
        {
            return null;
        }

        var period = StatPlaces.PeriodOf(bare)
            ?? (bare.Length == 7 && bare[4] == '-' ? bare[..4] + "M" + bare[5..] : null)
            ?? (bare.Length == 9 && bare[4] == '-' ? bare[..4] + "/" + bare[5..] : null)
            ?? (DateOnly.TryParseExact(bare, ["d-M-yyyy", "d/M/yyyy", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null)
            ?? bare.ToUpperInvariant();
        return FigurePeriod.FirstDay(period) is { Year: >= 1500 and <= 2200 } && (period.IndexOf('/') is var slash && (slash < 0 || FigurePeriod.FirstDay(period[..slash]) is not null))
            ? period
            : null;
    }
}
