using Naober.Analysis.Positions;

namespace Naober.Indicators.FindMovers;

/// <summary>Of which territory two figures of a region are.</summary>
public enum Ground
{
    /// <summary>Of the same.</summary>
    Same,

    /// <summary>Of the last one: the first figure is put together from the municipalities of then.</summary>
    Converted,

    /// <summary>The region gained or lost municipalities in between, and its figures cannot be converted.</summary>
    Different,
}

/// <summary>Territories as the terms of files and the API.</summary>
public static class GroundTerms
{
    /// <summary>same, converted or different.</summary>
    public static string Term(this Ground ground) => ground.ToString().ToLowerInvariant();
}

/// <summary>How a figure of a region changed from one period to another.</summary>
/// <param name="Region">Its code.</param>
/// <param name="From">The figure in the first period.</param>
/// <param name="To">The figure in the last period.</param>
/// <param name="Ground">Of which territory both are.</param>
/// <param name="Standing">Both ranks among the regions with a figure in both periods; null when it was not asked for, or when those are less than half of the peers.</param>
public sealed record Mover(string Region, decimal From, decimal To, Ground Ground = Ground.Same, PairedStanding? Standing = null)
{
    public decimal Change => To - From;

    /// <summary>Places risen among the same regions both times; negative is a fall.</summary>
    public int? Rise => Standing is { } both ? both.Then - both.Now : null;
}
