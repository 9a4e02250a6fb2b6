namespace Naober.Analysis.Communities;

/// <summary>What a pair of actors of a two-mode network weighs.</summary>
public enum PairWeight
{
    /// <summary>The number of partnerships they share.</summary>
    Shared,

    /// <summary>Every shared partnership of k members counts 1 / (k - 1), so that large ones do not drown the others (Newman 2001).</summary>
    Newman,
}

internal static class PairWeights
{
    /// <summary>What a pair weighs in a partnership of so many members.</summary>
    internal static double In(this PairWeight weight, int members) => weight == PairWeight.Shared ? 1 : 1.0 / Math.Max(1, members - 1);
}
