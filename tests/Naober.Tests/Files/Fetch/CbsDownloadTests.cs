using Naober.Files.Fetch;
using Naober.Indicators.ImportCbs;
using Naober.Tests.Indicators.ImportCbs;

namespace Naober.Tests.Files.Fetch;

/// <summary>A table of StatLine from a server on loopback, in two pages.</summary>
public sealed class CbsDownloadTests : IDisposable
{
    private readonly CbsFolder source = CbsFolder.V3();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naober-fetch-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        source.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Fetch_ATableInPages_FollowsEveryLinkAndCanBeLoaded()
    {
        using var server = Serve();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "TypedDataSet.7.json"), "{}", Stop);

        var files = await FetchAsync(server);

        files.Count.ShouldBe(7);
        Directory.GetFiles(folder.FullName, "TypedDataSet.*.json").Select(Path.GetFileName).ShouldBe(
            ["TypedDataSet.1.json", "TypedDataSet.1.json.source.json", "TypedDataSet.2.json", "TypedDataSet.2.json.source.json"], ignoreOrder: true);
        using var import = CbsImport.Read(folder.FullName);
        using var whole = CbsImport.Read(source.Path);
        import.Figures!.Load.Checksum.ShouldBe(whole.Figures!.Load.Checksum);
    }

    [Fact]
    public async Task Fetch_ALinkToAnotherHost_IsRefused()
    {
        using var server = Serve("http://elsewhere.example/next");

        (await Should.ThrowAsync<FetchRefusedException>(() => FetchAsync(server))).Code.ShouldBe("host");
    }

    [Fact]
    public async Task Fetch_AnAnswerThatIsNoOData_IsRefused()
    {
        using var server = new LoopbackServer(_ => LoopbackServer.Ok("<html>404</html>"));

        (await Should.ThrowAsync<FetchRefusedException>(() => FetchAsync(server))).Code.ShouldBe("not-odata");
    }

    [Theory]
    [InlineData("83765NED", true)]
    [InlineData("../etc", false)]
    [InlineData("83765NED?x", false)]
    [InlineData("", false)]
    public void IsTable_Names_AreLettersAndDigits(string name, bool isTable) => CbsDownload.IsTable(name).ShouldBe(isTable);

    private LoopbackServer Serve(string? next = null) => new(request =>
    {
        var asked = request.Split(' ')[1].Split('/')[^1].Split('?')[0];
        var rows = File.ReadAllLines(Path.Combine(source.Path, "TypedDataSet.json"));
        return LoopbackServer.Ok(asked switch
        {
            "TypedDataSet" => $$"""{"value":[{{rows[1]}}{{rows[2].TrimEnd(',')}}],"odata.nextLink":"{{next ?? "Next?$skip=2"}}"}""",
            "Next" => $$"""{"value":[{{rows[3]}}]}""",
            _ => File.ReadAllText(Path.Combine(source.Path, asked + ".json")).Replace("é", "e", StringComparison.Ordinal),
        });
    });

    private async Task<IReadOnlyList<FetchResult>> FetchAsync(LoopbackServer server)
    {
        using var http = new GuardedHttp(new(["127.0.0.1"]) { IsPublic = _ => true, IsTest = true });
        return await CbsDownload.FetchAsync(http, new(server.At("/odata/"), null), "99999NED", folder.FullName, cancellationToken: Stop);
    }
}
