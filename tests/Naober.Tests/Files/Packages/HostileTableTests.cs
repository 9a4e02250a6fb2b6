using System.Text;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Tests.Files.Packages;

/// <summary>Tables and folders made to break a reader are refused with an error that says where.</summary>
public sealed class HostileTableTests : IDisposable
{
    private readonly TestPackage package = new();

    public void Dispose() => package.Dispose();

    [Theory]
    [InlineData("", ":0::empty-file")]
    [InlineData("\uFEFF", ":0::empty-file")]
    [InlineData("source;title\na;b\n", ":1::separator")]
    [InlineData("source,title,title\n", ":1:3:repeated-column")]
    [InlineData("source,title,\n", ":1:3:blank-column")]
    [InlineData("source,titel\n", ":1:2:unknown-column", ":1:title:missing-column")]
    [InlineData("source,title\nbre,\"open\nx,y\n", ":2::unclosed-quote")]
    [InlineData("source,title\nbre,a\"b\nx,\"y\"z\n", ":2::stray-quote", ":3::text-after-quote")]
    [InlineData("source,title\nbre,a\0b\n", ":2::nul")]
    [InlineData("source,title\nbre,a\u001Bb\n", ":2:title:control-character")]
    [InlineData("source,title\nbre,a\u202Eb\n", ":2:title:control-character")]
    [InlineData("source,title\n\"bre\n\",x\n", ":2:source:key")]
    [InlineData("source,title\n\"b\"\"re\",x\n", ":2:source:key")]
    [InlineData("source,title\nb\u202Ere,x\n", ":2:source:key")]
    [InlineData("source,title\nb're(),x\n", ":2:source:key")]
    [InlineData("source,title\nb|re,x\n..,y\n", ":2:source:key", ":3:source:key")]
    [InlineData("source,title\nbre,x,y\nbre\n", ":2::ragged-row", ":3::ragged-row")]
    [InlineData("source,title\n\"x\ny\",a\nz,b,c\n", ":2:source:key", ":4::ragged-row")]
    public void Read_MisshapenTable_IsRefusedAtItsLine(string text, params string[] expected)
    {
        package.Write("sources.csv", text);

        package.Errors().Where(error => error.StartsWith("sources.csv", StringComparison.Ordinal))
            .ShouldBe(expected.Select(error => "sources.csv" + error));
    }

    [Fact]
    public void Read_OtherEncodings_AreRefused()
    {
        package.Write("sources.csv", [.. "source,title\nbre,Frysl"u8, 0xE2, .. "n\n"u8]);
        package.Write("actors.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(TestPackage.Actors)]);
        package.Write("regions.csv", Encoding.BigEndianUnicode.GetBytes(TestPackage.Regions));

        var errors = package.Errors();

        errors.ShouldContain("sources.csv:2::encoding");
        errors.ShouldContain("actors.csv:1::encoding");
        errors.ShouldContain("regions.csv:1::nul");
    }

    [Fact]
    public void Read_LineOfAGigabyte_StopsAfterTheLimit()
    {
        using (var file = File.OpenWrite(Path.Combine(package.Folder, "sources.csv")))
        {
            file.SetLength(1L << 30);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = package.Read(limits: new InputLimits { TableBytes = 2L << 30, TotalBytes = 4L << 30 });

        result.Errors.ShouldContain(error => error.File == "sources.csv" && error.Code == "row-too-long" && error.Line == 3);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void Read_HundredThousandColumns_IsRefused()
    {
        package.Write("sources.csv", string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}")) + "\n1,2\n");

        package.Errors().ShouldContain("sources.csv:1::too-many-columns");
    }

    [Fact]
    public void Read_BeyondTheLimits_SaysWhich()
    {
        package.Read(limits: new InputLimits { Rows = 2 }).Errors.ShouldContain(error => error.Code == "too-many-rows" && error.Line == 4);
        package.Read(limits: new InputLimits { CellLength = 10 }).Errors.ShouldContain(error => error.Code == "cell-too-long");
        package.Read(limits: new InputLimits { TableBytes = 100 }).Errors.ShouldContain(error => error.Code == "file-too-large");
        package.Read(limits: new InputLimits { TotalBytes = 300 }).Errors.ShouldContain(error => error.Code == "file-too-large");
        package.Read(limits: new InputLimits { Entries = 3 }).Errors.ShouldHaveSingleItem().Code.ShouldBe("too-many-files");
    }

    [Fact]
    public void Read_LinkOutOfTheFolder_IsNotFollowed()
    {
        File.Delete(Path.Combine(package.Folder, "sources.csv"));
        File.CreateSymbolicLink(Path.Combine(package.Folder, "sources.csv"), "/etc/hostname");
        File.CreateSymbolicLink(Path.Combine(package.Folder, "datapackage.json"), "/nowhere");

        package.Errors().Where(error => error.EndsWith(":link", StringComparison.Ordinal)).ShouldBe(["datapackage.json:0::link", "sources.csv:0::link"]);
    }

    [Fact]
    public void Read_PathThatDoesNotExist_IsNotFound() =>
        PackageReader.Read(package.Folder + "/no", NetworkTables.Package).Errors.ShouldHaveSingleItem().Code.ShouldBe("not-found");

    [Fact]
    public void Read_FolderWithoutTables_SaysWhatIsExpected()
    {
        var empty = Directory.CreateTempSubdirectory("naober-empty-");

        var error = PackageReader.Read(empty.FullName, NetworkTables.Package).Errors.ShouldHaveSingleItem();
        empty.Delete();

        error.Code.ShouldBe("no-tables");
        error.Message.English.ShouldContain("memberships.csv");
    }

    [Theory]
    [InlineData("{", "1::json")]
    [InlineData("[]", "1::json")]
    [InlineData("""{"name":"a","name":"b"}""", "0::json")]
    [InlineData("""{"name":"Drenthe (1)"}""", "0:name:package-name")]
    [InlineData("""{"name":["a"]}""", "0:name:text-expected")]
    [InlineData("""{"title":"\uD800"}""", "0:title:text-expected")]
    [InlineData("""{"profile":"fiscal-data-package"}""", "0:profile:profile")]
    [InlineData("""{"naober:referenceDate":"01-09-2021"}""", "0:naober:referenceDate:date")]
    [InlineData("""{"resources":[{"path":"../../etc/passwd"}]}""", "0:resources/0:resource-path")]
    [InlineData("""{"resources":[{"path":"budget.csv"},7]}""", "0:resources/0:missing-file", "0:resources/1:resource")]
    [InlineData("""{"resources":{"path":"sources.csv"}}""", "0:resources/0:resource")]
    [InlineData("""{"resources":[{"path":"sources.csv","dialect":{"delimiter":";"}}]}""", "0:resources/0:csv-form")]
    [InlineData("""{"resources":[{"path":"sources.csv","schema":{"missingValues":["-"]}}]}""", "0:resources/0:csv-form")]
    public void Read_MisshapenDescription_IsRefused(string json, params string[] expected)
    {
        package.Write("datapackage.json", json);

        package.Errors().ShouldBe(expected.Select(error => "datapackage.json:" + error));
    }

    [Fact]
    public void Read_DescriptionNestedTenThousandDeep_IsRefused()
    {
        package.Write("datapackage.json", new string('[', 10_000) + new string(']', 10_000));

        package.Errors().ShouldBe(["datapackage.json:1::json"]);
    }

    [Fact]
    public void Read_MarkupAndControlCharactersInAMessage_AreShownHarmless()
    {
        package.Add("memberships.csv", "p1,GM0114,\"<img\n\u202E\",,,bre,");

        package.Read().Errors.ShouldHaveSingleItem().Message.Dutch.ShouldStartWith("'<img\\u000A\\u202E' is geen bekende term");
    }

    [Fact]
    public void Read_DamagedBytesAnywhere_NeverThrows()
    {
        var random = new Random(1);
        var files = Directory.GetFiles(package.Folder).Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file))).ToList();
        for (var i = 0; i < 300; i++)
        {
            var (name, bytes) = files[i % files.Count];
            var damaged = bytes.ToArray();
            for (var j = 0; j < 3; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            package.Write(name, damaged[..random.Next(1, damaged.Length + 1)]);
            var result = package.Read();
            (result.Package is null).ShouldBe(result.Errors.Count > 0);
            package.Write(name, bytes);
        }
    }
}
