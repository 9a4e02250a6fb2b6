using System.Globalization;

namespace Naober.Core;

/// <summary>
/// A half-open stretch of days: <see cref="From"/> is the first day that counts, <see cref="To"/> the first day that
/// no longer counts. A null bound is unbounded. The default value is always valid.
/// </summary>
public readonly record struct Period
{
    /// <summary>Valid on every day.</summary>
    public static Period Always => default;

    /// <exception cref="ArgumentException"><paramref name="to"/> is not later than <paramref name="from"/>.</exception>
    public Period(DateOnly? from, DateOnly? to)
    {
        if (from is { } first && to is { } end && end <= first)
        {
            throw new ArgumentException($"A period ends after it starts: {Iso(first)} to {Iso(end)}.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>First day that counts; null when unbounded.</summary>
    public DateOnly? From { get; }

    /// <summary>First day that no longer counts; null when unbounded.</summary>
    public DateOnly? To { get; }

    public bool IsUnbounded => From is null && To is null;

    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    public bool Overlaps(Period other) =>
        (From is null || other.To is null || From < other.To) && (other.From is null || To is null || other.From < To);

    /// <summary>ISO 8601 interval, open ends as "..": <c>2011-01-01/2015-01-01</c>.</summary>
    public override string ToString() => $"{(From is { } f ? Iso(f) : "..")}/{(To is { } t ? Iso(t) : "..")}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
