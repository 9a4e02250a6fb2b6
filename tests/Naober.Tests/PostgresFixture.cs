using Naober.Network;
using Naober.Regions;
using Naober.Storage;
using Naober.Storage.EmbeddedServer;
using Npgsql;

[assembly: AssemblyFixture(typeof(Naober.Tests.PostgresFixture))]

namespace Naober.Tests;

/// <summary>
/// One embedded server for the whole test run, started by the first test that asks and thrown away at the end; every test
/// gets a database of its own. Ask for it in the constructor of a test class.
/// </summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"naober-tests-{Guid.NewGuid():N}");
    private LocalServer? server;
    private bool hasTemplate;
    private int count;

    /// <summary>The assemblies with tables, in the order in which they are made.</summary>
    public static System.Reflection.Assembly[] Rooms { get; } = [typeof(RegionTables).Assembly, typeof(NetworkTables).Assembly, typeof(Naober.Indicators.IndicatorTables).Assembly, typeof(Naober.Finance.FinanceTables).Assembly];

    /// <summary>An empty database with the tables of all rooms.</summary>
    public async Task<Database> OpenDatabaseAsync(CancellationToken cancellationToken)
    {
        var connectionString = await CreateAsync("template_rooms", cancellationToken);
        return await Database.OpenAsync(new DatabaseOptions(directory, Rooms) { Server = connectionString }, cancellationToken: cancellationToken);
    }

    /// <summary>The connection string of a database without any table.</summary>
    public Task<string> CreateBareDatabaseAsync(CancellationToken cancellationToken) => CreateAsync("template1", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DisposeAsync();
            Directory.Delete(directory, recursive: true);
        }

        turn.Dispose();
    }

    // One at a time: PostgreSQL does not copy a template that is being copied.
    private async Task<string> CreateAsync(string template, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            server ??= await LocalServer.OpenAsync(directory, cancellationToken: cancellationToken);
            if (!hasTemplate)
            {
                await RunAsync("create database template_rooms", cancellationToken);
                var options = new DatabaseOptions(directory, Rooms) { Server = ConnectionTo("template_rooms") + ";Pooling=false" };
                await using var database = await Database.OpenAsync(options, cancellationToken: cancellationToken);
                hasTemplate = true;
            }

            var name = $"test_{++count}";
            await RunAsync($"create database {name} template {template}", cancellationToken);
            return ConnectionTo(name);
        }
        finally
        {
            turn.Release();
        }
    }

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(server!.ConnectionString)
    {
        Database = database,
        MaxPoolSize = 5,
        ConnectionIdleLifetime = 2,
        ConnectionPruningInterval = 1,
    }.ConnectionString;

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server!.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
