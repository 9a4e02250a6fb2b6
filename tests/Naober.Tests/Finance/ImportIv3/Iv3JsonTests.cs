using Naober.Files.Packages;
using Naober.Finance.ImportIv3;
using Naober.Regions;

namespace Naober.Tests.Finance.ImportIv3;

/// <summary>An invented delivery of Emmen, checked with the real code lists and grey cells of 2026.</summary>
public sealed class Iv3JsonTests : IDisposable
{
    private const string Metadata = """
        "metadata": { "overheidslaag": "Gemeente", "overheidsnummer": "0114", "overheidsnaam": "Emmen", "boekjaar": 2026, "periode": 0, "status": "Begroting",
          "datum": "2025-11-01T10:00:00", "details_openbaar": true, "financieel_pakket": "x", "export_software": "y" },
        "contact": { "naam": "a", "email": "b", "telefoon": "c" }
        """;

    private const string Costs = """{"taakveld":"0.1","categorie":"1.1","bedrag":100.50},{"taakveld":"0.1","categorie":"3.8","bedrag":50}""";

    private static readonly RegionMap Drenthe = RegionMap.From(PackageReader.Read(Path.Combine(RepositoryRoot.Path, "data", "drenthe"), [.. RegionTables.All]).Package!);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-iv3-");

    [Fact]
    public void Read_SoundDelivery_AddsUpPerTaskField()
    {
        var read = Read(Data(Costs, """{"taakveld":"0.61","categorie":"2.2.1","bedrag":150.5}"""));

        read.Errors.ShouldBeEmpty();
        var government = read.Delivery!.Governments.ShouldHaveSingleItem();
        (government.Region, government.Total(Iv3Side.Costs), government.Total(Iv3Side.Income), government.Total(Iv3Side.Salaries)).ShouldBe(("GM0114", 150.5m, 150.5m, 100.5m));
        read.Delivery.TaskFields["0.1"].ShouldBe("Bestuur");
        read.Remarks.Select(remark => remark.Code).ShouldBe(["iv3-unit"]);
    }

    [Theory]
    [InlineData("""{"taakveld":"9.9","categorie":"1.1","bedrag":1}""", "DF001")]
    [InlineData("""{"taakveld":"0.1","categorie":"99","bedrag":1}""", "DF002")]
    [InlineData("""{"taakveld":"0.1","categorie":"3.1","bedrag":1}""", "grey-cell")]
    [InlineData("""{"taakveld":"0.1","categorie":"1.1"}""", "SF017")]
    [InlineData("""{"taakveld":"0.1","categorie":"1.1","bedrag":1.005}""", "amount")]
    public void Read_WrongCell_HasTheCodeOfTheControl(string cell, string code)
    {
        var error = Read(Data(cell, "")).Errors.ShouldHaveSingleItem();

        (error.Code, error.Line).ShouldBe((code, 6));
    }

    [Fact]
    public void Read_MissingParts_AreAllNamed() =>
        Read("""{ "metadata": { "overheidslaag": "Gemeente" } }""").Errors.Select(error => error.Code).Distinct().ShouldBe(["SF010", "SF005", "SF002", "SF004", "unknown-reference"], ignoreOrder: true);

    [Fact]
    public void Read_CostsThatAreNotIncome_AreRemarked() => Read(Data(Costs, "")).Remarks.ShouldContain(remark => remark.Code == "PF006");

    [Fact]
    public void Read_WithoutUnit_AsksForIt() => Read(Data(Costs, ""), new()).Errors.ShouldHaveSingleItem().Column.ShouldBe("unit");

    [Fact]
    public void Read_WithoutDefinitions_SaysThatCodesAreNotChecked()
    {
        foreach (var file in folder.GetFiles("iv3_definities*"))
        {
            file.Delete();
        }

        var read = Read(Data("""{"taakveld":"9.9","categorie":"1.1","bedrag":1}""", ""), copyDefinitions: false);

        read.Remarks.ShouldContain(remark => remark.Code == "SF888");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Data(string costs, string income) =>
        $$"""
        {
        {{Metadata}},
        "data": { "lasten": [
        {{costs}}], "baten": [{{income}}], "balans_lasten": [], "balans_baten": [], "balans_standen": [] } }
        """;

    private Iv3Reading Read(string json, Iv3Options? options = null, bool copyDefinitions = true)
    {
        if (copyDefinitions)
        {
            File.Copy(SharedData.Path("08-finance", "iv3-definities", "iv3_definities_Gemeente_2026.json"), Path.Combine(folder.FullName, "iv3_definities_Gemeente_2026.json"), overwrite: true);
        }

        var path = Path.Combine(folder.FullName, "emmen.json");
        File.WriteAllText(path, json);
        return Iv3Json.Read(path, options ?? new(Factor: 1), Drenthe);
    }
}
