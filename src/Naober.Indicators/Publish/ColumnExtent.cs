namespace Naober.Indicators.Publish;

/// <summary>How large the figures of an indicator are and with how many decimals they are written, which decides how they are held.</summary>
internal struct ColumnExtent
{
    private const int MostDecimals = 9;

    // Whole numbers up to here are exact as floating point too, which is how PostgreSQL keeps a figure.
    private const double LargestExact = 1L << 53;

    private double largest;
    private int decimals;

    public void Include(double value, int written)
    {
        largest = Math.Max(largest, Math.Abs(value));
        decimals = Math.Max(decimals, Math.Min(written, MostDecimals));
    }

    /// <summary>As many as written, at most 9, and fewer when a figure would have more than fifteen digits.</summary>
    public readonly short Decimals
    {
        get
        {
            var kept = decimals;
            while (kept > 0 && largest * Math.Pow(10, kept) > LargestExact)
            {
                kept--;
            }

            return (short)kept;
        }
    }

    /// <summary>Bytes per figure.</summary>
    public readonly short Bytes => largest * Math.Pow(10, Decimals) < int.MaxValue ? (short)sizeof(int) : (short)sizeof(long);
}
