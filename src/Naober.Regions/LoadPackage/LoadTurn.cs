using Dapper;
using Npgsql;

namespace Naober.Regions.LoadPackage;

/// <summary>
/// One load at a time, from its first look at the register to its last change: what it compared with is still so when it writes.
/// Whoever has the turn may take it again. The server takes it back when the connection ends.
/// </summary>
public sealed class LoadTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private LoadTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Waits for its turn, however long the load before it takes.</summary>
    public static async Task<LoadTurn> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_lock(hashtext('load'))", commandTimeout: 0, cancellationToken: cancellationToken));
        return new(connection);
    }

    public async ValueTask DisposeAsync() => await connection.ExecuteAsync("select pg_advisory_unlock(hashtext('load'))");
}
