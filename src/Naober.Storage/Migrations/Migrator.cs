using Dapper;
using Npgsql;

namespace Naober.Storage.Migrations;

/// <summary>Brings a database to the tables that the program knows.</summary>
internal static class Migrator
{
    // Any number will do, as long as every Naober uses the same: "naober" in ASCII.
    private const long LockKey = 0x6e616f626572;

    /// <summary>
    /// Applies what is missing, room by room in the order given, each migration in one transaction. Programs that start at
    /// the same time wait for each other. Refuses before the first change when the database does not fit.
    /// </summary>
    /// <exception cref="StorageException">A migration was changed after it was applied, is missing, is newer than the program, or fails.</exception>
    public static async Task ApplyAsync(NpgsqlDataSource source, IReadOnlyList<IReadOnlyList<Migration>> rooms, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("select pg_advisory_lock(@LockKey)", new { LockKey });
        try
        {
            var applied = await AppliedAsync(connection);
            var missing = rooms.SelectMany(room => Missing(room, applied)).ToList();
            foreach (var migration in missing)
            {
                await ApplyAsync(connection, migration, cancellationToken);
            }
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@LockKey)", new { LockKey });
        }
    }

    private static async Task<ILookup<string, Applied>> AppliedAsync(NpgsqlConnection connection)
    {
        await connection.ExecuteAsync("""
            create schema if not exists storage;
            create table if not exists storage.migration (
                room text not null,
                number int not null check (number > 0),
                name text not null,
                checksum text not null,
                applied_at timestamptz not null default now(),
                primary key (room, number)
            );
            """);
        var rows = await connection.QueryAsync<Applied>("select room, number, name, checksum from storage.migration order by room, number");
        return rows.ToLookup(row => row.Room, StringComparer.Ordinal);
    }

    private static IEnumerable<Migration> Missing(IReadOnlyList<Migration> known, ILookup<string, Applied> applied)
    {
        var done = known.Count == 0 ? [] : applied[known[0].Room].ToList();
        for (var i = 0; i < done.Count; i++)
        {
            if (done[i].Number != i + 1)
            {
                throw MigrationFailure.Gap(done[i].Room, i + 1);
            }

            if (i >= known.Count)
            {
                throw MigrationFailure.Newer(done[i].Name);
            }

            if (done[i].Checksum != known[i].Checksum)
            {
                throw MigrationFailure.Changed(known[i].Name);
            }
        }

        return known.Skip(done.Count);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            // As it is, not through Dapper, which would look for parameters in it.
            await using var command = new NpgsqlCommand(migration.Sql, connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception)
        {
            throw MigrationFailure.Failed(migration.Name, exception);
        }

        await connection.ExecuteAsync(
            "insert into storage.migration (room, number, name, checksum) values (@Room, @Number, @Name, @Checksum)", migration, transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed record Applied(string Room, int Number, string Name, string Checksum);
}
