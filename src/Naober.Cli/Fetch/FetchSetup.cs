using System.Globalization;
using Naober.Files.Fetch;
using Naober.Regions.RefreshSources;

namespace Naober.Cli.Fetch;

/// <summary>Something that was fetched and can be loaded.</summary>
/// <param name="Path">A file, or the folder of a table.</param>
/// <param name="Files">What came in, or was still the same.</param>
internal sealed record FetchedLoad(string Path, IReadOnlyList<FetchResult> Files);

/// <summary>Where sources are fetched from and to, as the operator decides with variables of the environment.</summary>
/// <param name="Folder">For downloads.</param>
internal sealed record FetchSetup(string Folder)
{
    internal const string Switch = "NAOBER_FETCH";

    internal static string SourceNames { get; } = string.Join('|', OfficialSource.All.Select(source => source.Key).Append(CbsDownload.Key));

    internal static bool IsOn => Environment.GetEnvironmentVariable(Switch) == "on";

    internal CbsServices Cbs { get; init; } = ListedServices();

    internal Func<IReadOnlyCollection<string>, GuardedHttp> Open { get; init; } = hosts => new(new(hosts));

    /// <summary>In the data directory of a command.</summary>
    internal static FetchSetup Of(string data) => new(Path.Combine(data, "downloads"));

    /// <exception cref="RefusedException">There is no such source, or it has no such table.</exception>
    internal static FetchedSource Find(string source, string? table)
    {
        if (source == CbsDownload.Key)
        {
            return table is not null && CbsDownload.IsTable(table) ? new(source, table) : throw new RefusedException(
                ExitCode.Refused, "table", "table", new("Noem de tabel zoals StatLine haar noemt, bijvoorbeeld 83765NED.", "Name the table as StatLine does, for instance 83765NED."));
        }

        return OfficialSource.All.Any(known => known.Key == source) ? new(source, "") : throw new RefusedException(
            ExitCode.Refused, "source", "unknown-source", new($"Kies uit {SourceNames}.", $"Choose from {SourceNames}."));
    }

    /// <summary>Fetches all files of a source; what did not change is not fetched again.</summary>
    /// <param name="what">Known.</param>
    /// <param name="odata">Of a table: 3 or 4; null for as before.</param>
    /// <param name="year">Of boundaries.</param>
    /// <param name="chosen">The file, or the folder when there are more; null for one in <see cref="Folder"/>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="FetchRefusedException">It may not be fetched, or did not come in whole.</exception>
    internal async Task<IReadOnlyList<FetchedLoad>> FetchAsync(FetchedSource what, int? odata, int year, string? chosen, CancellationToken cancellationToken)
    {
        if (what.Source == CbsDownload.Key)
        {
            var folder = chosen ?? Path.Combine(Folder, what.Table);
            using var service = Open([.. new[] { Cbs.V3, Cbs.V4 }.OfType<Uri>().Select(address => address.IdnHost), .. MoreHosts]);
            return [new(folder, await CbsDownload.FetchAsync(service, Cbs, what.Table, folder, odata, cancellationToken))];
        }

        var files = FilesOf(OfficialSource.All.First(source => source.Key == what.Source), year, chosen);
        using var http = Open([.. files.Select(file => file.Address.IdnHost).Concat(MoreHosts).Distinct(StringComparer.OrdinalIgnoreCase)]);
        var fetched = new List<FetchedLoad>();
        foreach (var (path, address) in files)
        {
            fetched.Add(new(path, [await http.FetchAsync(address, path, cancellationToken)]));
        }

        return fetched;
    }

    private static string[] MoreHosts => Listed("NAOBER_FETCH_HOSTS");

    /// <summary>Whoever names another service of version 3 only, is not sent elsewhere for version 4.</summary>
    private static CbsServices ListedServices() => (Listed("NAOBER_FETCH_CBS"), Listed("NAOBER_FETCH_CBS4")) switch
    {
        ([var v3, ..], var v4) => new(new(v3), v4.Length > 0 ? new(v4[0]) : null),
        (_, [var v4, ..]) => CbsServices.Official with { V4 = new(v4) },
        _ => CbsServices.Official,
    };

    private List<(string Path, Uri Address)> FilesOf(OfficialSource source, int year, string? chosen)
    {
        var own = Listed(source.Variable);
        var files = own.Length > 0
            ? own.Select((address, i) => new OfficialFile(Path.GetFileName(new Uri(address).LocalPath) is { Length: > 0 } name ? name : $"{source.Key}-{i + 1}", address)).ToList()
            : source.Files;
        return [.. files.Select(file => (
            chosen is null ? Path.Combine(Folder, Filled(file.File)) : files.Count == 1 ? chosen : Path.Combine(chosen, Filled(file.File)),
            new Uri(Filled(file.Address))))];

        string Filled(string text) => text.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string[] Listed(string variable) => Environment.GetEnvironmentVariable(variable)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
