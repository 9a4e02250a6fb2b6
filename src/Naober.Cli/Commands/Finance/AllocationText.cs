using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance.AllocateKey;

namespace Naober.Cli.Commands.Finance;

/// <summary>An allocation as text for people, with or without its steps.</summary>
internal static class AllocationText
{
    internal static void Write(Output output, KeyAllocation allocation, PublishedShares? published, bool withSteps)
    {
        var language = output.Language;
        output.Line(output.Say($"Te verdelen: {Formats.Amount(allocation.Amount, language)}", $"To divide: {Formats.Amount(allocation.Amount, language)}"));
        output.Table(
        [
            Row(published is not null, [output.Say("partij", "party"), output.Say("precies", "exact"), output.Say("bedrag", "amount")], "%", output.Say("gepubliceerd", "published")),
            .. allocation.Shares.Select((share, i) => Row(
                published is not null, [share.Name, ExactAmount.In(language, share.Portion.Exact), Formats.Amount(share.Amount, language, withCents: true)],
                $"{published?.Shares[i].Percent}", published is null ? "" : Formats.Amount(published.Shares[i].Amount, language))),
            Row(published is not null, [output.Say("samen", "together"), "", Formats.Amount(allocation.Allotment.Sum, language, withCents: true)], "", published is null ? "" : Formats.Amount(published.Sum, language)),
        ]);
        if (published is not null)
        {
            output.Line(output.Say($"Gepubliceerd is niet verdeeld: {Formats.Amount(published.Unallocated, language)}", $"Published leaves unallocated: {Formats.Amount(published.Unallocated, language)}"));
        }

        foreach (var step in withSteps ? GroupStep.Of(allocation.Allotment) : [])
        {
            output.Line();
            foreach (var line in StepText.Of(allocation, step))
            {
                output.Line(line.In(language));
            }

            output.Table([.. step.Parts.Select(part => new[]
            {
                NameOf(allocation, part.Portion.Part.Key).In(language), $"{part.OfRest}", ExactAmount.In(language, part.Portion.Exact), Formats.Amount(part.Portion.RoundedDown, language, withCents: true),
                StepText.Cent(part).In(language), Formats.Amount(part.Portion.Amount, language, withCents: true),
            })]);
        }
    }

    private static string[] Row(bool withPublished, string[] cells, string percent, string amount) => withPublished ? [.. cells, percent, amount] : cells;

    private static Words NameOf(KeyAllocation allocation, string part) => allocation.Names[part];
}
