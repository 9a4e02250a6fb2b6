using Naober.Core;

namespace Naober.Regions.RefreshSources;

/// <summary>How often a source is fetched again.</summary>
/// <param name="Key">day, week or month.</param>
/// <param name="Name">For people.</param>
/// <param name="After">The moment that lies one interval after another.</param>
public sealed record RefreshInterval(string Key, Words Name, Func<DateTimeOffset, DateTimeOffset> After)
{
    public static IReadOnlyList<RefreshInterval> All { get; } =
    [
        new("day", new("elke dag", "every day"), moment => moment.AddDays(1)),
        new("week", new("elke week", "every week"), moment => moment.AddDays(7)),
        new("month", new("elke maand", "every month"), moment => moment.AddMonths(1)),
    ];

    /// <summary>Null when there is no such interval.</summary>
    public static RefreshInterval? Find(string key) => All.FirstOrDefault(interval => interval.Key == key);
}
