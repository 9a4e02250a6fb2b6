using Naober.Files;
using Naober.Network;
using Naober.Network.ImportTooi;
using Naober.Network.Reconcile;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Load;

/// <summary>Value lists of TOOI: one file, or a folder with several. All of them, or none.</summary>
internal static class LoadTooi
{
    internal static LoadKind Kind { get; } = new("tooi", TooiImport.Recognises, LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var paths = TooiImport.ListsIn(request.Path);
        if (paths.Count == 0)
        {
            return new([], [], [new(Path.GetFileName(request.Path), 0, "", "not-found", new(
                $"'{request.Path}' bestaat niet of bevat geen TOOI-waardelijsten.", $"'{request.Path}' does not exist or holds no TOOI value lists."))]);
        }

        var lists = new List<TooiResult>();
        foreach (var path in paths)
        {
            var keys = await PackageStore.ReadKeysAsync(request.Connection, NetworkTables.Package, cancellationToken);
            lists.Add(TooiImport.Read(path, keys));
        }

        var errors = lists.SelectMany(list => list.Result.Errors).ToList();
        return errors.Count > 0
            ? Refused(lists, errors)
            : await LoadAllAsync(request, lists, cancellationToken);
    }

    private static async Task<LoadReport> LoadAllAsync(LoadRequest request, List<TooiResult> lists, CancellationToken cancellationToken)
    {
        var loads = await ReconcilingLoad.LoadAsync(
            request.Connection, [.. lists.Select(list => list.Result.Package!)], request.DryRun, request.Actor, cancellationToken);
        var (last, _) = loads[^1];
        if (last.Errors.Count > 0)
        {
            return Refused(lists, [.. last.Errors.Select(lists[loads.Count - 1].Rows.Located)]);
        }

        var tables = loads.SelectMany(load => load.Load.Tables).Where(table => table.Read > 0 || table.Removed > 0);
        return new(last, [.. lists.SelectMany(list => list.Anomalies), .. loads.SelectMany(load => load.Reconciliation.Anomalies).Distinct()])
        {
            Tables = [.. tables.GroupBy(table => table.Name).Select(group => group.Aggregate((a, b) => new(
                a.Name, a.Read + b.Read, a.Inserted + b.Inserted, a.Updated + b.Updated, a.Unchanged + b.Unchanged, a.Rejected + b.Rejected, a.Removed + b.Removed)))],
        };
    }

    private static LoadReport Refused(List<TooiResult> lists, IReadOnlyList<InputError> errors) => new(
        [.. lists.SelectMany(list => list.Result.Tables).GroupBy(table => table.Name).Select(group => new TableLoad(
            group.Key, group.Sum(table => table.Read), 0, 0, 0, group.Sum(table => table.Rejected), 0))],
        [.. lists.SelectMany(list => list.Anomalies)],
        errors,
        lists.Sum(list => list.Result.MoreErrors));
}
