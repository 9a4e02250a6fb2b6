using Dapper;
using Naober.Core;
using Naober.Files.Packages;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators.LoadFlows;

/// <summary>
/// Loads a table of flows. Everything of one name, and of one period when the table has no column for it, is loaded together and
/// replaces what was loaded so before.
/// </summary>
public static class FlowLoader
{
    /// <summary>Everything or nothing; the same file again changes nothing.</summary>
    /// <param name="connection">Open, outside a transaction.</param>
    /// <param name="path">CSV: <c>origin,destination,period,value</c>; see <see cref="FlowColumns"/>.</param>
    /// <param name="name">Key of the indicator that the flows are named after; one that is not known yet is made.</param>
    /// <param name="period">Of all flows, when no column has it.</param>
    /// <param name="dryRun">Does all the work and rolls back.</param>
    /// <param name="actor">Who loads it, for the audit.</param>
    /// <param name="cancellationToken">Stops and changes nothing.</param>
    public static async Task<FileLoad> LoadAsync(
        NpgsqlConnection connection, string path, string name, string? period, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        var regions = RegionMap.From(await PackageStore.ReadAsync(connection, RegionTables.All, cancellationToken));
        var table = FlowTable.Read(path, period, regions);
        if (table.Errors.Count > 0)
        {
            return new([], [], table.Errors, table.MoreErrors);
        }

        var package = "flows-" + name + (table.HasPeriods ? "" : "-" + period!.Replace('/', '-'));
        var owner = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select package from indicators.indicator where indicator = @name", new { name }, cancellationToken: cancellationToken));
        var load = await PackageStore.LoadAsync(
            connection, MakePackage(package, name, Path.GetFileName(path), table.Rows, isNamed: owner is not null && owner != package), dryRun, actor, cancellationToken);
        return load.Errors.Count > 0 ? new([], [], load.Errors) : new([.. load.Tables.Where(loaded => loaded.Name == IndicatorTables.Flows.Name)], [], []);
    }

    /// <summary>An indicator that another package describes stays as it is.</summary>
    private static RegionPackage MakePackage(string package, string name, string file, IReadOnlyList<FlowRow> rows, bool isNamed) => new(package, $"{name}: {file}", null,
    [
        new(RegionTables.Sources, [new(0, [package, $"{name}: {file}", null, null, null, null])]),
        new(IndicatorTables.Indicators, isNamed ? [] :
        [
            new(0, [name, name, name, "mobility", Vocabulary.UnknownKey, 0, "neutral", "sum", null, null, null, package, file]),
        ]),
        new(IndicatorTables.Flows, [.. rows.Select(row => new PackageRow(row.Line, [name, row.Origin, row.Destination, row.Period, package, file, row.Value, null]))]),
    ]);
}
