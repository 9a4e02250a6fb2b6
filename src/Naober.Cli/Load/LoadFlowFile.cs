using Naober.Core;
using Naober.Indicators.LoadFlows;
using Naober.Network.FindAnomalies;

namespace Naober.Cli.Load;

/// <summary>A CSV file with flows between regions: origin,destination,period,value.</summary>
internal static class LoadFlowFile
{
    internal static LoadKind Kind { get; } = new("flows", Recognises, LoadAsync);

    private static bool Recognises(string path) =>
        File.Exists(path) && FirstLook.IsCsv(path)
        && FlowColumns.Find(FirstLook.At(path).Split('\n')[0].Trim('\uFEFF', '\r', ' ').Split(',', ';', '\t')) is not null;

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var name = request.Options.Name ?? Path.GetFileNameWithoutExtension(request.Path);
        var period = request.Options.Date is not { } date ? null : date is { Day: 1, Month: 1 } ? $"{date.Year:0000}" : Formats.Iso(date);
        var load = await FlowLoader.LoadAsync(request.Connection, request.Cubes, request.Path, name, period, request.DryRun, request.Actor, cancellationToken);
        return new(load.Tables, [.. load.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message))], load.Errors, load.MoreErrors);
    }
}
