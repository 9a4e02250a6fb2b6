using System.Collections.Concurrent;
using Naober.Network.ExploreNetwork;
using Naober.Network.MeasureRegion;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Network;

/// <summary>
/// The register as the database has it, kept in memory by its version: a load is seen by every request that starts more than
/// a second after it.
/// </summary>
public sealed class RegisterCache(NpgsqlDataSource dataSource, TimeProvider time) : IDisposable
{
    private const int MostNetworks = 64;

    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot? current;

    public async ValueTask<Register> CurrentAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Register;

    /// <summary>Grows with every change of the register.</summary>
    public async ValueTask<long> VersionAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Version;

    /// <summary>The day to measure on when nobody asks for another: that of the data, otherwise today.</summary>
    public DateOnly DefaultDate(Register register) => register.ReferenceDate ?? DateOnly.FromDateTime(time.GetLocalNow().Date);

    /// <summary>The version of the database that a register was read from; null when a newer one has taken its place.</summary>
    public long? VersionOf(Register register) => current is { } snapshot && snapshot.Register == register ? snapshot.Version : null;

    /// <summary>The network of a region, computed once per register, date and rule.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public RegionNetwork NetworkOf(Register register, string region, DateOnly date, InclusionRule rule)
    {
        if (current is not { } snapshot || snapshot.Register != register)
        {
            return RegionNetwork.Of(register, region, date, rule);
        }

        // Anyone may ask for any date, and a network of the whole country takes 2 MB: start over rather than grow without end.
        if (snapshot.Networks.Count >= MostNetworks)
        {
            snapshot.Networks.Clear();
        }

        return snapshot.Networks.GetOrAdd((region, date, rule), key => RegionNetwork.Of(register, key.Region, key.Date, key.Rule));
    }

    /// <summary>The network of a region as dots and lines, arranged once per register and choice.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public ExploredNetwork ExploredOf(Register register, string region, DateOnly date, InclusionRule rule, NetworkChoice choice)
    {
        var network = NetworkOf(register, region, date, rule);
        if (current is not { } snapshot || snapshot.Register != register)
        {
            return ExploredNetwork.Of(register, network, choice);
        }

        if (snapshot.Explored.Count >= MostNetworks)
        {
            snapshot.Explored.Clear();
        }

        // Lazy: a page and its files are asked for at the same moment, and half a second of arranging is not done twice.
        return snapshot.Explored.GetOrAdd((region, date, rule, choice.Identity), _ => new(() => ExploredNetwork.Of(register, network, choice))).Value;
    }

    public void Dispose() => reading.Dispose();

    private async ValueTask<Snapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        if (current is { } fresh && time.GetElapsedTime(fresh.CheckedAt) < Trust)
        {
            return fresh;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            if (current is { } checkedMeanwhile && time.GetElapsedTime(checkedMeanwhile.CheckedAt) < Trust)
            {
                return checkedMeanwhile;
            }

            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            var version = await PackageStore.ReadVersionAsync(connection, cancellationToken);
            return current = current is { } known && known.Version == version
                ? known with { CheckedAt = time.GetTimestamp() }
                : new(version, Register.From(await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken)), time.GetTimestamp());
        }
        finally
        {
            reading.Release();
        }
    }

    private sealed record Snapshot(long Version, Register Register, long CheckedAt)
    {
        internal ConcurrentDictionary<(string Region, DateOnly Date, InclusionRule Rule), RegionNetwork> Networks { get; } = new();

        internal ConcurrentDictionary<(string Region, DateOnly Date, InclusionRule Rule, string Choice), Lazy<ExploredNetwork>> Explored { get; } = new();
    }
}
