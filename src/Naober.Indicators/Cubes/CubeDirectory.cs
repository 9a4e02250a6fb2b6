namespace Naober.Indicators.Cubes;

/// <summary>An indicator in a cube: its figures are whole numbers of 10^-decimals.</summary>
/// <param name="Key">Of the indicator.</param>
/// <param name="Decimals">0 to 9.</param>
/// <param name="Bytes">4 or 8 per figure, as its largest needs.</param>
public sealed record CubeIndicator(string Key, int Decimals, int Bytes);

/// <summary>What a cube is about: every figure has a place by its indicator, its period and its region, in the order of these lists.</summary>
/// <param name="Version">Of the data set.</param>
/// <param name="Indicators">In the order of the source.</param>
/// <param name="Periods">Ascending.</param>
/// <param name="Regions">Ascending by code, so that those of a kind stand together.</param>
public sealed record CubeDirectory(int Version, IReadOnlyList<CubeIndicator> Indicators, IReadOnlyList<string> Periods, IReadOnlyList<string> Regions)
{
    /// <summary>Number of figures, those that are missing too.</summary>
    public long Cells => (long)Indicators.Count * Periods.Count * Regions.Count;

    /// <summary>Per indicator where its figures begin, in bytes, and at last where the states of all figures begin.</summary>
    internal long[] Offsets()
    {
        var offsets = new long[Indicators.Count + 1];
        for (var i = 0; i < Indicators.Count; i++)
        {
            // Every column begins at a multiple of 64 bytes, what a processor fetches at once.
            offsets[i + 1] = offsets[i] + (Periods.Count * Stride(Indicators[i].Bytes));
        }

        return offsets;
    }

    /// <summary>Bytes from one period of an indicator to the next.</summary>
    internal long Stride(int bytes) => (((long)Regions.Count * bytes) + 63) & ~63L;
}
