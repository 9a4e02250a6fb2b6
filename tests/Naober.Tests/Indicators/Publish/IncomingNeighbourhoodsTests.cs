using System.Globalization;
using System.Text.Json;
using Naober.Indicators;
using Naober.Indicators.ImportCbs;
using Naober.Indicators.Publish;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Naober.Tests.Indicators.ImportCbs;

namespace Naober.Tests.Indicators.Publish;

/// <summary>The real codes of districts and neighbourhoods in Drenthe, with invented numbers of inhabitants.</summary>
public sealed class IncomingNeighbourhoodsTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private static readonly DateOnly Day = new(2017, 1, 1);

    [Fact]
    public async Task LoadAsync_TableOfNeighbourhoods_NamesThemWithinTheirMunicipality()
    {
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
        using var folder = Table();
        await LoadAsync(folder);

        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var catalogue = await cache.CurrentAsync(Stop);
        var regions = catalogue.Regions;
        regions.Find("BU16800009")!.ShouldSatisfyAllConditions(region => region.Name.ShouldBe("Verspreide huizen Annen"), region => region.Type.ShouldBe(Region.Neighbourhood));
        regions.WholesOf("BU16800009", Day).ShouldHaveSingleItem().Name.ShouldBe("Wijk 00 Annen");
        regions.WholesOf("WK168000", Day).ShouldHaveSingleItem().Name.ShouldBe("Aa en Hunze");
        regions.MunicipalitiesOf("GM1680", Day).ShouldBe(["GM1680"]);
        regions.GovernmentsOf("PV22", Day).Municipalities.ShouldNotContain(key => key.StartsWith("WK", StringComparison.Ordinal));
        var figures = catalogue.FiguresOf(catalogue.Find("83765ned-t001036")!)!;
        (catalogue.PeersIn(figures.Cube, Region.District, Day).Places.Length, catalogue.PeersIn(figures.Cube, Region.Neighbourhood, Day).Places.Length).ShouldBe((31, 163));
    }

    /// <summary>A table of the whole country before the municipalities are loaded: only their codes are known.</summary>
    [Fact]
    public async Task LoadAsync_RegionsThatTheRegisterHasNot_SaysThatTheyGoByTheirCode()
    {
        using var folder = CbsFolder.V4();
        using var import = CbsImport.Read(folder.Path);

        (await import.Figures!.LoadAsync(Connection, Cubes, cancellationToken: Stop)).Remarks.Select(remark => remark.Code).ShouldContain("regions-without-name");
    }

    /// <summary>What a table names does not change what another said before, and stays when a later table has it no more.</summary>
    [Fact]
    public async Task LoadAsync_ANeighbourhoodThatIsKnownOrGone_KeepsItsName()
    {
        await PackageWithFigures.LoadAsync(Connection, Cubes, new SmallCatalogue().Region("GM0114", Region.Municipality).Region("WK011401", Region.District).Package(), cancellationToken: Stop);
        using var folder = CbsFolder.V4()
            .With("WijkenEnBuurtenCodes.json", """{"value":[{"Identifier":"NL00","Title":"Nederland"},{"Identifier":"WK011401","Title":"Wijk 01"},{"Identifier":"BU01140101","Title":"Centrum"}]}""");
        await LoadAsync(folder.Replacing("Observations.json", "\"NL00      \"", "\"BU01140101\""));
        await LoadAsync(folder.Replacing("Observations.json", "\"BU01140101\"", "\"NL00\""));

        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        var regions = (await cache.CurrentAsync(Stop)).Regions;
        (regions.Find("WK011401")!.Name, regions.Find("BU01140101")!.Name).ShouldBe(("WK011401", "Centrum"));
        regions.WholesOf("BU01140101", Day).ShouldHaveSingleItem().Key.ShouldBe("WK011401");
    }

    private async Task LoadAsync(CbsFolder table)
    {
        using var import = CbsImport.Read(table.Path);
        import.Errors.ShouldBeEmpty();
        (await import.Figures!.LoadAsync(Connection, Cubes, cancellationToken: Stop)).Load.Errors.ShouldBeEmpty();
    }

    private static CbsFolder Table()
    {
        string[] names = ["Properties.json", "MeasureCodes.json", "MeasureGroups.json", "Dimensions.json"];
        var folder = CbsFolder.V4();
        foreach (var name in names)
        {
            folder.With(name, File.ReadAllText(SharedData.Path("03-cbs-odata", "v4-83765NED", name)));
        }

        var codes = File.ReadAllText(SharedData.Path("03-cbs-odata", "v4-83765NED", "WijkenEnBuurtenCodes.subset.json"));
        var rows = JsonDocument.Parse(codes).RootElement.GetProperty("value").EnumerateArray().Select((code, at) => string.Create(
            CultureInfo.InvariantCulture, $"{{\"Id\":{at},\"Measure\":\"T001036\",\"ValueAttribute\":\"None\",\"Value\":{100 + at},\"WijkenEnBuurten\":\"{code.GetProperty("Identifier").GetString()}\"}}"));
        return folder.With("WijkenEnBuurtenCodes.json", codes).With("Observations.json", $"{{\"value\":[{string.Join(',', rows)}]}}");
    }
}
