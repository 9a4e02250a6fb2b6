using Naober.Files.Packages;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Network.Reconcile;

/// <summary>Loads the packages of a register beside what other packages brought.</summary>
public static class ReconcilingLoad
{
    /// <summary>
    /// Recognises what is already there, then loads everything or nothing; loading the same again changes nothing. Anomalies are what
    /// differs between sources and what a person should decide about.
    /// </summary>
    public static async Task<(PackageLoad Load, Reconciliation Reconciliation)> LoadAsync(
        NpgsqlConnection connection, RegionPackage incoming, bool dryRun, string actor, CancellationToken cancellationToken) =>
        (await LoadAsync(connection, [incoming], dryRun, actor, cancellationToken))[0];

    /// <summary>
    /// The same for several packages, each beside those before it: all or none. Ends at the first with errors; of a dry run the last
    /// knows the register.
    /// </summary>
    public static async Task<IReadOnlyList<(PackageLoad Load, Reconciliation Reconciliation)>> LoadAsync(
        NpgsqlConnection connection, IReadOnlyList<RegionPackage> incoming, bool dryRun, string actor, CancellationToken cancellationToken)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        var decisions = await MatchDecision.ReadAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        var loads = new List<(PackageLoad Load, Reconciliation Reconciliation)>();
        do
        {
            var register = await PackageStore.ReadWithinAsync(connection, NetworkTables.Package, cancellationToken);
            var dates = await PackageStore.ReadReferenceDatesAsync(connection, cancellationToken);
            var reconciliation = Reconciliation.Of(incoming[loads.Count], register, dates, decisions);
            loads.Add((await PackageStore.LoadWithinAsync(connection, reconciliation.Package, cancellationToken), reconciliation));
        }
        while (loads[^1].Load.Errors.Count == 0 && loads.Count < incoming.Count);

        var (last, of) = loads[^1];
        loads[^1] = (await PackageStore.EndAsync(transaction, last, of.Package, dryRun, cancellationToken), of);
        return loads;
    }
}
