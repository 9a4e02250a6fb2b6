using Naober.Network.FindAnomalies;
using Naober.Regions.Boundaries;

namespace Naober.Cli.Load;

/// <summary>Boundaries of regions: GeoJSON of CBS or PDOK.</summary>
internal static class LoadBoundaryFile
{
    internal static LoadKind Kind { get; } = new("boundaries", Recognises, LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var load = await BoundaryLoader.LoadAsync(request.Connection, request.Path, request.Options.Date, request.DryRun, request.Actor, cancellationToken);
        return new(load.Tables, [.. load.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message))], load.Errors, load.MoreErrors);
    }

    /// <summary>By extension, or as JSON whose beginning speaks of features.</summary>
    private static bool Recognises(string path) =>
        path.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase)
        || (FirstLook.IsJson(path) && FirstLook.At(path).Contains("\"FeatureCollection\"", StringComparison.Ordinal));
}
