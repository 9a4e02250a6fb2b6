using System.IO.Compression;
using Naober.Indicators;
using Naober.Indicators.ImportCbs;
using Naober.Indicators.StatTables;

namespace Naober.Tests.Indicators.ImportCbs;

public sealed class CbsImportTests
{
    [Fact]
    public void Read_Version3_GivesEveryFigureWithItsRegionPeriodAndStatus()
    {
        using var folder = CbsFolder.V3();

        Figures(folder.Path).ShouldBe(
        [
            "99999ned-inwoners-1-t001038 GM0114 2022 107024",
            "99999ned-gemiddelde-leeftijd-2-t001038 GM0114 2022 44.3",
            "99999ned-inwoners-1-t001038 GM0114 2023 108003 provisional",
            "99999ned-gemiddelde-leeftijd-2-t001038 GM0114 2023 - unavailable",
            "99999ned-inwoners-1-3000 GM0106 2022 34064",
            "99999ned-gemiddelde-leeftijd-2-3000 GM0106 2022 41.5",
        ]);
    }

    [Fact]
    public void Read_Version4_GivesEveryFigureAndTheCountryItsOwnCode()
    {
        using var folder = CbsFolder.V4();

        Figures(folder.Path).ShouldBe(
        [
            "88888ned-t001036 NL01 2017 17131720",
            "88888ned-t001036 WK011401 2017 25",
            "88888ned-m000100 NL01 2017 508.5",
            "88888ned-m000100 WK011401 2017 - secret",
        ]);
    }

    [Fact]
    public void Read_Indicators_SayWhatIsMeasuredOfWhomInWhichUnit()
    {
        using var folder = CbsFolder.V3();
        using var import = CbsImport.Read(folder.Path);
        var indicators = import.Figures!.Rows["indicators"].Rows.Select(Text).ToDictionary(row => row[0]);

        indicators["99999ned-inwoners-1-t001038"].ShouldBe([
            "99999ned-inwoners-1-t001038", "Aantal inwoners (Bevolking)", "Aantal inwoners (Bevolking)", "population", "count", "0", "neutral", "sum", "",
            "Op 1 januari.\nGeslacht: Totaal mannen en vrouwen.", "", "cbs-99999ned", "Inwoners_1"]);
        indicators["99999ned-gemiddelde-leeftijd-2-3000"][1].ShouldBe("Gemiddelde leeftijd (Bevolking): Mannen");
        indicators["99999ned-gemiddelde-leeftijd-2-3000"][4..8].ShouldBe(["unknown", "1", "neutral", "none"]);
        indicators["99999ned-gemiddelde-leeftijd-2-3000"][9].ShouldEndWith("Eenheid: kWh per ding.");
        Text(import.Figures.Rows["sources"].Rows.ShouldHaveSingleItem()).ShouldBe([
            "cbs-99999ned", "Inwoners; geslacht, regio", "Centraal Bureau voor de Statistiek", "2024", "https://opendata.cbs.nl/ODataApi/OData/99999NED", "CC BY 4.0"]);
        import.Remarks.Select(remark => remark.Code).ShouldBe(["part-of-table", "without-value"]);
    }

    [Fact]
    public void Read_PagesInFilesOrAZip_AreOneTable()
    {
        using var folder = CbsFolder.V3();
        var whole = Checksum(folder.Path);
        var rows = File.ReadAllLines(Path.Combine(folder.Path, "TypedDataSet.json"));
        folder.Without("TypedDataSet.json")
            .With("TypedDataSet.1.json", $$"""{"value":[{{rows[1]}} {{rows[2].TrimEnd(',')}}],"odata.nextLink":"https://opendata.cbs.nl/next?$skip=2"}""")
            .With("TypedDataSet.10.json", $$"""{"value":[{{rows[3]}}]}""");
        foreach (var page in Enumerable.Range(2, 8))
        {
            folder.With($"TypedDataSet.{page}.json", """{"value":[]}""");
        }

        var zip = folder.Path + ".zip";
        ZipFile.CreateFromDirectory(folder.Path, zip);

        try
        {
            Checksum(folder.Path).ShouldBe(whole);
            Checksum(zip).ShouldBe(whole);
            CbsImport.Recognises(zip).ShouldBeTrue();
        }
        finally
        {
            File.Delete(zip);
        }
    }

    [Theory]
    [InlineData("2022KW01", "2022Q1")]
    [InlineData("2022MM06", "2022M06")]
    [InlineData("2022SJ00", "2022/2023")]
    [InlineData("2022W152", null)]
    [InlineData("2022KW05", null)]
    [InlineData("2022MM13", null)]
    [InlineData("0000JJ00", null)]
    [InlineData("2022", null)]
    public void PeriodOf_CodesOfCbs_AreThePeriodsOfFigures(string code, string? period) => StatPlaces.PeriodOf(code).ShouldBe(period);

    [Fact]
    public void Read_PeriodsAndRegionsWithoutAMeaningHere_ArePassedOverAndSaid()
    {
        using var folder = CbsFolder.V3()
            .Replacing("TypedDataSet.json", "\"Perioden\":\"2023JJ00\"", "\"Perioden\":\"2023W101\"")
            .Replacing("TypedDataSet.json", "GM0106  ", "T001234 ");
        using var import = CbsImport.Read(folder.Path);

        import.Figures!.Count.ShouldBe(2);
        import.Remarks.Select(remark => $"{remark.Code} {remark.Subject}").ShouldBe(["period-passed 2023W101", "region-passed T001234", "part-of-table 99999NED"]);
    }

    private static string Checksum(string path)
    {
        using var import = CbsImport.Read(path);
        import.Errors.ShouldBeEmpty();
        return import.Figures!.Load.Checksum;
    }

    private static List<string> Figures(string path)
    {
        using var import = CbsImport.Read(path);
        import.Errors.ShouldBeEmpty();
        var keys = import.Figures!.Keys();
        return [.. import.Figures.Read().Select(figure => string.Join(' ', (string[])[
            keys.Indicators[figure.Indicator], keys.Regions[figure.Region], keys.Periods[figure.Period],
            figure.Value is { } value ? FormattableString.Invariant($"{value}") : "-", .. figure.States.ToTerms()]))];
    }

    private static string[] Text(Naober.Files.Packages.PackageRow row) => [.. row.Cells.Select(cell => FormattableString.Invariant($"{cell}"))];
}
