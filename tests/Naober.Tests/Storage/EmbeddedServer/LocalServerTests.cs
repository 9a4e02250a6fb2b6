using System.Diagnostics;
using Naober.Storage;
using Naober.Storage.EmbeddedServer;

namespace Naober.Tests.Storage.EmbeddedServer;

[Trait("Category", "Slow")]
public sealed class LocalServerTests : IDisposable
{
    private readonly ServerDirectory directory = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_StoppedAndOpenedAgain_KeepsTheData()
    {
        int postmaster;
        await using (var first = await OpenAsync())
        {
            await ServerDirectory.AskAsync<int>(first, "create table kept as select 42 as answer");
            postmaster = directory.Postmaster;
        }

        Directory.Exists($"/proc/{postmaster}").ShouldBeFalse();
        await using var second = await OpenAsync();
        (await ServerDirectory.AskAsync<int>(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task OpenAsync_NewDatabase_IsUnicodeAndClosedToOthers()
    {
        await using var server = await OpenAsync();

        (await ServerDirectory.AskAsync<string>(server, "select upper('súdwest-fryslân')")).ShouldBe("SÚDWEST-FRYSLÂN");
        (await ServerDirectory.AskAsync<string>(server, "show fsync")).ShouldBe("on");
        (await ServerDirectory.AskAsync<string>(server, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await ServerDirectory.AskAsync<bool>(server, "select rolsuper from pg_roles where rolname = current_user")).ShouldBeFalse();
        File.GetUnixFileMode(Path.Combine(directory.Root, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task OpenAsync_WhileItRuns_JoinsTheOwner()
    {
        await using var owner = await OpenAsync();
        await using var sameProcess = await OpenAsync();
        using var otherProcess = await ServerProcess.StartAsync(directory.Root);

        owner.IsOwner.ShouldBeTrue();
        sameProcess.IsOwner.ShouldBeFalse();
        sameProcess.ConnectionString.ShouldBe(owner.ConnectionString);
        otherProcess.Answer.ShouldBe("Joined");
    }

    [Fact]
    public async Task OpenAsync_FiveAtOnceInANewDirectory_OneOwns()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => OpenAsync()));

        servers.Count(server => server.IsOwner).ShouldBe(1);
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Owner_Killed_StopsTheServerCleanly()
    {
        using var owner = await ServerProcess.StartAsync(directory.Root);
        owner.Answer.ShouldBe("Owned");
        var postmaster = directory.Postmaster;
        var watcher = ServerDirectory.ParentOf(postmaster);

        owner.Kill();

        await ServerDirectory.GoneAsync(postmaster);
        await ServerDirectory.GoneAsync(watcher);
        File.Exists(Path.Combine(directory.Cluster, "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task OpenAsync_CancelledWhileStarting_LeavesNoServer()
    {
        await (await OpenAsync()).DisposeAsync();

        for (var patience = 0; patience < 200; patience += 20)
        {
            using var hurry = new CancellationTokenSource(patience);
            try
            {
                await (await LocalServer.OpenAsync(directory.Root, cancellationToken: hurry.Token)).DisposeAsync();
            }
            catch (OperationCanceledException)
            {
            }

            File.Exists(Path.Combine(directory.Cluster, "postmaster.pid")).ShouldBeFalse($"after {patience} ms");
        }
    }

    [Fact]
    public async Task OpenAsync_AfterKillOfEverything_IsReadyWithinFiveSecondsWithAllThatWasCommitted()
    {
        // The bound is the requirement; a machine busy with other work gets three chances to meet it.
        var fastest = TimeSpan.MaxValue;
        for (var round = 1; round <= 3 && fastest > TimeSpan.FromSeconds(5); round++)
        {
            using (var owner = await ServerProcess.StartAsync(directory.Root))
            {
                await using var client = await OpenAsync();
                await ServerDirectory.AskAsync<int>(client, $"create table kept_{round} as select n from generate_series(1, 100000) n");
                owner.KillEverything(directory.Postmaster);
            }

            await HalfAFileAsync(Path.Combine(directory.Root, "server.json"));
            await PretendToBeAsync(Environment.ProcessId);

            var clock = Stopwatch.StartNew();
            await using var server = await OpenAsync();
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
            (await ServerDirectory.AskAsync<long>(server, $"select count(*) from kept_{round}")).ShouldBe(100000);
        }

        fastest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task OpenAsync_OwnerAndWatcherKilledWhilePostgresRuns_TakesOver()
    {
        using var owner = await ServerProcess.StartAsync(directory.Root);
        var orphan = directory.Postmaster;
        using (var watcher = Process.GetProcessById(ServerDirectory.ParentOf(orphan)))
        {
            owner.Kill();
            watcher.Kill();
        }

        await using var server = await OpenAsync();

        server.IsOwner.ShouldBeTrue();
        directory.Postmaster.ShouldNotBe(orphan);
    }

    [Fact]
    public async Task OpenAsync_KilledWhileMakingTheDatabase_StartsOver()
    {
        var half = Directory.CreateDirectory(Path.Combine(directory.Root, "postgres.new"));
        await File.WriteAllTextAsync(Path.Combine(half.FullName, "PG_VERSION"), "15", Stop);
        await File.WriteAllTextAsync(Path.Combine(directory.Root, "server.json.new"), "{", Stop);

        await using var server = await OpenAsync();

        server.IsOwner.ShouldBeTrue();
        half.Refresh();
        half.Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfAVersionThatIsNotHere_SaysWhichToInstall()
    {
        Directory.CreateDirectory(directory.Cluster);
        await File.WriteAllTextAsync(Path.Combine(directory.Cluster, "PG_VERSION"), "14\n", Stop);

        var refusal = await Should.ThrowAsync<StorageException>(OpenAsync);

        refusal.Code.ShouldBe("other-postgresql-version");
        refusal.Words.Dutch.ShouldContain("Installeer PostgreSQL 14");
    }

    [Fact]
    public async Task OpenAsync_WrongPassword_SaysSo()
    {
        await using (await OpenAsync())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(directory.Root, "password"), "wrong", Stop);

        (await Should.ThrowAsync<StorageException>(OpenAsync)).Code.ShouldBe("password-refused");
    }

    [Fact]
    public async Task OpenAsync_NamedBinariesThatAreNone_SaysSo()
    {
        using var process = await ServerProcess.StartAsync(directory.Root, environment: ("NAOBER_POSTGRES", "/usr/share"));

        process.Answer.ShouldBe("no-postgresql");
    }

    public void Dispose() => directory.Dispose();

    private Task<LocalServer> OpenAsync() => LocalServer.OpenAsync(directory.Root, cancellationToken: Stop);

    private static async Task HalfAFileAsync(string path)
    {
        var content = await File.ReadAllTextAsync(path, Stop);
        await File.WriteAllTextAsync(path, content[..(content.Length / 2)], Stop);
    }

    // The number of the dead postmaster may be given to another process; here to one that certainly lives.
    private async Task PretendToBeAsync(int process)
    {
        var file = Path.Combine(directory.Cluster, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file, Stop);
        await File.WriteAllLinesAsync(file, lines.Skip(1).Prepend($"{process}"), Stop);
    }
}
