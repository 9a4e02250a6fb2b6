using System.Diagnostics;
using Dapper;
using Naober.Storage.EmbeddedServer;
using Npgsql;

namespace Naober.Tests.Storage.EmbeddedServer;

/// <summary>A data directory for one test, under a name that is hard on shells and on Unix sockets.</summary>
internal sealed class ServerDirectory : IDisposable
{
    private readonly string top = Directory.CreateTempSubdirectory("naober-server-").FullName;

    public ServerDirectory(string name = "Regio's en \"gemeenten\" $(van) Súdwest")
    {
        Root = Path.Combine(top, name, new string('d', 100), "data map");
        Directory.CreateDirectory(Root);
        File.SetUnixFileMode(top, File.GetUnixFileMode(top) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    public string Root { get; }

    public string Cluster => File.Exists(Path.Combine(Root, "server-location"))
        ? Path.Combine(File.ReadAllText(Path.Combine(Root, "server-location")), "postgres")
        : Path.Combine(Root, "postgres");

    /// <summary>Process number of the postmaster by its own account.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).First());

    public static async Task<T> AskAsync<T>(LocalServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    /// <summary>Waits until a process is gone, as a zombie too.</summary>
    public static async Task GoneAsync(int process)
    {
        var clock = Stopwatch.StartNew();
        while (Directory.Exists($"/proc/{process}"))
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), $"process {process} stays");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static int ParentOf(int process) =>
        int.Parse(File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..]);

    public void Dispose()
    {
        if (Path.GetDirectoryName(Cluster) is { } home && home != Root)
        {
            Directory.Delete(home, recursive: true);
        }

        Directory.Delete(top, recursive: true);
    }
}
