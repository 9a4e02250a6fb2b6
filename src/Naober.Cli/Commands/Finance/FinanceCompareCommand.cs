using System.CommandLine;
using Naober.Core;
using Naober.Finance.AllocateKey;
using Naober.Finance.CompareKeys;

namespace Naober.Cli.Commands.Finance;

/// <summary><c>naober finance compare</c>: two allocation keys, or one with something otherwise, side by side.</summary>
internal static class FinanceCompareCommand
{
    private static readonly Argument<string?> Other = new("other")
    {
        Description = "Andere verdeelsleutel; anders dezelfde / another allocation key; otherwise the same",
        HelpName = "KEY2",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int?> OtherYear = new("--year2") { Description = "Jaar van de tweede / year of the second", HelpName = "JJJJ" };
    private static readonly Option<string> OtherAmount = new("--amount2") { Description = "Bedrag van de tweede / amount of the second", HelpName = "BEDRAG" };
    private static readonly Option<string> OtherPeriod = new("--period2") { Description = "Peilperiode van de tweede / period of the second", HelpName = "P" };

    internal static Command Create()
    {
        var command = new Command("compare", "Twee verdelingen naast elkaar / two allocations side by side")
        {
            KeyOptions.Key, Other, KeyOptions.Year, KeyOptions.Amount, KeyOptions.Period, OtherYear, OtherAmount, OtherPeriod, RegisterOptions.Package,
        };
        command.Runs((parse, output, cancellationToken) =>
        {
            var first = parse.GetRequiredValue(KeyOptions.Key);
            return FinanceData.RunOnAsync(parse, data => Show(output, KeyComparison.Of(
                Of(parse, data, first, KeyOptions.Year, KeyOptions.Amount, KeyOptions.Period),
                Of(parse, data, parse.GetValue(Other) ?? first, OtherYear, OtherAmount, OtherPeriod))), cancellationToken);
        });
        return command;
    }

    private static KeyAllocation Of(ParseResult parse, FinanceData data, string named, Option<int?> year, Option<string> amount, Option<string> period)
    {
        if (KeyOptions.IsFile(named))
        {
            var file = KeyOptions.ReadFile(named);
            return KeyOptions.Refusing(
                () => KeyAllocation.Of(file.Key, file.Choice with { Amount = KeyOptions.ReadAmount(parse, amount), Period = parse.GetValue(period) }, data.Register, data.Catalogue),
                named, file.Lines);
        }

        var key = KeyOptions.Find(data.Book, named);
        var choice = KeyChoice.AsLaidDown(key, parse.GetValue(year)) with { Amount = KeyOptions.ReadAmount(parse, amount), Period = parse.GetValue(period) };
        return KeyOptions.Refusing(() => KeyAllocation.Of(key, choice, data.Register, data.Catalogue));
    }

    private static int Show(Output output, KeyComparison comparison)
    {
        if (output.Json)
        {
            output.Document(new
            {
                AmountA = $"{comparison.A.Amount}",
                AmountB = $"{comparison.B.Amount}",
                Difference = $"{comparison.Difference}",
                PerInhabitantA = comparison.PerInhabitant.A,
                PerInhabitantB = comparison.PerInhabitant.B,
                Parties = comparison.Parties.Select(party => new
                {
                    Party = party.Key,
                    A = party.A is { } a ? $"{a.Amount}" : null,
                    B = party.B is { } b ? $"{b.Amount}" : null,
                    Difference = $"{party.Difference}",
                    ChangePercent = party.Change,
                    PerInhabitantA = party.A?.PerInhabitant,
                    PerInhabitantB = party.B?.PerInhabitant,
                }),
                Winners = comparison.Winners.Select(party => party.Key),
                Losers = comparison.Losers.Select(party => party.Key),
            });
            return ExitCode.Done;
        }

        output.Table(
        [
            [output.Say("partij", "party"), "A", "B", output.Say("verschil", "difference")],
            .. comparison.Parties.Select(party => new[] { party.Name, Say(party.A?.Amount), Say(party.B?.Amount), Say(party.Difference) }),
            [output.Say("samen", "together"), Say(comparison.A.Amount), Say(comparison.B.Amount), Say(comparison.Difference)],
        ]);
        Name(output.Say("Gaat er het meest op vooruit: ", "Gains most: "), comparison.Winners.FirstOrDefault());
        Name(output.Say("Gaat er het meest op achteruit: ", "Loses most: "), comparison.Losers.FirstOrDefault());
        return ExitCode.Done;

        string Say(Money? amount) => amount is { } known ? Formats.Amount(known, output.Language, withCents: true) : "-";

        void Name(string text, ComparedParty? party)
        {
            if (party is not null)
            {
                output.Line($"{text}{party.Name} ({Say(party.Difference)})");
            }
        }
    }
}
