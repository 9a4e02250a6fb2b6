using Naober.Core;
using Naober.Files.Roo;
using Naober.Network;
using Naober.Network.FindAnomalies;
using Naober.Network.ImportRoo;
using Naober.Network.Reconcile;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Load;

/// <summary>An export of the register of government organisations (ROO), as XML.</summary>
internal static class LoadRoo
{
    internal static LoadKind Kind { get; } = new("roo", RooReader.Recognises, LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var result = RooReader.Read(request.Path);
        if (result.File is not { } file)
        {
            return new([], [], result.Errors, result.MoreErrors);
        }

        var keys = await PackageStore.ReadKeysAsync(request.Connection, NetworkTables.Package, cancellationToken);
        var incoming = RooPackage.From(file, key => keys("regions", key));
        var (load, reconciliation) = await ReconcilingLoad.LoadAsync(request.Connection, incoming, request.DryRun, request.Actor, cancellationToken);
        return new(load, [.. result.Ignored.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Ignored), .. reconciliation.Anomalies])
        {
            Tables = [.. load.Tables.Where(table => table.Read > 0 || table.Removed > 0)],
            Errors = [.. load.Errors.Select(error => error with { File = Path.GetFileName(request.Path) })],
        };
    }

    private static Anomaly Ignored(KeyValuePair<string, int> element) => new("unknown-element", element.Key, new Words(
        $"Het element {element.Key} ({element.Value} keer) hoort niet tot de bekende vorm van het register en is overgeslagen.",
        $"The element {element.Key} ({element.Value} times) is not in the known form of the register and was passed over."));
}
