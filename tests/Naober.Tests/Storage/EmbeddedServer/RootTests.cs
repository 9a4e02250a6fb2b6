using Naober.Storage;
using Naober.Storage.EmbeddedServer;

namespace Naober.Tests.Storage.EmbeddedServer;

/// <summary>What differs between root and an ordinary user. Only root can try both.</summary>
[Trait("Category", "Slow")]
public sealed class RootTests : IDisposable
{
    private static readonly string[] AsNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];

    private readonly ServerDirectory directory = new();

    public RootTests() => Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can try this.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_ByRoot_RunsPostgresAsAnother()
    {
        await using var server = await OpenAsync();

        File.ReadAllText($"/proc/{directory.Postmaster}/status").ShouldNotContain("Uid:\t0");
    }

    [Fact]
    public async Task OpenAsync_ByAnOrdinaryUserAndThenRoot_StaysOfThatUser()
    {
        await RunAsync("chown", "65534:65534", directory.Root);
        using (var process = await ServerProcess.StartAsync(directory.Root, AsNobody, ("HOME", "/nonexistent")))
        {
            process.Answer.ShouldBe("Owned");
            File.ReadAllText($"/proc/{directory.Postmaster}/status").ShouldContain("Uid:\t65534");
        }

        await using var server = await OpenAsync();
        server.IsOwner.ShouldBeTrue();
        File.ReadAllText($"/proc/{directory.Postmaster}/status").ShouldContain("Uid:\t65534");
    }

    [Fact]
    public async Task OpenAsync_DirectoryOfAnother_SaysSo()
    {
        using var process = await ServerProcess.StartAsync(directory.Root, AsNobody);

        process.Answer.ShouldBe("no-permission");
    }

    [Fact]
    public async Task OpenAsync_DirectoryThatOnlyRootMayEnter_KeepsTheDatabaseElsewhere()
    {
        File.SetUnixFileMode(Path.GetDirectoryName(directory.Root)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using (var first = await OpenAsync())
        {
            await ServerDirectory.AskAsync<int>(first, "create table kept as select 42 as answer");
        }

        directory.Cluster.ShouldStartWith("/var/lib/naober/");
        await using var second = await OpenAsync();
        (await ServerDirectory.AskAsync<int>(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task OpenAsync_DiskFull_SaysSo()
    {
        var mounted = await Command.RunAsync(Account.Self, "mount", ["-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", directory.Root], Stop);
        Assert.SkipUnless(mounted.Succeeded, "A small disk cannot be mounted here.");
        try
        {
            (await Should.ThrowAsync<StorageException>(OpenAsync)).Code.ShouldBe("disk-full");
        }
        finally
        {
            await RunAsync("umount", directory.Root);
        }
    }

    public void Dispose() => directory.Dispose();

    private Task<LocalServer> OpenAsync() => LocalServer.OpenAsync(directory.Root, cancellationToken: Stop);

    private static async Task RunAsync(string program, params string[] arguments) =>
        (await Command.RunAsync(Account.Self, program, arguments, Stop)).Output.ShouldBe("");
}
