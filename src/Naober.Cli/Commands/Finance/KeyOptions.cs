using System.CommandLine;
using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Files;
using Naober.Finance;
using Naober.Finance.AllocateKey;

namespace Naober.Cli.Commands.Finance;

/// <summary>The options with which a command chooses an allocation key and what would be otherwise.</summary>
internal static class KeyOptions
{
    internal static readonly Argument<string> Key = new("key")
    {
        Description = "Bestand KEY.json (- is standaardinvoer) of de sleutel van een verdeelsleutel / file KEY.json (- is standard input) or the key of an allocation key",
        HelpName = "KEY",
    };

    internal static readonly Option<int?> Year = new("--year") { Description = "Jaar; anders het eerste van de sleutel / year; otherwise the first of the key", HelpName = "JJJJ" };

    internal static readonly Option<string> Amount = new("--amount") { Description = "Ander bedrag in euro's / another amount in euros: 160000.00", HelpName = "BEDRAG" };

    internal static readonly Option<string> Period = new("--period") { Description = "Andere peilperiode van het cijfer / another period of the figure: 2015-01-01", HelpName = "P" };

    /// <summary>Whether the argument is a file rather than the key of an allocation key.</summary>
    internal static bool IsFile(string key) => key == "-" || key.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || File.Exists(key);

    internal static Money? ReadAmount(ParseResult parse, Option<string> option) => parse.GetValue(option) switch
    {
        null => null,
        var text when Money.TryParse(text, out var amount) => amount,
        var text => throw new RefusedException(ExitCode.Refused, option.Name, "amount", new(
            $"\"{text}\" is geen bedrag; schrijf euro's met een punt en ten hoogste twee decimalen, zoals 160000.00, niet boven {Money.Limit}.",
            $"\"{text}\" is not an amount; write euros with a point and at most two decimals, such as 160000.00, not above {Money.Limit}.")),
    };

    internal static AllocationKey Find(MoneyBook book, string key) => book.FindKey(key) ?? throw new RefusedException(ExitCode.NotFound, "key", "unknown-key", new(
        $"Er is geen verdeelsleutel \"{key}\" in deze gegevens, en ook geen bestand met die naam.", $"There is no allocation key \"{key}\" in these data, nor a file of that name."));

    /// <exception cref="RefusedException">The file is not there, or is no allocation key.</exception>
    internal static KeyFile ReadFile(string path) => FormFile.Read(path, KeyFile.Read);

    /// <summary>Works a key out; what makes that impossible is refused, at the line of the part when it stands in a file.</summary>
    internal static T Refusing<T>(Func<T> compute, string file = "", IReadOnlyDictionary<string, int>? lines = null)
    {
        try
        {
            return compute();
        }
        catch (AllotmentException failure)
        {
            throw new RefusedException(ExitCode.Refused, [.. failure.Problems.Select(problem => new InputError(
                file, lines?.GetValueOrDefault(problem.Part) ?? 0, problem.Part, problem.Code, problem.Message)).OrderBy(error => error.Line)]);
        }
    }
}
