using System.CommandLine;
using Naober.Cli.Load;
using Naober.Core;
using Naober.Files;
using Naober.Finance.AddUpBudget;
using Naober.Finance.ReadBudgetFile;

namespace Naober.Cli.Commands.Finance;

/// <summary><c>naober finance budget FILE</c>: what the lines of budgets add up to, and every stated total that does not agree.</summary>
internal static class FinanceBudgetCommand
{
    private static readonly Argument<string> FileArgument = new("file")
    {
        Description = "CSV met kop budget,year,group,line,amount,in_total; - is standaardinvoer / CSV with header budget,year,group,line,amount,in_total; - is standard input",
        HelpName = "BESTAND",
    };

    internal static Command Create()
    {
        var command = new Command("budget", "Begrotingen optellen en genoemde totalen nagaan / add up budgets and check stated totals") { FileArgument };
        command.Runs(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Output output, CancellationToken cancellationToken)
    {
        var path = parse.GetRequiredValue(FileArgument);
        using var input = path == "-" ? await StandardInput.ReadAsync(Console.OpenStandardInput(), cancellationToken) : null;
        var file = BudgetFile.Read(input?.Path ?? path);
        if (file.Errors.Count > 0)
        {
            throw new RefusedException(file.Errors is [{ Code: "not-found" }] ? ExitCode.NotFound : ExitCode.Refused, file.Errors);
        }

        var budgets = file.Budgets.Select(budget => (Budget: budget, Sums: SumsOf(budget, Path.GetFileName(path)))).ToList();
        if (output.Json)
        {
            output.Document(new { Budgets = budgets.Select(one => ForJson(one.Budget, one.Sums)) });
            return ExitCode.Done;
        }

        foreach (var (budget, sums) in budgets)
        {
            Show(output, budget, sums);
        }

        return ExitCode.Done;
    }

    private static BudgetSums SumsOf(FileBudget budget, string file)
    {
        try
        {
            return BudgetSums.Of(budget.Entries);
        }
        catch (OverflowException)
        {
            throw new RefusedException(ExitCode.Refused, [new InputError(file, 0, "amount", "out-of-range", new(
                $"De bedragen van begroting {ErrorList.Show(budget.Name)} zijn samen te groot om op te tellen.",
                $"The amounts of budget {ErrorList.Show(budget.Name)} are together too large to add up."))]);
        }
    }

    private static object ForJson(FileBudget budget, BudgetSums sums) => new
    {
        Budget = budget.Name,
        Years = sums.Periods.Select(period => period.Period),
        Groups = sums.Groups.Select(group => new { group.Group, Year = group.Period, Total = $"{group.Total}", Outside = $"{group.Outside}" }),
        Totals = sums.Periods.Select(period => new { Year = period.Period, Total = $"{period.Total}", Outside = $"{period.Outside}" }),
        Total = $"{sums.Total}",
        Outside = $"{sums.Outside}",
        Stated = budget.Stated.Count,
        Differences = sums.Differences(budget.Stated).Select(found => new
        {
            found.Stated.Group,
            Year = found.Stated.Period,
            Stated = $"{found.Stated.Amount}",
            Computed = $"{found.Computed}",
            Difference = $"{found.Difference}",
            Line = int.Parse(found.Stated.Citation.Place!, System.Globalization.CultureInfo.InvariantCulture),
        }),
    };

    private static void Show(Output output, FileBudget budget, BudgetSums sums)
    {
        var periods = sums.Periods;
        output.Line(budget.Name);
        output.Table(
        [
            ["", .. periods.Select(period => period.Period ?? output.Say("zonder jaar", "without year"))],
            .. sums.Groups.Select(group => group.Group).Distinct(StringComparer.Ordinal)
                .Select(group => new[] { group }.Concat(periods.Select(period => Text(output, sums.OfGroup(group, period.Period)?.Total))).ToArray()),
            [output.Say("Totaal", "Total"), .. periods.Select(period => Text(output, period.Total))],
            .. sums.Outside == Money.Zero ? [] : new string[][] { [output.Say("Buiten het totaal", "Outside the total"), .. periods.Select(period => Text(output, period.Outside))] },
        ]);
        var differences = sums.Differences(budget.Stated);
        foreach (var found in differences)
        {
            output.Line(output.Say(
                $"{found.Stated.Group ?? "Totaal"} {found.Stated.Period}: genoemd {Text(output, found.Stated.Amount)}, berekend {Text(output, found.Computed)}, verschil {Text(output, found.Difference)}.",
                $"{found.Stated.Group ?? "Total"} {found.Stated.Period}: stated {Text(output, found.Stated.Amount)}, computed {Text(output, found.Computed)}, difference {Text(output, found.Difference)}."));
        }

        output.Line(budget.Stated.Count == 0 ? output.Say("Er zijn geen totalen genoemd.", "No totals are stated.")
            : differences.Count == 0 ? output.Say($"Alle {budget.Stated.Count} genoemde totalen kloppen.", $"All {budget.Stated.Count} stated totals add up.")
            : output.Say($"{differences.Count} van de {budget.Stated.Count} genoemde totalen kloppen niet.", $"{differences.Count} of the {budget.Stated.Count} stated totals do not add up."));
    }

    private static string Text(Output output, Money? amount) => amount is { } known ? Formats.Number(known.Euros, known.Cents % 100 == 0 ? 0 : 2, output.Language) : "";
}
