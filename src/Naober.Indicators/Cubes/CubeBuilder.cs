using System.Numerics;
using Naober.Indicators.CheckConsistency;

namespace Naober.Indicators.Cubes;

/// <summary>Fills a new cube, figure by figure in any order.</summary>
public sealed class CubeBuilder : IDisposable
{
    private readonly CubeMemory memory;
    private readonly Cube cube;
    private readonly string? path;
    private readonly double[] scale;
    private bool isDone;

    /// <param name="directory">What the cube is about.</param>
    /// <param name="path">The file that comes to be when the cube is done; null for memory only.</param>
    public CubeBuilder(CubeDirectory directory, string? path = null)
    {
        this.path = path;
        memory = CubeMemory.Create(directory, path is null ? null : path + ".new");
        cube = new(memory);
        scale = [.. directory.Indicators.Select(indicator => Math.Pow(10, indicator.Decimals))];
        for (var i = 0; i < directory.Indicators.Count; i++)
        {
            for (var period = 0; period < directory.Periods.Count; period++)
            {
                if (cube.IsNarrow(i))
                {
                    cube.Writable<int>(i, period).Fill(int.MinValue);
                }
                else
                {
                    cube.Writable<long>(i, period).Fill(long.MinValue);
                }
            }
        }
    }

    /// <summary>
    /// Puts a figure in its place. Where there is another already, the one about which least is said stays, of equals the one with
    /// more decimals and then the one that came first. Figures that cannot both be right are marked as contradicted.
    /// </summary>
    /// <returns>Whether its place was empty: no figure was there, nor that there is none.</returns>
    public bool Set(int indicator, int period, int region, double? value, CellStates states)
    {
        ref var known = ref cube.WritableStates(indicator, period)[region];
        var (before, whole) = (cube.Whole(indicator, period, region), value is { } figure ? (long?)Math.Round(figure * scale[indicator]) : null);
        var isFirst = before is null && known == CellStates.None;
        var contradicted = known & CellStates.Contradicted;
        var said = known & ~CellStates.Contradicted;
        if (before is not { } old)
        {
            said |= states;
            Write(indicator, period, region, whole);
        }
        else if (whole is { } other && other != old)
        {
            var (unit, otherUnit) = (UnitOf(old, indicator), UnitOf(other, indicator));
            contradicted |= ValueRange.Agree(cube.ToFigure(indicator, old), said, cube.ToFigure(indicator, other), states) ? CellStates.None : CellStates.Contradicted;
            if ((Reservations(states), otherUnit).CompareTo((Reservations(said), unit)) < 0)
            {
                said = states;
                Write(indicator, period, region, whole);
            }
        }
        else if (whole is not null && Reservations(states) < Reservations(said))
        {
            said = states;
        }

        known = said | contradicted;
        return isFirst;
    }

    /// <summary>Puts a figure that is a whole number already in its place, once.</summary>
    public void SetWhole(int indicator, int period, int region, long whole, CellStates states)
    {
        Write(indicator, period, region, whole);
        cube.WritableStates(indicator, period)[region] = states;
    }

    /// <summary>The cube, which cannot be changed any more; its file is whole and has its name.</summary>
    public Cube Done()
    {
        memory.Flush();
        isDone = true;
        if (path is null)
        {
            return cube;
        }

        cube.Dispose();
        File.Move(path + ".new", path, overwrite: true);
        return Cube.Open(path)!;
    }

    /// <summary>Lets go of a cube that was not done.</summary>
    public void Dispose()
    {
        if (!isDone)
        {
            cube.Dispose();
            if (path is not null)
            {
                File.Delete(path + ".new");
            }
        }
    }

    private static int Reservations(CellStates states) => BitOperations.PopCount((uint)states);

    /// <summary>The last decimal place that a figure uses, as a whole number of its indicator: 10 for 23.2 with two decimals.</summary>
    private long UnitOf(long whole, int indicator)
    {
        var unit = 1L;
        for (var decimals = cube.Directory.Indicators[indicator].Decimals; decimals > 0 && whole % (unit * 10) == 0; decimals--)
        {
            unit *= 10;
        }

        return unit;
    }

    private void Write(int indicator, int period, int region, long? whole)
    {
        if (cube.IsNarrow(indicator))
        {
            cube.Writable<int>(indicator, period)[region] = whole is { } value ? checked((int)value) : int.MinValue;
        }
        else
        {
            cube.Writable<long>(indicator, period)[region] = whole ?? long.MinValue;
        }
    }
}
