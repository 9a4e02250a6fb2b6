using System.CommandLine;
using System.Reflection;
using Naober.Core;
using Naober.Files;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Regions;
using Naober.Storage;

namespace Naober.Cli;

/// <summary>The options of every command, and how a command runs: its language, its answer and its exit code.</summary>
internal static class GlobalOptions
{
    /// <summary>The folder of the program: where the database of its own stands by default, and the bundled packages.</summary>
    internal static string Home { get; } = Environment.GetEnvironmentVariable("NAOBER_HOME") is { Length: > 0 } home ? home : Environment.CurrentDirectory;

    /// <summary>The assemblies with tables, in the order in which they are made.</summary>
    private static readonly Assembly[] Rooms =
        [typeof(RegionTables).Assembly, typeof(NetworkTables).Assembly, typeof(IndicatorTables).Assembly, typeof(FinanceTables).Assembly];

    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    internal static readonly Option<bool> Json = new("--json")
    {
        Description = "Eén JSON-document op standaarduitvoer / one JSON document on standard output",
        Recursive = true,
    };

    internal static readonly Option<string> Lang = new("--lang")
    {
        Description = "Taal / language",
        Recursive = true,
        HelpName = "nl|en",
    };

    internal static readonly Option<string> Data = new("--data")
    {
        Description = "Map voor de eigen database / folder of the database of its own",
        Recursive = true,
        DefaultValueFactory = _ => Path.Combine(Home, ".naober"),
        HelpName = "MAP",
    };

    internal static Task<Database> OpenDatabaseAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var language = LanguageOf(parse);
        var progress = Console.IsErrorRedirected ? null : new Progress<Words>(words => Console.Error.WriteLine(words.In(language)));
        var options = new DatabaseOptions(parse.GetRequiredValue(Data), Rooms);
        return Database.OpenAsync(options, progress, cancellationToken);
    }

    /// <summary>Figures in the form in which they are computed on, beside the database of its own.</summary>
    internal static CubeFiles Cubes(ParseResult parse) => new(Path.Combine(parse.GetRequiredValue(Data), "cubes"));

    /// <summary>Dutch, unless the option or the locale says English.</summary>
    internal static Language LanguageOf(ParseResult parse)
    {
        var locale = parse.GetValue(Lang)
            ?? LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Dutch;
    }

    /// <summary>A command line that is not understood is refused like any other input.</summary>
    internal static int Refuse(ParseResult parse)
    {
        var output = new Output(Console.Out, Console.Error, parse.GetValue(Json), LanguageOf(parse));
        return Refuse(output, new RefusedException(
            ExitCode.Refused, [.. parse.Errors.Select(error => new InputError("", 0, "", "command-line", CommandLineWords.Of(error, parse)))]));
    }

    private static int Refuse(Output output, RefusedException refused)
    {
        if (output.Json)
        {
            output.Document(new { Errors = output.ErrorsForJson(refused.Errors) });
        }
        else
        {
            output.Errors(refused.Errors);
        }

        return refused.ExitCode;
    }

    internal static void Runs(this Command command, Func<ParseResult, Output, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parse, cancellationToken) =>
        {
            var output = new Output(Console.Out, Console.Error, parse.GetValue(Json), LanguageOf(parse));
            try
            {
                return await run(parse, output, cancellationToken);
            }
            catch (RefusedException refused)
            {
                return Refuse(output, refused);
            }
            catch (TooManyPairsException refused)
            {
                return Refuse(output, new RefusedException(ExitCode.Refused, "", "too-many-pairs", refused.Words));
            }
            catch (TooManyPlacesException refused)
            {
                return Refuse(output, new RefusedException(ExitCode.Refused, "", "too-many-places", refused.Words));
            }
            catch (TooManyDigitsException refused)
            {
                return Refuse(output, new RefusedException(ExitCode.Refused, "", "too-many-digits", refused.Words));
            }
            catch (StorageException failure)
            {
                return Refuse(output, new RefusedException(ExitCode.Failed, "", failure.Code, failure.Words));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return Refuse(output, new RefusedException(ExitCode.Failed, "", "cancelled", new("Afgebroken.", "Cancelled.")));
            }
            catch (Exception failure)
            {
                return Refuse(output, new RefusedException(ExitCode.Failed, "", "unexpected", new(
                    $"Onverwachte fout: {failure.Message}", $"Unexpected failure: {failure.Message}")));
            }
        });
}
