using Naober.Files.Packages;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Network.Reconcile;

/// <summary>Loads the package of a register beside what other packages brought.</summary>
public static class ReconcilingLoad
{
    /// <summary>
    /// Recognises what is already there, then loads everything or nothing; loading the same again changes nothing. Anomalies are what
    /// differs between sources and what a person should decide about.
    /// </summary>
    public static async Task<(PackageLoad Load, Reconciliation Reconciliation)> LoadAsync(
        NpgsqlConnection connection, RegionPackage incoming, bool dryRun, string actor, CancellationToken cancellationToken)
    {
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        var register = await PackageStore.ReadAsync(connection, NetworkTables.Package, cancellationToken);
        var dates = await PackageStore.ReadReferenceDatesAsync(connection, cancellationToken);
        var decisions = await MatchDecision.ReadAsync(connection, cancellationToken);
        var reconciliation = Reconciliation.Of(incoming, register, dates, decisions);
        return (await PackageStore.LoadAsync(connection, reconciliation.Package, dryRun, actor, cancellationToken), reconciliation);
    }
}
