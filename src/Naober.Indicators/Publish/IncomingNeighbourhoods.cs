using Naober.Files.Packages;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>
/// Districts and neighbourhoods that a table names. Their codes say where they lie: BU01140203 in WK011402, and that in GM0114. Those
/// that another package has stay as they are.
/// </summary>
internal static class IncomingNeighbourhoods
{
    /// <summary>Whether a code is of a district or a neighbourhood.</summary>
    public static bool Has(string code) => code is ['W', 'K', ..] && code.Length == 8 || code is ['B', 'U', ..] && code.Length == 10;

    /// <summary>The tables of regions and of their parts, with what the data set named before; none when it names nothing.</summary>
    /// <param name="connection">In the transaction of the load.</param>
    /// <param name="dataSet">Whose they are.</param>
    /// <param name="names">By code.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<PackageTable>> TablesAsync(
        NpgsqlConnection connection, string dataSet, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var register = await PackageStore.ReadWithinAsync(connection, [RegionTables.Regions, RegionTables.RegionParts], cancellationToken);
        var (regions, parts) = (register.Tables[0].Rows, register.Tables[1].Rows);
        var others = regions.Where(row => row.Owner != dataSet).Select(row => row.Text(0)!).ToHashSet(StringComparer.Ordinal);
        var own = regions.Where(row => row.Owner == dataSet).ToDictionary(row => row.Text(0)!, StringComparer.Ordinal);
        foreach (var (code, name) in names.Where(name => !others.Contains(name.Key)))
        {
            own[code] = new(0, [code, name, PeerSet.TypeOf(code), null, null, null, null]);
        }

        var within = own.Keys.Select(code => (Code: code, Around: Around(code).FirstOrDefault(around => others.Contains(around) || own.ContainsKey(around))))
            .Where(pair => pair.Around is not null).Select(pair => new PackageRow(0, [pair.Around, pair.Code, null, null]));
        var kept = parts.Where(row => row.Owner == dataSet && !own.ContainsKey(row.Text(1)!));
        return
        [
            new(RegionTables.Regions, PackageOrder.Sorted(RegionTables.Regions, own.Values)),
            new(RegionTables.RegionParts, PackageOrder.Sorted(RegionTables.RegionParts, [.. within, .. kept])),
        ];
    }

    /// <summary>Where a code lies, the smallest first.</summary>
    private static IEnumerable<string> Around(string code) => code[0] == 'B' ? ["WK" + code[2..8], "GM" + code[2..6]] : ["GM" + code[2..6]];
}
