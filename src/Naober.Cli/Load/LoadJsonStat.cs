using Naober.Indicators.ImportJsonStat;
using Naober.Network.FindAnomalies;
using Naober.Regions;

namespace Naober.Cli.Load;

/// <summary>A data set of JSON-stat 2.0.</summary>
internal static class LoadJsonStat
{
    internal static LoadKind Kind { get; } = new("json-stat", Recognises, LoadAsync);

    private static bool Recognises(string path) =>
        File.Exists(path) && FirstLook.IsJson(path) && FirstLook.At(path) is var start
        && start.Contains("\"class\"", StringComparison.Ordinal) && start.Contains("\"dataset\"", StringComparison.Ordinal);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var options = request.Options;
        var dataSet = options.DataSet ?? PlainName.Slug(Path.GetFileNameWithoutExtension(request.Path));
        var import = JsonStatImport.Read(request.Path, new(dataSet.Length > 0 ? dataSet : "json-stat", options.Theme, options.Date is { } day ? $"{day.Year:0000}" : null));
        return import.Figures is { } figures
            ? await LoadCbs.LoadAsync(request, figures, import.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message)), cancellationToken)
            : new([], [], import.Errors, import.MoreErrors);
    }
}
