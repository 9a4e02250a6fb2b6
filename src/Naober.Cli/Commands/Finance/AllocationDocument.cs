using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance.AllocateKey;

namespace Naober.Cli.Commands.Finance;

/// <summary>An allocation as one JSON document: amounts as text, to the cent; percentages with three decimals beside the exact fraction.</summary>
internal static class AllocationDocument
{
    internal static object Of(KeyAllocation allocation, string? rounding, PublishedShares? published, bool withSteps)
    {
        var document = new Dictionary<string, object?>
        {
            ["amount"] = $"{allocation.Amount}",
            ["shares"] = allocation.Shares.Select(share => new
            {
                Party = share.Part.Actor ?? share.Part.Key,
                Exact = ExactAmount.Text(share.Portion.Exact),
                Fraction = $"{share.Portion.Exact / Hundred}",
                Amount = $"{share.Amount}",
                Percent = Percent(share.Portion.Exact, allocation.Amount),
            }),
            ["groups"] = allocation.Allotment.All.Where(portion => portion.Members.Count > 0).Select(group => new
            {
                Group = group.Part.Key,
                Exact = ExactAmount.Text(group.Exact),
                Amount = $"{group.Amount}",
            }),
            ["sum"] = $"{allocation.Allotment.Sum}",
        };
        if (published is not null)
        {
            document["published"] = new
            {
                Rounding = rounding,
                Shares = published.Shares.Zip(allocation.Shares, (shown, share) => new { Party = share.Part.Actor ?? share.Part.Key, shown.Percent, Amount = $"{shown.Amount}" }),
                Sum = $"{published.Sum}",
                Unallocated = $"{published.Unallocated}",
            };
        }

        if (withSteps)
        {
            document["steps"] = GroupStep.Of(allocation.Allotment).Select(Step);
        }

        return document;
    }

    private static Fraction Hundred { get; } = new(100, 1);

    private static object Step(GroupStep step) => new
    {
        Group = step.Group?.Part.Key,
        Exact = ExactAmount.Text(step.Exact),
        Settled = $"{step.Settled}",
        Rest = ExactAmount.Text(step.Rest),
        Weights = $"{step.Weights}",
        Parts = step.Parts.Select(part => new
        {
            Part = part.Portion.Part.Key,
            Weight = $"{part.Portion.Part.Weight}",
            OfRest = part.OfRest?.ToString(),
            Bound = Lower(part.Portion.Bound),
            Exact = ExactAmount.Text(part.Portion.Exact),
            RoundedDown = $"{part.Portion.RoundedDown}",
            RemainderOfACent = $"{part.Portion.Remainder}",
            part.Portion.Turn,
            part.Portion.GotCent,
            Reason = Lower(part.Reason),
            Amount = $"{part.Portion.Amount}",
        }),
        RoundedDown = $"{step.RoundedDown}",
        step.CentsLeft,
        Amount = $"{step.Amount}",
        Sum = $"{step.Sum}",
    };

    private static string Lower(Enum term) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(term.ToString());

    private static decimal Percent(Fraction exact, Money amount) => amount == Money.Zero ? 0 : (exact * Hundred / new Fraction(amount.Cents, 1)).ToDecimal(3);
}
