using System.CommandLine;
using Naober.Analysis.Apportionment;
using Naober.Finance.AllocateKey;
using Naober.Finance.AllocatePartnership;

namespace Naober.Cli.Commands.Finance;

/// <summary><c>naober finance allocate</c>: an amount divided over parties, by a file, an allocation key or the members of a partnership.</summary>
internal static class FinanceAllocateCommand
{
    private static readonly Argument<string?> Key = new("key") { Description = KeyOptions.Key.Description, HelpName = "KEY", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string> Rounding = new("--published-rounding")
    {
        Description = "Ook zoals een document het afrondt / also as a document rounds it",
        HelpName = "down-to-percent|half-up-to-percent",
    };

    private static readonly Option<bool> Steps = new("--steps") { Description = "Iedere stap, om na te rekenen / every step, to check by hand" };

    private static readonly Option<string> Partnership = new("--partnership")
    {
        Description = "Verdeel --amount over de deelnemers van --year, naar dagen / divide --amount over the members of --year, by days",
        HelpName = "P",
    };

    private static readonly Option<string> Indicator = new("--indicator")
    {
        Description = "Waarnaar deelnemers wegen; anders even zwaar / what members weigh by; otherwise all the same",
        HelpName = "I",
    };

    private static readonly Option<string[]> Kinds = new("--kind")
    {
        Description = "Soort deelnemers dat meedeelt, mag vaker / kind of members that share, may be repeated: municipality, province, ...",
        HelpName = "SOORT",
    };

    internal static Command Create()
    {
        var command = new Command("allocate", "Verdeel een bedrag op de cent / divide an amount to the cent")
        {
            Key, Rounding, Steps, KeyOptions.Year, KeyOptions.Amount, KeyOptions.Period, Partnership, Indicator, Kinds, RegisterOptions.Package,
        };
        command.Runs((parse, output, cancellationToken) => parse.GetValue(Key) switch
        {
            null when parse.GetValue(Partnership) is null => throw new RefusedException(ExitCode.Refused, "key", "command-line", new(
                "Geef een bestand, een verdeelsleutel of --partnership.", "Give a file, an allocation key or --partnership.")),
            null => FinanceData.RunOnAsync(parse, data => Show(parse, output, OfPartnership(parse, data)), cancellationToken),
            var key when KeyOptions.IsFile(key) => OfFileAsync(parse, output, key, cancellationToken),
            var key => FinanceData.RunOnAsync(parse, data => Show(parse, output, OfKey(parse, data, key)), cancellationToken),
        });
        return command;
    }

    private static async Task<int> OfFileAsync(ParseResult parse, Output output, string path, CancellationToken cancellationToken)
    {
        var (file, name) = (KeyOptions.ReadFile(path), path == "-" ? "-" : Path.GetFileName(path));
        return file.NeedsRegister || parse.GetValue(RegisterOptions.Package) is not null
            ? await FinanceData.RunOnAsync(parse, data => Show(parse, output, Of(data)), cancellationToken)
            : Show(parse, output, Of(null));

        KeyAllocation Of(FinanceData? data) => KeyOptions.Refusing(
            () => KeyAllocation.Of(
                file.Key, file.Choice with { Amount = KeyOptions.ReadAmount(parse, KeyOptions.Amount), Period = parse.GetValue(KeyOptions.Period) }, data?.Register, data?.Catalogue),
            name, file.Lines);
    }

    private static KeyAllocation OfKey(ParseResult parse, FinanceData data, string named)
    {
        var key = KeyOptions.Find(data.Book, named);
        var choice = KeyChoice.AsLaidDown(key, parse.GetValue(KeyOptions.Year)) with
        {
            Amount = KeyOptions.ReadAmount(parse, KeyOptions.Amount),
            Period = parse.GetValue(KeyOptions.Period),
        };
        return KeyOptions.Refusing(() => KeyAllocation.Of(key, choice, data.Register, data.Catalogue));
    }

    private static KeyAllocation OfPartnership(ParseResult parse, FinanceData data)
    {
        var named = parse.GetRequiredValue(Partnership);
        var partnership = data.Register.FindPartnership(named) ?? throw new RefusedException(ExitCode.NotFound, "partnership", "unknown-partnership", new(
            $"Er is geen samenwerkingsverband \"{named}\" in deze gegevens.", $"There is no partnership \"{named}\" in these data."));
        if (parse.GetValue(KeyOptions.Year) is not { } year || year is < 1000 or > 2200 || KeyOptions.ReadAmount(parse, KeyOptions.Amount) is not { } amount)
        {
            throw new RefusedException(ExitCode.Refused, "", "command-line", new(
                "Geef met --year het jaar (1000 tot en met 2200) en met --amount het bedrag.", "Give the year (1000 to 2200) with --year and the amount with --amount."));
        }

        var cost = new PartnershipCost(year, amount) { Indicator = parse.GetValue(Indicator), Period = parse.GetValue(KeyOptions.Period), Kinds = parse.GetValue(Kinds) ?? [] };
        return KeyOptions.Refusing(() => PartnershipAllocation.Of(data.Register, data.Catalogue, partnership, cost).Allocation);
    }

    private static int Show(ParseResult parse, Output output, KeyAllocation allocation)
    {
        var published = parse.GetValue(Rounding) switch
        {
            null => null,
            "down-to-percent" => PublishedShares.Of(allocation.Allotment, PublishedRounding.DownToPercent),
            "half-up-to-percent" => PublishedShares.Of(allocation.Allotment, PublishedRounding.HalfUpToPercent),
            var other => throw new RefusedException(ExitCode.Refused, "published-rounding", "unknown-rounding", new(
                $"\"{other}\" is geen afronding; kies down-to-percent of half-up-to-percent.", $"\"{other}\" is not a rounding; choose down-to-percent or half-up-to-percent.")),
        };
        if (output.Json)
        {
            output.LargeDocument(AllocationDocument.Of(allocation, parse.GetValue(Rounding), published, parse.GetValue(Steps)));
        }
        else
        {
            AllocationText.Write(output, allocation, published, parse.GetValue(Steps));
        }

        return ExitCode.Done;
    }
}
