using Naober.Indicators.ImportCbs;

namespace Naober.Tests.Indicators.ImportCbs;

/// <summary>Tables as StatLine publishes them, partly.</summary>
public sealed class RealCbsTests
{
    [Fact]
    public void Read_JobsOfEmployees_HasTheFiguresOfStatLine()
    {
        using var import = CbsImport.Read(SharedData.Path("03-cbs-odata", "v3-83583NED"));
        var keys = import.Figures.ShouldNotBeNull().Keys();
        var figures = import.Figures.Read().ToDictionary(figure => (keys.Indicators[figure.Indicator], keys.Periods[figure.Period]), figure => figure);
        const string All = "83583ned-banen-van-werknemers-in-december-1-t001081-t001098";

        import.Figures.Count.ShouldBe(1240);
        keys.Regions.ShouldBe(["NL01"]);
        figures[(All, "2010")].ShouldSatisfyAllConditions(
            figure => figure.Value.ShouldBe(7888.2), figure => figure.Decimals.ShouldBe(1), figure => figure.States.ShouldBe(Naober.Indicators.CellStates.None));
        figures[(All, "2018")].Value.ShouldBe(8422.04);
        figures[(All, "2019")].States.ShouldBe(Naober.Indicators.CellStates.Provisional);
        import.Figures.Rows["indicators"].Rows.First(row => row.Text(0) == All).ShouldSatisfyAllConditions(
            row => row.Text(1).ShouldBe("Banen van werknemers in december: A-U Alle economische activiteiten"),
            row => row.Text(3).ShouldBe("labour"),
            row => row.Text(4).ShouldBe("thousand"));
        import.Remarks.Select(remark => remark.Code).ShouldContain("part-of-table");
    }

    [Fact]
    public void Read_FinancesOfProvinces_TakesTheYearOfTheTable()
    {
        using var import = CbsImport.Read(SharedData.Path("03-cbs-odata", "v3-45012NED"));
        var keys = import.Figures.ShouldNotBeNull().Keys();

        import.Figures.Count.ShouldBe(800);
        (keys.Regions.ShouldHaveSingleItem(), keys.Periods.ShouldHaveSingleItem()).ShouldBe(("PV22", "2013"));
        keys.Indicators[0].ShouldBe("45012ned-k-1ste-plaatsing-1-1-0-l0-0-2013-x000");
        keys.Indicators.Distinct(StringComparer.Ordinal).Count().ShouldBe(800);
    }

    [Fact]
    public void Read_NeighbourhoodsWithoutTheirObservations_SaysWhatIsMissing()
    {
        using var import = CbsImport.Read(SharedData.Path("03-cbs-odata", "v4-83765NED"));

        import.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Code.ShouldBe("file-missing"), error => error.Column.ShouldBe("Observations"));
    }

    /// <summary>Counts and areas add up; shares, means, rates and distances do not, whatever their unit.</summary>
    [Theory]
    [InlineData("t001036", "population", "count", "sum")]
    [InlineData("t001455-2", "environment", "hectare", "sum")]
    [InlineData("301000", "economy", "count", "sum")]
    [InlineData("m000114", "population", "count", "none")]
    [InlineData("1014800-1", "housing", "percent", "none")]
    [InlineData("m003039", "housing", "thousand-euro", "none")]
    [InlineData("m000221-2", "environment", "unknown", "none")]
    [InlineData("d000028", "well-being-health", "kilometre", "none")]
    [InlineData("cri1100", "safety", "per-1000", "none")]
    public void Read_NeighbourhoodsWithOneFigureOfEach_DescribesThemAsTheTableSays(string measure, string theme, string unit, string aggregation)
    {
        using var folder = CbsFolder.V4();
        foreach (var name in new[] { "Properties.json", "MeasureCodes.json", "MeasureGroups.json", "Dimensions.json" })
        {
            folder.With(name, File.ReadAllText(SharedData.Path("03-cbs-odata", "v4-83765NED", name)));
        }

        folder.With("WijkenEnBuurtenCodes.json", File.ReadAllText(SharedData.Path("03-cbs-odata", "v4-83765NED", "WijkenEnBuurtenCodes.subset.json")));
        folder.With("Observations.json", $$"""{"value":[{"Id":0,"Measure":"{{measure.Replace('-', '_').ToUpperInvariant()}}","ValueAttribute":"None","Value":1,"WijkenEnBuurten":"GM1680"}]}""");
        using var import = CbsImport.Read(folder.Path);

        import.Errors.ShouldBeEmpty();
        var row = import.Figures!.Rows["indicators"].Rows.ShouldHaveSingleItem();
        (row.Text(0), row.Text(3), row.Text(4), row.Text(7)).ShouldBe(("83765ned-" + measure, theme, unit, aggregation));
    }
}
