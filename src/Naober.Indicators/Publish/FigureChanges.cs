using Naober.Indicators.Cubes;

namespace Naober.Indicators.Publish;

/// <summary>A figure that is not the same in two versions: null where a version has none.</summary>
public sealed record FigureChange(string Indicator, string Region, string Period, decimal? Before, decimal? After);

/// <summary>Which figures changed between two versions: first those that are new or revised, in the order of the new version, then those withdrawn.</summary>
public static class FigureChanges
{
    /// <summary>Found as they are asked for. Cost: the figures of both, when all are asked for.</summary>
    public static IEnumerable<FigureChange> Between(Cube before, Cube after) =>
        Of(after, before).Where(pair => pair.Other != pair.Own).Select(pair => new FigureChange(pair.Indicator, pair.Region, pair.Period, pair.Other, pair.Own))
            .Concat(Of(before, after).Where(pair => pair.Other is null).Select(pair => new FigureChange(pair.Indicator, pair.Region, pair.Period, pair.Own, null)));

    /// <summary>Every figure of a cube, with what another cube has in its place.</summary>
    private static IEnumerable<(string Indicator, string Region, string Period, decimal Own, decimal? Other)> Of(Cube cube, Cube other)
    {
        foreach (var (i, indicator) in cube.Directory.Indicators.Index())
        {
            var otherIndicator = other.IndicatorAt(indicator.Key);
            foreach (var (p, period) in cube.Directory.Periods.Index())
            {
                var otherPeriod = other.PeriodAt(period);
                foreach (var (r, region) in cube.Directory.Regions.Index())
                {
                    if (cube[i, p, r] is { } own)
                    {
                        var there = otherIndicator < 0 || otherPeriod < 0 ? -1 : other.RegionAt(region);
                        yield return (indicator.Key, region, period, own, there < 0 ? null : other[otherIndicator, otherPeriod, there]);
                    }
                }
            }
        }
    }
}
