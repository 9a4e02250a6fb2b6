using System.CommandLine;
using Naober.Cli.Fetch;
using Naober.Cli.Load;
using Naober.Files.Fetch;

namespace Naober.Cli.Commands;

/// <summary><c>naober fetch roo|tooi|boundaries|cbs</c>: fetches an official source, and loads it when asked. Off unless switched on.</summary>
internal static class FetchCommand
{
    internal static readonly Option<bool> Online = new("--online")
    {
        Description = $"Sta ophalen toe, zoals {FetchSetup.Switch}=on / allow fetching, like {FetchSetup.Switch}=on",
    };

    internal static readonly Option<int?> OData = new("--odata")
    {
        Description = "Versie van de dienst van het CBS / version of the service of Statistics Netherlands",
        HelpName = "3|4",
    };

    private static readonly Argument<string> SourceArgument = new("source")
    {
        Description = "Welke bron / which source",
        HelpName = FetchSetup.SourceNames,
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

    private static readonly Option<int?> Year = new("--year") { Description = "Jaar van de grenzen / year of the boundaries", HelpName = "JJJJ" };

    internal static Command Create()
    {
        var command = new Command("fetch", "Haal een officiële bron op / fetch an official source") { SourceArgument, TableArgument, Out, LoadOption, Online, Year, OData };
        command.Runs(RunAsync);
        return command;
    }

    /// <exception cref="RefusedException">Fetching is off.</exception>
    internal static void MustBeOn(ParseResult parse)
    {
        if (!parse.GetValue(Online) && !FetchSetup.IsOn)
        {
            throw new RefusedException(ExitCode.Refused, "", "fetch-is-off", new(
                $"Ophalen staat uit. Zet het aan met --online of {FetchSetup.Switch}=on, of haal het bestand zelf op en geef het aan naober load.",
                $"Fetching is off. Switch it on with --online or {FetchSetup.Switch}=on, or fetch the file yourself and give it to naober load."));
        }
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        MustBeOn(parse);
        var what = FetchSetup.Find(parse.GetRequiredValue(SourceArgument), parse.GetValue(TableArgument));
        IReadOnlyList<FetchedLoad> fetched;
        try
        {
            fetched = await FetchSetup.Of(parse.GetRequiredValue(GlobalOptions.Data)).FetchAsync(
                what, parse.GetValue(OData), parse.GetValue(Year) ?? TimeProvider.System.GetLocalNow().Year, parse.GetValue(Out), cancellationToken);
        }
        catch (FetchRefusedException refused)
        {
            throw new RefusedException(ExitCode.Refused, what.ToString(), refused.Code, refused.Words);
        }

        var loads = parse.GetValue(LoadOption);
        Show(output, what.Source, what.Table, fetched, loads);
        var worst = ExitCode.Done;
        foreach (var (path, _) in loads ? fetched : [])
        {
            worst = Math.Max(worst, await LoadCommand.LoadAsync(parse, output, path, LoadKinds.Choose(what.Source, path), new(null, null, null, null), dryRun: false, cancellationToken));
        }

        return worst;
    }

    private static void Show(Output output, string source, string table, IReadOnlyList<FetchedLoad> fetched, bool loads)
    {
        if (output.Json)
        {
            if (!loads)
            {
                output.Document(new
                {
                    Source = source,
                    Table = table.Length > 0 ? table : null,
                    Files = fetched.SelectMany(load => load.Files.Select(file => new { load.Path, file.Stamp.Address, file.Stamp.Bytes, file.Stamp.Sha256, file.IsNew })),
                });
            }

            return;
        }

        foreach (var (path, files) in fetched)
        {
            output.Line(files is [var only]
                ? $"{path}: {only.Stamp.Bytes} bytes, sha256 {only.Stamp.Sha256}{(only.IsNew ? "" : output.Say(" (ongewijzigd)", " (unchanged)"))}"
                : output.Say($"{path}: {files.Count} bestanden, waarvan {files.Count(file => file.IsNew)} nieuw of gewijzigd.", $"{path}: {files.Count} files, {files.Count(file => file.IsNew)} of them new or changed."));
        }
    }
}
