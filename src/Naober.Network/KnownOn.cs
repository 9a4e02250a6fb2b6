using System.Globalization;

namespace Naober.Network;

/// <summary>
/// A moment of which is asked what was known then. A date means all that was recorded until the end of that day, local time.
/// Apart from the reference date, which asks what was true.
/// </summary>
/// <param name="Text">As it was asked: <c>2026-01-01</c> or <c>2026-01-01T09:30</c>, with or without a zone.</param>
/// <param name="Moment">The last moment that counts.</param>
public sealed record KnownOn(string Text, DateTimeOffset Moment)
{
    /// <summary>A whole day was asked for.</summary>
    public bool IsDay => Text.Length == 10;

    /// <summary>The date that was asked for.</summary>
    public DateOnly Day => DateOnly.ParseExact(Text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null when the text is neither a date nor a moment.</summary>
    public static KnownOn? Parse(string text, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var next = day == DateOnly.MaxValue ? day.ToDateTime(TimeOnly.MaxValue) : day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            return new(text, In(zone, next).AddTicks(-1));
        }

        string[] local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
        return DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new(text, In(zone, time))
            : DateTimeOffset.TryParseExact(text, [.. local.Select(form => form + "K")], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? new(text, moment)
            : null;
    }

    /// <summary>Early in the year 1 and late in 9999 a zone leads out of the calendar.</summary>
    private static DateTimeOffset In(TimeZoneInfo zone, DateTime time) => time.Year is > 1 and < 9999
        ? new(time, zone.GetUtcOffset(time))
        : new(time, TimeSpan.Zero);
}
