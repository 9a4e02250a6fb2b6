using System.Globalization;

namespace Naober.Core;

/// <summary>Numbers, shares and dates as people read them: 7,26 and 1 september 2021, or 7.26 and 1 September 2021.</summary>
public static class Formats
{
    private static readonly NumberFormatInfo DutchNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
    };

    private static readonly NumberFormatInfo EnglishNumbers = new()
    {
        NumberDecimalSeparator = ".",
        NumberGroupSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
    };

    private static readonly string[] DutchMonths =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>With a thousands separator and a fixed number of decimals; rounds half away from zero.</summary>
    public static string Number(double value, int decimals, Language language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals, Numbers(language));

    /// <inheritdoc cref="Number(double,int,Language)"/>
    public static string Number(decimal value, int decimals, Language language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals, Numbers(language));

    public static string Number(long value, Language language) => value.ToString("N0", Numbers(language));

    /// <summary>Euros as on an invoice: € 1.234,56; whole euros without decimals: € 160.000. English puts the sign to the number: €1,234.56.</summary>
    /// <param name="amount">Negative with a minus sign.</param>
    /// <param name="language">Decides separators and the place of the sign.</param>
    /// <param name="withCents">Also for whole euros: in a column where another amount has cents.</param>
    public static string Amount(Money amount, Language language, bool withCents = false)
    {
        var number = Number(Math.Abs(amount.Euros), withCents || amount.Cents % 100 != 0 ? 2 : 0, language);
        var sign = amount.IsNegative ? "\u2212" : "";
        return language == Language.Dutch ? $"€\u00a0{sign}{number}" : $"{sign}€{number}";
    }

    /// <summary>A share as a percentage, without its fraction; "onbekend" when the whole is empty.</summary>
    public static string Percent(Share share, Language language, int decimals = 1) =>
        share.Value is { } value ? Number(value * 100, decimals, language) + "%" : Unknown.In(language);

    /// <summary>A share as people should see it: 70,3% (78 van 111).</summary>
    public static string PercentWithFraction(Share share, Language language, int decimals = 1) =>
        share.Value is null
            ? Unknown.In(language)
            : $"{Percent(share, language, decimals)} ({Number(share.Count, language)} {Of.In(language)} {Number(share.Of, language)})";

    public static string Date(DateOnly day, Language language) =>
        $"{day.Day} {(language == Language.Dutch ? DutchMonths : EnglishMonths)[day.Month - 1]} {day.Year}";

    /// <summary>A period as people say it, with the last day that counts: sinds 1 januari 2011, 1 januari 2011 tot en met 31 december 2014.</summary>
    public static string Period(Period period, Language language)
    {
        var until = new Words("tot en met", "up to and including").In(language);
        return (period.From, period.To?.AddDays(-1)) switch
        {
            ({ } from, { } last) => $"{Date(from, language)} {until} {Date(last, language)}",
            ({ } from, null) => $"{new Words("sinds", "since").In(language)} {Date(from, language)}",
            (null, { } last) => $"{until} {Date(last, language)}",
            _ => new Words("geen datum vermeld", "no date stated").In(language),
        };
    }

    /// <summary>A day of any year written as <c>09-01</c> (month and day), in the leap year 2000; null when there is no such day.</summary>
    public static DateOnly? ReadDayOfYear(string text) =>
        DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>ISO 8601, for machines and URLs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Words Unknown { get; } = new("onbekend", "unknown");

    private static Words Of { get; } = new("van", "of");

    private static NumberFormatInfo Numbers(Language language) => language == Language.Dutch ? DutchNumbers : EnglishNumbers;
}
