namespace Naober.Indicators.ListIndicators;

/// <summary>Of how much an indicator has figures.</summary>
/// <param name="Regions">Number of regions with a figure in any period.</param>
/// <param name="Periods">The periods with a figure, in order of time; what is expected or aimed at counts too.</param>
/// <param name="Figures">Number of figures.</param>
/// <param name="LastMeasured">The last period with a figure that is measured in a year that the source states; the last of all when there is none.</param>
public sealed record IndicatorExtent(int Regions, IReadOnlyList<string> Periods, int Figures, string? LastMeasured)
{
    private const CellStates NotMeasured = CellStates.Forecast | CellStates.Target | CellStates.PublicationYear;

    /// <summary>Cost: all places of the indicator, periods times regions.</summary>
    internal static IndicatorExtent Of(IndicatorFigures? figures)
    {
        if (figures is null)
        {
            return new(0, [], 0, null);
        }

        var (cube, directory) = (figures.Cube, figures.Cube.Directory);
        var (regions, periods, measured, count) = (new bool[directory.Regions.Count], new List<string>(), new List<string>(), 0);
        for (var time = 0; time < directory.Periods.Count; time++)
        {
            var (before, isMeasured) = (count, false);
            var states = cube.States(figures.At, time);
            for (var region = 0; region < regions.Length; region++)
            {
                if (cube.Whole(figures.At, time, region) is not null)
                {
                    regions[region] = true;
                    isMeasured |= (states[region] & NotMeasured) == CellStates.None;
                    count++;
                }
            }

            if (isMeasured)
            {
                measured.Add(directory.Periods[time]);
            }

            if (count > before)
            {
                periods.Add(directory.Periods[time]);
            }
        }

        return new(regions.Count(known => known), InOrder(periods), count, InOrder(measured.Count > 0 ? measured : periods).LastOrDefault());
    }

    /// <summary>Of periods that begin alike the longest comes first.</summary>
    private static List<string> InOrder(List<string> periods) => [.. periods.OrderBy(FigurePeriod.FirstDay).ThenByDescending(period => period.Contains('/'))];
}
