using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Network.Search;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Naober.Storage;

[assembly: AssemblyFixture(typeof(Naober.Web.Tests.DrentheWeb))]

namespace Naober.Web.Tests;

/// <summary>
/// The real application on a server of its own that holds the bundled package data/drenthe: one for the whole test run.
/// Ask for it in the constructor of a test class; tests only read.
/// </summary>
public sealed class DrentheWeb : IAsyncLifetime
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"naober-web-tests-{Guid.NewGuid():N}");
    private Database? database;
    private WebApplication? app;

    public Uri Address => new(app!.Urls.Single());

    /// <summary>Shows redirects as they are and keeps no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the application reads, to compare its answers with.</summary>
    public Register Register { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var package = PackageReader.Read(Path.Combine(RepositoryRoot(), "data", "drenthe"), NetworkTables.Package).Package
            ?? throw new InvalidOperationException("data/drenthe has errors: run ./naober load data/drenthe --dry-run");
        Register = Register.From(package);
        database = await Database.OpenAsync(new DatabaseOptions(directory, typeof(RegionTables).Assembly, typeof(NetworkTables).Assembly) { Server = null });
        await using (var connection = await database.DataSource.OpenConnectionAsync())
        {
            await PackageStore.LoadAsync(connection, package, actor: "tests");
        }

        app = NaoberWeb.Build(new WebOptions
        {
            Urls = ["http://127.0.0.1:0"],
            LogLevel = LogLevel.Critical,
            AddRooms = services => services.AddSingleton(database.DataSource).AddSingleton<RegisterCache>().AddSingleton<RegisterSearch>(),
        });
        await app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
            Directory.Delete(directory, recursive: true);
        }
    }

    private static string RepositoryRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Naober.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return at.FullName;
    }
}
