using Naober.Indicators.RankIndicator;

namespace Naober.Indicators.PairFigures;

/// <summary>A region with both figures.</summary>
public sealed record PairedFigure(string Region, decimal X, decimal Y);

/// <summary>
/// Two figures of all regions of a type: of two indicators, or of one indicator in two periods (BRE figure 30).
/// </summary>
public sealed class PairedFigures
{
    private PairedFigures(IndicatorPositions x, IndicatorPositions y)
    {
        (X, Y) = (x, y);
        var ofY = y.Positions.ToDictionary(position => position.Region, position => position.Value, StringComparer.Ordinal);
        Regions = [.. x.Positions.Where(position => ofY.ContainsKey(position.Region)).Select(position => new PairedFigure(position.Region, position.Value, ofY[position.Region]))
            .OrderBy(pair => pair.Region, StringComparer.Ordinal)];
        Without = [.. AllOf(x).Union(AllOf(y), StringComparer.Ordinal).Except(Regions.Select(pair => pair.Region)).Order(StringComparer.Ordinal)];
    }

    public IndicatorPositions X { get; }

    public IndicatorPositions Y { get; }

    /// <summary>Those with both figures, by code.</summary>
    public IReadOnlyList<PairedFigure> Regions { get; }

    /// <summary>Those that lack one figure or both.</summary>
    public IReadOnlyList<string> Without { get; }

    /// <summary>One indicator in two periods: what lies on the diagonal did not change.</summary>
    public bool IsChange => X.Indicator == Y.Indicator;

    /// <summary>Null when an indicator has no figures in its period.</summary>
    public static PairedFigures? Of(Catalogue catalogue, (Indicator Indicator, string Period) x, (Indicator Indicator, string Period) y, string peers) =>
        IndicatorPositions.Of(catalogue, x.Indicator, x.Period, peers) is { } ofX && IndicatorPositions.Of(catalogue, y.Indicator, y.Period, peers) is { } ofY ? new(ofX, ofY) : null;

    private static IEnumerable<string> AllOf(IndicatorPositions ranked) => ranked.Positions.Select(position => position.Region).Concat(ranked.Without);
}
