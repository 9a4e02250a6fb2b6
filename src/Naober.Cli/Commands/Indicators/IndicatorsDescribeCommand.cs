using System.CommandLine;
using Naober.Core;
using Naober.Indicators.DescribeIndicators;
using Npgsql;

namespace Naober.Cli.Commands.Indicators;

/// <summary>
/// <c>naober indicators describe</c>: shows how indicators are described, or describes them, one by its key with options or many by a
/// file; for good, over what later loads say.
/// </summary>
internal static class IndicatorsDescribeCommand
{
    private static readonly Argument<string?> What = new("what")
    {
        Description = "Een indicator, een gegevensset, of een csv of xlsx met omschrijvingen / an indicator, a data set, or a csv or xlsx with descriptions",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "WAT",
    };

    private static readonly Option<string> To = new("--to")
    {
        Description = "Schrijf de omschrijvingen naar een csv of xlsx / write the descriptions to a csv or xlsx",
        HelpName = "BESTAND",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Controleer, maar bewaar niets / check, but keep nothing" };

    /// <summary>One for every column that may be said.</summary>
    private static readonly IReadOnlyList<(string Column, Option<string> Option)> Cells =
    [
        .. IndicatorDescription.Columns.Select(column => (column.Name, new Option<string>("--" + column.Name.Replace('_', '-'))
        {
            Description = column.Terms is { } terms ? $"{terms.Title.Dutch} / {terms.Title.English}" : column.Name switch
            {
                "name" => "Naam / name",
                "name_en" => "Engelse naam / English name",
                "decimals" => "Aantal decimalen / number of decimals",
                "weight" => "Indicator die een gemiddelde weegt / indicator that weighs a mean",
                _ => "Omschrijving / definition",
            },
            HelpName = column.Terms is { Keys.Count: <= 3 } few ? string.Join('|', few.Keys) : "X",
        })),
    ];

    internal static Command Create()
    {
        var command = new Command("describe", "Beschrijf indicatoren: eenheid, richting, optelling ... / describe indicators: unit, polarity, aggregation ...") { What, To, DryRun };
        foreach (var (_, option) in Cells)
        {
            command.Add(option);
        }

        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var what = parse.GetValue(What);
        var said = Cells.Select(cell => (cell.Column, Text: parse.GetValue(cell.Option))).Where(cell => cell.Text is not null).Select(cell => (cell.Column, cell.Text!)).ToList();
        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        var isFile = what is not null && (File.Exists(what) || what.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || what.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));
        return (isFile, said) switch
        {
            (true, []) => await DescribeAsync(parse, output, connection, DescriptionFile.Read(what!), cancellationToken),
            (true, _) => throw Refused("what", new("Een bestand zegt zelf wat het van elke indicator zegt; laat de opties weg.", "A file says itself what it says of each indicator; leave out the options.")),
            (false, []) => await ShowAsync(parse, output, connection, what, cancellationToken),
            _ when what is null => throw Refused("what", new("Zeg ook van welke indicator.", "Say of which indicator too.")),
            _ => await DescribeAsync(parse, output, connection, DescriptionFile.Of(what, said), cancellationToken),
        };
    }

    private static async Task<int> ShowAsync(ParseResult parse, Output output, NpgsqlConnection connection, string? what, CancellationToken cancellationToken)
    {
        IndicatorOutput.CheckFree("to", parse.GetValue(To));
        var found = (await IndicatorDescriptions.ListAsync(connection, cancellationToken)).Where(indicator => what is null || Is(indicator.Row.Text(0)) || Is(indicator.Row.Owner)).ToList();
        if (found.Count == 0 && what is not null)
        {
            throw new RefusedException(ExitCode.NotFound, "what", "unknown-indicator", new(
                $"Er is geen indicator, gegevensset of bestand \"{what}\".", $"There is no indicator, data set or file \"{what}\"."));
        }

        Show(output, found);
        if (parse.GetValue(To) is { } path)
        {
            await IndicatorOutput.WriteAsync(output, path, found, cancellationToken);
        }

        return ExitCode.Done;

        // A table of Statistics Netherlands is loaded as 83765NED and known as 83765ned.
        bool Is(string? name) => string.Equals(name, what, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<int> DescribeAsync(ParseResult parse, Output output, NpgsqlConnection connection, DescriptionFile file, CancellationToken cancellationToken)
    {
        var outcome = file.Errors.Count > 0
            ? new([], file.Errors)
            : await IndicatorDescriptions.DescribeAsync(connection, file, Environment.UserName, parse.GetValue(DryRun), cancellationToken);
        if (outcome.Errors.Count > 0)
        {
            throw new RefusedException(ExitCode.Refused, outcome.Errors);
        }

        Show(output, outcome.Changed);
        if (!output.Json)
        {
            output.Line(outcome.Changed.Count == 0 ? output.Say("Zo waren zij al beschreven; er is niets veranderd.", "They were described so already; nothing was changed.") : output.Say(
                $"{outcome.Changed.Count} indicatoren zijn nu anders beschreven{(parse.GetValue(DryRun) ? " (--dry-run: niet bewaard)" : "")}; latere cijfers veranderen dat niet.",
                $"{outcome.Changed.Count} indicators are described otherwise now{(parse.GetValue(DryRun) ? " (--dry-run: not kept)" : "")}; later figures do not change that."));
        }

        return ExitCode.Done;
    }

    private static void Show(Output output, IReadOnlyList<DescribedIndicator> indicators)
    {
        if (output.Json)
        {
            output.Document(indicators.Select(IndicatorOutput.ForJson));
        }
        else
        {
            IndicatorOutput.Show(output, indicators);
        }
    }

    private static RefusedException Refused(string column, Words message) => new(ExitCode.Refused, column, "option", message);
}
