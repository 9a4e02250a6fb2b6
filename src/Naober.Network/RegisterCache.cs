using Naober.Network.ExploreNetwork;
using Naober.Network.MeasureRegion;
using Naober.Network.RankRegions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Network;

/// <summary>
/// The register as the database has it, kept in memory by its version: a load is seen by every request that starts more than
/// a second after it.
/// </summary>
public sealed class RegisterCache(NpgsqlDataSource dataSource, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot? current;

    public async ValueTask<Register> CurrentAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Results.Register;

    /// <summary>Grows with every change of the register.</summary>
    public async ValueTask<long> VersionAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).Version;

    /// <summary>The day to measure on when nobody asks for another: that of the data, otherwise today.</summary>
    public DateOnly DefaultDate(Register register) => register.ReferenceDate ?? DateOnly.FromDateTime(time.GetLocalNow().Date);

    /// <summary>The version of the database that a register was read from; null when a newer one has taken its place.</summary>
    public long? VersionOf(Register register) => current is { } snapshot && snapshot.Results.Register == register ? snapshot.Version : null;

    /// <summary>What was computed on a register; on one that a newer has taken the place of, everything is computed again.</summary>
    public RegisterResults ResultsOf(Register register) =>
        current is { } snapshot && snapshot.Results.Register == register ? snapshot.Results : new(register);

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
                : new(version, new(Register.From(await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken))), time.GetTimestamp());
        }
        finally
        {
            reading.Release();
        }
    }

    private sealed record Snapshot(long Version, RegisterResults Results, long CheckedAt);
}
