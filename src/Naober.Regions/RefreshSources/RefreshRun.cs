using Naober.Core;

namespace Naober.Regions.RefreshSources;

/// <summary>What came of fetching a source again.</summary>
public enum RefreshOutcome
{
    /// <summary>It says what is here already.</summary>
    Unchanged,

    /// <summary>What changed was loaded.</summary>
    Changed,

    /// <summary>Nothing was loaded; everything is as it was.</summary>
    Failed,
}

/// <summary>A source that was fetched again, and what came of it.</summary>
/// <param name="What">The source.</param>
/// <param name="StartedAt">When.</param>
/// <param name="EndedAt">When it was done.</param>
/// <param name="Outcome">Unchanged, changed or failed.</param>
public sealed record RefreshRun(FetchedSource What, DateTimeOffset StartedAt, DateTimeOffset EndedAt, RefreshOutcome Outcome)
{
    /// <summary>Key of the data set that it became a version of; null for a register.</summary>
    public string? DataSet { get; init; }

    /// <summary>The new version of the data set.</summary>
    public int? Version { get; init; }

    /// <summary>Figures, or rows of a register, that were not there before.</summary>
    public long Added { get; init; }

    /// <summary>Those that are not what they were.</summary>
    public long Revised { get; init; }

    /// <summary>Those that are no longer there.</summary>
    public long Withdrawn { get; init; }

    /// <summary>Why it failed, or why nothing changed; null when there is nothing to explain.</summary>
    public Words? Reason { get; init; }

    /// <summary>The result in one sentence.</summary>
    public Words Statement => Outcome switch
    {
        RefreshOutcome.Failed => new($"Mislukt: {Reason?.Dutch}", $"Failed: {Reason?.English}"),
        RefreshOutcome.Unchanged => new(Reason?.Dutch ?? "Er is niets veranderd.", Reason?.English ?? "Nothing has changed."),
        _ => new(
            (Version is { } made ? $"Versie {made}: " : "") + $"{Number(Added, Language.Dutch)} nieuw, {Number(Revised, Language.Dutch)} herzien, {Number(Withdrawn, Language.Dutch)} ingetrokken.",
            (Version is { } version ? $"Version {version}: " : "") + $"{Number(Added, Language.English)} new, {Number(Revised, Language.English)} revised, {Number(Withdrawn, Language.English)} withdrawn."),
    };

    private static string Number(long count, Language language) => Formats.Number(count, language);
}
