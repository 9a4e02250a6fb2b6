using System.Numerics;

namespace Naober.Indicators.Cubes;

/// <summary>
/// All figures of a version of a data set in dense arrays, indicator by indicator, period by period, with a place for every
/// region: to rank them all is to walk through memory once. A figure is a whole number of 10^-decimals, so that it is exact and
/// ties are ties; a cube never changes and is shared by all requests.
/// </summary>
public sealed class Cube : IDisposable
{
    private readonly CubeMemory memory;
    private readonly long[] offsets;
    private readonly Dictionary<string, int> indicatorAt;
    private readonly Dictionary<string, int> periodAt;
    private readonly Dictionary<string, int> regionAt;

    internal Cube(CubeMemory memory)
    {
        this.memory = memory;
        Directory = memory.Directory;
        offsets = Directory.Offsets();
        indicatorAt = Places(Directory.Indicators.Select(indicator => indicator.Key));
        periodAt = Places(Directory.Periods);
        regionAt = Places(Directory.Regions);
    }

    public CubeDirectory Directory { get; }

    /// <summary>A cube from a file that <see cref="CubeBuilder"/> wrote; null when it is not there or not whole.</summary>
    public static Cube? Open(string path) => CubeMemory.Open(path) is { } memory ? new(memory) : null;

    /// <summary>The place of an indicator; -1 when it is not in the cube.</summary>
    public int IndicatorAt(string key) => indicatorAt.GetValueOrDefault(key, -1);

    /// <summary>The place of a period; -1 when it is not in the cube.</summary>
    public int PeriodAt(string period) => periodAt.GetValueOrDefault(period, -1);

    /// <summary>The place of a region; -1 when it is not in the cube.</summary>
    public int RegionAt(string code) => regionAt.GetValueOrDefault(code, -1);

    /// <summary>Whether the figures of an indicator are 4 bytes each: <c>Column&lt;int&gt;</c>; otherwise <c>Column&lt;long&gt;</c>.</summary>
    public bool IsNarrow(int indicator) => Directory.Indicators[indicator].Bytes == sizeof(int);

    /// <summary>The figures of an indicator in a period, one per region; <c>MinValue</c> where there is none.</summary>
    public ReadOnlySpan<T> Column<T>(int indicator, int period)
        where T : unmanaged, IBinaryInteger<T> => Writable<T>(indicator, period);

    /// <summary>One figure as a whole number; null when there is none.</summary>
    public long? Whole(int indicator, int period, int region) => IsNarrow(indicator)
        ? Column<int>(indicator, period)[region] is var narrow && narrow != int.MinValue ? narrow : null
        : Column<long>(indicator, period)[region] is var wide && wide != long.MinValue ? wide : null;

    /// <summary>One figure; null when there is none.</summary>
    public decimal? this[int indicator, int period, int region] =>
        Whole(indicator, period, region) is { } whole ? ToFigure(indicator, whole) : null;

    /// <summary>A whole number of this indicator as the figure that it stands for.</summary>
    public decimal ToFigure(int indicator, long whole) =>
        new((int)Math.Abs(whole), (int)(Math.Abs(whole) >> 32), 0, whole < 0, (byte)Directory.Indicators[indicator].Decimals);

    /// <summary>What is said about the figures of an indicator in a period, one per region.</summary>
    public ReadOnlySpan<CellStates> States(int indicator, int period) => WritableStates(indicator, period);

    public void Dispose() => memory.Dispose();

    internal Span<T> Writable<T>(int indicator, int period)
        where T : unmanaged =>
        memory.At<T>(offsets[indicator] + (period * Directory.Stride(Directory.Indicators[indicator].Bytes)), Directory.Regions.Count);

    internal Span<CellStates> WritableStates(int indicator, int period)
    {
        var column = ((long)indicator * Directory.Periods.Count) + period;
        return memory.At<CellStates>(offsets[^1] + (column * Directory.Regions.Count * sizeof(CellStates)), Directory.Regions.Count);
    }

    private static Dictionary<string, int> Places(IEnumerable<string> keys) => keys.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);
}
