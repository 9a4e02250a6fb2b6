using System.Globalization;
using System.Numerics;

namespace Naober.Core;

/// <summary>
/// An amount in euros, exact to the cent, positive or negative. Input is bounded by <see cref="Limit"/>; sums are checked and throw
/// <see cref="OverflowException"/> far beyond it. The default value is zero.
/// </summary>
/// <param name="Cents">Whole cents.</param>
public readonly record struct Money(long Cents) : IComparable<Money>,
    IAdditionOperators<Money, Money, Money>, ISubtractionOperators<Money, Money, Money>, IUnaryNegationOperators<Money, Money>,
    IComparisonOperators<Money, Money, bool>, IAdditiveIdentity<Money, Money>
{
    /// <summary>The largest amount that is taken in, on either side of zero: 10^15 cents, ten thousand billion euros.</summary>
    public static Money Limit { get; } = new(1_000_000_000_000_000);

    public static Money Zero { get; }

    public static Money AdditiveIdentity => Zero;

    public decimal Euros => Cents / 100m;

    public bool IsNegative => Cents < 0;

    /// <exception cref="ArgumentOutOfRangeException">More than two decimals that are not zero, or beyond <see cref="Limit"/>.</exception>
    public static Money FromEuros(decimal euros) => TryFromEuros(euros, out var money)
        ? money
        : throw new ArgumentOutOfRangeException(nameof(euros), euros, "An amount has whole cents and stays within the limit.");

    /// <summary>False when the amount has a part of a cent or is beyond <see cref="Limit"/>.</summary>
    public static bool TryFromEuros(decimal euros, out Money money)
    {
        money = default;
        if (Math.Abs(euros) > Limit.Euros || decimal.Truncate(euros * 100) != euros * 100)
        {
            return false;
        }

        money = new((long)(euros * 100));
        return true;
    }

    /// <summary>
    /// Reads <c>160000</c>, <c>160000.5</c> or <c>-160000.00</c>: a decimal point, no separators, at most two decimals. What is written
    /// counts: <c>160.000</c> may well be meant as thousands and is refused.
    /// </summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        return WrittenDecimals(text) <= 2
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && TryFromEuros(euros, out money);
    }

    /// <summary>Digits behind the decimal point, zeros too.</summary>
    public static int WrittenDecimals(string? text) => text?.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static Money operator -(Money value) => new(checked(-value.Cents));

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>For machines: <c>160000.00</c>, <c>-0.05</c>.</summary>
    public override string ToString() => Euros.ToString("0.00", CultureInfo.InvariantCulture);
}
