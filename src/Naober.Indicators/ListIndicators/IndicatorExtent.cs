namespace Naober.Indicators.ListIndicators;

/// <summary>Of how much an indicator has figures.</summary>
/// <param name="Regions">Number of regions with a figure in any period.</param>
/// <param name="Periods">The periods with a figure, in order of time; what is expected or aimed at counts too.</param>
/// <param name="Figures">Number of figures.</param>
public sealed record IndicatorExtent(int Regions, IReadOnlyList<string> Periods, int Figures)
{
    /// <summary>Cost: all places of the indicator, periods times regions.</summary>
    internal static IndicatorExtent Of(IndicatorFigures? figures)
    {
        if (figures is null)
        {
            return new(0, [], 0);
        }

        var (cube, directory) = (figures.Cube, figures.Cube.Directory);
        var (regions, periods, count) = (new bool[directory.Regions.Count], new List<string>(), 0);
        for (var time = 0; time < directory.Periods.Count; time++)
        {
            var before = count;
            for (var region = 0; region < regions.Length; region++)
            {
                if (cube.Whole(figures.At, time, region) is not null)
                {
                    regions[region] = true;
                    count++;
                }
            }

            if (count > before)
            {
                periods.Add(directory.Periods[time]);
            }
        }

        return new(regions.Count(known => known), [.. periods.OrderBy(FigurePeriod.FirstDay).ThenByDescending(period => period.Contains('/'))], count);
    }
}
