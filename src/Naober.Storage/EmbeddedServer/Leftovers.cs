namespace Naober.Storage.EmbeddedServer;

/// <summary>
/// What an earlier owner left behind when it was killed: a server that still runs or stops, processes of a server without
/// its postmaster, a postmaster.pid that names a process of the past. Only for the holder of the lock.
/// </summary>
internal static class Leftovers
{
    // PostgreSQL works in its data directory, so that is how its processes are known (a process number may be another's by now).
    // Without /proc (macOS) only the postmaster is looked for.
    private const string List = """
        if [ -d /proc/self ]; then
            for process in /proc/[0-9]*; do
                if [ "$process/cwd" -ef "$1" ] && read -r name < "$process/comm" && [ "$name" = postgres ]; then echo "${process#/proc/}"; fi
            done
        elif read -r postmaster < "$1/postmaster.pid"; then
            case "$(ps -p "$postmaster" -o comm=)" in *postgres*) echo "$postmaster" ;; esac
        fi 2>/dev/null
        exit 0
        """;

    // Fast shutdown, then immediate, then by force; each is safe, the next start replays the write-ahead log.
    private static readonly (string Signal, TimeSpan Patience)[] Steps =
        [("INT", TimeSpan.FromSeconds(2)), ("QUIT", TimeSpan.FromSeconds(0.5)), ("KILL", TimeSpan.FromSeconds(5))];

    public static async Task ClearAsync(string cluster, CancellationToken cancellationToken)
    {
        foreach (var (signal, patience) in Steps)
        {
            var running = await FindAsync(cluster, cancellationToken);
            if (running.Length == 0)
            {
                break;
            }

            await Command.RunAsync(Account.Self, "sh", ["-c", "kill -s \"$@\"", "sh", signal, .. running], cancellationToken);
            var end = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(end) < patience && (await FindAsync(cluster, cancellationToken)).Length > 0)
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        File.Delete(Path.Combine(cluster, "postmaster.pid"));
    }

    private static async Task<string[]> FindAsync(string cluster, CancellationToken cancellationToken)
    {
        var outcome = await Command.RunAsync(Account.Self, "sh", ["-c", List, "sh", cluster], cancellationToken);
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
