using System.Globalization;
using System.Numerics;

namespace Naober.Core;

/// <summary>
/// An exact rational number of any size in lowest terms, with a positive denominator; equal numbers are equal values. The default
/// value is zero. Cost of an operation grows with the digits of both numbers.
/// </summary>
public readonly record struct Fraction : IComparable<Fraction>,
    IAdditionOperators<Fraction, Fraction, Fraction>, ISubtractionOperators<Fraction, Fraction, Fraction>,
    IMultiplyOperators<Fraction, Fraction, Fraction>, IDivisionOperators<Fraction, Fraction, Fraction>,
    IUnaryNegationOperators<Fraction, Fraction>, IComparisonOperators<Fraction, Fraction, bool>
{
    /// <summary>The longest text that is read: more digits are no weight that people wrote.</summary>
    public const int MaxText = 60;

    private readonly BigInteger denominatorLessOne;

    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Fraction Zero { get; }

    public static Fraction One { get; } = new(1, 1);

    /// <summary>Carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>1 or more.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    public int Sign => Numerator.Sign;

    public static Fraction Of(BigInteger whole) => new(whole, 1);

    public static Fraction Of(long whole) => new(whole, 1);

    /// <summary>Exactly the decimal number, such as 0.42 as 21/50.</summary>
    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return new(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>Reads <c>109000</c>, <c>0.25</c>, <c>-1.5</c>, <c>1/3</c> or <c>2.5/7</c>: no spaces, separators or exponents.</summary>
    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;
        if (text is null or { Length: > MaxText })
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return TryParseDecimal(text, out value);
        }

        if (!TryParseDecimal(text.AsSpan(0, slash), out var top) || !TryParseDecimal(text.AsSpan(slash + 1), out var bottom) || bottom.Sign <= 0)
        {
            return false;
        }

        value = top / bottom;
        return true;
    }

    /// <summary>The largest whole number that is not above this one.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Rounded half away from zero to a number of decimals, 0 to 15, for showing.</summary>
    /// <exception cref="OverflowException">Beyond what a decimal can hold.</exception>
    public decimal ToDecimal(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var doubled = (BigInteger.Abs(Numerator) * scale * 2 + Denominator) / (Denominator * 2);
        return (decimal)doubled / (decimal)scale * Sign;
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>As it is read: <c>1/3</c>, or <c>109000</c> when it is whole.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Fraction value)
    {
        value = default;
        var point = text.IndexOf('.');
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        if (point == 0 || (point > 0 && decimals == 0) || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return false;
        }

        value = new(whole, BigInteger.Pow(10, decimals));
        return true;
    }
}
