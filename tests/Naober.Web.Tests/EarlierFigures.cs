using Naober.Files.Packages;
using Naober.Indicators;

namespace Naober.Web.Tests;

/// <summary>The package as it was loaded first: one figure of table 5 was another then, one was an estimate, and fewer people went from Assen to Emmen.</summary>
internal static class EarlierFigures
{
    public const decimal Value = 5000;

    public const decimal Trips = 150;

    public static RegionPackage Of(RegionPackage package) => package with
    {
        Tables = [.. package.Tables.Select(table => table with
        {
            Rows = [.. table.Rows.Select(row => table.Schema == IndicatorTables.Observations ? Figure(row) : table.Schema == IndicatorTables.Flows ? Flow(row) : row)],
        })],
    };

    private static PackageRow Figure(PackageRow row) => (row.Text(0), row.Text(1), row.Text(2)) switch
    {
        ("grp", "CR08", "2018") => With(row, 5, Value),
        ("grp", "CR08", "2019") => With(row, 6, new[] { "estimated" }),
        _ => row,
    };

    private static PackageRow Flow(PackageRow row) =>
        row.Text(0) == "trips" && row.Text(1) == "GM0106" && row.Text(2) == "GM0114" && row.Text(3) == InventedFlows.Period ? With(row, 6, Trips) : row;

    private static PackageRow With(PackageRow row, int column, object value) => new(row.Line, [.. row.Cells.Select((cell, i) => i == column ? value : cell)]);
}
