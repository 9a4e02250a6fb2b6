using Naober.Core;

namespace Naober.Finance;

/// <summary>A party that shares in a cost, or a group of them.</summary>
/// <param name="Key">Within its allocation key.</param>
/// <param name="Actor">The actor that pays; null for a group.</param>
/// <param name="Name">Of a group or of a party without an actor; null when the actor has the name.</param>
public sealed record KeyPart(string Key, string? Actor, Words? Name)
{
    /// <summary>Within its group, 0 or more; null when it follows from an indicator, or when only an amount is fixed.</summary>
    public Fraction? Weight { get; init; }

    /// <summary>The indicator that the part weighs by, when it is another one than that of the key.</summary>
    public string? Indicator { get; init; }

    /// <summary>The period of the indicator, when it is another one than that of the key.</summary>
    public string? Period { get; init; }

    /// <summary>The part of the year that it takes part; its weight counts for as much.</summary>
    public Fraction PartOfYear { get; init; } = Fraction.One;

    /// <summary>Is paid before the rest is divided.</summary>
    public Money Fixed { get; init; }

    /// <summary>The least that is paid in all.</summary>
    public Money? Floor { get; init; }

    /// <summary>The most that is paid in all.</summary>
    public Money? Cap { get; init; }

    public Citation Citation { get; init; }

    /// <summary>Of a group; empty for a party.</summary>
    public IReadOnlyList<KeyPart> Members { get; init; } = [];
}
