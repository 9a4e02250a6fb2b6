using Naober.Core;

namespace Naober.Indicators.CombineFigures;

/// <summary>A figure of a region, put together from those of municipalities.</summary>
/// <param name="Period">Of the figure.</param>
/// <param name="Value">Exact; null when a municipality is missing or the figures cannot be put together.</param>
/// <param name="States">What is said about any of the figures, and how this one came about.</param>
/// <param name="Pieces">The municipalities.</param>
/// <param name="Missing">Those of which the figure or its weight is not known, or not which part.</param>
/// <param name="Reason">Why the figures cannot be put together at all; null when they can.</param>
public sealed record CombinedFigure(
    string Period, decimal? Value, CellStates States, IReadOnlyList<TerritoryPiece> Pieces, IReadOnlyList<string> Missing, Words? Reason)
{
    /// <summary>The figure that a source states for the region itself, which goes before this one; null when there is none.</summary>
    public decimal? Stated { get; init; }

    /// <summary>What is said about the stated figure.</summary>
    public CellStates StatedStates { get; init; }

    /// <summary>What conversion added to the territory of the region on that day; empty without conversion.</summary>
    public IReadOnlyList<TerritoryPiece> Gained { get; init; } = [];

    /// <summary>What conversion left out of it.</summary>
    public IReadOnlyList<TerritoryPiece> Lost { get; init; } = [];

    public bool IsConverted => Gained.Count + Lost.Count > 0;

    /// <summary>The stated figure less this one; null when there are not both.</summary>
    public decimal? Difference => Stated - Value;

    /// <summary>Adds figures, or takes their mean by weight, as the indicator says. Cost: the pieces.</summary>
    public static CombinedFigure Of(Catalogue catalogue, Indicator indicator, string period, IReadOnlyList<TerritoryPiece> pieces)
    {
        if ((ReasonAgainst(catalogue, indicator) ?? (pieces.Count == 0 ? UnknownTerritory : null)) is { } reason)
        {
            return new(period, null, CellStates.None, pieces, [], reason);
        }

        var figures = catalogue.FiguresOf(indicator)!;
        var weights = indicator.Aggregation == "sum" ? null : catalogue.FiguresOf(catalogue.Find(indicator.Weight!)!);
        var (sum, weight, states, missing) = (0m, 0m, CellStates.None, new List<string>());
        foreach (var piece in pieces)
        {
            var part = weights is null ? piece.Share : weights[piece.Municipality, period] * piece.Share;
            if (figures[piece.Municipality, period] is not { } value || part is not { } times || times < 0)
            {
                missing.Add(piece.Municipality);
                continue;
            }

            sum += value * times;
            weight += times;
            states |= figures.StatesOf(piece.Municipality, period) | (weights?.StatesOf(piece.Municipality, period) ?? CellStates.None);
        }

        decimal? combined = missing.Count > 0 ? null : weights is null ? sum : weight == 0 ? null : sum / weight;
        return new(period, combined, states, pieces, missing, weights is null ? null : WithoutWeight(figures, catalogue.Find(indicator.Weight!)!.Name, weights, period, pieces));
    }

    /// <summary>When there are figures of municipalities, and of none of those the weight; else null.</summary>
    private static Words? WithoutWeight(IndicatorFigures figures, Words weight, IndicatorFigures weights, string period, IReadOnlyList<TerritoryPiece> pieces)
    {
        var known = pieces.Where(piece => figures[piece.Municipality, period] is not null).ToList();
        return known.Count == 0 || known.Exists(piece => weights[piece.Municipality, period] is not null) ? null : new(
            $"Het cijfer is bekend van {known.Count} van de {pieces.Count} gemeenten, maar van geen daarvan het gewicht van het gemiddelde ({weight.Dutch}) in die periode.",
            $"The figure is known of {known.Count} of the {pieces.Count} municipalities, but of none of those the weight of the mean ({weight.English}) in that period.");
    }

    private static Words UnknownTerritory { get; } = new(
        "Van dit gebied is op die dag niet bekend uit welke gemeenten het bestaat.", "It is not known of which municipalities this region consists on that day.");

    /// <summary>Why figures of an indicator are not put together; null when they can be.</summary>
    internal static Words? ReasonAgainst(Catalogue catalogue, Indicator indicator) => indicator switch
    {
        { Aggregation: not ("sum" or "weighted-mean") } => new(
            "Dit cijfer kan niet worden opgeteld of gemiddeld: de bron geeft niet wat daarvoor nodig is.",
            "This figure cannot be added or averaged: the source does not give what that takes."),
        { Aggregation: "weighted-mean", Weight: null } => new(
            "Het gewicht van het gemiddelde is niet genoemd.", "The weight of the mean is not stated."),
        { Aggregation: "weighted-mean" } when catalogue.Find(indicator.Weight!) is not { } weight || catalogue.FiguresOf(weight) is null => new(
            $"Van het gewicht van het gemiddelde ({indicator.Weight}) zijn er geen cijfers.", $"There are no figures of the weight of the mean ({indicator.Weight})."),
        _ when catalogue.FiguresOf(indicator) is null => new("Er zijn geen cijfers.", "There are no figures."),
        _ => null,
    };
}
