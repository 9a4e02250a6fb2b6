using Dapper;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Regions.Boundaries;

/// <summary>Loads a file of boundaries and derives from them which municipalities each water authority covers, in one transaction.</summary>
public static class BoundaryLoader
{
    /// <param name="connection">Open, outside a transaction.</param>
    /// <param name="path">GeoJSON.</param>
    /// <param name="date">The day on which the boundaries hold, when the file does not say.</param>
    /// <param name="dryRun">Does all the work and rolls back.</param>
    /// <param name="actor">Who loads it, for the audit.</param>
    /// <param name="cancellationToken">Stops and changes nothing.</param>
    public static async Task<FileLoad> LoadAsync(
        NpgsqlConnection connection, string path, DateOnly? date, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        var regions = RegionMap.From(await PackageStore.ReadAsync(connection, RegionTables.All, cancellationToken));
        var file = BoundaryFile.Read(path, date, regions);
        if (file.Errors.Count > 0)
        {
            return new([], [], file.Errors, file.MoreErrors);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (actor is not null)
        {
            await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        }

        var tables = new List<TableLoad>();
        foreach (var layer in file.Layers)
        {
            tables.Add(await BoundaryStore.StoreAsync(connection, layer, cancellationToken));
        }

        var derived = DeriveWaterAuthorities.From(
            await BoundaryStore.ReadAsync(connection, cancellationToken), regions, await ReadStatedAsync(connection, cancellationToken));
        if (derived is { Package: var package })
        {
            var load = await PackageStore.LoadWithinAsync(connection, package, cancellationToken);
            if (load.Errors.Count > 0)
            {
                return new([], [], load.Errors);
            }

            tables.Add(load.Tables.Single(table => table.Name == RegionTables.RegionParts.Name));
        }

        if (!dryRun)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return new(tables, [.. file.Remarks, .. derived?.Remarks ?? []], []);
    }

    private static async Task<HashSet<(string Region, string Part)>> ReadStatedAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<(string, string)>(new CommandDefinition(
            """
            select p.region, p.part from regions.region_part p
            join regions.region w on w.region = p.region and w.type = 'water-authority'
            join regions.region m on m.region = p.part and m.type = 'municipality'
            where p.package <> @Package
            """,
            new { DeriveWaterAuthorities.Package }, cancellationToken: cancellationToken))];
}
