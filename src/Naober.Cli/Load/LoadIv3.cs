using System.Globalization;
using Naober.Finance.ImportIv3;
using Naober.Network.FindAnomalies;
using Naober.Regions;
using Naober.Regions.LoadPackage;

namespace Naober.Cli.Load;

/// <summary>Iv3: a delivery as JSON, or a table of municipalities by task field as CSV or Excel.</summary>
internal static class LoadIv3
{
    internal static LoadKind Kind { get; } = new("iv3", Recognises, LoadAsync);

    private static bool Recognises(string path) => File.Exists(path) && (FirstLook.IsJson(path)
        ? FirstLook.At(path) is var start && start.Contains("\"overheidslaag\"", StringComparison.Ordinal) && start.Contains("\"boekjaar\"", StringComparison.Ordinal)
        : path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileName(path).Contains("iv3", StringComparison.OrdinalIgnoreCase)
            : FirstLook.IsCsv(path) && Iv3Table.Recognises(FirstLook.At(path).Split('\n')[0]));

    private static async Task<LoadReport> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        var options = request.Options;
        var chosen = new Iv3Options(
            options.Date?.Year,
            options.Name?.ToLowerInvariant() switch { "begroting" or "budget" => true, "rekening" or "account" => false, _ => null },
            options.Map is { } map && map.StartsWith("unit=", StringComparison.Ordinal) && int.TryParse(map[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor is 1 or 1000 ? factor : null);
        var regions = RegionMap.From(await PackageStore.ReadAsync(request.Connection, RegionTables.All, cancellationToken));
        var read = FirstLook.IsJson(request.Path) ? Iv3Json.Read(request.Path, chosen, regions) : Iv3Table.Read(request.Path, chosen, regions);
        return read.Delivery is { } delivery
            ? await LoadCbs.LoadAsync(
                request, await Iv3Figures.IncomingAsync(request.Connection, delivery, Path.GetFileName(request.Path), cancellationToken),
                read.Remarks.Select(remark => new Anomaly(remark.Code, remark.Subject, remark.Message)), cancellationToken)
            : new([], [], read.Errors, read.MoreErrors);
    }
}
