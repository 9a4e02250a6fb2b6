using Naober.Indicators.ImportTable;
using Naober.Network.FindAnomalies;
using Naober.Regions.LoadDivision;

namespace Naober.Cli.Load;

/// <summary>A table, CSV or Excel: of figures when the user names a data set, otherwise of municipalities and the regions they lie in.</summary>
internal static class LoadTable
{
    /// <summary>Larger files hold one figure per row and are read as a stream.</summary>
    internal const int MostBytes = 32 << 20;

    internal static LoadKind Kind { get; } = new("table", path => File.Exists(path) && (FirstLook.IsCsv(path) || path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)), LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var options = request.Options;
        if (options.DataSet is { } dataSet)
        {
            return await LoadFiguresAsync(request, dataSet, cancellationToken);
        }

        var load = await DivisionLoader.LoadAsync(
            request.Connection, request.Path, new(options.Type ?? "", options.Name, options.Date, options.Columns),
            DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date), request.DryRun, request.Actor, cancellationToken);
        return new(load.Tables, [.. load.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message))], load.Errors, load.MoreErrors);
    }

    private static async Task<LoadReport> LoadFiguresAsync(LoadRequest request, string dataSet, CancellationToken cancellationToken)
    {
        var options = request.Options;
        var import = TableImport.Read(
            request.Path, new(dataSet, options.Map, options.Date is { } day ? $"{day.Year:0000}" : null, options.Theme) { Said = options.Indicators },
            await TableContext.ReadAsync(request.Connection, dataSet, cancellationToken));
        var report = import.Figures is { } figures
            ? await LoadCbs.LoadAsync(request, figures, import.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message)), cancellationToken)
            : new([], [], import.Errors, import.MoreErrors);
        return report with { Mapping = import.Mapping, Preview = import.Preview };
    }
}
