using Naober.Network.FindAnomalies;
using Naober.Regions.LoadDivision;

namespace Naober.Cli.Load;

/// <summary>A table of municipalities and the regions they lie in.</summary>
internal static class LoadTable
{
    internal static LoadKind Kind { get; } = new("table", path => File.Exists(path) && FirstLook.IsCsv(path), LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var options = request.Options;
        var load = await DivisionLoader.LoadAsync(
            request.Connection, request.Path, new(options.Type ?? "", options.Name, options.Date, options.Columns),
            DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), request.DryRun, request.Actor, cancellationToken);
        return new(load.Tables, [.. load.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message))], load.Errors, load.MoreErrors);
    }
}
