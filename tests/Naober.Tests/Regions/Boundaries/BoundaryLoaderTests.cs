using Naober.Analysis.Shapes;
using Naober.Files.Packages;
using Naober.Regions;
using Naober.Regions.Boundaries;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Regions.Boundaries;

public sealed class BoundaryLoaderTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
    }

    [Fact]
    public async Task LoadAsync_MunicipalitiesOfTheNetherlands_AreOneLayerOfTheirYear()
    {
        var load = await LoadAsync("Gemeenten.geojson");

        load.Errors.ShouldBeEmpty();
        load.Tables.ShouldHaveSingleItem().ShouldBe(new("boundaries-municipality-2024-01-01", 342, 342, 0, 0, 0, 0));
        load.Remarks.ShouldContain(remark => remark.Code == "area-without-region" && remark.Subject == "GM0363");
        var layer = (await BoundaryStore.ReadAsync(Connection, Stop)).ShouldHaveSingleItem();
        (layer.Type, layer.Date, layer.Shapes.Shapes.Count, layer.Names["GM0114"]).ShouldBe((Region.Municipality, new DateOnly(2024, 1, 1), 342, "Emmen"));
        layer.Shapes.Shapes.SelectMany(shape => shape.Rings.SelectMany(ring => ring)).CountBy(Math.Abs).Count(arc => arc.Value == 2).ShouldBe(873);
    }

    [Fact]
    public async Task LoadAsync_SameAgain_ChangesNothing()
    {
        await LoadAsync("Gemeenten.geojson");
        var version = await PackageStore.ReadVersionAsync(Connection, Stop);

        (await LoadAsync("Gemeenten.geojson")).Tables.ShouldHaveSingleItem().ShouldBe(new("boundaries-municipality-2024-01-01", 342, 0, 0, 342, 0, 0));
        (await PackageStore.ReadVersionAsync(Connection, Stop)).ShouldBe(version);
    }

    [Fact]
    public async Task LoadAsync_DryRunOrOtherYear_KeepsNothing()
    {
        await BoundaryLoader.LoadAsync(Connection, Real("Gemeenten.geojson"), null, dryRun: true, cancellationToken: Stop);
        var refused = await BoundaryLoader.LoadAsync(Connection, Real("Gemeenten.geojson"), new(2023, 1, 1), cancellationToken: Stop);

        refused.Errors.Count.ShouldBe(342);
        refused.Errors.ShouldAllBe(error => error.Code == "other-year" && error.Line > 0);
        (await BoundaryStore.ReadAsync(Connection, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_WaterAuthorities_AgreeWithTheStatedOnesOfDrentheButForOnePair()
    {
        await LoadAsync("Gemeenten.geojson");

        var load = await LoadAsync("Waterschappen.geojson");

        load.Tables.Select(table => (table.Name, table.Read)).ShouldBe([("boundaries-water-authority", 4), ("region_parts", 0)]);
        load.Remarks.Where(remark => remark.Code is "stated-not-covered" or "covered-not-stated").Select(remark => (remark.Code, remark.Subject))
            .ShouldBe([("stated-not-covered", "WS0664|GM1699")]);
    }

    [Fact]
    public async Task LoadAsync_MunicipalityOfWhichNoPackageSaysAnything_GetsItsWaterAuthorities()
    {
        var enschede = new RegionPackage("overijssel", "Overijssel", null, [new(RegionTables.Regions, [new(0, ["GM0153", "Enschede", Region.Municipality, null, null, null, null])])]);
        await PackageStore.LoadAsync(Connection, enschede, cancellationToken: Stop);
        await LoadAsync("Waterschappen.geojson");

        await LoadAsync("Gemeenten.geojson");

        var regions = RegionMap.From(await PackageStore.ReadAsync(Connection, RegionTables.All, Stop));
        regions.GovernmentsOf("GM0153", new(2024, 1, 1)).WaterAuthorities.ShouldBe(["WS0663"]);
        regions.GovernmentsOf("PV22", new(2021, 9, 1)).WaterAuthorities.ShouldBe(["WS0646", "WS0647", "WS0663", "WS0664"]);
    }

    [Fact]
    public void BoundaryBytes_WrittenAndRead_AreTheSame()
    {
        var layer = BoundaryFile.Read(Real("Provincies.geojson"), null, RegionMap.From(Drenthe)).Layers.ShouldHaveSingleItem();

        var (shapes, names) = BoundaryBytes.Read(BoundaryBytes.Write(layer));

        shapes.Shapes.SelectMany(shape => shape.Rings.SelectMany(shapes.PointsOf)).ShouldBe(layer.Shapes.Shapes.SelectMany(shape => shape.Rings.SelectMany(layer.Shapes.PointsOf)));
        names.ShouldBe(layer.Names);
    }

    [Fact]
    public void On_Date_PicksTheLatestBeforeElseTheFirstAfterElseTheUndated()
    {
        BoundaryLayer[] layers = [Layer(null), Layer(new(2020, 1, 1)), Layer(new(2024, 1, 1))];

        layers.On("municipality", new(2023, 6, 1))!.Date.ShouldBe(new(2020, 1, 1));
        layers.On("municipality", new(2024, 1, 1))!.Date.ShouldBe(new(2024, 1, 1));
        layers.On("municipality", new(2010, 1, 1))!.Date.ShouldBe(new(2020, 1, 1));
        layers[..1].On("municipality", new(2010, 1, 1))!.Date.ShouldBeNull();
        layers.On("province", new(2010, 1, 1)).ShouldBeNull();

        static BoundaryLayer Layer(DateOnly? day) => new("municipality", day, "x", new Topology([], []), new Dictionary<string, string>());
    }

    private Task<FileLoad> LoadAsync(string file) => BoundaryLoader.LoadAsync(Connection, Real(file), null, cancellationToken: Stop);

    internal static string Real(string file)
    {
        var path = Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "02-regions", "geo", file);
        Assert.SkipUnless(File.Exists(path), "The real boundaries stand in ../shared/data, beside the project; they are not there.");
        return path;
    }
}
