using System.CommandLine;
using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;

namespace Naober.Cli.Commands.Finance;

/// <summary><c>naober finance deal KEY</c>: what is asked, granted and brought in a deal, and the gap at every stage.</summary>
internal static class FinanceDealCommand
{
    private static readonly Argument<string> Key = new("deal") { Description = "Sleutel van de deal / key of the deal", HelpName = "DEAL" };

    internal static Command Create()
    {
        var command = new Command("deal", "Wie in een deal wat betaalt, en wat nog niet is gedekt / who pays what in a deal, and what is not covered yet") { Key, RegisterOptions.Package };
        command.Runs((parse, output, cancellationToken) => FinanceData.RunOnAsync(parse, data => Show(output, DealFinance.Of(Find(data.Book, parse.GetRequiredValue(Key)))), cancellationToken));
        return command;
    }

    private static Deal Find(MoneyBook book, string key) => book.FindDeal(key) ?? throw new RefusedException(ExitCode.NotFound, "deal", "unknown-deal", new(
        $"Er is geen deal \"{key}\" in deze gegevens. Wel: {string.Join(", ", book.Deals.Select(deal => deal.Key))}.",
        $"There is no deal \"{key}\" in these data. There are: {string.Join(", ", book.Deals.Select(deal => deal.Key))}."));

    private static int Show(Output output, DealFinance finance)
    {
        if (output.Json)
        {
            output.Document(Document(finance, output.Language));
            return ExitCode.Done;
        }

        output.Line(finance.Deal.Name.In(output.Language));
        output.Table(
        [
            ["", output.Say("totaal of kosten", "total or cost"), finance.Deal.Funder.Name, output.Say("van anderen nodig", "needed from others")],
            .. finance.Parts.Append(finance.Whole).Select(part => new[] { NameOf(part, output), part.Total.In(output.Language), part.Funder.In(output.Language), part.CoFinancing.In(output.Language) }),
        ]);
        output.Line();
        output.Table(
        [
            ["", output.Say("van anderen", "from others"), output.Say("gat", "gap")],
            .. Vocabulary.DealStages.Keys.Select(stage => new[]
                { Vocabulary.DealStages.Label(stage, output.Language), finance.Whole.Covered[stage].In(output.Language), finance.Whole.Gap(stage).In(output.Language) }),
        ]);
        foreach (var warning in DealWarning.Of(finance))
        {
            output.Line(warning.Message.In(output.Language));
        }

        return ExitCode.Done;
    }

    private static object Document(DealFinance finance, Language language) => new
    {
        Deal = finance.Deal.Key,
        Name = finance.Deal.Name.In(language),
        finance.Deal.State,
        finance.Deal.FirstYear,
        finance.Deal.LastYear,
        Asked = Of(finance.Figure(DealFigure.Asked)),
        Granted = Of(finance.Figure(DealFigure.Granted)),
        FunderPays = finance.IsGranted ? DealFigure.Granted : DealFigure.Asked,
        Whole = Of(finance.Whole),
        Pillars = finance.Parts.Where(part => !part.IsUndivided).Select(part => new { Pillar = part.Pillar!.Key, Name = part.Pillar.Name.In(language), Money = Of(part) }),
        Undivided = finance.Parts.FirstOrDefault(part => part.IsUndivided) is { } undivided ? Of(undivided) : null,
        Parties = finance.Parties.Select(party => new { party.Actor, party.Name, Stages = Vocabulary.DealStages.Keys.ToDictionary(stage => stage, stage => Of(finance.Paid(party, stage))) }),
        LeadPartners = finance.Deal.Leads.Select(lead => lead.Party.Actor),
        Requests = finance.Deal.Items.Where(item => item.Kind != DealItem.Investment)
            .Select(item => new { Item = item.Key, item.Kind, item.Pillar, Text = item.Text.In(language), item.Decision }),
        Warnings = DealWarning.Of(finance).Select(warning => new { warning.Code, Message = warning.Message.In(language) }),
    };

    private static object Of(DealPart part) => new
    {
        Total = Of(part.Total),
        Funder = Of(part.Funder),
        CoFinancing = Of(part.CoFinancing),
        Stages = part.Covered.ToDictionary(stage => stage.Key, stage => new { Covered = Of(stage.Value), Gap = Of(part.Gap(stage.Key)) }),
    };

    private static object Of(BoundedMoney amount) => new { Amount = amount.Amount?.ToString(), Bound = amount.BoundKey };

    private static string NameOf(DealPart part, Output output) => part.Pillar is { } pillar ? pillar.Name.In(output.Language)
        : part.IsUndivided ? output.Say("niet verdeeld", "not divided") : output.Say("hele deal", "whole deal");
}
