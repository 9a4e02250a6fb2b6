using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Regions;

namespace Naober.Tests.Files.Packages;

public sealed class PackageWriterTests : IDisposable
{
    private readonly TestPackage package = new();

    private string Target => package.Folder + "-out";

    public void Dispose()
    {
        package.Dispose();
        if (Directory.Exists(Target))
        {
            Directory.Delete(Target, recursive: true);
        }
    }

    [Fact]
    public void Write_ThenReadAndWrite_GivesTheSameBytes()
    {
        package.Write("regions.csv", "name,region,type,latitude\r\n\"Emmen, \"\"stad\"\"\nen dorp\",GM0114,municipality,+052.7800\r\nCoevorden,GM0109,municipality,-0.0\r\nZ,CR08,corop,");
        PackageWriter.Write(package.Read().Package!, Target).ShouldBeNull();
        var first = Files();

        PackageWriter.Write(PackageReader.Read(Target, NetworkTables.Package).Package!, Target).ShouldBeNull();

        Files().ShouldBe(first);
        first["regions.csv"].ShouldBe(
            "region,name,type,valid_from,valid_to,latitude,longitude\nCR08,Z,corop,,,,\nGM0109,Coevorden,municipality,,,0,\n" +
            "GM0114,\"Emmen, \"\"stad\"\"\nen dorp\",municipality,,,52.78,\n");
        Directory.EnumerateDirectories(Path.GetTempPath(), Path.GetFileName(Target) + "*").ShouldHaveSingleItem();
    }

    [Fact]
    public void Write_TargetThatIsALink_WritesTheFolderAndLeavesTheLink()
    {
        var real = Directory.CreateDirectory(Path.Combine(package.Folder, "real")).FullName;
        var link = Directory.CreateSymbolicLink(Path.Combine(package.Folder, "link"), real);

        PackageWriter.Write(package.Read().Package!, link.FullName).ShouldBeNull();

        new DirectoryInfo(link.FullName).LinkTarget.ShouldBe(real);
        File.Exists(Path.Combine(real, "datapackage.json")).ShouldBeTrue();
    }

    [Fact]
    public void Write_Description_StatesTypesKeysAndReferences()
    {
        var read = package.Read().Package! with { Name = "drenthe", Title = "Drenthe é", ReferenceDate = new(2021, 9, 1), Licence = "CC-BY-4.0" };
        PackageWriter.Write(read, Target).ShouldBeNull();

        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Target, "datapackage.json")));
        json.RootElement.GetProperty("naober:referenceDate").GetString().ShouldBe("2021-09-01");
        var schema = json.RootElement.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").ValueEquals("partnerships")).GetProperty("schema");
        schema.GetProperty("primaryKey").EnumerateArray().Select(column => column.GetString()).ShouldBe(["partnership"]);
        schema.GetProperty("missingValues")[0].GetString().ShouldBe("");
        schema.GetProperty("foreignKeys")[0].GetProperty("reference").GetProperty("resource").GetString().ShouldBe("");
        schema.GetProperty("fields")[3].GetProperty("constraints").GetProperty("enum")[0].GetString().ShouldBe("coordination");
        var back = PackageReader.Read(Target, NetworkTables.Package).Package!;
        (back.Name, back.Title, back.ReferenceDate, back.Licence).ShouldBe(("drenthe", "Drenthe é", new DateOnly(2021, 9, 1), "CC-BY-4.0"));
    }

    [Fact]
    public void Write_OverAPackage_KeepsItsOtherFiles()
    {
        package.Write("README.md", "about");
        package.Write("indicators.csv", "indicator\na\n");
        Directory.CreateDirectory(Path.Combine(package.Folder, "bronnen"));
        package.Write("bronnen/brief.txt", "text");

        PackageWriter.Write(package.Read().Package!, package.Folder).ShouldBeNull();

        File.ReadAllText(Path.Combine(package.Folder, "bronnen", "brief.txt")).ShouldBe("text");
        package.Read().NotLoaded.ShouldHaveSingleItem();
    }

    [Fact]
    public void Write_OverAnotherFolder_Refuses()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "thesis.docx"), "mine");

        PackageWriter.Write(package.Read().Package!, Target)!.Code.ShouldBe("not-a-package");

        Directory.EnumerateFiles(Target).ShouldHaveSingleItem();
    }

    [Fact]
    public void Write_ListItemWithABar_LeavesNothingBehind()
    {
        var bad = new PackageRow(0, ["x", "X", new[] { "a|b" }, "municipality", null, null, null, null, null]);
        var broken = package.Read().Package! with { Tables = [new PackageTable(NetworkTables.Actors, [bad])] };

        Should.Throw<ArgumentException>(() => PackageWriter.Write(broken, Target));

        Directory.EnumerateFileSystemEntries(Path.GetTempPath(), Path.GetFileName(Target) + "*").ShouldBeEmpty();
    }

    [Fact]
    public void WriteAndRead_AnyTextAndNumber_ComeBackAsTheyWere()
    {
        const string Pieces = "a b,\"|\n\r\t;'=+-@é漢\uFEFF𝄞";
        var texts = Gen.Elements(Pieces.EnumerateRunes().ToArray()).ListOf().Select(runes => string.Concat(runes)).Where(text => !string.IsNullOrWhiteSpace(text));
        var numbers = ArbMap.Default.GeneratorFor<decimal>().Select(number => Math.Round(number % 90, 26));
        Prop.ForAll(texts.ListOf().ToArbitrary(), numbers.ToArbitrary(), (names, number) =>
        {
            var rows = names.Select((name, i) => new PackageRow(0, [$"r{i:D3}", name, "custom", null, new DateOnly(2020, 1, 1).AddDays(i), number, null])).ToList();
            var tables = new[] { new PackageTable(RegionTables.Regions, rows) };
            PackageWriter.Write(new RegionPackage("p", "P", null, tables), Target).ShouldBeNull();

            var result = PackageReader.Read(Target, [RegionTables.Regions]);

            result.Errors.ShouldBeEmpty();
            result.Package!["regions"].Rows.Select(row => row.Cells).ShouldBe(rows.Select(row => row.Cells));
        }).QuickCheckThrowOnFailure();
    }

    private SortedDictionary<string, string> Files() =>
        new(Directory.EnumerateFiles(Target).ToDictionary(file => Path.GetFileName(file), file => Encoding.UTF8.GetString(File.ReadAllBytes(file))));
}
