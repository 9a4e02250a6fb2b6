using System.CommandLine;
using System.Globalization;
using Naober.Cli.Load;
using Naober.Files.Fetch;

namespace Naober.Cli.Commands;

/// <summary><c>naober fetch roo|tooi|boundaries|cbs</c>: fetches an official source, and loads it when asked. Off unless switched on.</summary>
internal static class FetchCommand
{
    private const string Switch = "NAOBER_FETCH";
    private const string MoreHosts = "NAOBER_FETCH_HOSTS";

    private static readonly Argument<string> SourceArgument = new("source")
    {
        Description = "Welke bron / which source",
        HelpName = string.Join('|', OfficialSource.All.Select(source => source.Key).Append(CbsDownload.Key)),
    };

    private static readonly Argument<string?> TableArgument = new("table")
    {
        Description = "Tabel van het CBS / table of Statistics Netherlands",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "83765NED",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Bestand, of map bij meer bestanden / file, or folder when there are several",
        HelpName = "PAD",
    };

    private static readonly Option<bool> LoadOption = new("--load") { Description = "Laad wat is opgehaald / load what was fetched" };

    private static readonly Option<bool> Online = new("--online") { Description = $"Sta ophalen toe, zoals {Switch}=on / allow fetching, like {Switch}=on" };

    private static readonly Option<int?> Year = new("--year") { Description = "Jaar van de grenzen / year of the boundaries", HelpName = "JJJJ" };

    internal static Command Create()
    {
        var command = new Command("fetch", "Haal een officiële bron op / fetch an official source") { SourceArgument, TableArgument, Out, LoadOption, Online, Year };
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        if (parse.GetRequiredValue(SourceArgument) == CbsDownload.Key)
        {
            MustBeOn(parse);
            return await FetchTableAsync(parse, output, cancellationToken);
        }

        var source = OfficialSource.All.FirstOrDefault(known => known.Key == parse.GetRequiredValue(SourceArgument)) ?? throw new RefusedException(
            ExitCode.Refused, "source", "unknown-source", new($"Kies uit {SourceArgument.HelpName}.", $"Choose from {SourceArgument.HelpName}."));
        MustBeOn(parse);
        var files = Files(source, parse.GetValue(Year) ?? TimeProvider.System.GetLocalNow().Year, parse);
        using var http = new GuardedHttp(new([.. files.Select(file => file.Address.IdnHost).Concat(Listed(MoreHosts)).Distinct(StringComparer.OrdinalIgnoreCase)]));
        var fetched = new List<(string Path, FetchResult Result)>();
        try
        {
            foreach (var (path, address) in files)
            {
                fetched.Add((path, await http.FetchAsync(address, path, cancellationToken)));
                if (!output.Json)
                {
                    output.Line($"{path}: {fetched[^1].Result.Stamp.Bytes} bytes, sha256 {fetched[^1].Result.Stamp.Sha256}{(fetched[^1].Result.IsNew ? "" : output.Say(" (ongewijzigd)", " (unchanged)"))}");
                }
            }
        }
        catch (FetchRefusedException refused)
        {
            throw new RefusedException(ExitCode.Refused, source.Key, refused.Code, refused.Words);
        }

        if (output.Json && !parse.GetValue(LoadOption))
        {
            output.Document(new { Source = source.Key, Files = fetched.Select(file => new { file.Path, file.Result.Stamp.Address, file.Result.Stamp.Bytes, file.Result.Stamp.Sha256, file.Result.IsNew }) });
        }

        var worst = ExitCode.Done;
        foreach (var (path, _) in parse.GetValue(LoadOption) ? fetched : [])
        {
            worst = Math.Max(worst, await LoadCommand.LoadAsync(parse, output, path, LoadKinds.Choose(source.Key, path), new(null, null, null, null), dryRun: false, cancellationToken));
        }

        return worst;
    }

    private static void MustBeOn(ParseResult parse)
    {
        if (!parse.GetValue(Online) && Environment.GetEnvironmentVariable(Switch) != "on")
        {
            throw new RefusedException(ExitCode.Refused, "", "fetch-is-off", new(
                $"Ophalen staat uit. Zet het aan met --online of {Switch}=on, of haal het bestand zelf op en geef het aan naober load.",
                $"Fetching is off. Switch it on with --online or {Switch}=on, or fetch the file yourself and give it to naober load."));
        }
    }

    /// <summary>A table of StatLine with all its pages, into a folder of its own.</summary>
    private static async Task<int> FetchTableAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var table = parse.GetValue(TableArgument);
        if (table is null || !CbsDownload.IsTable(table))
        {
            throw new RefusedException(ExitCode.Refused, "table", "table", new("Noem de tabel zoals StatLine haar noemt, bijvoorbeeld 83765NED.", "Name the table as StatLine does, for instance 83765NED."));
        }

        var service = new Uri(Listed("NAOBER_FETCH_CBS").FirstOrDefault() ?? CbsDownload.Service);
        var folder = parse.GetValue(Out) ?? Path.Combine(parse.GetRequiredValue(GlobalOptions.Data), "downloads", table);
        using var http = new GuardedHttp(new([service.IdnHost, .. Listed(MoreHosts)]));
        IReadOnlyList<FetchResult> files;
        try
        {
            files = await CbsDownload.FetchAsync(http, service, table, folder, cancellationToken);
        }
        catch (FetchRefusedException refused)
        {
            throw new RefusedException(ExitCode.Refused, CbsDownload.Key, refused.Code, refused.Words);
        }

        if (parse.GetValue(LoadOption))
        {
            return await LoadCommand.LoadAsync(parse, output, folder, LoadKinds.Choose(CbsDownload.Key, folder), new(null, null, null, null), dryRun: false, cancellationToken);
        }

        if (output.Json)
        {
            output.Document(new { Source = CbsDownload.Key, Table = table, Folder = folder, Files = files.Select(file => new { file.Stamp.Address, file.Stamp.Bytes, file.Stamp.Sha256, file.IsNew }) });
        }
        else
        {
            output.Line(output.Say($"{folder}: {files.Count} bestanden, waarvan {files.Count(file => file.IsNew)} nieuw of gewijzigd.", $"{folder}: {files.Count} files, {files.Count(file => file.IsNew)} of them new or changed."));
        }

        return ExitCode.Done;
    }

    private static List<(string Path, Uri Address)> Files(OfficialSource source, int year, ParseResult parse)
    {
        var own = Listed(source.Variable);
        var files = own.Length > 0
            ? own.Select((address, i) => new OfficialFile(Path.GetFileName(new Uri(address).LocalPath) is { Length: > 0 } name ? name : $"{source.Key}-{i + 1}", address)).ToList()
            : source.Files;
        var folder = Path.Combine(parse.GetRequiredValue(GlobalOptions.Data), "downloads");
        return [.. files.Select(file => (
            parse.GetValue(Out) is not { } chosen ? Path.Combine(folder, Filled(file.File)) : files.Count == 1 ? chosen : Path.Combine(chosen, Filled(file.File)),
            new Uri(Filled(file.Address))))];

        string Filled(string text) => text.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string[] Listed(string variable) =>
        Environment.GetEnvironmentVariable(variable)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
