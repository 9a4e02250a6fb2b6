using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>One who shares in an amount, or a group of those.</summary>
/// <param name="Key">Its identity, once in the whole division; decides what nothing else decides.</param>
/// <param name="Weight">Within its group, 0 or more. A part of weight zero gets its fixed amount or floor, otherwise nothing.</param>
public sealed record Part(string Key, Fraction Weight)
{
    /// <summary>What it gets before the rest is divided by weight; 0 or more.</summary>
    public Money Fixed { get; init; }

    /// <summary>The least it gets in all, the fixed amount included; null for no bound.</summary>
    public Money? Floor { get; init; }

    /// <summary>The most it gets in all, the fixed amount included; null for no bound.</summary>
    public Money? Cap { get; init; }

    /// <summary>Of a group; empty for a part that gets an amount itself.</summary>
    public IReadOnlyList<Part> Members { get; init; } = [];
}
