namespace Naober.Regions.RefreshSources;

/// <summary>What is fetched: an official source, and of Statistics Netherlands a table.</summary>
/// <param name="Source">roo, tooi, boundaries or cbs.</param>
/// <param name="Table">As StatLine names it; empty for a source without tables.</param>
public sealed record FetchedSource(string Source, string Table)
{
    public override string ToString() => Table.Length == 0 ? Source : $"{Source} {Table}";
}

/// <summary>A source that is fetched and loaded again from time to time.</summary>
/// <param name="What">The source.</param>
/// <param name="OData">Version of the service, 3 or 4; null for that of the earlier download.</param>
/// <param name="Every">How often.</param>
/// <param name="Last">What came of it the last time; null when it was never tried.</param>
public sealed record ScheduledSource(FetchedSource What, int? OData, RefreshInterval Every, RefreshRun? Last)
{
    /// <summary>A run counts as in time when it comes this much early, so that a job that starts daily at three is daily.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    /// <summary>One interval after the last run, or a day when that failed; null for at once.</summary>
    public DateTimeOffset? Next => Last is not { } run ? null
        : run.Outcome == RefreshOutcome.Failed ? RefreshInterval.All[0].After(run.StartedAt)
        : Every.After(run.StartedAt);

    public bool IsDue(DateTimeOffset now) => Next is not { } next || now >= next - Early;
}
