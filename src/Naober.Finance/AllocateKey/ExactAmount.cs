using System.Globalization;
using System.Numerics;
using Naober.Core;

namespace Naober.Finance.AllocateKey;

/// <summary>An exact number of cents written as euros.</summary>
public static class ExactAmount
{
    private const int Shown = 3;
    private const int MostShown = 12;

    /// <summary>
    /// For machines: <c>15000.00</c> and <c>16517.1875</c> as they are; an amount that does not end within twelve decimals is cut off after
    /// three, with dots behind it: <c>45416.666...</c>. The fraction itself is <see cref="Fraction.ToString"/>.
    /// </summary>
    public static string Text(Fraction cents)
    {
        var (sign, size) = cents.Sign < 0 ? ("-", -cents) : ("", cents);
        var (text, ends) = Cut(size, MostShown);
        return ends ? sign + text[..^Math.Min(MostShown - 2, text.Length - text.TrimEnd('0').Length)] : sign + Cut(size, Shown).Text + "...";
    }

    private static (string Text, bool Ends) Cut(Fraction cents, int decimals)
    {
        var parts = BigInteger.DivRem(cents.Numerator * BigInteger.Pow(10, decimals - 2), cents.Denominator, out var rest);
        var digits = parts.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return ($"{digits[..^decimals]}.{digits[^decimals..]}", rest.IsZero);
    }

    /// <summary>For people: <c>€ 15.000,00</c>, or with four decimals and a sign when that is not all, <c>≈ € 45.416,6667</c>.</summary>
    public static string In(Language language, Fraction cents)
    {
        const int Decimals = 4;
        var euros = cents / new Fraction(100, 1);
        var shown = euros.ToDecimal(Decimals);
        var number = Formats.Number(Math.Abs(shown), Fraction.Of(Math.Round(shown, 2)) == euros ? 2 : Decimals, language);
        var minus = shown < 0 ? "\u2212" : "";
        return (Fraction.Of(shown) == euros ? "" : "≈\u00a0") + (language == Language.Dutch ? $"€\u00a0{minus}{number}" : $"{minus}€{number}");
    }
}
