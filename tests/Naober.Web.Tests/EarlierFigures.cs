using Naober.Files.Packages;
using Naober.Indicators;

namespace Naober.Web.Tests;

/// <summary>The package as it was loaded first: one figure of table 5 was another then.</summary>
internal static class EarlierFigures
{
    public const decimal Value = 5000;

    public static RegionPackage Of(RegionPackage package) => package with
    {
        Tables = [.. package.Tables.Select(table => table.Schema == IndicatorTables.Observations ? table with { Rows = [.. table.Rows.Select(Earlier)] } : table)],
    };

    private static PackageRow Earlier(PackageRow row) => row.Text(0) == "grp" && row.Text(1) == "CR08" && row.Text(2) == "2018"
        ? new(row.Line, [.. row.Cells.Select((value, i) => i == 5 ? (object?)Value : value)])
        : row;
}
