namespace Naober.Indicators.CombineFigures;

/// <summary>The figures of a region put together from municipalities, period by period, beside those that a source states.</summary>
public static class RegionSeries
{
    /// <summary>
    /// The periods with a figure of the region or of any of its municipalities, in order. A converted figure is marked, and stands beside a stated one only where that
    /// is of the same territory. Cost: periods times municipalities.
    /// </summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="region">Any region, a municipality too.</param>
    /// <param name="convertedTo">The date of the territory; null for as measured.</param>
    public static IReadOnlyList<CombinedFigure> Of(Catalogue catalogue, Indicator indicator, string region, DateOnly? convertedTo = null)
    {
        if (catalogue.FiguresOf(indicator) is not { } figures)
        {
            return [];
        }

        return
        [
            .. from period in figures.Cube.Directory.Periods
               let day = FigurePeriod.FirstDay(period)
               where day is not null
               let figure = At(catalogue, indicator, region, period, day.Value, convertedTo)
               where figure.Stated is not null || (figure.Reason is null && figure.Missing.Count < figure.Pieces.Count)
               select figure,
        ];
    }

    /// <summary>One period.</summary>
    public static CombinedFigure At(Catalogue catalogue, Indicator indicator, string region, string period, DateOnly? convertedTo = null) =>
        At(catalogue, indicator, region, period, FigurePeriod.FirstDay(period) ?? DateOnly.MinValue, convertedTo);

    private static CombinedFigure At(Catalogue catalogue, Indicator indicator, string region, string period, DateOnly day, DateOnly? convertedTo)
    {
        var measured = Territory.On(catalogue.Regions, region, day);
        var pieces = convertedTo is { } date && date > day ? Territory.On(catalogue.Regions, region, date, day) : measured;
        var isConverted = !pieces.SequenceEqual(measured);
        var combined = CombinedFigure.Of(catalogue, indicator, period, pieces);
        var origin = (isConverted ? CellStates.Converted : CellStates.None)
            | (pieces is [var only] && only.Municipality == region ? CellStates.None : CellStates.Aggregated);
        return combined with
        {
            States = combined.Value is null ? CellStates.None : combined.States | origin,
            Gained = isConverted ? [.. pieces.Except(measured)] : [],
            Lost = isConverted ? [.. measured.Except(pieces)] : [],
            Stated = isConverted ? null : catalogue.FiguresOf(indicator)?[region, period],
        };
    }
}
