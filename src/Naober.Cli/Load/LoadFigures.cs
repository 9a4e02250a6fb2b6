using Naober.Indicators.LoadFigures;
using Naober.Network.FindAnomalies;

namespace Naober.Cli.Load;

/// <summary>A CSV file with one figure per row: region,indicator,period,value.</summary>
internal static class LoadFigures
{
    internal static LoadKind Kind { get; } = new("figures", Recognises, LoadAsync);

    private static bool Recognises(string path) =>
        File.Exists(path) && FirstLook.IsCsv(path)
        && FirstLook.At(path).Split('\n')[0].Trim('\uFEFF', '\r', ' ').Split(',') is { Length: 4 } header
        && header.Contains("region") && header.Contains("indicator") && header.Contains("value");

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var dataSet = request.Options.DataSet ?? request.Options.Name ?? Path.GetFileNameWithoutExtension(request.Path);
        var load = await LongTable.LoadAsync(request.Connection, request.Cubes, request.Path, dataSet, request.DryRun, request.Actor, request.Options.Indicators, cancellationToken);
        return new(load.Tables, [.. load.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message))], load.Errors, load.MoreErrors);
    }
}
