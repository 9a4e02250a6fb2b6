using Naober.Core;

namespace Naober.Finance.AllocateKey;

/// <summary>What is asked of an allocation key: a year, and what would be if something were otherwise.</summary>
/// <param name="Year">Decides the indexation.</param>
public sealed record KeyChoice(int Year)
{
    /// <summary>Every party must be there on this day.</summary>
    public DateOnly Date { get; init; } = new(Year, 1, 1);

    /// <summary>Another amount than that of the key; it is not indexed.</summary>
    public Money? Amount { get; init; }

    /// <summary>Another period of the indicator, such as inhabitants in another year.</summary>
    public string? Period { get; init; }

    /// <summary>Other weights, by key of the part.</summary>
    public IReadOnlyDictionary<string, Fraction> Weights { get; init; } = new Dictionary<string, Fraction>(StringComparer.Ordinal);

    /// <summary>The key as it is laid down, in its first year or another.</summary>
    public static KeyChoice AsLaidDown(AllocationKey key, int? year = null) => new(year ?? key.FirstYear);
}
