namespace Naober.Analysis.Communities;

/// <summary>How communities are sought.</summary>
public sealed record LeidenOptions
{
    /// <summary>Modularity with resolution (Reichardt and Bornholdt 2006): above 1 gives smaller communities, below 1 larger ones. At least 0.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>The same seed gives the same answer, bit for bit.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of iterations; null until one no longer improves the modularity.</summary>
    public int? Iterations { get; init; }
}
