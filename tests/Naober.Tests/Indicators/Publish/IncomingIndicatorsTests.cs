using Dapper;
using Naober.Indicators.ImportCbs;
using Naober.Indicators.LoadFigures;
using Naober.Indicators.Publish;
using Naober.Regions.LoadPackage;
using Naober.Tests.Indicators.ImportCbs;

namespace Naober.Tests.Indicators.Publish;

/// <summary>An indicator that a region package and a table of Statistics Netherlands both describe belongs to whoever was first.</summary>
public sealed class IncomingIndicatorsTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private const string People = "99999ned-inwoners-1-t001038";

    [Fact]
    public async Task LoadAsync_APackageAfterATable_KeepsTheDescriptionOfTheTableAndCannotRemoveIt()
    {
        await LoadTableAsync();
        var second = await LoadPackageAsync(With(People));
        var third = await LoadPackageAsync(new SmallCatalogue());

        second.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            remark => remark.Code.ShouldBe("indicator-described-elsewhere"), remark => remark.Message.English.ShouldContain($"{People} (name, name_en, definition)"));
        third.Errors.ShouldBeEmpty();
        (await OwnerAsync()).ShouldBe(("99999ned", "Aantal inwoners (Bevolking)"));
    }

    [Fact]
    public async Task LoadAsync_ATableAfterAPackage_KeepsTheDescriptionOfThePackage()
    {
        await LoadPackageAsync(With(People));
        var second = await LoadTableAsync();

        second.Load.Errors.ShouldBeEmpty();
        second.Remarks.Select(remark => remark.Code).ShouldContain("indicator-described-elsewhere");
        (await OwnerAsync()).ShouldBe(("small", People));
    }

    [Fact]
    public async Task LoadAsync_TheFirstDropsWhatTheOtherMeasures_IsRefused()
    {
        await LoadPackageAsync(With(People));
        await LoadTableAsync();

        (await LoadPackageAsync(new SmallCatalogue())).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("still-referenced"), error => error.Message.English.ShouldContain("'99999ned' has figures"));
        (await OwnerAsync()).Owner.ShouldBe("small");
    }

    /// <summary>A long file names its indicators and says no more; whoever describes one is the first to.</summary>
    [Fact]
    public async Task LoadAsync_APackageAfterALongFile_DescribesWhatNobodyDescribed()
    {
        var path = Path.Combine(Folder, "long.csv");
        await File.WriteAllTextAsync(path, $"region,indicator,period,value\nNL01,{People},2022,5\n", Stop);
        await LongTable.LoadAsync(Connection, Cubes, path, "long", dryRun: false, "test", cancellationToken: Stop);

        (await LoadPackageAsync(With(People))).Remarks.ShouldBeEmpty();
        var dropped = await LoadPackageAsync(new SmallCatalogue());

        (await OwnerAsync()).Owner.ShouldBe("small");
        dropped.Errors.ShouldHaveSingleItem().Code.ShouldBe("still-referenced");
    }

    /// <summary>A row that says nothing but a key says nothing else than whoever described the indicator since.</summary>
    [Fact]
    public async Task LoadAsync_WhatDescribesNothingAgain_IsNotSaidToDiffer()
    {
        var bare = new SmallCatalogue().Indicator(People, "unknown", aggregation: "none");
        await LoadPackageAsync(bare);
        await LoadTableAsync();

        (await LoadPackageAsync(bare)).Remarks.ShouldBeEmpty();
        (await OwnerAsync()).ShouldBe(("99999ned", "Aantal inwoners (Bevolking)"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LoadAsync_TheSameKeyInAnotherUnit_IsRefused(bool packageIsFirst)
    {
        var percent = new SmallCatalogue().Indicator(People, "percent", aggregation: "none");
        var errors = packageIsFirst
            ? (await LoadPackageAsync(percent), (await LoadTableAsync()).Load).Item2.Errors
            : (await LoadTableAsync(), await LoadPackageAsync(percent)).Item2.Errors;

        errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Code.ShouldBe("other-unit"), error => error.Column.ShouldBe("unit"));
    }

    private static SmallCatalogue With(string indicator) => new SmallCatalogue().Indicator(indicator);

    private Task<PackageLoad> LoadPackageAsync(SmallCatalogue catalogue) => PackageWithFigures.LoadAsync(Connection, Cubes, catalogue.Package(), cancellationToken: Stop);

    private async Task<FiguresLoad> LoadTableAsync()
    {
        using var table = CbsFolder.V3();
        using var import = CbsImport.Read(table.Path);
        return await import.Figures!.LoadAsync(Connection, Cubes, cancellationToken: Stop);
    }

    private Task<(string Owner, string Name)> OwnerAsync() =>
        Connection.QuerySingleAsync<(string, string)>("select package, name from indicators.indicator where indicator = @People", new { People });
}
