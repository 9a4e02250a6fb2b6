using System.IO.Compression;
using Naober.Core;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Tests.Files.Packages;

public sealed class PackageReaderTests : IDisposable
{
    private readonly TestPackage package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Read_SoundFolder_GivesTypedRowsSortedByKey()
    {
        var result = package.Read();

        result.Errors.ShouldBeEmpty();
        var read = result.Package.ShouldNotBeNull();
        read.Name.ShouldBe(Path.GetFileName(package.Folder).ToLowerInvariant());
        read["regions"].Rows.Select(row => row.Text(0)).ShouldBe(["CR08", "GM0109", "GM0114"]);
        read["regions"].Rows[2].Number(5).ShouldBe(52.78m);
        read["actors"].Rows[1].List(2).ShouldBe(["Emmen", "Emmen (Dr)"]);
        read["memberships"].Rows[0].Date(3).ShouldBe(new DateOnly(2018, 1, 1));
        read["memberships"].Rows[2].Line.ShouldBe(4);
        read["mentions"].Rows.ShouldBeEmpty();
        result.Tables.ShouldContain(new TableCount("memberships", 3, 0));
    }

    [Fact]
    public void Read_Description_GivesNameTitleAndReferenceDate()
    {
        package.Write("datapackage.json", """
            {"name":"drenthe","title":"Drenthe","profile":"tabular-data-package","naober:referenceDate":"2021-09-01",
             "licenses":[{"name":"CC0-1.0"}],"resources":[{"path":"sources.csv","schema":{"missingValues":[""]}}]}
            """);

        var read = package.Read().Package.ShouldNotBeNull();

        (read.Name, read.Title, read.ReferenceDate, read.Licence).ShouldBe(("drenthe", "Drenthe", new DateOnly(2021, 9, 1), "CC0-1.0"));
    }

    [Theory]
    [InlineData("""[{"name":"CC-BY-4.0","title":"Attribution"},{"path":"https://example.org/terms"}]""", "CC-BY-4.0; https://example.org/terms", null)]
    [InlineData("[]", null, null)]
    [InlineData("null", null, null)]
    [InlineData("\"CC0\"", null, "licenses/0")]
    [InlineData("""[{"name":"CC0-1.0"},{}]""", null, "licenses/1")]
    public void Read_Licences_AreKeptOrRefusedWithTheirPlace(string licences, string? expected, string? refused)
    {
        package.Write("datapackage.json", $$"""{"name":"drenthe","licenses":{{licences}}}""");

        var result = package.Read();

        result.Package?.Licence.ShouldBe(expected);
        result.Errors.Select(error => error.Column).ShouldBe(refused is null ? [] : [refused]);
    }

    [Fact]
    public void Read_MarkCrLfOtherOrderAndAbsentColumns_AreTaken()
    {
        package.Write("regions.csv", "\uFEFFname,region,type\r\n\"Coe\r\nvorden\",GM0109,municipality\r\nEmmen,GM0114,municipality\r\nZuidoost,CR08,corop\r\n\r\n");

        var read = package.Read().Package.ShouldNotBeNull();

        read["regions"].Rows[1].Text(1).ShouldBe("Coe\r\nvorden");
        read["regions"].Rows[2].Line.ShouldBe(4);
        read["regions"].Rows[2].Date(3).ShouldBeNull();
    }

    [Fact]
    public void Read_TablesOfLater_AreCountedNotLoaded()
    {
        package.Write("indicators.csv", "indicator,name\na,A\nb,B\n");
        package.Write("README.md", "not a table");

        var result = package.Read();

        result.Errors.ShouldBeEmpty();
        result.NotLoaded.ShouldBe([new TableCount("indicators", 2, 0)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Zip_EqualsFolder(bool withTopFolder)
    {
        var zip = package.Folder + ".zip";
        try
        {
            ZipFile.CreateFromDirectory(package.Folder, zip, CompressionLevel.Fastest, withTopFolder);

            var result = PackageReader.Read(zip, NetworkTables.Package);

            result.Errors.ShouldBeEmpty();
            result.Package!.Name.ShouldBe(Path.GetFileName(package.Folder).ToLowerInvariant());
            result.Tables.ShouldBe(package.Read().Tables);
        }
        finally
        {
            File.Delete(zip);
        }
    }

    [Fact]
    public void Read_ErrorsInEveryTable_AreAllListedAtOnce()
    {
        package.Add("sources.csv", "kort");
        package.Add("regions.csv", "GM0001,,town,2020-01-01,2020-01-01,91,\"6,9\"");
        package.Add("region_parts.csv", "CR08,GM0109,2020-01-01,");
        package.Add("actors.csv", "GM0114,Emmen,a||b,gemeente,GM114,governance|governance,,bre,");
        package.Add("partnerships.csv", "p 3,X,,coordination,voluntary,regional,,,,31-12-2020,2021-02-31,,,,");
        package.Add("memberships.csv", "p1,GM0114,lead,,,bre,");

        package.Errors().ShouldBe(
        [
            "actors.csv:4:aliases:empty-item",
            "actors.csv:4:kind:unknown-term",
            "actors.csv:4:ecosystems:repeated-item",
            "actors.csv:4:actor:repeated-key",
            "actors.csv:4:region:unknown-reference",
            "memberships.csv:5:partnership:repeated-key",
            "partnerships.csv:4:partnership:key",
            "partnerships.csv:4:valid_from:date",
            "partnerships.csv:4:valid_to:date",
            "region_parts.csv:4:valid_from:overlap",
            "regions.csv:5:name:required",
            "regions.csv:5:type:unknown-term",
            "regions.csv:5:latitude:out-of-range",
            "regions.csv:5:longitude:number",
            "regions.csv:5:valid_to:end-before-start",
            "sources.csv:3::ragged-row",
        ]);
        package.Read().Package.ShouldBeNull();
    }

    [Theory]
    [InlineData("actors.csv", "x,X,,gemeente,,,,,", "'municipality'")]
    [InlineData("actors.csv", "x,X,,Muncipality,,,,,", "'municipality'")]
    [InlineData("actors.csv", "x,X,,municipality,GM114,,,,", "'GM0114'")]
    [InlineData("actors.csv", "x,X,,municipality,gm0114,,,,", "'GM0114'")]
    [InlineData("memberships.csv", "p1,GM0114,host,31-12-2020,,,", "31-12-2020 -> 2020-12-31")]
    [InlineData("memberships.csv", "p1,GM0114,host,2020-1-2,,,", "2020-1-2 -> 2020-01-02")]
    [InlineData("regions.csv", "x,X,custom,,,\"52,5\",", "52,5 -> 52.5")]
    [InlineData("regions.csv", "x,X,custom,,,5e1,", "5e1 -> 50")]
    [InlineData("memberships.csv", "p1,GM0114,member,2018-01-01,2017-01-01,bre,", "first day that no longer counts")]
    public void Read_NearMiss_SaysWhatWasMeant(string file, string line, string hint)
    {
        package.Add(file, line);

        package.Read().Errors.ShouldHaveSingleItem().Message.In(Language.English).ShouldContain(hint);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("1.000.000,5")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("٣")]
    [InlineData(" 5")]
    public void Read_NumberThatCannotBeKept_IsRefused(string number)
    {
        package.Add("regions.csv", $"x,X,custom,,,\"{number}\",");

        package.Errors().ShouldBe(["regions.csv:5:latitude:number"]);
    }

    [Theory]
    [InlineData("0000-01-01", "date")]
    [InlineData("2021-02-29", "date")]
    [InlineData("31-02-2021", "date")]
    [InlineData("9999-12-31", "date-range")]
    [InlineData("2021", "date")]
    public void Read_DateThatDoesNotExist_IsRefused(string date, string code)
    {
        package.Add("regions.csv", $"x,X,custom,{date},,,");

        package.Errors().ShouldBe([$"regions.csv:5:valid_from:{code}"]);
    }

    [Fact]
    public void Read_Cycle_IsNamed()
    {
        package.Add("region_parts.csv", "GM0114,CR08,,");
        package.Add("region_parts.csv", "GM0109,GM0109,,");

        var errors = package.Read().Errors;

        errors.Select(error => error.Code).ShouldBe(["cycle", "self-reference"]);
        errors[0].Message.Dutch.ShouldContain("CR08 -> GM0114 -> CR08");
    }

    [Fact]
    public void Read_LongChain_IsNoCycle()
    {
        for (var i = 0; i < 20_000; i++)
        {
            package.Add("partnerships.csv", $"c{i},C,,unknown,unknown,unknown,,,{(i == 0 ? "" : $"c{i - 1}")},,,,,,");
        }

        package.Errors().ShouldBeEmpty();
    }

    [Fact]
    public void Read_OverlapAfterALongPeriod_NamesTheLongOne()
    {
        package.Add("memberships.csv", "p2,GM0114,member,2000-01-01,2030-01-01,bre,");
        package.Add("memberships.csv", "p2,GM0114,member,2001-01-01,2002-01-01,bre,");
        package.Add("memberships.csv", "p2,GM0114,member,2005-01-01,,bre,");
        package.Add("memberships.csv", "p2,GM0114,chair,2005-01-01,,bre,");

        var errors = package.Read().Errors;

        errors.Select(error => (error.Line, error.Code)).ShouldBe([(6, "overlap"), (7, "overlap")]);
        errors[1].Message.Dutch.ShouldContain("regel 5");
    }

    [Fact]
    public void Read_ReferenceToExistingKey_IsTaken()
    {
        package.Add("memberships.csv", "elders,GM0114,member,,,bre,");

        package.Errors().ShouldBe(["memberships.csv:5:partnership:unknown-reference"]);
        package.Read((table, key) => (table, key) == ("partnerships", "elders")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ReferenceToRowWithAnError_IsNoErrorOfItsOwn()
    {
        package.Write("regions.csv", TestPackage.Regions.Replace("municipality", "dorp", StringComparison.Ordinal));

        package.Errors().ShouldBe(["regions.csv:2:type:unknown-term", "regions.csv:3:type:unknown-term"]);
    }

    [Fact]
    public void Read_WrongCellInAKey_IsNoRepeatedKeyOfItsOwn()
    {
        package.Write("memberships.csv", TestPackage.Memberships + "p1,GM0114,chair,,,bre,\np1,GM0114,chair,1-1-2020,,bre,\n");

        package.Errors().ShouldBe(["memberships.csv:6:valid_from:date"]);
    }

    [Fact]
    public void Read_MoreErrorsThanListed_CountsTheRest()
    {
        for (var i = 0; i < 30; i++)
        {
            package.Add("regions.csv", $"r{i},R,dorp,,,,");
        }

        var result = package.Read(limits: new InputLimits { Errors = 10 });

        (result.Errors.Count, result.MoreErrors).ShouldBe((10, 20));
        result.Tables.ShouldContain(new TableCount("regions", 33, 30));
    }
}
