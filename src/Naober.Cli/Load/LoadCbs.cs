using Naober.Indicators.ImportCbs;
using Naober.Indicators.Publish;
using Naober.Network.FindAnomalies;

namespace Naober.Cli.Load;

/// <summary>A table of Statistics Netherlands: a folder or zip with its files, of OData 3 or 4.</summary>
internal static class LoadCbs
{
    internal static LoadKind Kind { get; } = new("cbs", CbsImport.Recognises, LoadAsync);

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        if (!Path.Exists(request.Path))
        {
            return new([], [], [new(Path.GetFileName(request.Path), 0, "", "not-found", new($"'{request.Path}' bestaat niet.", $"'{request.Path}' does not exist."))]);
        }

        var options = request.Options;
        using var import = CbsImport.Read(request.Path, new(options.Theme, options.Date is { } day ? $"{day.Year:0000}" : null));
        return import.Figures is { } figures
            ? await LoadAsync(request, figures, import.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message)), cancellationToken)
            : new([], [], import.Errors, import.MoreErrors);
    }

    /// <summary>Loads figures of any kind and says what version they became.</summary>
    internal static async Task<LoadReport> LoadAsync(LoadRequest request, IncomingFigures figures, IEnumerable<Anomaly> remarks, CancellationToken cancellationToken)
    {
        if (request.IsUnasked && await DataSets.SetAsideAsync(request.Connection, figures.Load, cancellationToken) is { } setAside)
        {
            return new([], [new Anomaly("set-aside", figures.Load.DataSet, new(
                $"Dit zijn de cijfers van versie {setAside}, waarvoor een eerdere versie is teruggezet; die blijft staan.",
                $"These are the figures of version {setAside}, for which an earlier one was put back; that one stays."))], [])
            {
                DataSet = new(figures.Load.DataSet, null),
            };
        }

        var loaded = await (figures with { Said = request.Options.Indicators }).LoadAsync(request.Connection, request.Cubes, request.DryRun, request.Actor, cancellationToken);
        return new(loaded.Load with { Register = null }, [.. remarks, .. loaded.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message))])
        {
            Indicators = loaded.Indicators,
            Errors = loaded.Load.Errors,
            DataSet = new(figures.Load.DataSet, loaded.Version),
        };
    }
}
