using Naober.Files.Packages;
using Naober.Regions;
using Naober.Regions.LoadDivision;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Regions.LoadDivision;

public sealed class DivisionLoaderTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private static readonly DateOnly Day = new(2021, 9, 1);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
    }

    [Fact]
    public async Task LoadAsync_NamesOnly_MakesRegionsOfTheType()
    {
        var load = await LoadAsync("Gemeente;CBS;Veiligheidsregio's;Inwoneraantal\nEmmen;114;Drenthe;1\nAssen;0106;Drenthe;1\nGroningen;GM0014;Groningen;2\n", new("safety-region"));

        load.Errors.ShouldBeEmpty();
        load.Remarks.Select(remark => remark.Code).ShouldBe(["columns", "leading-zeros"]);
        var regions = await RegionsAsync();
        regions.Find("veiligheidsregio-drenthe")!.ShouldSatisfyAllConditions(region => region.Type.ShouldBe("safety-region"), region => region.Name.ShouldBe("Drenthe"));
        regions.MunicipalitiesOf("veiligheidsregio-drenthe", Day).ShouldBe(["GM0106", "GM0114"]);
        regions.DivisionsOn(Day).Select(division => division.Key).ShouldContain("safety-region");
    }

    [Fact]
    public async Task LoadAsync_SameAgain_ChangesNothing()
    {
        const string Table = "gemeentecode,regio\nGM0114,Zuid\nGM0106,Noord\n";
        await LoadAsync(Table, new("custom", "Proef"));

        var again = await LoadAsync(Table, new("custom", "Proef"));

        again.Tables.ShouldAllBe(table => table.Unchanged == table.Read && table.Removed == 0);
    }

    [Fact]
    public async Task LoadAsync_CustomDivision_IsARegionWithItsRegionsAsParts()
    {
        await LoadAsync("gemeentecode,regio\nGM0114,Zuid\nGM0106,Noord\n", new("custom", "Onze proef"));

        var division = (await RegionsAsync()).DivisionsOn(Day).Single(found => found.Key == "indeling-onze-proef");
        division.Name.Dutch.ShouldBe("Onze proef");
        division.Regions.Select(region => region.Key).ShouldBe(["onze-proef-noord", "onze-proef-zuid"]);
    }

    [Fact]
    public async Task LoadAsync_MunicipalityInTwoRegions_IsInBothAndTold()
    {
        var load = await LoadAsync("gemeentecode,regio\nGM0114,a\nGM0114,b\nGM0114,b\n", new("custom", "x"));

        load.Errors.ShouldBeEmpty();
        load.Remarks.Where(remark => remark.Code == "two-regions").Select(remark => remark.Subject).ShouldBe(["GM0114"]);
        var regions = await RegionsAsync();
        new[] { "x-a", "x-b" }.ShouldAllBe(key => regions.MunicipalitiesOf(key, Day).Single() == "GM0114");
    }

    [Fact]
    public async Task LoadAsync_LaterTable_EndsTheEarlierOne()
    {
        await LoadAsync("cbs,naam\n0114,Oost\n0106,Noord\n", new("labour-market-region", Date: new(2016, 1, 1)));
        await LoadAsync("cbs,naam\n0114,Noord\n0106,Noord\n", new("labour-market-region", Date: new(2020, 1, 1)));

        var regions = await RegionsAsync();
        regions.MunicipalitiesOf("arbeidsmarktregio-oost", new(2019, 12, 31)).ShouldBe(["GM0114"]);
        regions.MunicipalitiesOf("arbeidsmarktregio-oost", new(2020, 1, 1)).ShouldBeEmpty();
        regions.MunicipalitiesOf("arbeidsmarktregio-noord", new(2020, 1, 1)).ShouldBe(["GM0106", "GM0114"]);
        regions.MunicipalitiesOf("arbeidsmarktregio-noord", new(2015, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LoadAsync_WhatAPackageStates_StandsAndDifferencesAreTold()
    {
        var load = await LoadAsync("gemeentecode,gemeente,coropcode,corop\nGM0114,Emmen,8,Zuidoost-Drenthe\nGM0106,Assen,CR08,Zuidoost-Drenthe\n", new("corop"));

        load.Remarks.Where(remark => remark.Code == "other-region").Select(remark => remark.Subject).ShouldBe(["GM0106"]);
        (await RegionsAsync()).MunicipalitiesOf("CR07", Day).ShouldContain("GM0106");
    }

    [Fact]
    public async Task LoadAsync_DissolvedMunicipality_IsFollowedToItsSuccessorOrTold()
    {
        var merger = new RegionPackage("herindeling", "Herindeling", null,
        [
            new(RegionTables.Regions, [new(0, ["GM0017", "Haren", Region.Municipality, null, new DateOnly(2019, 1, 1), null, null])]),
            new(RegionTables.RegionChanges, [new(0, [new DateOnly(2019, 1, 1), "merger", "GM0017", "GM0014", null])]),
        ]);
        await PackageStore.LoadAsync(Connection, merger, cancellationToken: Stop);

        var load = await LoadAsync("gemeentecode,gemeente,ggd\n0017,Haren,GGD Groningen\n0738,Aalburg,GGD West-Brabant\n", new("health-region"));

        load.Remarks.Select(remark => (remark.Code, remark.Subject)).ShouldBe([("columns", "table.csv"), ("followed-municipality", "GM0017"), ("unknown-municipality", "GM0738")]);
        (await RegionsAsync()).MunicipalitiesOf("ggd-regio-ggd-groningen", Day).ShouldBe(["GM0014"]);
    }

    /// <summary>A table of today on a register of 2021: what was formed in between has its place from the day on which it exists.</summary>
    [Fact]
    public async Task LoadAsync_MunicipalityThatIsFormedLater_IsPlaced()
    {
        var later = new RegionPackage("herindeling", "Herindeling", null,
            [new(RegionTables.Regions, [new(0, ["GM1980", "Dijk en Waard", Region.Municipality, new DateOnly(2022, 1, 1), null, null, null])])]);
        await PackageStore.LoadAsync(Connection, later, cancellationToken: Stop);

        (await LoadAsync("gemeentecode,gemeente,ggd\n1980,Dijk en Waard,GGD Noord\n", new("health-region"))).Remarks.Select(remark => remark.Code).ShouldBe(["columns"]);

        (await RegionsAsync()).MunicipalitiesOf("ggd-regio-ggd-noord", Day).ShouldBeEmpty();
        (await RegionsAsync()).MunicipalitiesOf("ggd-regio-ggd-noord", new(2022, 1, 1)).ShouldBe(["GM1980"]);
    }

    [Theory]
    [InlineData("gemeentecode,regio\nGM01145,a\n,b\nabc,c\n0000,d\n", "municipality-code", 4)]
    [InlineData("gemeentecode,regio\nGM0114,\n", "required", 1)]
    [InlineData("gemeentecode,regio,wijk\nGM0114,a,b\n", "columns", 1)]
    [InlineData("plaats,regio\nEmmen,a\n", "columns", 1)]
    public async Task LoadAsync_BrokenTable_IsRefusedWithAllItsErrors(string text, string code, int count)
    {
        var load = await LoadAsync(text, new("custom", "x"));

        load.Errors.Select(error => error.Code).ShouldBe(Enumerable.Repeat(code, count));
        (await RegionsAsync()).DivisionsOn(Day).ShouldNotContain(division => division.Key == "indeling-x");
    }

    /// <summary>A division with a name of its own touches nothing that has that name already, and no type of region.</summary>
    [Fact]
    public async Task LoadAsync_CustomDivisionCalledAsAType_LeavesThatTypeAlone()
    {
        await LoadAsync("cbs,corop\n0014,Overig Groningen\n", new("corop"));

        (await LoadAsync("cbs,naam\n0114,a\n", new("custom", "corop"))).Errors.ShouldBeEmpty();

        (await RegionsAsync()).MunicipalitiesOf("corop-gebied-overig-groningen", Day).ShouldBe(["GM0014"]);
    }

    [Theory]
    [InlineData("Ons", "ons-noord", "custom")]
    [InlineData("Ons", "indeling-ons", "division")]
    public async Task LoadAsync_CustomDivisionWithAKeyOfAnotherPackage_IsRefused(string name, string key, string type)
    {
        await PackageStore.LoadAsync(Connection, new("ander", "Ander", null, [new(RegionTables.Regions, [new(0, [key, "Ander", type, null, null, null, null])])]), cancellationToken: Stop);

        var load = await LoadAsync("cbs,naam\n0114,Noord\n", new("custom", name));

        load.Errors.ShouldHaveSingleItem().Code.ShouldBe("key-in-use");
        (await RegionsAsync()).Find(key)!.Name.ShouldBe("Ander");
    }

    [Theory]
    [InlineData("?!")]
    [InlineData("long")]
    public async Task LoadAsync_NameThatMakesNoKey_IsRefused(string name) =>
        (await LoadAsync($"cbs,naam\n0114,{(name == "long" ? new string('x', 100_000) : name)}\n", new("custom", "x"))).Errors.ShouldHaveSingleItem().Code.ShouldBe("region-name");

    [Fact]
    public async Task LoadAsync_ColumnsNamed_AreUsed() =>
        (await LoadAsync("a;b;c, d\n0114;x;y\n", new("custom", "x", Columns: "municipality=a, name=c, d"))).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("municipality")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task LoadAsync_TypeThatIsNone_IsRefused(string type) =>
        (await LoadAsync("cbs,regio\n0114,a\n", new(type))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-type");

    public static TheoryData<string> RealTables
    {
        get
        {
            var tables = Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "02-regions", "regioatlas-2016");
            return Directory.Exists(tables) ? [.. Directory.GetFiles(tables, "*.csv").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : ["(absent)"];
        }
    }

    [Theory]
    [MemberData(nameof(RealTables))]
    public async Task LoadAsync_EveryTableOfTheRegioatlas_Loads(string file)
    {
        Assert.SkipWhen(file == "(absent)", "The tables of the regioatlas stand in ../shared/data, beside the project; they are not there.");

        var load = await DivisionLoader.LoadAsync(
            Connection, Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "02-regions", "regioatlas-2016", file), new("custom", Date: new(2016, 1, 1)), Day, cancellationToken: Stop);

        load.Errors.ShouldBeEmpty();
        load.Tables.Single(table => table.Name == "region_parts").Inserted.ShouldBeGreaterThan(8);
    }

    private async Task<FileLoad> LoadAsync(string text, DivisionRequest request)
    {
        var path = Path.Combine(Folder, "table.csv");
        await File.WriteAllTextAsync(path, text, Stop);
        return await DivisionLoader.LoadAsync(Connection, path, request, Day, cancellationToken: Stop);
    }

    private async Task<RegionMap> RegionsAsync() => RegionMap.From(await PackageStore.ReadAsync(Connection, RegionTables.All, Stop));
}
