using Naober.Regions;

namespace Naober.Indicators.TabulateRegions;

/// <summary>A column of a table: an indicator in a period.</summary>
public sealed record TableColumn(Indicator Indicator, string Period);

/// <summary>A region with its figures and what is said about them, one per column; null where there is none.</summary>
public sealed record TableRow(string Region, IReadOnlyList<(decimal Value, CellStates States)?> Figures);

/// <summary>
/// A few indicators of a region, its parts, its peers and the Netherlands, as reports print them (BRE tables 1 and 5).
/// </summary>
public sealed record RegionTable(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows)
{
    private const int MostPeriods = 4;

    /// <summary>Null when the catalogue lacks one of the indicators or has not a single figure to show.</summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="region">Its parts stand before it, its peers and the Netherlands after.</param>
    /// <param name="date">The composition of the region.</param>
    /// <param name="indicators">Keys, in the order of the columns.</param>
    public static RegionTable? Of(Catalogue catalogue, string region, DateOnly date, params IReadOnlyList<string> indicators)
    {
        var found = indicators.Select(catalogue.Find).OfType<Indicator>().ToList();
        if (found.Count < indicators.Count || catalogue.Regions.Find(region) is not { } own)
        {
            return null;
        }

        List<TableColumn> columns = [.. found.SelectMany(indicator => catalogue.ExtentOf(indicator).Periods.TakeLast(MostPeriods).Select(period => new TableColumn(indicator, period)))];
        string[] regions =
        [
            .. catalogue.Regions.MunicipalitiesOf(region, date), .. catalogue.Regions.Within(region, Region.Corop, date).Select(part => part.Key),
            region, .. catalogue.Regions.OfType(own.Type, date).Select(peer => peer.Key), Region.Netherlands,
        ];
        List<TableRow> rows = [.. regions.Distinct(StringComparer.Ordinal)
            .Select(key => new TableRow(key, [.. columns.Select(column => FigureOf(catalogue, column, key))]))
            .Where(row => row.Figures.Any(figure => figure is not null))];
        return rows.Any(row => row.Region == region || catalogue.Regions.MunicipalitiesOf(region, date).Contains(row.Region)) ? new(columns, rows) : null;
    }

    private static (decimal Value, CellStates States)? FigureOf(Catalogue catalogue, TableColumn column, string region)
    {
        var (cube, at) = catalogue.FiguresOf(column.Indicator)!;
        return cube.RegionAt(region) is >= 0 and var place && cube.PeriodAt(column.Period) is var time && cube[at, time, place] is { } value
            ? (value, cube.States(at, time)[place])
            : null;
    }
}
