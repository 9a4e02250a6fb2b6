using System.Text;
using Naober.Core;
using Naober.Network.ImportTooi;
using static Naober.Tests.Network.ImportTooi.TooiText;

namespace Naober.Tests.Network.ImportTooi;

public sealed class TooiImportTests
{
    [Fact]
    public void Read_LastDay_BecomesTheFirstDayThatNoLongerCounts()
    {
        var regions = Rows(Read(Municipality("gm0001", "Oud", end: "2018-12-31"), Municipality("gm0002", "Nieuw", begin: "2019-01-01")), "regions");

        regions.ShouldBe([
            "GM0001,Oud,municipality,,2019-01-01,,", "GM0002,Nieuw,municipality,2019-01-01,,,", "NL01,Nederland,country,,,,", "PV22,Drenthe,province,,,,"]);
    }

    [Fact]
    public void Read_Organisation_IsRegionAndActorAndPartOfItsProvince()
    {
        var result = Read(Municipality("gm0001", "Den Berg", more: Value("officieleNaamExclSoort", "De Berg | Dal") + Value("afkorting", "DB") + Value("kvkNummer", "01234567")));

        Rows(result, "actors").ShouldBe([
            "GM0001,Den Berg,De Berg / Dal|DB,municipality,GM0001,governance,tooi:https://identifier.overheid.nl/tooi/id/gemeente/gm0001|kvk:01234567,tooi-gemeenten,gm0001"]);
        Rows(result, "region_parts").ShouldBe(["PV22,GM0001,,"]);
        Rows(result, "sources").ShouldHaveSingleItem().ShouldContain("versie 9");
    }

    [Fact]
    public void Read_MergerAbsorptionRenameAndSplit_AreToldApart()
    {
        var result = Read(
            Municipality("gm0001", "A", end: "2018-12-31"), Municipality("gm0002", "B", end: "2018-12-31"), Municipality("gm0003", "AB", begin: "2019-01-01"),
            Municipality("gm0004", "C", end: "2018-12-31"), Municipality("gm0005", "D"),
            Municipality("gm0006", "E", end: "2018-12-31"), Municipality("gm0007", "Ee", begin: "2019-01-01"),
            Municipality("gm0008", "F", end: "2018-12-31"),
            Change("Samenvoeging", "2019-01-01", ["gm0001", "gm0002"], ["gm0003"]),
            Change("Uitbreiding", "2019-01-01", ["gm0004"], ["gm0005"], "used"),
            Change("Herschikking", "2019-01-01", ["gm0006"], ["gm0007"]),
            Change("Uitbreiding", "2019-01-01", ["gm0008"], ["gm0005", "gm0007"], "used"));

        result.Anomalies.ShouldBeEmpty();
        Rows(result, "region_changes").ShouldBe([
            "2019-01-01,absorption,GM0004,GM0005,1", "2019-01-01,merger,GM0001,GM0003,1", "2019-01-01,merger,GM0002,GM0003,1",
            "2019-01-01,rename,GM0006,GM0007,1", "2019-01-01,split,GM0008,GM0005,", "2019-01-01,split,GM0008,GM0007,"]);
    }

    [Fact]
    public void Read_EarlierVersion_GivesItsNameAndMakesTheBeginUnknown()
    {
        var version = Municipality("hv_01", "Wold", end: "2009-12-31")
            .Replace("def/ont/Gemeente\"]", "def/ont/Gemeente\",\"https://identifier.overheid.nl/tooi/def/ont/HistorischeVersie\"]", StringComparison.Ordinal)
            .Replace("ont/einddatum", "ont/einddatumHV", StringComparison.Ordinal)
            .Replace("}]}", "}],\"http://www.w3.org/ns/prov#specializationOf\":[{\"@id\":\"https://identifier.overheid.nl/tooi/id/gemeente/gm0001\"}]}", StringComparison.Ordinal);

        var result = Read(Municipality("gm0001", "De Wold", begin: "2010-01-01"), version, Change("Toestandswijziging", "2010-01-01", ["hv_01"], ["gm0001"], "used"));

        Rows(result, "regions")[0].ShouldBe("GM0001,De Wold,municipality,,,,");
        Rows(result, "actors").ShouldHaveSingleItem().ShouldStartWith("GM0001,De Wold,Wold,");
        Rows(result, "region_changes").ShouldBe(["2010-01-01,rename,GM0001,GM0001,1"]);
    }

    [Theory]
    [InlineData("end-before-start", "GM0001", "2010-01-01", "2009-01-01")]
    [InlineData("invalid-date", "GM0001", null, "31-02-2019")]
    [InlineData("dissolved-without-successor", "GM0001", null, "2018-12-31")]
    public void Read_DatesThatContradict_AreAnomaliesAndTheListLoads(string code, string subject, string? begin, string end)
    {
        var result = Read(Municipality("gm0001", "A", begin, end));

        result.Result.Package.ShouldNotBeNull();
        result.Anomalies.Select(anomaly => (anomaly.Code, anomaly.Subject)).ShouldContain((code, subject));
    }

    [Fact]
    public void Read_ChangeOnAnotherDateOrOfAnUnknown_IsAnAnomaly()
    {
        var result = Read(
            Municipality("gm0001", "A", end: "2018-12-31"), Municipality("gm0002", "B", begin: "2019-01-01"),
            Change("Herschikking", "2019-01-02", ["gm0001"], ["gm0002"]), Change("Uitbreiding", "2019-01-01", ["gm0009"], ["gm0002"]));

        result.Anomalies.Select(anomaly => (anomaly.Code, anomaly.Subject)).ShouldBe(
            [("unknown-in-change", "GM0009"), ("change-date-differs", "GM0001"), ("change-date-differs", "GM0002")], ignoreOrder: true);
        Rows(result, "region_changes").ShouldBe(["2019-01-02,rename,GM0001,GM0002,1"]);
    }

    [Theory]
    [InlineData("[{\"@id\": \"x\"", "json", 1)]
    [InlineData("{}", "json", 1)]
    [InlineData("[\n]", "no-value-list", 0)]
    public void Read_SomethingElse_IsRefusedWithItsLine(string text, string code, int line)
    {
        var error = ReadText(text).Result.Errors.ShouldHaveSingleItem();

        (error.File, error.Code).ShouldBe(("lijst.json", code));
        error.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("Emm\\ud800n")]
    [InlineData("Emm\u00FFn")]
    public void Read_TextThatIsNoText_IsRefusedOnItsLine(string name)
    {
        // Latin1: the letter of the second becomes the byte FF, which no UTF-8 has.
        var bytes = Encoding.Latin1.GetBytes($"[{Head},\n{Municipality("gm0114", name)}]");

        var error = TooiImport.Read(new MemoryStream(bytes), "lijst.json").Result.Errors.ShouldHaveSingleItem();

        (error.Code, error.Line).ShouldBe(("encoding", 2));
    }

    [Fact]
    public void ListsIn_FolderWithAListWithByteOrderMark_FindsAndReadsIt()
    {
        var folder = Directory.CreateTempSubdirectory("naober-tooi").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "lijst.json"), $"[{Head},{Municipality("gm0114", "Emmen")}]", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

            Rows(TooiImport.Read(TooiImport.ListsIn(folder).ShouldHaveSingleItem()), "actors").ShouldHaveSingleItem();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Read_NameTwice_IsRefusedOnItsLine() =>
        Read(Municipality("gm0001", "A"), Municipality("gm0001", "A")).Result.Errors.ShouldHaveSingleItem().Line.ShouldBe(3);

    [Fact]
    public void Read_CodeThatCannotBeAKey_IsRefusedOnItsLine()
    {
        var errors = Read(Municipality("gm0001", "A"), Municipality("gm(1)", "B")).Result.Errors;

        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.Line == 3 && error.File == "lijst.json");
    }

    private static string[] Rows(TooiResult result, string table) =>
        [.. result.Result.Package.ShouldNotBeNull()[table].Rows.Select(row => string.Join(',', row.Cells.Select(Written)))];

    private static string Written(object? cell) => cell switch
    {
        DateOnly date => Formats.Iso(date),
        string[] items => string.Join('|', items),
        _ => $"{cell}",
    };
}
