using Naober.Indicators.Cubes;

namespace Naober.Indicators.Publish;

/// <summary>What changed between two versions of a data set, figure by figure. Cost: the figures of both.</summary>
public static class CompareCubes
{
    /// <param name="before">Null when there was none: then all is added.</param>
    /// <param name="after">The new version.</param>
    public static VersionChanges Changes(Cube? before, Cube after)
    {
        var (added, revised, withdrawn, kept) = (0L, 0L, 0L, 0L);
        for (var indicator = 0; indicator < after.Directory.Indicators.Count; indicator++)
        {
            var same = before?.IndicatorAt(after.Directory.Indicators[indicator].Key) ?? -1;
            for (var period = 0; period < after.Directory.Periods.Count; period++)
            {
                var then = same < 0 ? -1 : before!.PeriodAt(after.Directory.Periods[period]);
                for (var region = 0; region < after.Directory.Regions.Count; region++)
                {
                    if (after.Whole(indicator, period, region) is not { } value)
                    {
                        continue;
                    }

                    var place = then < 0 ? -1 : before!.RegionAt(after.Directory.Regions[region]);
                    if (place < 0 || before!.Whole(same, then, place) is not { } old)
                    {
                        added++;
                    }
                    else
                    {
                        kept++;
                        revised += before.ToFigure(same, old) == after.ToFigure(indicator, value) ? 0 : 1;
                    }
                }
            }
        }

        withdrawn = (before is null ? 0 : Count(before)) - kept;
        return new(added, revised, withdrawn);
    }

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
}
