using Naober.Files.Packages;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Storage;
using Npgsql;

namespace Naober.Tests;

/// <summary>Base of tests that load into a database of their own: a new one per test, with a connection.</summary>
public abstract class RegisterTests(PostgresFixture postgres) : IAsyncLifetime
{
    private DirectoryInfo? folder;

    /// <summary>The bundled package.</summary>
    protected static RegionPackage Drenthe { get; } = PackageReader.Read(Path.Combine(RepositoryRoot.Path, "data", "drenthe"), NetworkTables.Package).Package!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected Database Database { get; private set; } = null!;

    protected NpgsqlConnection Connection { get; private set; } = null!;

    /// <summary>An empty folder of the test's own, thrown away at the end.</summary>
    protected string Folder => (folder ??= Directory.CreateTempSubdirectory("naober-test-")).FullName;

    protected CubeFiles Cubes => new(Path.Combine(Folder, "cubes"));

    public virtual async ValueTask InitializeAsync()
    {
        Database = await postgres.OpenDatabaseAsync(Stop);
        Connection = await Database.DataSource.OpenConnectionAsync(Stop);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder?.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Goes on with a new, empty database beside the same folder.</summary>
    protected async Task ChangeDatabaseAsync()
    {
        await CloseAsync();
        await InitializeAsync();
    }

    private async Task CloseAsync()
    {
        await Connection.DisposeAsync();
        await Database.DisposeAsync();
    }
}
