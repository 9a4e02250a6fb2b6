using Naober.Indicators;
using Naober.Indicators.LoadFigures;
using Naober.Indicators.Publish;

namespace Naober.Tests.Indicators;

public sealed class CatalogueCacheTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private readonly string folder = Directory.CreateTempSubdirectory("naober-catalogue").FullName;

    private CubeFiles Cubes => new(Path.Combine(folder, "cubes"));

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return base.DisposeAsync();
    }

    [Fact]
    public async Task FrozenAsync_OlderVersion_KeepsItsFigures()
    {
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,12\n");
        // What was made at publication may be gone: a permalink still answers.
        Directory.Delete(Path.Combine(folder, "cubes"), recursive: true);
        var versions = (await DataSets.ListAsync(Connection, Stop)).Select(version => version.Number).ToList();
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        Figure(await cache.CurrentAsync(Stop)).ShouldBe(12);
        Figure(await cache.FrozenAsync(versions[0], Stop)).ShouldBe(12);
        Figure(await cache.FrozenAsync(versions[1], Stop)).ShouldBe(10);
        (await cache.FrozenAsync(versions[0] + 1, Stop)).ShouldBeNull();

        static decimal? Figure(Catalogue? catalogue) => catalogue!.FiguresOf(catalogue.Find("homes")!)?["GM0106", "2021"];
    }

    private async Task LoadAsync(string text)
    {
        var path = Path.Combine(folder, "homes.csv");
        await File.WriteAllTextAsync(path, text, Stop);
        (await LongTable.LoadAsync(Connection, Cubes, path, "homes", false, "test", Stop)).Errors.ShouldBeEmpty();
    }
}
