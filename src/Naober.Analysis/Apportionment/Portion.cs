using System.Numerics;
using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>Which bound of a part decided what it gets.</summary>
public enum Bound
{
    None,
    Floor,
    Cap,
}

/// <summary>What one part gets, and how that came about.</summary>
/// <param name="Part">Whose it is.</param>
/// <param name="Amount">To the cent; carries the sign of the divided amount.</param>
/// <param name="Bound">The bound that decided; none when weight and fixed amount did.</param>
/// <param name="Turn">Its place, from 1, in the order in which the cents left over in its group are handed out.</param>
/// <param name="GotCent">Whether it got one of those cents.</param>
public sealed record Portion(Part Part, Money Amount, Bound Bound, int Turn, bool GotCent)
{
    /// <summary>Of the quota in cents; carries the sign.</summary>
    internal BigInteger Numerator { get; init; }

    internal BigInteger Denominator { get; init; } = BigInteger.One;

    /// <summary>The quota in cents, before rounding; carries the sign of the divided amount. Costs a greatest common divisor.</summary>
    public Fraction Exact => new(Numerator, Denominator);

    /// <summary>The part of a cent that rounding down leaves, from 0 up to 1; never negative.</summary>
    public Fraction Remainder => new(BigInteger.Abs(Numerator) % Denominator, Denominator);

    /// <summary>Without the cent that may have come with its turn.</summary>
    public Money RoundedDown => GotCent ? new(Amount.Cents - Math.Sign(Amount.Cents)) : Amount;

    /// <summary>Of a group, in the order in which they were given.</summary>
    public IReadOnlyList<Portion> Members { get; init; } = [];
}
