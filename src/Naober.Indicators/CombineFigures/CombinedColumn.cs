using Naober.Regions;

namespace Naober.Indicators.CombineFigures;

/// <summary>
/// The figures of a period of the regions of a type of which no source states one, put together from their municipalities, so that regions
/// can be compared of which only municipalities have figures. A stated figure goes before one that is put together.
/// </summary>
internal static class CombinedColumn
{
    private static readonly IReadOnlyDictionary<string, CombinedFigure> Nothing = new Dictionary<string, CombinedFigure>();

    /// <summary>Cost: municipalities of the regions without a stated figure.</summary>
    /// <returns>By code; empty for municipalities and what lies within them, and for figures that are not put together.</returns>
    public static IReadOnlyDictionary<string, CombinedFigure> Of(Catalogue catalogue, Indicator indicator, int time, string type)
    {
        if (type == Region.Municipality || Region.LiesWithinMunicipality(type) || CombinedFigure.ReasonAgainst(catalogue, indicator) is not null)
        {
            return Nothing;
        }

        var figures = catalogue.FiguresOf(indicator)!;
        var peers = catalogue.PeersOf(figures, time, type);
        if (catalogue.Regions.OfType(type, peers.Date).Count == 0)
        {
            return Nothing;
        }

        return peers.Places.Where(place => figures.Cube.Whole(figures.At, time, place) is null).Select(place => figures.Cube.Directory.Regions[place]).Concat(peers.Absent)
            .Where(region => catalogue.Regions.Find(region) is not null)
            .Select(region => (Region: region, Figure: At(catalogue, indicator, region, time)))
            .Where(found => found.Figure.Value is not null).ToDictionary(found => found.Region, found => found.Figure, StringComparer.Ordinal);
    }

    /// <summary>One region, of the territory that it has in a later period when that is given.</summary>
    public static CombinedFigure At(Catalogue catalogue, Indicator indicator, string region, int time, int? asIn = null)
    {
        var figures = catalogue.FiguresOf(indicator)!;
        var day = DayOf(time);
        var measured = catalogue.TerritoryOf(region, day, day);
        var pieces = asIn is { } later && DayOf(later) is var date && date > day ? catalogue.TerritoryOf(region, date, day) : measured;
        var combined = CombinedFigure.Of(catalogue, indicator, figures.Cube.Directory.Periods[time], pieces);
        return combined with { States = combined.States | CellStates.Aggregated | (pieces.SequenceEqual(measured) ? CellStates.None : CellStates.Converted) };

        DateOnly DayOf(int column) => catalogue.PeersOf(figures, column, Region.Municipality).Date;
    }
}
