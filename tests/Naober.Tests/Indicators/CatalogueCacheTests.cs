using Naober.Indicators;
using Naober.Indicators.LoadFigures;
using Naober.Indicators.Publish;
using Npgsql;

namespace Naober.Tests.Indicators;

public sealed class CatalogueCacheTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    [Fact]
    public async Task FrozenAsync_OlderVersion_KeepsItsFigures()
    {
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,12\n");
        // What was made at publication may be gone: a permalink still answers.
        Directory.Delete(Path.Combine(Folder, "cubes"), recursive: true);
        var versions = (await DataSets.ListAsync(Connection, Stop)).Select(version => version.Number).ToList();
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        Figure(await cache.CurrentAsync(Stop), "homes").ShouldBe(12);
        Figure(await cache.FrozenAsync(versions[0], Stop), "homes").ShouldBe(12);
        Figure(await cache.FrozenAsync(versions[1], Stop), "homes").ShouldBe(10);
        (await cache.FrozenAsync(versions[0] + 1, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task FrozenAsync_VersionsThatWereCurrentTogether_AreBothThere()
    {
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");
        await LoadAsync("region,indicator,period,value\nGM0106,shops,2021,3\n", "shops");
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,12\n");
        var numbers = (await DataSets.ListAsync(Connection, Stop)).Select(version => version.Number).Order().ToList();
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        var frozen = await cache.FrozenAsync([numbers[1], numbers[0]], Stop);

        (Figure(frozen, "homes"), Figure(frozen, "shops")).ShouldBe((10, 3));
        (await cache.FrozenAsync([numbers[0], numbers[2]], Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task FrozenAsync_SomeOfTheVersionsThatWereCurrentTogether_HasThoseOnly()
    {
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");
        await LoadAsync("region,indicator,period,value\nGM0106,shops,2021,3\n", "shops");
        await LoadAsync("region,indicator,period,value\nGM0106,trees,2021,7\n", "trees");
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        var frozen = await cache.FrozenAsync([3, 1], Stop);
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,12\n");

        (Figure(frozen, "homes"), Figure(frozen, "shops"), Figure(frozen, "trees")).ShouldBe((10, null, 7));
        Figure(await cache.FrozenAsync([3, 1], Stop), "homes").ShouldBe(10);
        (await cache.FrozenAsync([4, 1], Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task FrozenAsync_PartOfWhatAComputedFigureNeeds_HasNoComputedFigure()
    {
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");
        await LoadAsync("region,indicator,period,value\nGM0106,shops,2021,2\n", "shops");
        var package = new SmallCatalogue().Region("GM0106", "municipality").Indicator("homes").Indicator("shops").Indicator("trees").Indicator("ratio", "ratio", 1, "none", formula: "homes / shops")
            .Figure("trees", "GM0106", "2021", 7).Package();
        (await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop)).Errors.ShouldBeEmpty();
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        Figure(await cache.FrozenAsync([1, 2, 3], Stop), "ratio").ShouldBe(5);
        Figure(await cache.FrozenAsync([1, 3], Stop), "ratio").ShouldBeNull();
    }

    [Fact]
    public async Task KnownAsync_BetweenTwoLoadsAndAfterGoingBack_HasWhatWasCurrentThen()
    {
        var start = await NowAsync();
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,10\n");
        var first = await NowAsync();
        await LoadAsync("region,indicator,period,value\nGM0106,homes,2021,12\n");
        var second = await NowAsync();
        var oldest = (await DataSets.ListAsync(Connection, Stop)).Min(version => version.Number);
        await NewVersion.MakeCurrentAsync(Connection, Cubes, "homes", oldest, "test", Stop);
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        Figure(await cache.KnownAsync(start, Stop), "homes").ShouldBeNull();
        Figure(await cache.KnownAsync(first, Stop), "homes").ShouldBe(10);
        Figure(await cache.KnownAsync(second, Stop), "homes").ShouldBe(12);
        Figure(await cache.KnownAsync(await NowAsync(), Stop), "homes").ShouldBe(10);

        async Task<DateTimeOffset> NowAsync() => new((DateTime)(await new NpgsqlCommand("select clock_timestamp()", Connection).ExecuteScalarAsync(Stop))!);
    }

    [Fact]
    public async Task CurrentAsync_TwoPackagesWithAnIndicator_TheFirstLoadedCounts()
    {
        await LoadPackageAsync("first", 10);
        await LoadPackageAsync("second", 20);
        await LoadPackageAsync("first", 11);
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var numbers = (await DataSets.ListAsync(Connection, Stop)).Select(version => version.Number).Order().ToList();

        Figure(await cache.CurrentAsync(Stop), "homes").ShouldBe(11);
        Figure(await cache.FrozenAsync([numbers[1], numbers[2]], Stop), "homes").ShouldBe(11);
        (await SharedIndicators.WithAsync(Connection, "second", ["homes"], Stop)).ShouldHaveSingleItem().Statement("second").English
            .ShouldBe("Of 1 indicators the data set first has figures too: homes. Shown are those of first, which was loaded first; how far those of second differ, is on the page of the indicator.");

        async Task LoadPackageAsync(string name, int homes)
        {
            var package = new SmallCatalogue().Region("GM0106", "municipality").Indicator("homes").Figure("homes", "GM0106", "2021", homes).Package() with { Name = name };
            (await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop)).Errors.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task FrozenAsync_VersionsThatStateTheSame_EachHasIt()
    {
        await LoadPackageAsync("first", "7");
        await LoadPackageAsync("second", "7");
        await LoadAsync("region,indicator,period,value\nGM0106,shops,2021,3\n", "shops");
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);

        var frozen = await cache.FrozenAsync([2, 3], Stop);

        frozen!.Flows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(flow => flow.Value.ShouldBe(7), flow => flow.Version.ShouldBe(2));
        frozen.Published.ShouldHaveSingleItem().Version.ShouldBe(2);
        (await cache.FrozenAsync([1, 2, 3], Stop))!.Flows.ShouldHaveSingleItem().Version.ShouldBe(1);

        async Task LoadPackageAsync(string name, string trips)
        {
            var package = new SmallCatalogue().Region("GM0106", "municipality").Indicator("homes").Indicator("trips").Figure("homes", "GM0106", "2021", 1)
                .Flow("trips", "GM0106", "GM0106", "2021", trips).Position("homes", "GM0106", "municipality", "2021", "1").Package() with { Name = name };
            (await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop)).Errors.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task CurrentAsync_AfterALoad_LetsGoOfWhatWasComputedBefore()
    {
        var package = new SmallCatalogue().Region("GM0106", "municipality").Indicator("homes").Indicator("double", formula: "homes + homes").Figure("homes", "GM0106", "2021", 7).Package();
        (await PackageWithFigures.LoadAsync(Connection, Cubes, package, cancellationToken: Stop)).Errors.ShouldBeEmpty();
        var time = new Clock();
        using var cache = new CatalogueCache(Database.DataSource, Cubes, time);
        var before = await ComputedAsync(7 * 2);

        await LoadAsync("region,indicator,period,value\nGM0106,shops,2021,3\n", "shops");
        time.Seconds += 2;
        await ComputedAsync(7 * 2);

        GC.Collect();
        before.IsAlive.ShouldBeFalse();

        async Task<WeakReference> ComputedAsync(int expected)
        {
            var now = await cache.CurrentAsync(Stop);
            Figure(now, "double").ShouldBe(expected);
            Figure(await cache.FrozenAsync(1, Stop), "double").ShouldBe(expected);
            return new(now.Computed);
        }
    }

    private static decimal? Figure(Catalogue? catalogue, string indicator) =>
        catalogue!.Find(indicator) is { } known && catalogue.FiguresOf(known) is { } figures ? figures["GM0106", "2021"] : null;

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    private async Task LoadAsync(string text, string dataSet = "homes")
    {
        var path = Path.Combine(Folder, dataSet + ".csv");
        await File.WriteAllTextAsync(path, text, Stop);
        (await LongTable.LoadAsync(Connection, Cubes, path, dataSet, false, "test", cancellationToken: Stop)).Errors.ShouldBeEmpty();
    }
}
