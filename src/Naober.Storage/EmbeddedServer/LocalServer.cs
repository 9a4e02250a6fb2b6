using System.Net;
using System.Net.Sockets;
using Naober.Core;
using Npgsql;

namespace Naober.Storage.EmbeddedServer;

/// <summary>
/// PostgreSQL of Naober's own in a data directory. The first process to ask starts it and owns it: the server stops when
/// this object is disposed or the process ends, however it ends. Later processes join as clients for as long as it runs.
/// </summary>
public sealed class LocalServer : IAsyncDisposable
{
    private static readonly TimeSpan JoinPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(2);

    private readonly Possession? owned;

    private LocalServer(string connectionString, Possession? owned) => (ConnectionString, this.owned) = (connectionString, owned);

    /// <summary>For the role that owns the database <c>naober</c> and may create others.</summary>
    public string ConnectionString { get; }

    /// <summary>This process started the server and will stop it.</summary>
    public bool IsOwner => owned is not null;

    /// <exception cref="StorageException">The server cannot be started or joined; the words say why.</exception>
    public static async Task<LocalServer> OpenAsync(string dataDirectory, IProgress<Words>? progress = null, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw ServerFailure.NoWindows();
        }

        var root = Path.GetFullPath(dataDirectory);
        try
        {
            Directory.CreateDirectory(root);
            return await OwnOrJoinAsync(root, progress, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw ServerFailure.NoPermission(root, exception);
        }
        catch (IOException exception)
        {
            throw ServerFailure.Explain(exception.Message, root, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (owned is not null)
        {
            owned.Data.ForgetState();
            await owned.Postmaster.DisposeAsync();
            await owned.Lock.DisposeAsync();
        }
    }

    private static async Task<LocalServer> OwnOrJoinAsync(string root, IProgress<Words>? progress, CancellationToken cancellationToken)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begin) < JoinPatience)
        {
            if (DataDirectory.TryLock(root) is { } ownership)
            {
                try
                {
                    return await StartAsync(root, ownership, progress, cancellationToken);
                }
                catch
                {
                    await ownership.DisposeAsync();
                    throw;
                }
            }

            if (await DataDirectory.RunningPortAsync(root, cancellationToken) is { } port)
            {
                var connectionString = Connection(port, await DataDirectory.PasswordAsync(root, cancellationToken));
                if (await AnswersAsync(connectionString, root, cancellationToken))
                {
                    return new(connectionString, owned: null);
                }
            }

            await Task.Delay(50, cancellationToken);
        }

        throw ServerFailure.Busy(root);
    }

    private static async Task<LocalServer> StartAsync(string root, FileStream ownership, IProgress<Words>? progress, CancellationToken cancellationToken)
    {
        var data = await DataDirectory.LocateAsync(root, cancellationToken);
        data.ForgetState();
        var binaries = await PostgresBinaries.FindAsync(data, progress, cancellationToken);
        if (data.Major is null)
        {
            await Cluster.CreateAsync(data, binaries, progress, cancellationToken);
        }
        else
        {
            await Leftovers.ClearAsync(data.Cluster, cancellationToken);
        }

        var password = await DataDirectory.PasswordAsync(root, cancellationToken);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var port = FreePort();
            var connectionString = Connection(port, password);
            var postmaster = Postmaster.Start(data, binaries, port);
            try
            {
                if (await WaitUntilReadyAsync(postmaster, connectionString, root, cancellationToken))
                {
                    await data.WriteStateAsync(port, cancellationToken);
                    return new(connectionString, new(ownership, data, postmaster));
                }
            }
            catch
            {
                await postmaster.DisposeAsync();
                throw;
            }

            await postmaster.DisposeAsync();
            var log = Postmaster.ReadLog(data);
            if (!log.Contains("Address already in use", StringComparison.Ordinal))
            {
                throw ServerFailure.Explain(log, data.Cluster);
            }
        }

        throw ServerFailure.PortTaken();
    }

    private static async Task<bool> WaitUntilReadyAsync(Postmaster postmaster, string connectionString, string root, CancellationToken cancellationToken)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (!postmaster.HasExited && TimeProvider.System.GetElapsedTime(begin) < StartPatience)
        {
            if (await AnswersAsync(connectionString, root, cancellationToken))
            {
                return true;
            }

            await Task.Delay(20, cancellationToken);
        }

        return false;
    }

    private static async Task<bool> AnswersAsync(string connectionString, string root, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Timeout=2");
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw ServerFailure.PasswordRefused(root);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // SCRAM only: whatever else may listen on that port never gets to see the password.
    private static string Connection(int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Cluster.Name,
        Password = password,
        Database = Cluster.Name,
        MaxPoolSize = 20,
        RequireAuth = "ScramSHA256",
        SslMode = SslMode.Disable,
    }.ConnectionString;

    private sealed record Possession(FileStream Lock, DataDirectory Data, Postmaster Postmaster);
}
