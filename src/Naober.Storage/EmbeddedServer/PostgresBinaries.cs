using System.Text.RegularExpressions;
using Naober.Core;

namespace Naober.Storage.EmbeddedServer;

/// <summary>A directory with postgres and initdb that the account of the server can run.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const string FolderVariable = "NAOBER_POSTGRES";

    private static readonly string[] Patterns =
    [
        "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/libexec/postgresql*", "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin",
    ];

    public string Postgres => Path.Combine(Folder, "postgres");

    public string Initdb => Path.Combine(Folder, "initdb");

    /// <summary>The newest on the machine that fits the database, else those fetched before, else fetched now.</summary>
    public static async Task<PostgresBinaries> FindAsync(DataDirectory data, IProgress<Words>? progress, CancellationToken cancellationToken)
    {
        var named = Environment.GetEnvironmentVariable(FolderVariable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            var only = await ProbeAsync(data.Account, named, cancellationToken) ?? throw ServerFailure.UnusableBinaries(named);
            return only.Major < ServerFailure.OldestMajor ? throw ServerFailure.TooOld($"{only.Major}")
                : data.Major is { } made && made != only.Major ? throw ServerFailure.OtherMajor(data.Cluster, made, [only.Major])
                : only;
        }

        List<PostgresBinaries> found = [];
        foreach (var folder in (await OnMachineAsync(cancellationToken)).Append(PostgresDownload.FolderIn(data)))
        {
            if (await ProbeAsync(data.Account, folder, cancellationToken) is { Major: >= ServerFailure.OldestMajor } binaries)
            {
                found.Add(binaries);
            }
        }

        var best = found.Where(binaries => data.Major is null || binaries.Major == data.Major).MaxBy(binaries => binaries.Major);
        if (best is not null)
        {
            return best;
        }

        if (data.Major is { } major and not PostgresDownload.Major)
        {
            throw ServerFailure.OtherMajor(data.Cluster, major, found.Select(binaries => binaries.Major));
        }

        var fetched = await PostgresDownload.FetchAsync(data, progress, cancellationToken);
        return await ProbeAsync(data.Account, fetched, cancellationToken)
            ?? throw ServerFailure.NoBinaries(new("de opgehaalde programma's draaien niet op dit systeem", "the fetched programs do not run on this system"));
    }

    private static async Task<IEnumerable<string>> OnMachineAsync(CancellationToken cancellationToken)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var config = await Command.RunAsync(Account.Self, "pg_config", ["--bindir"], cancellationToken);
        return path.Append(config.Succeeded ? config.Output.Trim() : "")
            .Concat(Patterns.SelectMany(Matches))
            .Where(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Matches(string pattern)
    {
        var tail = pattern.EndsWith("/bin", StringComparison.Ordinal) ? "bin" : "";
        var entry = tail.Length > 0 ? Path.GetDirectoryName(pattern)! : pattern;
        var parent = Path.GetDirectoryName(entry)!;
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, Path.GetFileName(entry)).Select(folder => Path.Combine(folder, tail))
            : [];
    }

    private static async Task<PostgresBinaries?> ProbeAsync(Account account, string folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(folder, "initdb")))
        {
            return null;
        }

        var version = await Command.RunAsync(account, Path.Combine(folder, "postgres"), ["--version"], cancellationToken);
        return version.Succeeded && MajorNumber.Match(version.Output) is { Success: true } match
            ? new(Path.GetFullPath(folder), int.Parse(match.Value))
            : null;
    }

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MajorNumber { get; }
}
