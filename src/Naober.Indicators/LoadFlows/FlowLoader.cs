using Dapper;
using Naober.Core;
using Naober.Files.Packages;
using Naober.Indicators.Publish;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Indicators.LoadFlows;

/// <summary>
/// Loads a table of flows as the next version of a data set. Everything of one name is a data set, and when the table has no column
/// for the period, everything of one name and one period: then the flows of other periods stay as they are.
/// </summary>
public static class FlowLoader
{
    /// <summary>Everything or nothing; the same file again changes nothing.</summary>
    /// <param name="connection">Open, outside a transaction.</param>
    /// <param name="cubes">Where cubes are kept.</param>
    /// <param name="path">CSV: <c>origin,destination,period,value</c>; see <see cref="FlowColumns"/>.</param>
    /// <param name="name">Key of the indicator that the flows are named after; one that is not known yet is made.</param>
    /// <param name="period">Of all flows, when no column has it.</param>
    /// <param name="dryRun">Does all the work and rolls back.</param>
    /// <param name="actor">Who loads it, for the audit.</param>
    /// <param name="cancellationToken">Stops and changes nothing.</param>
    public static async Task<FileLoad> LoadAsync(
        NpgsqlConnection connection, CubeFiles cubes, string path, string name, string? period, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
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
        var gone = await PeriodsAsync(connection, package, cancellationToken);
        string[] periods = [.. table.Rows.Select(row => row.Period).Distinct()];
        gone.ExceptWith(periods);
        var others = await OthersAsync(connection, package, name, periods, cancellationToken);
        var load = await PackageWithFigures.LoadAsync(
            connection, cubes, MakePackage(package, name, Path.GetFileName(path), table.Rows, isNamed: owner is not null && owner != package), dryRun, actor, cancellationToken);
        return load.Errors.Count > 0
            ? new([], [], load.Errors)
            : new([.. load.Tables.Where(loaded => loaded.Name == IndicatorTables.Flows.Name)], [.. Remarks(package, gone), .. others.Select(other => AlsoIn(name, package, other))], []);
    }

    /// <summary>Of the flows that everyone sees of a data set.</summary>
    private static async Task<SortedSet<string>> PeriodsAsync(NpgsqlConnection connection, string dataSet, CancellationToken cancellationToken) =>
        new(await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct period from indicators.flow where version = (select current from indicators.data_set where data_set = @dataSet)",
            new { dataSet }, cancellationToken: cancellationToken)), StringComparer.Ordinal);

    /// <summary>Other data sets of which everyone sees flows of the same name and period.</summary>
    private static async Task<IReadOnlyList<OtherSet>> OthersAsync(NpgsqlConnection connection, string dataSet, string name, string[] periods, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<OtherSet>(new CommandDefinition(
            """
            select o.data_set as "DataSet", array_agg(distinct f.period order by f.period) as "Periods", coalesce(o.first < own.first, true) as "IsShown"
            from (select d.data_set, d.current, min(v.version) as first from indicators.data_set d join indicators.version v using (data_set) group by d.data_set, d.current) o
            join indicators.flow f on f.version = o.current and f.flow = @name and f.period = any(@periods)
            left join (select min(version) as first from indicators.version where data_set = @dataSet) own on true
            where o.data_set <> @dataSet group by o.data_set, o.first, own.first order by o.first
            """,
            new { dataSet, name, periods }, cancellationToken: cancellationToken))];

    private static Remark AlsoIn(string name, string dataSet, OtherSet other)
    {
        var (periods, shown) = (string.Join(", ", other.Periods), other.IsShown ? other.DataSet : dataSet);
        return new("flows-in-two-sets", other.DataSet, new(
            $"Stromen {name} over {periods} staan ook in de gegevensset {other.DataSet}. Van een stroom die in beide staat toont Naober die van {shown}, want die set is eerder geladen. Is dit een verbetering, laad dan {shown} opnieuw, met alle perioden die zij heeft.",
            $"Flows {name} of {periods} are in the data set {other.DataSet} too. Of a flow that is in both Naober shows that of {shown}, because that set was loaded first. If this is a correction, load {shown} again, with all periods that it has."));
    }

    private static IEnumerable<Remark> Remarks(string dataSet, SortedSet<string> gone)
    {
        if (gone.Count > 0)
        {
            var periods = string.Join(", ", gone);
            yield return new("periods-withdrawn", dataSet, new(
                $"Het bestand vervangt de gegevensset {dataSet}: de stromen over {periods} staan er niet in en zijn ingetrokken. Niet bedoeld? Zet ze erbij en laad opnieuw; naober indicators publish zet de vorige versie terug.",
                $"The file replaces the data set {dataSet}: the flows of {periods} are not in it and are withdrawn. Not meant? Add them and load again; naober indicators publish puts the previous version back."));
        }
    }

    /// <summary>An indicator that another package describes stays as it is.</summary>
    private static RegionPackage MakePackage(string package, string name, string file, IReadOnlyList<FlowRow> rows, bool isNamed) => new(package, $"{name}: {file}", null,
    [
        new(RegionTables.Sources, [new(0, [package, $"{name}: {file}", null, null, null, null])]),
        new(IndicatorTables.Indicators, isNamed ? [] :
        [
            new(0, [name, name, name, "mobility", Vocabulary.UnknownKey, 0, "neutral", "sum", null, null, null, package, file]),
        ]),
        new(IndicatorTables.Observations, []),
        new(IndicatorTables.Flows, [.. rows.Select(row => new PackageRow(row.Line, [name, row.Origin, row.Destination, row.Period, package, file, row.Value, null]))]),
    ]);

    private sealed record OtherSet
    {
        public required string DataSet { get; init; }

        public required string[] Periods { get; init; }

        /// <summary>It was loaded before the one that is loaded now.</summary>
        public required bool IsShown { get; init; }
    }
}
