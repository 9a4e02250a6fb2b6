using System.Diagnostics;

namespace Naober.Storage.EmbeddedServer;

/// <summary>A running PostgreSQL and the small shell that stands between it and us.</summary>
internal sealed class Postmaster : IAsyncDisposable
{
    // The shell reads a pipe whose other end only this process holds. End of file means that this process stopped or was
    // killed, in whatever way; then PostgreSQL gets a fast shutdown. PR_SET_PDEATHSIG would not do: it follows the thread.
    // Again and again, because PostgreSQL ignores the signal in its first milliseconds. The subshell is killed and awaited
    // when PostgreSQL has ended, so that no process or zombie stays.
    private const string Watch = """
        log=$1; shift
        exec 3<&0 >/dev/null 2>&1
        trap '' INT TERM HUP
        if [ -f "$log" ]; then mv -f "$log" "$log.1"; fi
        "$@" </dev/null 3<&- >"$log" 2>&1 &
        server=$!
        (while read -r line; do :; done; while kill -s INT "$server"; do sleep 0.2; done) <&3 &
        reader=$!
        exec 3<&-
        wait "$server"; code=$?
        kill -s KILL "$reader"; wait "$reader"
        exit "$code"
        """;

    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromMinutes(1);

    private readonly Process shell;

    private Postmaster(Process shell) => this.shell = shell;

    public bool HasExited => shell.HasExited;

    public static Postmaster Start(DataDirectory data, PostgresBinaries binaries, int port)
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={port}", "unix_socket_directories=", "max_connections=50",
            "shared_buffers=64MB", "work_mem=16MB", "maintenance_work_mem=64MB", "max_wal_size=1GB", "jit=off",
            "wal_level=minimal", "max_wal_senders=0", "checkpoint_completion_target=0.9",
            "logging_collector=off", "log_checkpoints=off", "log_min_messages=warning", "lc_messages=C", "timezone=UTC", "log_timezone=UTC",
        ];
        var server = settings.SelectMany(setting => new[] { "-c", setting });
        string[] line = ["-c", Watch, "sh", data.Log, binaries.Postgres, "-D", data.Cluster, .. server];

        // A session of its own, so that Ctrl-C in the terminal reaches us and not PostgreSQL.
        var start = File.Exists("/usr/bin/setsid")
            ? Command.Describe(data.Account, "/usr/bin/setsid", ["sh", .. line])
            : Command.Describe(data.Account, "sh", line);
        return new(Process.Start(start)!);
    }

    /// <summary>What the server wrote since it started.</summary>
    public static string ReadLog(DataDirectory data) => File.Exists(data.Log) ? File.ReadAllText(data.Log) : "";

    /// <summary>Stops the server and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        using var patience = new CancellationTokenSource(ShutdownPatience);
        try
        {
            await shell.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            shell.Kill(entireProcessTree: true);
        }

        shell.Dispose();
    }
}
