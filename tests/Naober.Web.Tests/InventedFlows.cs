using Naober.Files.Packages;
using Naober.Indicators;

namespace Naober.Web.Tests;

/// <summary>Trips with a size beside those of the report, which have none; of another year, so that nothing of the report changes.</summary>
internal static class InventedFlows
{
    public const string Period = "2021";

    private static readonly (string Origin, string Destination, decimal Value)[] Flows =
    [
        ("GM0106", "GM0106", 500), ("GM0114", "GM0114", 700), ("GM0106", "GM0114", 200),
        ("GM0106", "GM0014", 300), ("GM0014", "GM0106", 100), ("GM1730", "GM0014", 120), ("GM0119", "GM0193", 80),
    ];

    public static RegionPackage AddedTo(RegionPackage package) => package with
    {
        Tables = [.. package.Tables.Select(table => table.Schema == IndicatorTables.Flows
            ? table with { Rows = [.. table.Rows, .. Flows.Select(flow => new PackageRow(0, ["trips", flow.Origin, flow.Destination, Period, "bre", "invented for the tests", flow.Value, null]))] }
            : table)],
    };
}
