using System.Globalization;

namespace Naober.Files.Packages;

/// <summary>Dates and numbers in a notation that a package does not take, rewritten as a hint for the person who wrote them.</summary>
internal static class OtherNotation
{
    private static readonly string[] DateForms =
    [
        "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm:ssZ",
    ];

    /// <summary>31-12-2020 gives 2020-12-31 (day first, as is usual in the Netherlands); null when it is no date at all.</summary>
    public static string? Date(string text) =>
        DateTime.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>1.234,56 and 1,234.56 give 1234.56, 3,14 gives 3.14, 1e-5 gives 0.00001; null when it is no number at all.</summary>
    public static string? Number(string text)
    {
        var plain = text.Trim().TrimStart('€').TrimEnd('%').Trim();
        if (plain.Contains(','))
        {
            plain = plain.LastIndexOf(',') > plain.LastIndexOf('.')
                ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
                : plain.Replace(",", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (number != 0 || plain.Trim('0', '.', '-') == "")
            ? CellReader.Canonical(number).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
