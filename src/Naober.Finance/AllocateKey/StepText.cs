using System.Numerics;
using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Finance.AllocateKey;

/// <summary>The steps of a division in sentences, for the page, the command and the spreadsheet.</summary>
public static class StepText
{
    /// <summary>What happens to the amount of a group, in the order in which it happens.</summary>
    /// <param name="allocation">The whole division.</param>
    /// <param name="step">Of which group.</param>
    public static IReadOnlyList<Words> Of(KeyAllocation allocation, GroupStep step)
    {
        var group = step.Group is { } portion ? allocation.Names[portion.Part.Key] : new Words("het hele bedrag", "the whole amount");
        var lines = new List<Words>();
        if (step.Group is null && allocation.Choice.Amount is null && YearAmount.Steps(allocation.Key, allocation.Choice.Year) is { } indexation)
        {
            lines.Add(indexation);
        }

        lines.AddRange([
            Both(language => language == Language.Dutch
                ? $"Te verdelen in {group.Dutch}: precies {ExactAmount.In(language, step.Exact)}, op de cent {Formats.Amount(step.Amount, language)}."
                : $"To divide in {group.English}: exactly {ExactAmount.In(language, step.Exact)}, to the cent {Formats.Amount(step.Amount, language)}."),
            .. step.Parts.SelectMany(part => Settled(allocation.Names[part.Portion.Part.Key], step, part)),
        ]);
        if (step.Settled != Money.Zero)
        {
            lines.Add(Both(language => language == Language.Dutch
                ? $"Eerst gaat eraf wat vastligt door vaste bedragen, minima en maxima: {Formats.Amount(step.Settled, language)}. Naar gewicht te verdelen blijft {ExactAmount.In(language, step.Rest)}."
                : $"First goes what fixed amounts, floors and caps settle: {Formats.Amount(step.Settled, language)}. To divide by weight remains {ExactAmount.In(language, step.Rest)}."));
        }

        lines.Add(new($"De gewichten zijn samen {Weight(step.Weights, Language.Dutch)}.", $"The weights are {Weight(step.Weights, Language.English)} together."));
        lines.Add(step.CentsLeft == 0
            ? new("Alle delen zijn hele centen: er blijft niets over om uit te delen.", "All parts are whole cents: nothing is left to hand out.")
            : Both(language => language == Language.Dutch
                ? $"Naar beneden afgerond krijgen allen samen {Formats.Amount(step.RoundedDown, language)}. {Cents(step.CentsLeft).Dutch} over, voor de grootste resten."
                : $"Rounded down all together get {Formats.Amount(step.RoundedDown, language)}. {Cents(step.CentsLeft).English} left, for the largest remainders."));
        lines.Add(Both(language => language == Language.Dutch
            ? $"Nageteld: de delen zijn samen {Formats.Amount(step.Sum, language)}."
            : $"Counted again: the parts are {Formats.Amount(step.Sum, language)} together."));
        return lines;
    }

    /// <summary>What fixed its amount before the weights counted, or bounded it.</summary>
    private static IEnumerable<Words> Settled(Words name, GroupStep step, PartStep part)
    {
        if (part.Portion.Part.Fixed != Money.Zero)
        {
            yield return Both(language => $"{name.In(language)}: {new Words("vast", "fixed").In(language)} {Formats.Amount(part.Portion.Part.Fixed, language)}.");
        }

        if (part.Portion.Bound != Bound.None)
        {
            var (bound, amount) = part.Portion.Bound == Bound.Floor
                ? (new Words("het minimum", "the floor"), part.Portion.Part.Floor!.Value)
                : (new Words("het maximum", "the cap"), part.Portion.Part.Cap!.Value);
            yield return Both(language => language == Language.Dutch
                ? $"{name.Dutch}: zou zonder minima en maxima {ExactAmount.In(language, step.WithoutBounds(part))} hebben en komt op {bound.Dutch} van {Formats.Amount(amount, language)}."
                : $"{name.English}: would have {ExactAmount.In(language, step.WithoutBounds(part))} without floors and caps and comes to {bound.English} of {Formats.Amount(amount, language)}.");
        }
    }

    /// <summary>What happened to one part: the bound that decided, or the cent and why.</summary>
    public static Words Cent(PartStep step) => (step.Portion.Bound, step.Portion.GotCent, step.Reason) switch
    {
        (Bound.Floor, _, _) => new("komt op het minimum", "comes to its floor"),
        (Bound.Cap, _, _) => new("komt op het maximum", "comes to its cap"),
        (_, false, CentReason.NothingLeft) => new("geen rest of geen cent over", "no remainder or no cent left"),
        (_, var got, CentReason.Remainder) => new($"{Got(got).Dutch}: rest {Rest(step, Language.Dutch)} cent", $"{Got(got).English}: remainder {Rest(step, Language.English)} cent"),
        (_, var got, CentReason.Weight) => new(
            $"{Got(got).Dutch}: gelijke rest ({Rest(step, Language.Dutch)}), {(got ? "groter" : "kleiner")} gewicht",
            $"{Got(got).English}: same remainder ({Rest(step, Language.English)}), {(got ? "larger" : "smaller")} weight"),
        (_, var got, _) => new(
            $"{Got(got).Dutch}: gelijke rest ({Rest(step, Language.Dutch)}) en gelijk gewicht, volgorde van de codes",
            $"{Got(got).English}: same remainder ({Rest(step, Language.English)}) and same weight, order of the codes"),
    };

    /// <summary>A whole weight with thousands apart, such as 256.000; any other as its fraction.</summary>
    public static string Weight(Fraction weight, Language language) =>
        weight.Denominator.IsOne && BigInteger.Abs(weight.Numerator) < long.MaxValue ? Formats.Number((long)weight.Numerator, language) : weight.ToString();

    private static Words Got(bool got) => got ? new("+1 cent", "+1 cent") : new("geen cent", "no cent");

    private static string Rest(PartStep step, Language language) => Formats.Number(step.Portion.Remainder.ToDecimal(3), 3, language);

    private static Words Cents(long cents) => cents == 1 ? new("Er blijft 1 cent", "There is 1 cent") : new($"Er blijven {cents} cent", $"There are {cents} cents");

    private static Words Both(Func<Language, string> text) => new(text(Language.Dutch), text(Language.English));
}
