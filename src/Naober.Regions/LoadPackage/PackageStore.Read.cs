using System.Data;
using Dapper;
using Naober.Files.Packages;
using Npgsql;

namespace Naober.Regions.LoadPackage;

public static partial class PackageStore
{
    private const string Whole = "register";

    private static readonly TableSchema Heads = new("package", "regions.package", 1,
        [new("package", CellType.Key), new("title", CellType.Text), new("reference_date", CellType.Date)]);

    /// <summary>
    /// The whole register as one package, in one consistent state, rows sorted by key and with their owner. Title and reference date are
    /// those of the package with the latest reference date. Its name is that of the one package there is: of several it has a name of its
    /// own, or loading it elsewhere would put everything in the place of one of them.
    /// </summary>
    public static Task<RegionPackage> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<TableSchema> schemas, CancellationToken cancellationToken = default) =>
        ReadAtAsync(connection, schemas, null, cancellationToken);

    /// <summary>The same within a transaction of the caller, with what it has changed so far.</summary>
    public static Task<RegionPackage> ReadWithinAsync(
        NpgsqlConnection connection, IReadOnlyList<TableSchema> schemas, CancellationToken cancellationToken = default) =>
        ReadTablesAsync(connection, schemas, null, cancellationToken);

    /// <summary>The same as it was when that was its version; empty at version 0.</summary>
    public static Task<RegionPackage> ReadPastAsync(
        NpgsqlConnection connection, IReadOnlyList<TableSchema> schemas, long version, CancellationToken cancellationToken = default) =>
        ReadAtAsync(connection, schemas, version, cancellationToken);

    private static async Task<RegionPackage> ReadAtAsync(
        NpgsqlConnection connection, IReadOnlyList<TableSchema> schemas, long? version, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await ReadTablesAsync(connection, schemas, version, cancellationToken);
    }

    private static async Task<RegionPackage> ReadTablesAsync(
        NpgsqlConnection connection, IReadOnlyList<TableSchema> schemas, long? version, CancellationToken cancellationToken)
    {
        var heads = (await ReadRowsAsync(connection, Heads, version, cancellationToken))
            .OrderByDescending(row => row.Date(2)).ThenBy(row => row.Text(0), StringComparer.Ordinal).ToList();
        var tables = new List<PackageTable>(schemas.Count);
        foreach (var schema in schemas)
        {
            tables.Add(new(schema, PackageOrder.Sorted(schema, await ReadRowsAsync(connection, schema, version, cancellationToken))));
        }

        return heads is [var latest, .. var others]
            ? new(others.Count == 0 ? latest.Text(0)! : Whole, latest.Text(1)!, latest.Date(2), tables)
            : new(Whole, "Register", null, tables);
    }

    /// <summary>The reference date of each package that was loaded.</summary>
    public static async Task<IReadOnlyDictionary<string, DateOnly?>> ReadReferenceDatesAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand("select package, reference_date from regions.package", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var dates = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            dates[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetFieldValue<DateOnly>(1);
        }

        return dates;
    }

    /// <summary>
    /// A number that grows with every committed change of the register (the last audit entry), to know whether something read
    /// before still holds. Read it before <see cref="ReadAsync"/>: then it is never newer than what was read.
    /// </summary>
    public static Task<long> ReadVersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(id), 0) from audit.entry", cancellationToken: cancellationToken));

    /// <summary>Whether nothing was ever loaded.</summary>
    public static Task<bool> IsEmptyAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition("select not exists (select from regions.package)", cancellationToken: cancellationToken));

    /// <summary>Whether a table (by its name in a package) has a key, for <see cref="PackageReader.Read"/>.</summary>
    public static async Task<Func<string, string, bool>> ReadKeysAsync(
        NpgsqlConnection connection, IReadOnlyList<TableSchema> schemas, CancellationToken cancellationToken = default)
    {
        var keys = new HashSet<(string Table, string Key)>();
        var referred = schemas.SelectMany(schema => schema.Columns).Select(column => column.References).ToHashSet();
        foreach (var schema in schemas.Where(schema => referred.Contains(schema.Name)))
        {
            var sql = new PackageSql(schema);
            foreach (var key in await connection.QueryAsync<string>(new CommandDefinition(
                $"select {sql.FirstKey} from {sql.Table}", cancellationToken: cancellationToken)))
            {
                keys.Add((schema.Name, key));
            }
        }

        return (table, key) => keys.Contains((table, key));
    }

    private static async Task<List<PackageRow>> ReadRowsAsync(
        NpgsqlConnection connection, TableSchema schema, long? version, CancellationToken cancellationToken)
    {
        var sql = new PackageSql(schema);
        await using var command = new NpgsqlCommand(version is null ? sql.Read : sql.ReadBefore, connection);
        if (version is { } known)
        {
            command.Parameters.Add(new() { Value = schema.SqlTable });
            command.Parameters.Add(new() { Value = known });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<PackageRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var cells = new object?[schema.Columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.IsDBNull(i) ? null : ReadCell(reader, i, schema.Columns[i].Type);
            }

            rows.Add(new(0, cells) { Owner = reader.GetString(cells.Length) });
        }

        return rows;
    }

    private static object? ReadCell(NpgsqlDataReader reader, int i, CellType type) => type switch
    {
        CellType.Date => reader.GetFieldValue<DateOnly>(i),
        CellType.Number => reader.GetDecimal(i),
        CellType.Integer => reader.GetInt32(i),
        CellType.TextList or CellType.TermList => reader.GetFieldValue<string[]>(i) is { Length: > 0 } items ? items : null,
        _ => reader.GetString(i),
    };
}
