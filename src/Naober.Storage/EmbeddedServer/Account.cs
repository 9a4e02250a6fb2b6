namespace Naober.Storage.EmbeddedServer;

/// <summary>
/// The account that PostgreSQL runs as. PostgreSQL refuses to run as root, so root hands it to another account with
/// setpriv; everyone else runs it as themselves.
/// </summary>
/// <param name="Owner">User and group number as <c>101:104</c>; empty for the current user.</param>
internal sealed record Account(string Owner)
{
    public static Account Self { get; } = new("");

    public bool IsSelf => Owner.Length == 0;

    /// <summary>What stands before a command to run it as this account.</summary>
    public string[] Prefix => Owner.Split(':') is [var user, var group]
        ? ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"]
        : [];

    /// <summary>For root: the owner of the existing database, else postgres, else nobody.</summary>
    public static async Task<Account> ForServerAsync(string cluster, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Self;
        }

        if (Directory.Exists(cluster))
        {
            var owner = await Command.RunAsync(Self, "stat", ["-c", "%u:%g", cluster], cancellationToken);
            if (owner.Succeeded && !owner.Output.StartsWith("0:", StringComparison.Ordinal))
            {
                return new(owner.Output.Trim());
            }
        }

        var users = (await File.ReadAllLinesAsync("/etc/passwd", cancellationToken)).Select(line => line.Split(':')).ToList();
        var user = users.Find(fields => fields[0] == "postgres") ?? users.Find(fields => fields[0] == "nobody")
            ?? throw ServerFailure.NoAccount();
        return new($"{user[2]}:{user[3]}");
    }

    /// <summary>Whether this account may enter the directory, which depends on every directory above it.</summary>
    public async Task<bool> CanEnterAsync(string directory, CancellationToken cancellationToken)
    {
        var test = await Command.RunAsync(this, "test", ["-x", directory], cancellationToken);
        return test.ExitCode != 127 ? test.Succeeded : throw ServerFailure.NoSetpriv();
    }

    public async Task GiveAsync(string directory, CancellationToken cancellationToken)
    {
        if (!IsSelf)
        {
            var change = await Command.RunAsync(Self, "chown", [Owner, directory], cancellationToken);
            if (!change.Succeeded)
            {
                throw ServerFailure.Explain(change.Output, directory);
            }
        }
    }
}
