using Naober.Files.Fetch;
using Naober.Indicators.ImportCbs;
using Naober.Tests.Indicators.ImportCbs;

namespace Naober.Tests.Files.Fetch;

/// <summary>Tables of the service of OData 4 from a server on loopback, and the choice between the two versions.</summary>
public sealed class CbsDownloadV4Tests : IDisposable
{
    private readonly CbsFolder v3 = CbsFolder.V3();
    private readonly CbsFolder v4 = CbsFolder.V4().With("WijkenEnBuurtenCodes.json", """{"value":[{"Identifier":"NL00","Title":"Nederland"},{"Identifier":"GM0114","Title":"Emmen"},{"Identifier":"WK011401","Title":"Wijk 01"}]}""");
    private readonly StatLineServer server = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-fetch-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IEnumerable<string?> Names => Directory.GetFiles(folder.FullName, "*.json").Select(Path.GetFileName).Where(name => !name!.Contains(".source.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public void Dispose()
    {
        v3.Dispose();
        v4.Dispose();
        server.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Fetch_ATableOfVersion4_FollowsEveryLinkAndCanBeLoaded()
    {
        server.V4 = v4.Path;

        await FetchAsync();

        Names.ShouldBe(
        [
            "Dimensions.json", "MeasureCodes.json", "MeasureGroups.json", "Observations.1.json", "Observations.2.json", "Observations.3.json", "Properties.json",
            "WijkenEnBuurtenCodes.2.json", "WijkenEnBuurtenCodes.json",
        ]);
        using var import = CbsImport.Read(folder.FullName);
        using var whole = CbsImport.Read(v4.Path);
        import.Errors.ShouldBeEmpty();
        import.Figures!.Load.Checksum.ShouldBe(whole.Figures!.Load.Checksum);
        server.Asked[0].ShouldBe("/v4/88888NED/Properties");
    }

    [Fact]
    public async Task Fetch_NeighbourhoodsAsPublished_HaveTheirNamesAndUnits()
    {
        using var real = new TemporaryTable(SharedData.Path("03-cbs-odata", "v4-83765NED"));
        real.Write("Observations.json", """
            {"@odata.context":"https://datasets.cbs.nl/odata/v1/CBS/83765NED/$metadata#Observations","value":[
            {"Id":0,"Measure":"T001036","ValueAttribute":"None","Value":17081507.0,"StringValue":null,"WijkenEnBuurten":"NL00"},
            {"Id":1,"Measure":"T001036","ValueAttribute":"None","Value":25390.0,"StringValue":null,"WijkenEnBuurten":"GM1680"},
            {"Id":2,"Measure":"T001036","ValueAttribute":"None","Value":3440.0,"StringValue":null,"WijkenEnBuurten":"WK168000"}]}
            """);
        server.V4 = real.Path;

        await FetchAsync("83765NED");

        using var import = CbsImport.Read(folder.FullName);
        import.Errors.ShouldBeEmpty();
        import.Figures!.Count.ShouldBe(3);
        import.Figures.Load.Title.ShouldBe("Kerncijfers wijken en buurten 2017");
        import.Figures.Keys().Regions.ShouldBe(["NL01", "GM1680", "WK168000"]);
        import.Figures.Rows["indicators"].Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Text(1).ShouldBe("Aantal inwoners (Bevolking)"), row => row.Text(4).ShouldBe("count"));
    }

    [Fact]
    public async Task Fetch_ATableThatIsOnlyInVersion3_ComesFromThere()
    {
        server.V3 = v3.Path;

        await FetchAsync();

        Names.ShouldContain("TypedDataSet.2.json");
        using var import = CbsImport.Read(folder.FullName);
        import.Figures.ShouldNotBeNull();
    }

    [Fact]
    public async Task Fetch_ATableInBoth_StaysWithTheVersionOfTheEarlierDownload()
    {
        (server.V3, server.V4) = (v3.Path, v4.Path);
        await FetchAsync(version: 3);

        await FetchAsync();
        Names.ShouldContain("TypedDataSet.1.json");
        Names.ShouldNotContain("Observations.1.json");

        await FetchAsync(version: 4);
        Names.ShouldContain("Observations.1.json");
        Names.ShouldNotContain("TypedDataSet.1.json");
    }

    [Fact]
    public async Task Fetch_AServiceThatFails_IsNotTakenForATableThatIsNotThere()
    {
        (server.V3, server.V4, server.Broken) = (v3.Path, v4.Path, "Properties");

        (await Should.ThrowAsync<FetchRefusedException>(() => FetchAsync())).Code.ShouldBe("status");
        Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_FilesOfAPerson_AreLeftAlone()
    {
        server.V4 = v4.Path;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "notities.json"), "{}", Stop);

        await FetchAsync();

        Names.ShouldContain("notities.json");
    }

    private async Task FetchAsync(string table = "88888NED", int? version = null)
    {
        using var http = StatLineServer.Open();
        await CbsDownload.FetchAsync(http, server.Services, table, folder.FullName, version, Stop);
    }

    /// <summary>A copy of published files, to which what is not in it can be added.</summary>
    private sealed class TemporaryTable : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-cbs-");

        internal TemporaryTable(string from)
        {
            foreach (var file in Directory.GetFiles(from))
            {
                File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
            }
        }

        internal string Path => folder.FullName;

        internal void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
