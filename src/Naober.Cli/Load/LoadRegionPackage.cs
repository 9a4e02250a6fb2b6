using Naober.Files.Packages;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network.FindAnomalies;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Load;

/// <summary>A region package: a folder or a zip.</summary>
internal static class LoadRegionPackage
{
    internal static LoadKind Kind { get; } = new("package", _ => true, LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var keys = await PackageStore.ReadKeysAsync(request.Connection, PackageInput.RowTables, cancellationToken);
        var result = PackageReader.Read(request.Path, PackageInput.Tables, keys);
        if (result.Package is not { } package)
        {
            return NotLoaded(result) with { Errors = result.Errors, MoreErrors = result.MoreErrors };
        }

        if (FinanceChecks.Run(package) is { Count: > 0 } errors)
        {
            return NotLoaded(result) with { Errors = errors };
        }

        var outcome = await PackageWithFigures.LoadAsync(request.Connection, request.Cubes, package, request.DryRun, request.Actor, cancellationToken);
        return outcome.Errors.Count > 0
            ? NotLoaded(result) with { Errors = outcome.Errors }
            : new(outcome, [.. outcome.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message)), .. await SharedAsync(request, package, cancellationToken), .. Anomaly.In(result, package, keys)]);
    }

    private static async Task<IEnumerable<Anomaly>> SharedAsync(LoadRequest request, RegionPackage package, CancellationToken cancellationToken)
    {
        var measured = package[IndicatorTables.Observations.Name].Rows.Select(row => row.Text(0)!);
        return (await SharedIndicators.WithAsync(request.Connection, package.Name, measured, cancellationToken))
            .Select(others => new Anomaly("indicators-of-other-data-set", others.DataSet, others.Statement(package.Name)));
    }

    private static LoadReport NotLoaded(PackageResult result) => new(
        [.. result.Tables.Select(table => new TableLoad(table.Name, table.Read, 0, 0, 0, table.Rejected, 0))],
        [.. result.NotLoaded.Select(Anomaly.NotHeld)],
        []);
}
