using Naober.Indicators.Cubes;

namespace Naober.Indicators.Publish;

/// <summary>Which figures changed between two versions: first those that are new or revised, in the order of the new version, then those withdrawn.</summary>
public static class FigureChanges
{
    /// <summary>What a source says of a figure; what Naober found or did itself is no change of the data.</summary>
    private const CellStates Said = CellStates.Provisional | CellStates.Estimated | CellStates.Forecast | CellStates.Target | CellStates.Rounded
        | CellStates.LowerBound | CellStates.UpperBound | CellStates.PublicationYear | CellStates.Secret | CellStates.Unavailable;

    /// <summary>Found as they are asked for. Cost: the figures of both, when all are asked for.</summary>
    /// <param name="before">Null when there was none: then all is added.</param>
    /// <param name="after">The new version.</param>
    public static IEnumerable<VersionChange> Between(Cube? before, Cube after) => before is null
        ? Unlike(after, null).Select(pair => Change(pair, null, pair.Own))
        : Unlike(after, before).Select(pair => Change(pair, pair.Other, pair.Own))
            .Concat(Unlike(before, after).Where(pair => pair.Other is null).Select(pair => Change(pair, pair.Own, null)));

    /// <summary>How many. Cost: the figures of both, without one by one what is added to nothing.</summary>
    public static VersionChanges Count(Cube? before, Cube after) => before is null ? new(Count(after), 0, 0) : VersionChanges.Of(Between(before, after));

    private static VersionChange Change(Pair pair, ChangedValue? before, ChangedValue? after) => new(pair.Indicator, pair.Region, pair.Period, before, after);

    /// <summary>Every figure of a cube that another has not, or has otherwise.</summary>
    private static IEnumerable<Pair> Unlike(Cube cube, Cube? other)
    {
        var places = cube.Directory.Regions.Select(region => other?.RegionAt(region) ?? -1).ToArray();
        foreach (var (i, indicator) in cube.Directory.Indicators.Index())
        {
            var otherIndicator = other?.IndicatorAt(indicator.Key) ?? -1;
            foreach (var (p, period) in cube.Directory.Periods.Index())
            {
                var otherPeriod = otherIndicator < 0 ? -1 : other!.PeriodAt(period);
                for (var r = 0; r < places.Length; r++)
                {
                    if (cube.Whole(i, p, r) is not { } own)
                    {
                        continue;
                    }

                    if (otherPeriod < 0 || places[r] < 0 || other!.Whole(otherIndicator, otherPeriod, places[r]) is not { } there)
                    {
                        yield return new(indicator.Key, cube.Directory.Regions[r], period, Value(cube, i, p, r, own), null);
                    }
                    else if (StatesOf(cube, i, p, r) != StatesOf(other, otherIndicator, otherPeriod, places[r])
                        || (own != there || indicator.Decimals != other.Directory.Indicators[otherIndicator].Decimals)
                        && cube.ToFigure(i, own) != other.ToFigure(otherIndicator, there))
                    {
                        yield return new(indicator.Key, cube.Directory.Regions[r], period, Value(cube, i, p, r, own), Value(other, otherIndicator, otherPeriod, places[r], there));
                    }
                }
            }
        }
    }

    private static ChangedValue Value(Cube cube, int indicator, int period, int region, long whole) =>
        new(cube.ToFigure(indicator, whole), StatesOf(cube, indicator, period, region));

    private static CellStates StatesOf(Cube cube, int indicator, int period, int region) => cube.States(indicator, period)[region] & Said;

    private static long Count(Cube cube)
    {
        var count = 0L;
        for (var indicator = 0; indicator < cube.Directory.Indicators.Count; indicator++)
        {
            for (var period = 0; period < cube.Directory.Periods.Count; period++)
            {
                var missing = cube.IsNarrow(indicator)
                    ? cube.Column<int>(indicator, period).Count(int.MinValue)
                    : cube.Column<long>(indicator, period).Count(long.MinValue);
                count += cube.Directory.Regions.Count - missing;
            }
        }

        return count;
    }

    private sealed record Pair(string Indicator, string Region, string Period, ChangedValue Own, ChangedValue? Other);
}
