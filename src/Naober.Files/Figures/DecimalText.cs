using System.Runtime.CompilerServices;

namespace Naober.Files.Figures;

/// <summary>Figures as bytes of text: digits, at most one point, a minus in front; no exponent, at most fifteen digits.</summary>
internal static class DecimalText
{
    private const int MostDigits = 15;

    private static readonly double[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(power => Math.Pow(10, power))];

    /// <summary>
    /// The nearest floating-point number, exactly: a whole number below 2^53 divided by a power of ten that is exact too is rounded once.
    /// </summary>
    /// <returns>Whether the text is a figure.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(ReadOnlySpan<byte> text, out double value, out int decimals)
    {
        var (whole, digits, point) = (0L, 0, -1);
        var isNegative = text is [(byte)'-', ..];
        for (var i = isNegative ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                whole = (whole * 10) + (text[i] - '0');
                digits += whole > 0 ? 1 : 0;
                if (digits > MostDigits)
                {
                    break;
                }
            }
            else if (text[i] == (byte)'.' && point < 0)
            {
                point = i;
            }
            else
            {
                digits = MostDigits + 1;
                break;
            }
        }

        decimals = point < 0 ? 0 : text.Length - point - 1;
        value = 0;
        if (digits > MostDigits || decimals > MostDigits || text.Length == (isNegative ? 1 : 0) || text is [(byte)'.'] or [(byte)'-', (byte)'.'])
        {
            return false;
        }

        value = (isNegative ? -whole : whole) / Powers[decimals];
        return true;
    }
}
