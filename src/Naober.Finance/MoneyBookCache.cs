using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Finance;

/// <summary>
/// The money as the database has it, kept in memory by the version of the register: a load is seen by every request that starts more
/// than a second after it.
/// </summary>
public sealed class MoneyBookCache(NpgsqlDataSource dataSource, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot? current;

    public async ValueTask<MoneyBook> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Fresh is { } fresh)
        {
            return fresh;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh is { } checkedMeanwhile)
            {
                return checkedMeanwhile;
            }

            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            var version = await PackageStore.ReadVersionAsync(connection, cancellationToken);
            current = current is { } known && known.Version == version
                ? known with { CheckedAt = time.GetTimestamp() }
                : new(version, MoneyBook.From(await PackageStore.ReadAsync(connection, MoneyBook.Tables, cancellationToken)), time.GetTimestamp());
            return current.Book;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private MoneyBook? Fresh => current is { } snapshot && time.GetElapsedTime(snapshot.CheckedAt) < Trust ? snapshot.Book : null;

    private sealed record Snapshot(long Version, MoneyBook Book, long CheckedAt);
}
