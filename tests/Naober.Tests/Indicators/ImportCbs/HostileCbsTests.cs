using Naober.Indicators.ImportCbs;

namespace Naober.Tests.Indicators.ImportCbs;

/// <summary>Downloads that are not what they should be: refused whole, with the file, the line and what would be right.</summary>
public sealed class HostileCbsTests
{
    [Theory]
    [InlineData("TypedDataSet.json", "\"Naam_3\":null}\n]}", "\"Naam", "TypedDataSet.json:4:: json")]
    [InlineData("TypedDataSet.json", "108003", "\"108.003\"", "TypedDataSet.json:3:Inwoners_1: type")]
    [InlineData("TypedDataSet.json", "108003", "99999999999999999999", "TypedDataSet.json:3:Inwoners_1: too-many-digits")]
    [InlineData("TypedDataSet.json", "108003", "1e400", "TypedDataSet.json:3:Inwoners_1: type")]
    [InlineData("TypedDataSet.json", "108003", "NaN", "TypedDataSet.json:3:: json")]
    [InlineData("TypedDataSet.json", "\"Inwoners_1\":108003,", "", "TypedDataSet.json:3:Inwoners_1: required")]
    [InlineData("TypedDataSet.json", "\"Perioden\":\"2023JJ00\"", "\"Perioden\":\"2022JJ00\"", "TypedDataSet.json:3:: duplicate-figure")]
    [InlineData("TypedDataSet.json", "\"Perioden\":\"2023JJ00\"", "\"Perioden\":\"volgend jaar\"", "TypedDataSet.json:3:Perioden: period")]
    [InlineData("TypedDataSet.json", "\"Geslacht\":\"3000   \"", "\"Geslacht\":\"4000   \"", "TypedDataSet.json:4:Geslacht: unknown-code")]
    [InlineData("TypedDataSet.json", "\"RegioS\":\"GM0106  \"", "\"RegioS\":[1]", "TypedDataSet.json:4:RegioS: type")]
    [InlineData("TypedDataSet.json", "\n]}", "\n],\"odata.nextLink\":\"https://opendata.cbs.nl/next\"}", "TypedDataSet.json:0:odata.nextLink: next-page-missing")]
    [InlineData("TypedDataSet.json", "{\"odata.metadata\":\"x\",\"value\":[", "[", "TypedDataSet.json:1:: json")]
    [InlineData("TypedDataSet.json", "\"value\":", "\"waarde\":", "TypedDataSet.json:5:: json")]
    [InlineData("DataProperties.json", "\"Type\":\"Topic\",\"Key\":\"Inwoners_1\"", "\"Type\":\"Topic\",\"Key\":\"\"", "DataProperties.json:6:Key: required")]
    [InlineData("DataProperties.json", "\"Decimals\":1", "\"Decimals\":\"een\"", "DataProperties.json:7:Decimals: type")]
    [InlineData("TableInfos.json", "\"Identifier\":\"99999NED\",", "", "TableInfos.json:1:Identifier: required")]
    public void Read_SomethingWrong_SaysWhereAndLoadsNothing(string file, string old, string with, string expected)
    {
        using var folder = CbsFolder.V3().Replacing(file, old, with);
        using var import = CbsImport.Read(folder.Path);

        import.Figures.ShouldBeNull();
        var error = import.Errors[0];
        $"{error.File}:{error.Line}:{error.Column}: {error.Code}".ShouldBe(expected);
    }

    /// <summary>The second page of three is not there; with a link, the first says how many rows come before the next.</summary>
    [Theory]
    [InlineData(",\"odata.nextLink\":\"https://opendata.cbs.nl/next?$skip=1\"", "TypedDataSet.3.json: page-missing")]
    [InlineData(",\"odata.nextLink\":\"https://opendata.cbs.nl/next?%24skip=2\"", "TypedDataSet.3.json: page-missing")]
    [InlineData("", "TypedDataSet.3.json: page-missing")]
    public void Read_AMiddlePageIsMissing_IsRefused(string link, string expected)
    {
        using var folder = CbsFolder.V3();
        var rows = File.ReadAllLines(Path.Combine(folder.Path, "TypedDataSet.json"));
        folder.Without("TypedDataSet.json")
            .With("TypedDataSet.1.json", $$"""{"value":[{{rows[1]}}{{rows[2].TrimEnd(',')}}]{{link}}}""")
            .With("TypedDataSet.3.json", $$"""{"value":[{{rows[3]}}]}""");
        using var import = CbsImport.Read(folder.Path);

        import.Figures.ShouldBeNull();
        import.Errors.Select(error => $"{error.File}: {error.Code}").ShouldBe([expected]);
    }

    [Fact]
    public void Read_MeasuresWithoutDecimals_TakeThoseOfTheFigures()
    {
        using var folder = CbsFolder.V4().Replacing("MeasureCodes.json", "\"Decimals\":1,", "");
        using var import = CbsImport.Read(folder.Path);

        import.Figures!.Rows["indicators"].Rows.Select(row => row.Integer(5)).ShouldBe([1, 0], ignoreOrder: true);
    }

    [Fact]
    public void Read_JsonNestedTenThousandDeep_IsRefused()
    {
        using var folder = CbsFolder.V3().Replacing("TypedDataSet.json", "107024", new string('[', 10_000) + new string(']', 10_000));
        using var import = CbsImport.Read(folder.Path);

        import.Errors.ShouldHaveSingleItem().Code.ShouldBe("json");
    }

    [Theory]
    [InlineData("TypedDataSet.json", "TypedDataSet")]
    [InlineData("TableInfos.json", "TableInfos")]
    [InlineData("Geslacht.json", "Geslacht")]
    public void Read_AFileIsMissing_SaysWhich(string file, string column)
    {
        using var folder = CbsFolder.V3().Without(file);
        using var import = CbsImport.Read(folder.Path);

        import.Figures.ShouldBeNull();
        import.Errors[0].ShouldSatisfyAllConditions(error => error.Code.ShouldBe("file-missing"), error => error.Column.ShouldBe(column));
    }

    [Fact]
    public void Read_NoPeriodAnywhere_AsksForTheYearAndTakesIt()
    {
        using var folder = CbsFolder.V4().Replacing("Properties.json", "\"2017\"", "\"2015 - 2017\"");
        using (var import = CbsImport.Read(folder.Path))
        {
            import.Errors.ShouldHaveSingleItem().Message.Dutch.ShouldContain("--year");
        }

        using var told = CbsImport.Read(folder.Path, new(Period: "2016"));
        told.Figures!.Keys().Periods.ShouldBe(["2016"]);
    }

    [Fact]
    public void Read_AGroupThatHoldsItself_EndsSomewhere()
    {
        using var folder = CbsFolder.V3().Replacing("DataProperties.json", "\"ID\":3,\"ParentID\":null", "\"ID\":3,\"ParentID\":3");
        using var import = CbsImport.Read(folder.Path);

        import.Errors.ShouldBeEmpty();
    }
}
