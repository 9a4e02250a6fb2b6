using System.CommandLine;
using Naober.Core;
using Naober.Storage;

namespace Naober.Cli;

/// <summary>The options of every command, and how a command runs: its language, its answer and its exit code.</summary>
internal static class GlobalOptions
{
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
        DefaultValueFactory = _ => ".naober",
        HelpName = "MAP",
    };

    /// <summary>Dutch, unless the option or the locale says English.</summary>
    internal static Language LanguageOf(ParseResult parse)
    {
        var locale = parse.GetValue(Lang)
            ?? new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Dutch;
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
                output.Errors(output.Json ? [] : refused.Errors);
                if (output.Json)
                {
                    output.Document(new { Errors = output.ErrorsForJson(refused.Errors) });
                }

                return refused.ExitCode;
            }
        });
}
