using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Core;
using Naober.Files.Packages;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Network.Search;
using Naober.Regions;
using Naober.Regions.Boundaries;
using Naober.Storage;
using Naober.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(Naober.Web.Tests.DrentheWeb))]

namespace Naober.Web.Tests;

/// <summary>
/// The real application on a free loopback port, with the bundled package data/drenthe in a database server of its own, two
/// addresses that fail on purpose, one that gives back its key and a page of all components: one for the whole test run. Ask for it in the constructor of a
/// test class; tests only read.
/// </summary>
public sealed class DrentheWeb : IAsyncLifetime
{
    public const string Failure = "a detail that no visitor may see";

    public static Words Showcase { get; } = new("/nl/toonbeeld", "/en/showcase");

    private readonly string directory = Path.Combine(Path.GetTempPath(), $"naober-web-tests-{Guid.NewGuid():N}");
    private Database? database;
    private WebApplication? app;

    public Uri Address => new(app!.Urls.Single());

    /// <summary>A moment (UTC) at which the figures were still those of the first version.</summary>
    public DateTime BetweenLoads { get; private set; }

    /// <summary>Shows redirects as they are and keeps no cookies.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the application reads, to compare its answers with.</summary>
    public Register Register { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var package = PackageReader.Read(Path.Combine(RepositoryRoot.Path, "data", "drenthe"), [.. NetworkTables.Package, .. IndicatorTables.All, .. FinanceTables.All]).Package
            ?? throw new InvalidOperationException("data/drenthe has errors: run ./naober load data/drenthe --dry-run");
        package = InventedDeal.AddedTo(InventedFlows.AddedTo(package));
        Register = Register.From(package);
        database = await Database.OpenAsync(new DatabaseOptions(directory, typeof(RegionTables).Assembly, typeof(NetworkTables).Assembly, typeof(IndicatorTables).Assembly, typeof(FinanceTables).Assembly) { Server = null });
        var cubes = new CubeFiles(Path.Combine(directory, "cubes"));
        await using (var connection = await database.DataSource.OpenConnectionAsync())
        {
            await PackageWithFigures.LoadAsync(connection, cubes, EarlierFigures.Of(package), actor: "tests");
            BetweenLoads = (DateTime)(await new NpgsqlCommand("select clock_timestamp()", connection).ExecuteScalarAsync())!;
            await PackageWithFigures.LoadAsync(connection, cubes, package, actor: "tests");
            var boundaries = Path.Combine(directory, "boundaries.geojson");
            InventedBoundaries.Write(boundaries, Register.Regions);
            await BoundaryLoader.LoadAsync(connection, boundaries, null, actor: "tests");
            await InventedRefreshes.AddAsync(connection);
        }

        app = NaoberWeb.Build(new WebOptions
        {
            Urls = ["http://127.0.0.1:0"],
            LogLevel = LogLevel.Critical,
            AddRooms = services => services.AddSingleton(database.DataSource).AddSingleton<RegisterCache>().AddSingleton<RegisterSearch>()
                .AddSingleton(cubes).AddSingleton<CatalogueCache>().AddSingleton<MoneyBookCache>(),
        });
        MapTestAddresses(app);
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

    private static void MapTestAddresses(WebApplication web)
    {
        web.MapGet("/nl/kapot", string () => throw new InvalidOperationException(Failure));
        web.MapGet("/api/v1/kapot", string () => throw new InvalidOperationException(Failure)).ExcludeFromDescription();
        web.MapGet("/echo/{key}", (string key) => key).ExcludeFromDescription();
        web.MapGet(Showcase.Dutch, () => new RazorComponentResult<Showcase>());
        web.MapGet(Showcase.English, () => new RazorComponentResult<Showcase>());
        web.MapGet("/showcase.svg", () => TypedResults.Text("""<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20"/></svg>""", "image/svg+xml"));
    }
}
