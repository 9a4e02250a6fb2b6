using System.Globalization;

namespace Naober.Indicators.ListIndicators;

/// <summary>
/// Which periods of an indicator are asked for: some fixed ones (<c>2013,2022</c>), all from one on with what is added later
/// (<c>vanaf-2013</c>), or the last so many measured ones, which move along (<c>laatste-5</c>).
/// </summary>
public sealed record PeriodChoice
{
    private const string FromWord = "vanaf-";
    private const string LastWord = "laatste-";
    private const int Most = 400;

    private PeriodChoice(string text) => Text = text;

    /// <summary>As an address has it.</summary>
    public string Text { get; }

    /// <summary>Whether later periods come in by themselves.</summary>
    public bool Grows => Start is not null || Count is not null;

    private IReadOnlyList<string> Named { get; init; } = [];

    private DateOnly? Start { get; init; }

    private int? Count { get; init; }

    /// <summary>Null when the text is none of the three forms; a space will do for the hyphen.</summary>
    public static PeriodChoice? Parse(string text)
    {
        text = text.Trim().Replace(' ', '-');
        if (text.StartsWith(FromWord, StringComparison.Ordinal))
        {
            return FigurePeriod.FirstDay(text[FromWord.Length..]) is { } day ? new(text) { Start = day } : null;
        }

        if (text.StartsWith(LastWord, StringComparison.Ordinal))
        {
            return int.TryParse(text.AsSpan(LastWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? new(text) { Count = count } : null;
        }

        string[] named = [.. text.Split(',').Distinct(StringComparer.Ordinal)];
        return named.Length <= Most && named.All(period => FigurePeriod.FirstDay(period) is not null) ? new(string.Join(',', named)) { Named = named } : null;
    }

    /// <summary>Some periods, fixed.</summary>
    public static string Fixed(IEnumerable<string> periods) => string.Join(',', periods);

    /// <summary>All from a period on.</summary>
    public static string From(string period) => FromWord + period;

    /// <summary>The last measured ones.</summary>
    public static string Last(int count) => LastWord + count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The periods of an indicator that are asked for, in order of time; those that it does not have are left out.</summary>
    public IReadOnlyList<string> Of(IndicatorExtent extent) =>
        Start is { } day ? [.. extent.Periods.Where(period => FigurePeriod.FirstDay(period) >= day)]
        : Count is { } count ? [.. Measured(extent).TakeLast(count)]
        : [.. extent.Periods.Where(Named.Contains)];

    /// <summary>As long as the last one that is measured, and not after it: what is expected does not push out what is known.</summary>
    private static IEnumerable<string> Measured(IndicatorExtent extent) => extent.LastMeasured is not { } end ? [] : extent.Periods.Where(period =>
        FigurePeriod.IsAlike(period, end) && FigurePeriod.FirstDay(period) <= FigurePeriod.FirstDay(end));
}
