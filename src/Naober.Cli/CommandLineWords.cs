using System.CommandLine;
using System.CommandLine.Parsing;
using Naober.Core;

namespace Naober.Cli;

/// <summary>What is wrong with a command line in the words of its reader: the library speaks English, and of types.</summary>
internal static class CommandLineWords
{
    internal static Words Of(ParseError error, ParseResult parse) => error.SymbolResult switch
    {
        // Only what the library says itself: a check of ours has its own words.
        OptionResult { Tokens: [.., var given] } option when error.Message.StartsWith("Cannot parse", StringComparison.Ordinal) => new(
            $"{option.Option.Name}: '{given.Value}' is geen {Expected(option.Option.ValueType).Dutch}.", $"{option.Option.Name}: '{given.Value}' is not {Expected(option.Option.ValueType).English}."),
        CommandResult when parse.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is { } unknown => new(
            $"'{unknown}' hoort niet bij dit commando; --help zegt wat er wel kan.", $"'{unknown}' does not belong to this command; --help says what does."),
        _ => new(error.Message, error.Message),
    };

    private static Words Expected(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var kind when kind == typeof(int) || kind == typeof(long) || kind == typeof(ulong) => new("geheel getal, zoals 2024", "a whole number, such as 2024"),
        var kind when kind == typeof(double) => new("getal, zoals 1.25", "a number, such as 1.25"),
        var kind when kind == typeof(DateOnly) => new("dag, zoals 2021-09-01", "a day, such as 2021-09-01"),
        var kind when kind == typeof(Uri) => new("adres, zoals https://example.org/bestand.csv", "an address, such as https://example.org/file.csv"),
        _ => new("waarde die hier kan", "a value that is possible here"),
    };
}
