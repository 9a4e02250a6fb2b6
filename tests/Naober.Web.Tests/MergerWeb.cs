using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.LoadFigures;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Network.Search;
using Naober.Regions;
using Naober.Storage;
using Naober.Tests.Indicators;

namespace Naober.Web.Tests;

/// <summary>
/// The application with a few invented municipalities: Aa (100 inhabitants in 2021), and Be (300) and Ce (50) that merged into De in 2022; Aa and
/// Be, later Aa and De, are the region R. Before them came a data set without citations, a CSV file, with figures of its own about Aa and of neighbourhoods; the shares in it are weighted by the
/// population of the other.
/// </summary>
[CollectionDefinition(nameof(MergerWeb))]
public sealed class MergerWeb : IAsyncLifetime, ICollectionFixture<MergerWeb>
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"naober-merger-tests-{Guid.NewGuid():N}");
    private Database? database;
    private WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await Database.OpenAsync(new DatabaseOptions(directory, typeof(RegionTables).Assembly, typeof(NetworkTables).Assembly, typeof(IndicatorTables).Assembly, typeof(FinanceTables).Assembly) { Server = null });
        var cubes = new CubeFiles(Path.Combine(directory, "cubes"));
        var figures = Path.Combine(directory, "count.csv");
        await File.WriteAllTextAsync(figures, """
            region,indicator,period,value
            Aa,households,2021,60
            Aa,homes,2021,45
            Be,let-share,2021,104.5
            Be,households,2021,40
            Aa,cyclists,2021,10
            Be,cyclists,2021,20
            R,households,2021,110
            WK000101,households,2021,20
            BU00010101,households,2021,8

            """);
        await using (var connection = await database.DataSource.OpenConnectionAsync())
        {
            await LongTable.LoadAsync(connection, cubes, figures, "count", dryRun: false, "tests");
            await PackageWithFigures.LoadAsync(connection, cubes, Package().Package(), actor: "tests");
        }

        app = NaoberWeb.Build(new WebOptions
        {
            Urls = ["http://127.0.0.1:0"],
            LogLevel = LogLevel.Critical,
            AddRooms = services => services.AddSingleton(database.DataSource).AddSingleton<RegisterCache>().AddSingleton<RegisterSearch>()
                .AddSingleton(cubes).AddSingleton<CatalogueCache>().AddSingleton<MoneyBookCache>(),
        });
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
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

    internal Task<JsonElement> ApiAsync(string path) => Client.GetFromJsonAsync<JsonElement>("/api/v1" + path, Stop);

    internal static IReadOnlyList<JsonElement> Results(JsonElement list) => [.. list.GetProperty("resultaten").EnumerateArray()];

    private static SmallCatalogue Package() => new SmallCatalogue()
        .Region("Aa", "municipality").Region("Be", "municipality", "", "2022-01-01").Region("Ce", "municipality", "", "2022-01-01")
        .Region("De", "municipality", "2022-01-01").Region("R", "custom").Region("P", "province")
        .Part("P", "Aa").Part("P", "Be", "", "2022-01-01").Part("P", "De", "2022-01-01")
        .Part("R", "Aa").Part("R", "Be", "", "2022-01-01").Part("R", "De", "2022-01-01")
        .Change("2022-01-01", "merger", "Be", "De").Change("2022-01-01", "merger", "Ce", "De")
        .Region("WK000102", "district").Region("BU00010201", "neighbourhood").Part("Aa", "WK000102").Part("WK000102", "BU00010201")
        .Indicator("population").Indicator("households").Indicator("homes").Indicator("let-share", "percent", 1, "none").Indicator("cyclists", "percent", 1, "weighted-mean", "population").Indicator("size", "ratio", 2, "none", formula: "population / households")
        .Figure("homes", "Aa", "2021", 40)
        .Indicator("jobs").Figure("jobs", "Aa", "2021", 60).Figure("jobs", "Be", "2021", 50).Figure("jobs", "Ce", "2021", 5).Figure("jobs", "Aa", "2023", 50).Figure("jobs", "De", "2023", 70)
        .Figure("population", "Aa", "2021", 100).Figure("population", "Be", "2021", 300).Figure("population", "Ce", "2021", 50)
        .Figure("population", "Aa", "2023", 101).Figure("population", "De", "2023", 360).Figure("population", "R", "2021", 410).Figure("population", "R", "2023", 461);
}
