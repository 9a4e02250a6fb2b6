using Naober.Indicators;
using Naober.Indicators.ImportJsonStat;

namespace Naober.Tests.Indicators.ImportJsonStat;

public sealed class JsonStatImportTests : IDisposable
{
    private const string Example = """
        {"version":"2.0","class":"dataset","label":"Inwoners en huishoudens","source":"Proefbureau","updated":"2024-05-01",
         "id":["wat","sekse","geo","time"],"size":[2,1,2,2],"role":{"geo":["geo"],"time":["time"],"metric":["wat"]},
         "dimension":{
          "wat":{"label":"Onderwerp","category":{"index":{"inw":0,"hh":1},"label":{"inw":"Inwoners","hh":"Huishoudens"},"unit":{"inw":{"label":"aantal","decimals":0},"hh":{"base":"x 1 000","decimals":1}}}},
          "sekse":{"label":"Geslacht","category":{"label":{"T":"Totaal"}}},
          "geo":{"label":"Regio","category":{"index":["GM0114","GM0106"],"label":{"GM0114":"Emmen","GM0106":"Assen"}}},
          "time":{"label":"Tijd","category":{"index":["2022","2023"]}}},
         "value":[107024,108003,68798,null,50.5,51,33.25,34],"status":{"1":"p","3":"c"}}
        """;

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_ADataSet_GivesEveryFigureInRowMajorOrder() => Figures(Read(Example)).ShouldBe(
    [
        "proef-inw-t GM0114 2022 107024", "proef-inw-t GM0114 2023 108003 provisional", "proef-inw-t GM0106 2022 68798", "proef-inw-t GM0106 2023 - secret",
        "proef-hh-t GM0114 2022 50.5", "proef-hh-t GM0114 2023 51", "proef-hh-t GM0106 2022 33.25", "proef-hh-t GM0106 2023 34",
    ]);

    [Fact]
    public void Read_Indicators_HaveTheNameUnitAndDecimalsOfTheMetric()
    {
        var rows = Read(Example).Figures!.Rows["indicators"].Rows;

        rows.Select(row => (row.Text(1), row.Text(4), row.Integer(5), row.Text(7))).ShouldBe([("Huishoudens", "thousand", 1, "sum"), ("Inwoners", "count", 0, "sum")]);
    }

    [Fact]
    public void Read_ValuesByPlaceAndNoMetric_IsOneIndicator()
    {
        var import = Read("""{"class":"dataset","id":["regio","jaar"],"size":[2,1],"dimension":{"regio":{"category":{"index":["PV22","T001"]}},"jaar":{"category":{"index":["2022"]}}},"value":{"0":1.50,"1":9},"status":"e"}""");

        Figures(import).ShouldBe(["proef PV22 2022 1.5 estimated"]);
        import.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(remark => remark.Code.ShouldBe("region-passed"), remark => remark.Subject.ShouldBe("T001"));
    }

    /// <summary>The unit of a measure by its label, base or symbol, and as Eurostat gives it: as a dimension.</summary>
    [Theory]
    [InlineData("""{"class":"dataset","id":["wat","time"],"size":[1,1],"role":{"metric":["wat"]},"dimension":{"wat":{"category":{"label":{"A":"Werkloos"},"unit":{"A":{"label":"deel","symbol":"%","decimals":1}},"note":{"A":["Van de beroepsbevolking."]}}},"time":{"category":{"index":["2022"]}}},"value":[3.5]}""", "percent", "none", "Van de beroepsbevolking.")]
    [InlineData("""{"class":"dataset","id":["unit","time"],"size":[1,1],"dimension":{"unit":{"label":"Unit of measure","category":{"label":{"THS_PER":"Thousand persons"}}},"time":{"category":{"index":["2022"]}}},"value":[3.5]}""", "thousand", "sum", "Unit of measure: Thousand persons.")]
    public void Read_UnitAndNote_AreTakenAlong(string text, string unit, string aggregation, string definition)
    {
        var row = Read(text).Figures!.Rows["indicators"].Rows.ShouldHaveSingleItem();

        (row.Text(4), row.Text(7), row.Text(9)).ShouldBe((unit, aggregation, definition));
    }

    [Theory]
    [InlineData("\"size\":[2,1,2,2]", "\"size\":[2,1,2,3]", "dimension.time json-stat")]
    [InlineData("\"size\":[2,1,2,2]", "\"size\":[2,1,2]", "size json-stat")]
    [InlineData("33.25,34]", "33.25,34,35]", "value json-stat")]
    [InlineData("33.25,34]", "33.25]", "value json-stat")]
    [InlineData("[107024,108003,68798,null,50.5,51,33.25,34]", "{\"8\":34}", "value json-stat")]
    [InlineData("107024", "\"veel\"", "value[0] json-stat")]
    [InlineData("107024", "1e400", "value[0] json-stat")]
    [InlineData("107024", "1e25", "inw too-many-digits")]
    [InlineData("\"index\":{\"inw\":0,\"hh\":1}", "\"index\":{\"inw\":0,\"hh\":0}", "dimension.wat json-stat")]
    [InlineData("\"class\":\"dataset\"", "\"class\":\"collection\"", "class json-stat")]
    [InlineData("\"time\":{\"label\"", "\"tijdje\":{\"label\"", "dimension json-stat")]
    [InlineData("34],", "34", " json")]
    [InlineData("\"index\":[\"GM0114\",\"GM0106\"]", "\"index\":[\"GM0114\",\"GM0114\"]", " duplicate-figure")]
    public void Read_SomethingWrong_SaysWhatAndReadsNothing(string old, string with, string expected)
    {
        var import = Read(Example.Replace(old, with, StringComparison.Ordinal));

        import.Figures.ShouldBeNull();
        $"{import.Errors[0].Column} {import.Errors[0].Code}".ShouldBe(expected);
    }

    [Fact]
    public void Read_NoDecimalsSaid_TakesThoseOfTheFigures() =>
        Read(Example.Replace(",\"decimals\":1", "", StringComparison.Ordinal)).Figures!.Rows["indicators"].Rows
            .Select(row => (row.Text(1), row.Integer(5))).ShouldBe([("Huishoudens", 2), ("Inwoners", 0)]);

    [Fact]
    public void Read_BillionsOfCells_IsRefusedWithoutMakingThem()
    {
        var codes = string.Join(',', Enumerable.Range(0, 4000).Select(code => $"\"{code}\""));
        var dimension = """{"category":{"index":[CODES]}}""".Replace("CODES", codes, StringComparison.Ordinal);

        Read("""{"class":"dataset","id":["a","b","time"],"size":[4000,4000,4000],"dimension":{"a":DIM,"b":DIM,"time":DIM},"value":{}}""".Replace("DIM", dimension, StringComparison.Ordinal))
            .Errors.ShouldHaveSingleItem().Column.ShouldBe("size");
    }

    private static List<string> Figures(JsonStatImport import)
    {
        import.Errors.ShouldBeEmpty();
        var keys = import.Figures!.Keys();
        return [.. import.Figures.Read().Select(figure => string.Join(' ', (string[])[
            keys.Indicators[figure.Indicator], keys.Regions[figure.Region], keys.Periods[figure.Period],
            figure.Value is { } value ? FormattableString.Invariant($"{value}") : "-", .. figure.States.ToTerms()]))];
    }

    private JsonStatImport Read(string text)
    {
        File.WriteAllText(path, text);
        return JsonStatImport.Read(path, new("proef"));
    }
}
