using System.Text;
using Naober.Core;
using Naober.Indicators.ImportTable;
using Naober.Regions;

namespace Naober.Tests.Indicators.ImportTable;

public sealed class TableImportTests : IDisposable
{
    private static readonly RegionMap Regions = new(
    [
        Region("GM0114", "Emmen", "municipality"), Region("GM0106", "Assen", "municipality"), Region("GM1900", "Súdwest-Fryslân", "municipality", from: 2011),
        Region("GM0344", "Utrecht", "municipality"), Region("PV26", "Utrecht", "province"), Region("PV22", "Drenthe", "province"), Region("NL01", "Nederland", "country"),
    ],
    []);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-table-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("Gemeente;Jaar;Inwoners;% koopwoningen\nEmmen;2022;107.024;58,5\nAssen;2022;68.798;.\n",
        "proef-inwoners GM0114 2022 107024", "proef-koopwoningen GM0114 2022 58.5", "proef-inwoners GM0106 2022 68798", "proef-koopwoningen GM0106 2022 -")]
    [InlineData("regiocode,2021,2022*\n114,\"107,024\",108003\nGM0106,68798,\n",
        "proef GM0114 2021 107024", "proef GM0114 2022 108003", "proef GM0106 2021 68798", "proef GM0106 2022 -")]
    [InlineData("region,indicator,period,value\nPV22,Banen,2022Q1,1.5\nNL01,Banen,2022-03,-2\n",
        "proef-banen PV22 2022Q1 1.5", "proef-banen NL01 2022M03 -2")]
    [InlineData("provincie;periode;waarde\nUtrecht;2015-2019;3\n", "proef PV26 2015/2019 3")]
    [InlineData("gemeentenaam;indicator;peildatum;cijfer\nUtrecht;Bomen per inwoner;31-12-2022;1.234,5\n", "proef-bomen-per-inwoner GM0344 2022-12-31 1234.5")]
    public void Read_TablesAsPeopleMakeThem_GivesTheirFigures(string text, params string[] figures) => Figures(Read(text)).ShouldBe(figures);

    /// <summary>What follows a right-to-left override is read in another order than it is written.</summary>
    [Theory]
    [InlineData("regio,jaar,ban\u202Een\nEmmen,2020,1\n", 1, "3", "202E")]
    [InlineData("regio,jaar,indicator,waarde\nEmmen,2020,ban\u2066en,1\n", 2, "indicator", "2066")]
    public void Read_NameWithABidirectionalControl_IsRefused(string text, int line, string column, string character) =>
        Read(text).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => (error.Line, error.Column, error.Code).ShouldBe((line, column, "control-character")), error => error.Message.English.ShouldContain("U+" + character));

    [Fact]
    public void Read_NamesInAnySpelling_AreTheSameRegion()
    {
        var import = Read("regio,jaar,x waarde\nSúdwest-Fryslân,2020,1\nSu\u0301dwest-Frysla\u0302n,2021,2\ngemeente Utrecht,2020,3\nProvincie Utrecht,2020,4\nUtrecht (PV),2021,5\nNederland,2020,6\n");

        Figures(import).Select(figure => figure.Split(' ')[1]).ShouldBe(["GM1900", "GM1900", "GM0344", "PV26", "PV26", "NL01"]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public void Read_AnyEncoding_FindsTheSameRegions(string encoding)
    {
        var chosen = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var path = Path.Combine(folder.FullName, "a.csv");
        File.WriteAllBytes(path, [.. chosen.GetPreamble(), .. chosen.GetBytes("gemeente;jaar;aantal\r\nSúdwest-Fryslân;2022;5\r\n")]);

        Figures(TableImport.Read(path, new("proef"), new(Regions, Nothing))).ShouldBe(["proef-aantal GM1900 2022 5"]);
    }

    [Theory]
    [InlineData("gemeente,jaar,aantal\nAtlantis,2022,1\n", "2:gemeente unknown-region")]
    [InlineData("regio,jaar,aantal\nUtrecht,2022,1\n", "2:regio unknown-region")]
    [InlineData("gemeente,jaar,aantal\nGM9999,2022,1\n", "2:gemeente unknown-region")]
    [InlineData("gemeente,jaar,aantal\nEmmen,morgen,1\n", "2:jaar period")]
    [InlineData("gemeente,aantal\nEmmen,1\n", "2: period")]
    [InlineData("gemeente,jaar,aantal\nEmmen,2022,1\nAssen,2022,veel\nEmmen,2021,2\n", "3:aantal number")]
    [InlineData("gemeente,jaar,aantal\nEmmen,2022,1\nEmmen,2022,2\n", "3:aantal duplicate-figure")]
    [InlineData("gemeente,jaar,aantal,aantal\nEmmen,2022,1,2\n", "1:aantal repeated-header")]
    [InlineData("gemeente,jaar,\nEmmen,2022,1\n", "1:3 blank-header")]
    [InlineData("plaatsje,jaar,aantal\nEmmen,2022,1\n", "1: no-region")]
    [InlineData("gemeente,jaar,aantal\nEmmen,2022,1\nAssen,2022,NaN\nEmmen,2021,a\uFFFDb\n", "3:aantal number")]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;-10000000000000000000000000\nAssen;2022;5\n", "2:aantal too-many-digits")]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;12,5\nAssen;2022;123456789012345678\n", "3:aantal too-many-digits")]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;1234567890123\nAssen;2022;12,123456789\n", "2:aantal too-many-digits")]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;9007199254740993\n", "2:aantal too-many-digits")]
    [InlineData("gemeente,jaar,kleur\nEmmen,2022,rood\n", "1: no-values")]
    [InlineData("gemeente,jaar,aantal\nEmmen,2022\n", "2: ragged-row")]
    [InlineData("gemeente,jaar,aantal\nEmmen,2022,\"1\n", "2: unclosed-quote")]
    [InlineData("", "0: empty-file")]
    public void Read_SomethingWrong_SaysWhereAndReadsNothing(string text, string expected)
    {
        var import = Read(text);

        import.Figures.ShouldBeNull();
        import.Errors.Select(error => $"{error.Line}:{error.Column} {error.Code}").First().ShouldBe(expected);
    }

    [Fact]
    public void Read_TotalsAndNotesAroundATable_AreLeftOutAndATotalThatDiffersIsSaid()
    {
        var import = Read("gemeente;jaar;aantal mensen;% koop\nEmmen;2022;100;12\nAssen;2022;50;14\n;;;\nTotaal;2022;151;13\n* voorlopig;;;\nBron: CBS;;;\n");

        Figures(import).Count.ShouldBe(4);
        import.Remarks.Single(remark => remark.Code == "rows-left-out").Message.English.ShouldBe(
            "Not read, as they are no region: 1 rows with a total, 2 with a note or source, 1 empty. 5: 'Totaal'; 6: '* voorlopig'; 7: 'Bron: CBS'");
        import.Remarks.Single(remark => remark.Code == "total-differs").Message.English.ShouldBe("Line 5 (Totaal) states 151 for aantal mensen; the 2 figures that were read are 150 together.");
    }

    /// <summary>As StatLine and people write below a table: a line of text, with no separators after it.</summary>
    [Fact]
    public void Read_NotesWithoutSeparators_AreLeftOut() =>
        Read("gemeente;jaar;aantal\nEmmen;2022;100\n\nBron: CBS\n* voorlopig\n").ShouldSatisfyAllConditions(
            import => import.Errors.ShouldBeEmpty(),
            import => import.Remarks.Single(remark => remark.Code == "rows-left-out").Message.English.ShouldContain("2 with a note or source"));

    [Theory]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;1\nAtlantis\n", "Atlantis")]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;1\nAtlantis;2022;5\n", "Atlantis")]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;1\nAtlantis;;\n", "Atlantis")]
    public void Read_ARowThatIsNoNote_IsStillRefused(string text, string named) => Read(text).Errors.ShouldHaveSingleItem().Message.Dutch.ShouldContain(named);

    [Theory]
    [InlineData("gemeente;jaar;% koop\nEmmen;2022;12%\nAssen;2022;13\n", "percent", "12 13")]
    [InlineData("gemeente;jaar;koop\nEmmen;2022;12%\nAssen;2022;13,5%*\n", "percent", "12 13.5")]
    [InlineData("gemeente;jaar;uitgaven (x 1.000 euro)\nEmmen;2022;€ 1.234\nAssen;2022;€ 6,-\n", "thousand-euro", "1234 6")]
    [InlineData("gemeente;jaar;afstand (km)\nEmmen;2022;1,5\n", "kilometre", "1.5")]
    public void Read_SignsThatSayTheUnit_AreRead(string text, string unit, string values)
    {
        var import = Read(text);

        string.Join(' ', Figures(import).Select(figure => figure.Split(' ')[3])).ShouldBe(values);
        import.Figures!.Rows["indicators"].Rows.ShouldHaveSingleItem().Text(4).ShouldBe(unit);
    }

    [Theory]
    [InlineData("gemeente;jaar;aantal\nEmmen;2022;12%\nAssen;2022;13%\n", "2 other-unit")]
    [InlineData("gemeente;jaar;koop\nEmmen;2022;12\nAssen;2022;13%\n", "3 other-unit")]
    [InlineData("gemeente;jaar;% koop\nEmmen;2022;12\nAssen;2022;€ 13\n", "3 other-unit")]
    public void Read_SignsThatSayAnotherUnit_AreRefusedOnce(string text, string expected) =>
        Read(text).Errors.Select(error => $"{error.Line} {error.Code}").ShouldBe([expected]);

    [Fact]
    public void Read_TheSameErrorOnManyRows_IsToldOnceWithTheFirstPlaces()
    {
        var import = Read("gemeente,jaar,aantal\n" + string.Concat(Enumerable.Range(1990, 30).Select(year => $"Atlantis,{year},1\n")));

        import.Errors.ShouldHaveSingleItem().Message.English.ShouldEndWith("This is there 30 times, also on line 3, 4, 5, 6, ….");
        import.MoreErrors.ShouldBe(0);
    }

    [Theory]
    [InlineData("Bergen (NH.)", "GM0373")]
    [InlineData("Bergen (L.)", "GM0893")]
    [InlineData("gemeente Hengelo", "GM0164")]
    [InlineData("Hengelo (O.)", "GM0164")]
    [InlineData("Hengelo (Gld)", "GM0263")]
    [InlineData("Beek (L.)", "GM0888")]
    [InlineData("'s-Gravenhage", "GM0518")]
    [InlineData("Den Haag", "GM0518")]
    [InlineData("Friesland", "PV21")]
    public void Read_OfficialNames_AreTheirRegions(string name, string code)
    {
        var regions = new RegionMap(
        [
            Region("GM0373", "Bergen (NH)", "municipality"), Region("GM0893", "Bergen (L)", "municipality"), Region("GM0164", "Hengelo (O.)", "municipality"),
            new("GM0263", "Hengelo", "municipality", new(null, new DateOnly(2005, 1, 1)), null), Region("GM0888", "Beek", "municipality"), Region("GM0518", "'s-Gravenhage", "municipality"),
            Region("PV21", "Fryslân", "province"), Region("PV23", "Overijssel", "province"), Region("PV25", "Gelderland", "province"),
        ],
        [("PV23", "GM0164", default), ("PV25", "GM0263", default)]);

        Figures(TableImport.Read(Write($"regio;jaar;aantal\n{name};2000;1\n"), new("proef"), new(regions, Nothing))).ShouldBe([$"proef-aantal {code} 2000 1"]);
    }

    [Fact]
    public void Read_TheUserSaysWhichColumns_AndTheNextFileIsReadTheSame()
    {
        const string Text = "plek,wanneer,a,b\nEmmen,2022,1,2\n";
        var first = Read(Text, new("proef", "region=plek,period=wanneer,inwoners=b"));
        var kept = TableMapping.FromJson(first.Mapping!.ToJson());
        var second = Read(Text.Replace("2022,1,2", "2023,3,4", StringComparison.Ordinal), new("proef"), kept);
        var third = Read("plek,wanneer,c\nEmmen,2022,1\n", new("proef"), kept);

        Figures(first).ShouldBe(["proef-inwoners GM0114 2022 2"]);
        Figures(second).ShouldBe(["proef-inwoners GM0114 2023 4"]);
        second.Remarks.Single(remark => remark.Code == "columns-unread").Message.Dutch.ShouldContain("a");
        third.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Code.ShouldBe("column-missing"), error => error.Column.ShouldBe("b"));
    }

    [Fact]
    public void Read_ANewYearInAWideTable_IsReadWithTheMappingThatWasKept()
    {
        var first = Read("gemeente;2021;2022\nEmmen;1;2\n");

        Figures(Read("gemeente;2021;2022;2023\nEmmen;1;2;3\n", new("proef"), first.Mapping)).Count.ShouldBe(3);
    }

    [Fact]
    public void Read_IndicatorThatIsThereAlready_KeepsItsKeyAndItsDescription()
    {
        var import = TableImport.Read(Write("gemeente,jaar,population,nieuw\nEmmen,2022,1,2\n"), new("proef"), new(Regions, new Dictionary<string, string> { ["population"] = "drenthe" }));

        Figures(import).ShouldBe(["population GM0114 2022 1", "proef-nieuw GM0114 2022 2"]);
        import.Figures!.Rows["indicators"].Rows.Select(row => row.Text(0)).ShouldBe(["proef-nieuw"]);
    }

    [Fact]
    public void Read_AMunicipalityBeforeItWasThere_IsReadAndSaid()
    {
        var import = Read("gemeente,jaar,aantal\nGM1900,2005,1\n114,2022,1\n");

        import.Remarks.Select(remark => $"{remark.Code} {remark.Subject}").ShouldBe(["code-completed table.csv", "region-not-then GM1900"]);
    }

    [Theory]
    [InlineData("0.30000000000000004", "1234567890123")]
    [InlineData("0.333333333333333", "1234567890123")]
    [InlineData("999999999999999", "1")]
    public void Read_RoundingNoiseOfASpreadsheet_IsNoReasonToRefuse(string one, string other) =>
        Read($"gemeente,jaar,aantal\nEmmen,2022,{one}\nAssen,2022,{other}\n").Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("1.234,56", true, 1234.56)]
    [InlineData("1,234.56", false, 1234.56)]
    [InlineData("1.234", true, 1234.0)]
    [InlineData("1.234", false, 1.234)]
    [InlineData("\u221212,5%", true, -12.5)]
    [InlineData("€ 1 000", true, 1000.0)]
    [InlineData("1e3", false, 1000.0)]
    [InlineData("12.34,5", true, null)]
    [InlineData("1e400", false, null)]
    [InlineData("NaN", false, null)]
    [InlineData("Infinity", true, null)]
    [InlineData("0x10", true, null)]
    public void Number_InEitherNotation_IsExactOrNothing(string text, bool comma, double? value) => ((double?)CellNumber.Read(text, comma)).ShouldBe(value);

    private static Dictionary<string, string> Nothing => [];

    private static Region Region(string key, string name, string type, int? from = null) => new(key, name, type, new Period(from is { } year ? new DateOnly(year, 1, 1) : null, null), null);

    private static List<string> Figures(TableImport import)
    {
        import.Errors.ShouldBeEmpty();
        var keys = import.Figures!.Keys();
        return [.. import.Figures.Read().Select(figure => $"{keys.Indicators[figure.Indicator]} {keys.Regions[figure.Region]} {keys.Periods[figure.Period]} "
            + (figure.Value is { } value ? FormattableString.Invariant($"{value}") : "-"))];
    }

    private TableImport Read(string text, TableRequest? request = null, TableMapping? mapping = null) =>
        TableImport.Read(Write(text), request ?? new("proef"), new(Regions, Nothing, mapping));

    private string Write(string text)
    {
        var path = Path.Combine(folder.FullName, "table.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
