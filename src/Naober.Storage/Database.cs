using System.Net.Sockets;
using Dapper;
using Naober.Core;
using Naober.Storage.EmbeddedServer;
using Naober.Storage.Migrations;
using Npgsql;

namespace Naober.Storage;

/// <summary>Whose server a database is on.</summary>
public enum ServerUse
{
    /// <summary>A server of the administrator (<c>NAOBER_DATABASE</c>).</summary>
    External,

    /// <summary>The embedded server, started by this process.</summary>
    Owned,

    /// <summary>The embedded server that another process started; it stops when that process ends.</summary>
    Joined,
}

/// <summary>
/// An open database with all tables in place: on the server of <c>NAOBER_DATABASE</c>, else on the embedded one.
/// Dispose it to close the connections and, for the process that started it, to stop the embedded server.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private static readonly string[] Extensions = ["btree_gist", "pg_trgm", "unaccent"];

    private readonly LocalServer? embedded;

    private Database(NpgsqlDataSource dataSource, LocalServer? embedded) => (DataSource, this.embedded) = (dataSource, embedded);

    public NpgsqlDataSource DataSource { get; }

    public ServerUse Server => embedded is null ? ServerUse.External : embedded.IsOwner ? ServerUse.Owned : ServerUse.Joined;

    /// <exception cref="StorageException">The server cannot be used or its tables do not fit this program; the words say why.</exception>
    public static async Task<Database> OpenAsync(DatabaseOptions options, IProgress<Words>? progress = null, CancellationToken cancellationToken = default)
    {
        var server = string.IsNullOrWhiteSpace(options.Server)
            ? await LocalServer.OpenAsync(options.DataDirectory, progress, cancellationToken)
            : null;
        var database = new Database(NpgsqlDataSource.Create(server?.ConnectionString ?? ServerAddress.Parse(options.Server!)), server);
        try
        {
            await database.CheckServerAsync(cancellationToken);
            await Migrator.ApplyAsync(database.DataSource, [.. options.Rooms.Prepend(typeof(Database).Assembly).Select(Migration.Of)], cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }
    }

    private async Task CheckServerAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await DataSource.OpenConnectionAsync(cancellationToken);
            if (connection.PostgreSqlVersion.Major < ServerFailure.OldestMajor)
            {
                throw ServerFailure.TooOld(connection.PostgreSqlVersion.ToString());
            }

            var present = await connection.QueryAsync<string>(
                "select name from pg_available_extensions where name = any(@Extensions)", new { Extensions });
            if (Extensions.Except(present, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            {
                throw ExtensionsMissing(string.Join(", ", missing));
            }
        }
        catch (NpgsqlException exception) when (exception is PostgresException or { InnerException: SocketException or IOException or TimeoutException })
        {
            throw NoConnection(exception);
        }
    }

    private static StorageException ExtensionsMissing(string names) => new("extension-missing", new(
        $"De PostgreSQL-server mist de extensie {names}. Installeer het pakket postgresql-contrib (bij dezelfde versie als de server) en start opnieuw.",
        $"The PostgreSQL server lacks the extension {names}. Install the package postgresql-contrib (of the same version as the server) and start again."));

    private static StorageException NoConnection(NpgsqlException inner) => new("no-connection", new(
        $"Geen verbinding met de databaseserver: {(inner as PostgresException)?.MessageText ?? inner.Message}",
        $"No connection with the database server: {(inner as PostgresException)?.MessageText ?? inner.Message}"), inner);
}
