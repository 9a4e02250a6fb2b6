using Naober.Core;
using Naober.Storage;
using Naober.Storage.EmbeddedServer;

namespace Naober.Tests.Storage.EmbeddedServer;

public sealed class PostgresDownloadTests : IDisposable
{
    private readonly ServerDirectory directory = new("Regio's van Súdwest");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Trait("Category", "Slow")]
    public async Task FetchAsync_MachineWithoutPostgres_GivesAServerWithAllExtensions()
    {
        var told = new List<Words>();
        var data = await DataDirectory.LocateAsync(directory.Root, Stop);
        await PostgresDownload.FetchAsync(data, new Listener(told), Stop);

        // Newer than what the machine has, so these are the programs that are chosen.
        await using var server = await LocalServer.OpenAsync(directory.Root, cancellationToken: Stop);

        (await ServerDirectory.AskAsync<string>(server, "show server_version")).ShouldStartWith("18.");
        (await ServerDirectory.AskAsync<string>(server, """
            create extension btree_gist; create extension pg_trgm; create extension unaccent;
            select upper(unaccent('Súdwest')) || upper('ú')
            """)).ShouldBe("SUDWESTÚ");
        told[0].Dutch.ShouldContain("24 MB");
        Directory.Exists(Path.Combine(data.Home, "binaries.new")).ShouldBeFalse();
    }

    [Fact]
    public async Task FetchAsync_NoNpm_SaysWhatHelps()
    {
        Assert.SkipWhen(Directory.Exists($"/usr/lib/postgresql/{PostgresDownload.Major}"), "This machine has the version that would be fetched.");

        // A database of the version that would be fetched, on a machine that has other versions at most and no npm.
        Directory.CreateDirectory(directory.Cluster);
        await File.WriteAllTextAsync(Path.Combine(directory.Cluster, "PG_VERSION"), $"{PostgresDownload.Major}\n", Stop);
        var programs = Directory.CreateDirectory(Path.Combine(directory.Root, "programs")).FullName;
        foreach (var program in new[] { "setpriv", "stat", "test" })
        {
            File.CreateSymbolicLink(Path.Combine(programs, program), $"/usr/bin/{program}");
        }

        using var process = await ServerProcess.StartAsync(directory.Root, environment: ("PATH", programs));

        process.Answer.ShouldBe("no-postgresql");
    }

    [Fact]
    public async Task FetchAsync_DirectoryThatShellsMisread_IsRefusedBeforeFetching()
    {
        using var odd = new ServerDirectory("$(van)");
        var data = await DataDirectory.LocateAsync(odd.Root, Stop);

        var refusal = await Should.ThrowAsync<StorageException>(() => PostgresDownload.FetchAsync(data, null, Stop));

        refusal.Words.Dutch.ShouldContain("$(van)");
    }

    public void Dispose() => directory.Dispose();

    private sealed class Listener(List<Words> told) : IProgress<Words>
    {
        public void Report(Words value) => told.Add(value);
    }
}
