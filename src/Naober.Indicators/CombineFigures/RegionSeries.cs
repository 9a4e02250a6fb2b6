using Naober.Core;
using Naober.Regions;

namespace Naober.Indicators.CombineFigures;

/// <summary>The figures of a region put together from municipalities, period by period, beside those that a source states.</summary>
public static class RegionSeries
{
    /// <summary>
    /// The periods with a figure of the region or of any of its municipalities, in order; where those cannot be put together with the reason. A converted figure is marked, and stands beside a stated one only where that
    /// is of the same territory. Figures are converted to a later territory only: what merged is not divided back. Cost: periods times municipalities.
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
               where FigurePeriod.FirstDay(period) is not null
               let figure = At(catalogue, indicator, region, period, convertedTo)
               where figure.Stated is not null || figure.Pieces.Concat(figure.Lost).Any(piece => figures[piece.Municipality, period] is not null)
               select figure,
        ];
    }

    /// <summary>One period.</summary>
    public static CombinedFigure At(Catalogue catalogue, Indicator indicator, string region, string period, DateOnly? convertedTo = null)
    {
        var day = catalogue.FiguresOf(indicator) is { } figures && figures.Cube.PeriodAt(period) is >= 0 and var time
            ? catalogue.PeersOf(figures, time, Region.Municipality).Date
            : FigurePeriod.FirstDay(period) ?? DateOnly.MinValue;
        var measured = Territory.On(catalogue.Regions, region, day);
        if (convertedTo is { } earlier && earlier < day && !IsSameTerritory(catalogue.Regions, region, earlier, day))
        {
            return new(period, null, CellStates.None, measured, [], CombinedFigure.ReasonAgainst(catalogue, indicator) ?? NotDivided);
        }

        var pieces = convertedTo is { } date && date > day ? Territory.On(catalogue.Regions, region, date, day) : measured;
        var isConverted = !pieces.SequenceEqual(measured);
        var combined = CombinedFigure.Of(catalogue, indicator, period, pieces);
        var origin = (isConverted ? CellStates.Converted : CellStates.None)
            | (pieces is [var only] && only.Municipality == region ? CellStates.None : CellStates.Aggregated);
        return combined with
        {
            Reason = (pieces.Count == 0 && convertedTo is { } asked ? MergedInto(catalogue.Regions, region, asked) : null) ?? combined.Reason,
            States = combined.Value is null ? CellStates.None : combined.States | origin,
            Gained = isConverted ? [.. pieces.Except(measured)] : [],
            Lost = isConverted ? [.. measured.Except(pieces)] : [],
            Stated = isConverted ? null : catalogue.FiguresOf(indicator)?[region, period],
            StatedStates = isConverted ? CellStates.None : catalogue.FiguresOf(indicator)?.StatesOf(region, period) ?? CellStates.None,
        };
    }

    private static Words NotDivided { get; } = new(
        "Dit gebied was op die dag een ander dan in deze periode, en een cijfer van gemeenten die zijn samengevoegd is niet terug te delen.",
        "This region was another on that day than in this period, and a figure of municipalities that merged cannot be divided back.");

    private static bool IsSameTerritory(RegionMap regions, string region, DateOnly earlier, DateOnly later) =>
        Territory.On(regions, region, later, earlier).SequenceEqual(Territory.On(regions, region, earlier));

    /// <summary>What a municipality that is no more on a date became; null when no source says so.</summary>
    private static Words? MergedInto(RegionMap regions, string region, DateOnly date)
    {
        var ended = regions.History.After(region).Where(change => change.From == region && change.EndsFrom && change.Date <= date).ToList();
        var names = string.Join(", ", ended.Select(change => regions.Find(change.To)?.Name ?? change.To).Distinct());
        return ended.Count == 0 ? null : new(
            $"Dit gebied bestaat op die dag niet meer: het ging op {Formats.Date(ended[^1].Date, Language.Dutch)} op in {names}.",
            $"This region is no more on that day: it merged into {names} on {Formats.Date(ended[^1].Date, Language.English)}.");
    }
}
