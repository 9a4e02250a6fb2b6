using System.Collections.Concurrent;
using Naober.Files.Packages;
using Naober.Network.ExploreNetwork;
using Naober.Network.MeasureRegion;
using Naober.Network.RankRegions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Network;

/// <summary>
/// The register as the database has it, kept in memory by its version: a load is seen by every request that starts more than
/// a second after it. Beside it the few past registers that were asked for last.
/// </summary>
public sealed class RegisterCache(NpgsqlDataSource dataSource, TimeProvider time) : IDisposable
{
    private const int MostMoments = 256;

    /// <summary>A national register takes tens of megabytes.</summary>
    private const int MostPast = 3;

    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot? current;

    /// <summary>The registers of past versions, the one used last in front.</summary>
    private volatile IReadOnlyList<Snapshot> past = [];

    public async ValueTask<Register> CurrentAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Results.Register;

    /// <summary>The register as it was recorded at a moment; as it is now when null. Empty before the first record.</summary>
    public async ValueTask<Register> KnownAsync(KnownOn? known, CancellationToken cancellationToken)
    {
        var now = await SnapshotAsync(cancellationToken);
        if (known is null)
        {
            return now.Results.Register;
        }

        if (!now.Moments.TryGetValue(known.Moment, out var version))
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            version = await PackageStore.ReadVersionAtAsync(connection, known.Moment, cancellationToken);
            if (now.Moments.Count >= MostMoments)
            {
                now.Moments.Clear();
            }

            now.Moments[known.Moment] = version;
        }

        return (version >= now.Version ? now : await PastAsync(version, cancellationToken)).Results.Register;
    }

    /// <summary>When the first change was recorded; null when nothing ever was.</summary>
    public async ValueTask<DateTimeOffset?> FirstRecordAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await PackageStore.ReadFirstRecordAsync(connection, cancellationToken);
    }

    /// <summary>Grows with every change of the register.</summary>
    public async ValueTask<long> VersionAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Version;

    /// <summary>The zone in which a day begins and ends.</summary>
    public TimeZoneInfo Zone => time.LocalTimeZone;

    /// <summary>The day to measure on when nobody asks for another: that of the data, otherwise today.</summary>
    public DateOnly DefaultDate(Register register) => register.ReferenceDate ?? DateOnly.FromDateTime(time.GetLocalNow().Date);

    /// <summary>The version of the database that a register was read from; null when it is no longer kept.</summary>
    public long? VersionOf(Register register) => SnapshotOf(register)?.Version;

    /// <summary>What was computed on a register; on one that is no longer kept, everything is computed again.</summary>
    public RegisterResults ResultsOf(Register register) => SnapshotOf(register)?.Results ?? new(register);

    /// <summary>Who takes part in what on a date, found once per register and date.</summary>
    public RegisterOnDate OnDate(Register register, DateOnly date) => ResultsOf(register).OnDate(date);

    /// <summary>The network of a region, computed once per register, date and rule.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public RegionNetwork NetworkOf(Register register, string region, DateOnly date, InclusionRule rule) =>
        ResultsOf(register).NetworkOf(region, date, rule);

    /// <summary>The position of every region of a type among its peers on every measure, computed once per register, date and rule.</summary>
    public RegionPositions PositionsOf(Register register, string regionType, DateOnly date, InclusionRule rule) =>
        ResultsOf(register).PositionsOf(regionType, date, rule);

    /// <summary>The network of a region as dots and lines, arranged once per register and choice.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public ExploredNetwork ExploredOf(Register register, string region, DateOnly date, InclusionRule rule, NetworkChoice choice) =>
        ResultsOf(register).ExploredOf(region, date, rule, choice);

    public void Dispose() => reading.Dispose();

    private Snapshot? SnapshotOf(Register register) =>
        current is { } snapshot && snapshot.Results.Register == register ? snapshot : past.FirstOrDefault(known => known.Results.Register == register);

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
                : Keep(version, await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken));
        }
        finally
        {
            reading.Release();
        }
    }

    private async ValueTask<Snapshot> PastAsync(long version, CancellationToken cancellationToken)
    {
        if (past is [{ } latest, ..] && latest.Version == version)
        {
            return latest;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            var kept = past.FirstOrDefault(snapshot => snapshot.Version == version);
            if (kept is null)
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
                kept = Keep(version, await PackageStore.ReadPastAsync(connection, NetworkTables.Package, version, cancellationToken));
            }

            past = [kept, .. past.Where(snapshot => snapshot != kept).Take(MostPast - 1)];
            return kept;
        }
        finally
        {
            reading.Release();
        }
    }

    private Snapshot Keep(long version, RegionPackage package) => new(version, new(Register.From(package)), time.GetTimestamp());

    private sealed record Snapshot(long Version, RegisterResults Results, long CheckedAt)
    {
        /// <summary>The versions of past moments; they hold as long as nothing is recorded.</summary>
        internal ConcurrentDictionary<DateTimeOffset, long> Moments { get; } = new();
    }
}
