namespace Naober.Indicators.Publish;

/// <summary>
/// How large the figures of an indicator are and with how many decimals they are written, which decides how they are held: as
/// whole numbers of one scale, exact up to fifteen digits.
/// </summary>
internal struct ColumnExtent
{
    internal const int MostDigits = 15;

    private const int MostDecimals = 9;

    private static readonly double[] Powers = [.. Enumerable.Range(0, 29).Select(power => Math.Pow(10, power))];

    private int decimals;
    private int calculated;

    /// <summary>Without its sign.</summary>
    public double Largest { get; private set; }

    /// <summary>Whether it is the largest so far.</summary>
    public bool Include(double value, int written)
    {
        var size = Math.Abs(value);
        if (written > decimals)
        {
            Widen(size, written);
        }

        if (size <= Largest)
        {
            return false;
        }

        Largest = size;
        return true;
    }

    /// <summary>As many as written, at most 9; of what a spreadsheet calculated, as many as there is room for.</summary>
    public readonly short Decimals => (short)Math.Min(MostDecimals, Math.Min(Math.Max(decimals, calculated), Math.Max(Room, 0)));

    /// <summary>Bytes per figure.</summary>
    public readonly short Bytes => Largest * Powers[Decimals] < int.MaxValue ? (short)sizeof(int) : (short)sizeof(long);

    /// <summary>Whether the figures cannot all be kept as they are written.</summary>
    public readonly bool IsTooWide => Room < Math.Min(decimals, MostDecimals);

    /// <summary>Whether decimals fall off.</summary>
    public readonly bool IsRounded => Math.Max(decimals, calculated) > Decimals;

    /// <summary>Decimals that can stand beside the largest figure; negative when it has too many digits of its own.</summary>
    public readonly int Room
    {
        get
        {
            var largest = Largest;
            return MostDigits - Powers.Count(power => power <= largest);
        }
    }

    /// <summary>A figure of fifteen digits and more was calculated, or is one with fewer and the rounding noise of a spreadsheet.</summary>
    private void Widen(double size, int written)
    {
        if (size * Powers[Math.Min(written, Powers.Length - 1)] < Powers[MostDigits - 1])
        {
            decimals = written;
            return;
        }

        var kept = size < Powers[MostDigits] ? ((decimal)size).Scale : 0;
        if (size * Powers[kept] < Powers[MostDigits - 1])
        {
            decimals = Math.Max(decimals, kept);
        }
        else
        {
            calculated = Math.Max(calculated, written);
        }
    }
}
