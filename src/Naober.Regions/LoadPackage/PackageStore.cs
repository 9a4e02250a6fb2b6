using Dapper;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Storage.Audit;
using Npgsql;
using NpgsqlTypes;

namespace Naober.Regions.LoadPackage;

/// <summary>
/// Keeps region packages in the register and gives them back. A row belongs to the package that loaded it last, unless that load
/// only added to the row of another package (<see cref="PackageRow.Owner"/>); loading a package again makes the register equal to it and leaves the rows of other packages alone.
/// </summary>
public static partial class PackageStore
{
    /// <summary>New rows of a table from which PostgreSQL has to count it again.</summary>
    private const int MostUncounted = 1_000;

    /// <summary>
    /// Loads everything or nothing, in one transaction; loading the same again changes nothing. A dry run does all the work
    /// and rolls back. The package has passed <see cref="PackageReader"/>; the actor, who loads it, goes into the audit.
    /// </summary>
    public static async Task<PackageLoad> LoadAsync(
        NpgsqlConnection connection, RegionPackage package, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (actor is not null)
        {
            await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        }

        return await EndAsync(transaction, await LoadWithinAsync(connection, package, cancellationToken), package, dryRun, cancellationToken);
    }

    /// <summary>Keeps a load without errors; of a dry run it says what the register would be, and rolls back.</summary>
    public static async Task<PackageLoad> EndAsync(
        NpgsqlTransaction transaction, PackageLoad load, RegionPackage package, bool dryRun, CancellationToken cancellationToken)
    {
        if (load.Errors.Count > 0)
        {
            return load;
        }

        if (dryRun)
        {
            return load with { Register = await ReadWithinAsync(transaction.Connection!, [.. package.Tables.Select(table => table.Schema)], cancellationToken) };
        }

        await transaction.CommitAsync(cancellationToken);
        return load;
    }

    /// <summary>Loads within the transaction of the caller, who commits when there are no errors; other packages may follow.</summary>
    public static async Task<PackageLoad> LoadWithinAsync(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken)
    {
        try
        {
            // The first change of the transaction: from here on writers wait for each other, so that the checks stay true.
            await StorePackageAsync(connection, package, cancellationToken);
            foreach (var table in package.Tables)
            {
                await StageAsync(connection, package.Name, table, cancellationToken);
            }

            return await new PackageChecks(connection, package, cancellationToken).RunAsync() is { Count: > 0 } errors
                ? Refused(package, errors)
                : new(await MergeAsync(connection, package, cancellationToken), []);
        }
        catch (PostgresException e) when (e.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            return Refused(package, [RuleOfTheRegister(package, e)]);
        }
    }

    private static Task<int> StorePackageAsync(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into regions.package as p (package, title, reference_date) values (@Name, @Title, @Date::date)
            on conflict (package) do update set title = excluded.title, reference_date = excluded.reference_date
            where (p.title, p.reference_date) is distinct from (excluded.title, excluded.reference_date)
            """,
            new { package.Name, package.Title, Date = package.ReferenceDate is { } day ? Core.Formats.Iso(day) : null },
            cancellationToken: cancellationToken));

    private static async Task StageAsync(NpgsqlConnection connection, string package, PackageTable table, CancellationToken cancellationToken)
    {
        var sql = new PackageSql(table.Schema);
        await RunAsync(connection, sql.CreateStage, null, cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync(sql.Copy, cancellationToken))
        {
            foreach (var row in table.Rows)
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(row.Line, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(row.Owner ?? package, NpgsqlDbType.Text, cancellationToken);
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    await WriteCellAsync(copy, row.Cells[i], table.Schema.Columns[i].Type, cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await RunAsync(connection, $"analyze {sql.Stage}", null, cancellationToken);
    }

    private static Task WriteCellAsync(NpgsqlBinaryImporter copy, object? cell, CellType type, CancellationToken cancellationToken) =>
        (type, cell) switch
        {
            (CellType.TextList or CellType.TermList, _) => copy.WriteAsync((string[]?)cell ?? [], NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken),
            (_, null) => copy.WriteNullAsync(cancellationToken),
            (CellType.Date, _) => copy.WriteAsync((DateOnly)cell, NpgsqlDbType.Date, cancellationToken),
            (CellType.Number, _) => copy.WriteAsync((decimal)cell, NpgsqlDbType.Numeric, cancellationToken),
            (CellType.Integer, _) => copy.WriteAsync((int)cell, NpgsqlDbType.Integer, cancellationToken),
            _ => copy.WriteAsync((string)cell, NpgsqlDbType.Text, cancellationToken),
        };

    /// <summary>Updates and inserts in load order, so that what is referred to is there; then removes in reverse.</summary>
    private static async Task<IReadOnlyList<TableLoad>> MergeAsync(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken)
    {
        var loads = new TableLoad[package.Tables.Count];
        foreach (var (i, table) in package.Tables.Index())
        {
            var sql = new PackageSql(table.Schema);
            var updated = await RunAsync(connection, sql.Update, null, cancellationToken);
            var inserted = await RunAsync(connection, sql.Insert, null, cancellationToken);
            loads[i] = new(table.Schema.Name, table.Rows.Count, inserted, updated, table.Rows.Count - inserted - updated, 0, 0);
            if (inserted >= MostUncounted)
            {
                // Otherwise what is to be removed is sought in a table that PostgreSQL still believes to be small: for minutes.
                await RunAsync(connection, $"analyze {sql.Table}", null, cancellationToken);
            }
        }

        foreach (var (i, table) in package.Tables.Index().Reverse())
        {
            loads[i] = loads[i] with { Removed = await RunAsync(connection, new PackageSql(table.Schema).Remove, package.Name, cancellationToken) };
        }

        await RunAsync(connection, "set constraints all immediate", null, cancellationToken);
        return loads;
    }

    private static PackageLoad Refused(RegionPackage package, IReadOnlyList<InputError> errors) => new(
        [.. package.Tables.Select(table => new TableLoad(
            table.Schema.Name, table.Rows.Count, 0, 0, 0, errors.Where(e => e.File == table.Schema.Name + ".csv" && e.Line > 0).Select(e => e.Line).Distinct().Count(), 0))],
        errors);

    /// <summary>A constraint that no check above foresaw; its name helps whoever has to find out.</summary>
    private static InputError RuleOfTheRegister(RegionPackage package, PostgresException e)
    {
        var table = package.Tables.FirstOrDefault(table => table.Schema.SqlTable == $"{e.SchemaName}.{e.TableName}")?.Schema.Name;
        if (e.SqlState == PostgresErrorCodes.RestrictViolation)
        {
            return new(table is null ? package.Name : table + ".csv", 0, "", "kept-for-ever", new(
                "Een besluit dat hier is vastgelegd, verandert of verdwijnt niet; in dit pakket ontbreekt er een of is er een anders. Laat de rij staan zoals zij was; een later besluit is een nieuwe rij. Er is niets veranderd.",
                "A decision that was recorded here does not change or disappear; in this package one is missing or different. Leave the row as it was; a later decision is a new row. Nothing was changed."));
        }

        return new(table is null ? package.Name : table + ".csv", 0, e.ColumnName ?? "", "register-rule", new(
            $"Het register weigert deze tabel: regel '{e.ConstraintName}'. Er is niets veranderd.",
            $"The register refuses this table: rule '{e.ConstraintName}'. Nothing was changed."));
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, string? package, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (package is not null)
        {
            command.Parameters.Add(new() { Value = package });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
