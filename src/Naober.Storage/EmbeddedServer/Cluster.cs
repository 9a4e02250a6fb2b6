using Naober.Core;

namespace Naober.Storage.EmbeddedServer;

/// <summary>Makes the database cluster: made beside its place and renamed, so that half a cluster is never started.</summary>
internal static class Cluster
{
    public const string Name = "naober";

    // Nobody can log in as the superuser; the role naober owns its database and may make others, no more.
    private const string Access = "host all naober 127.0.0.1/32 scram-sha-256\n";

    public static async Task CreateAsync(DataDirectory data, PostgresBinaries binaries, IProgress<Words>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new("Database aanmaken...", "Creating the database..."));
        var staging = data.Cluster + ".new";
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await data.Account.GiveAsync(staging, cancellationToken);
        await InitialiseAsync(data.Account, binaries, staging, cancellationToken);

        var password = await data.NewPasswordAsync(cancellationToken);
        var setup = $"create role {Name} login createdb password '{password}';\ncreate database {Name} owner {Name};\n";
        var single = Command.Describe(data.Account, binaries.Postgres, "--single", "-D", staging, "-c", "log_min_messages=error", "postgres");
        var made = await Command.RunAsync(single, setup, cancellationToken);
        if (!made.Succeeded || made.Output.Contains("ERROR:", StringComparison.Ordinal))
        {
            throw ServerFailure.Explain(made.Output, data.Home);
        }

        await File.WriteAllTextAsync(Path.Combine(staging, "pg_hba.conf"), Access, cancellationToken);
        await RunInitdbAsync(data.Account, binaries, staging, ["--sync-only"], cancellationToken);
        Directory.Move(staging, data.Cluster);
    }

    // Text sorts by code point everywhere (the program sorts for people), but upper and lower case know all of Unicode: ú is Ú.
    private static async Task InitialiseAsync(Account account, PostgresBinaries binaries, string cluster, CancellationToken cancellationToken)
    {
        string[] common = ["--username=postgres", "--auth=reject", "--encoding=UTF8", "--no-sync", "--no-instructions"];
        if (binaries.Major >= 17)
        {
            await RunInitdbAsync(account, binaries, cluster, [.. common, "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"], cancellationToken);
            return;
        }

        try
        {
            await RunInitdbAsync(account, binaries, cluster, [.. common, "--locale=C", "--lc-ctype=C.UTF-8"], cancellationToken);
        }
        catch (StorageException exception) when (exception.Message.Contains("invalid locale", StringComparison.Ordinal))
        {
            await RunInitdbAsync(account, binaries, cluster, [.. common, "--locale=C"], cancellationToken);
        }
    }

    private static async Task RunInitdbAsync(Account account, PostgresBinaries binaries, string cluster, string[] options, CancellationToken cancellationToken)
    {
        var outcome = await Command.RunAsync(account, binaries.Initdb, [.. options, "-D", cluster], cancellationToken);
        if (!outcome.Succeeded)
        {
            throw ServerFailure.Explain(outcome.Output, cluster);
        }
    }
}
