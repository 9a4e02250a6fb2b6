using System.Security.Cryptography;
using System.Text.Json;

namespace Naober.Storage.EmbeddedServer;

/// <summary>
/// The files of an embedded server in the data directory: <c>server.lock</c>, <c>server.json</c>, <c>password</c>, and
/// <c>postgres</c> (the database itself) with <c>binaries</c> when those were fetched. The last two are elsewhere when the
/// account of the server cannot enter the data directory; <c>server-location</c> then says where.
/// </summary>
internal sealed class DataDirectory
{
    private const string SystemHome = "/var/lib/naober";

    private DataDirectory(string root, string home, Account account) => (Root, Home, Account) = (root, home, account);

    /// <summary>The data directory itself, absolute.</summary>
    public string Root { get; }

    /// <summary>Where the account of the server keeps its files: <see cref="Root"/>, or a directory of the system.</summary>
    public string Home { get; }

    public Account Account { get; }

    public string Cluster => Path.Combine(Home, "postgres");

    public string Binaries => Path.Combine(Home, "binaries");

    public string Log => Path.Combine(Cluster, "server.log");

    /// <summary>The major version that made the database; null when there is none yet.</summary>
    public int? Major => File.Exists(VersionFile) && int.TryParse(File.ReadAllText(VersionFile).Trim(), out var major) ? major : null;

    private string VersionFile => Path.Combine(Cluster, "PG_VERSION");

    private string StateFile => Path.Combine(Root, "server.json");

    private string PasswordFile => Path.Combine(Root, "password");

    /// <summary>The lock that makes this process the owner of the server; null when another process is. The system releases it when the process dies.</summary>
    public static FileStream? TryLock(string root)
    {
        var path = Path.Combine(root, "server.lock");
        try
        {
            return new(path, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Finds or chooses the place of the server's files. Only for the holder of the lock.</summary>
    public static async Task<DataDirectory> LocateAsync(string root, CancellationToken cancellationToken)
    {
        var pointer = Path.Combine(root, "server-location");
        var home = File.Exists(pointer) ? (await File.ReadAllTextAsync(pointer, cancellationToken)).Trim() : root;
        var account = await Account.ForServerAsync(Path.Combine(home, "postgres"), cancellationToken);
        var found = new DataDirectory(root, home, account);
        if (account.IsSelf || await account.CanEnterAsync(home, cancellationToken))
        {
            return found;
        }

        if (found.Major is not null)
        {
            throw ServerFailure.NoPermission(found.Cluster);
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(root)))[..16];
        var elsewhere = Path.Combine(SystemHome, $"{name}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        Directory.CreateDirectory(elsewhere);
        await ReplaceAsync(pointer, elsewhere, cancellationToken);
        return new(root, elsewhere, account);
    }

    /// <summary>Port of the running server; null when no living process says that it runs one.</summary>
    public static async Task<int?> RunningPortAsync(string root, CancellationToken cancellationToken)
    {
        try
        {
            var state = JsonSerializer.Deserialize<State>(await File.ReadAllBytesAsync(Path.Combine(root, "server.json"), cancellationToken));
            using var owner = System.Diagnostics.Process.GetProcessById(state!.Process);
            return state.Port;
        }
        catch (Exception exception) when (exception is FileNotFoundException or JsonException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }

    public Task WriteStateAsync(int port, CancellationToken cancellationToken) =>
        ReplaceAsync(StateFile, JsonSerializer.Serialize(new State(port, Environment.ProcessId)), cancellationToken);

    public void ForgetState() => File.Delete(StateFile);

    public static Task<string> PasswordAsync(string root, CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(root, "password"), cancellationToken);

    public async Task<string> NewPasswordAsync(CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetHexString(64, lowercase: true);
        await ReplaceAsync(PasswordFile, password, cancellationToken);
        return password;
    }

    // Written beside and renamed, so that a reader never meets half a file.
    private static async Task ReplaceAsync(string path, string content, CancellationToken cancellationToken)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(draft, options))
        {
            await writer.WriteAsync(content.AsMemory(), cancellationToken);
        }

        File.Move(draft, path, overwrite: true);
    }

    private sealed record State(int Port, int Process);
}
