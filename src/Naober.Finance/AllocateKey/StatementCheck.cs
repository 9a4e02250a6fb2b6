using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Finance.AllocateKey;

/// <summary>A figure that a source publishes beside what follows from the key.</summary>
/// <param name="Statement">As it is published.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Computed">In the same unit, unrounded; null when it does not follow from what is known.</param>
/// <param name="Follows">Whether the published figure is the computed one, rounded to the decimals that it is published with.</param>
/// <param name="How">What was computed.</param>
public sealed record StatementCheck(KeyStatement Statement, Words Subject, decimal? Computed, bool Follows, Words How)
{
    private static readonly Words Whole = new("de hele sleutel", "the whole key");

    /// <summary>
    /// Every statement of the key, in the order of its kinds. An amount per inhabitant is tried over the whole amount and over what the
    /// municipalities pay, and shown for whichever follows; the first when neither does.
    /// </summary>
    /// <param name="allocation">The key as it is laid down.</param>
    public static IReadOnlyList<StatementCheck> Of(KeyAllocation allocation) =>
        [.. allocation.Key.Statements.OrderBy(statement => Vocabulary.KeyStatements.Keys.Index().First(kind => kind.Item == statement.Kind).Index)
            .Select(statement => One(allocation, statement))];

    private static StatementCheck One(KeyAllocation allocation, KeyStatement statement)
    {
        var share = allocation.Shares.FirstOrDefault(share => share.Part.Key == statement.Part);
        var subject = statement.Name ?? (statement.Part is { } part ? allocation.Names.GetValueOrDefault(part, new(part, part)) : Whole);
        var published = share is null ? null : allocation.Published?.Shares.First(shown => shown.Portion == share.Portion);
        return statement.Kind switch
        {
            KeyStatement.Amount when share is not null => Exactly(published?.Amount.Euros ?? share.Amount.Euros, InRounding(allocation)),
            KeyStatement.Percent when share is not null => Exactly(published?.Percent ?? PercentOf(share.Portion.Exact, allocation.Amount), InRounding(allocation)),
            KeyStatement.WeightPercent when share is not null => Rounded(
                (Fraction.Of(100m) * share.Portion.Part.Weight / WeightsBeside(allocation, share)).ToDecimal(6), new("van de gewichten in de groep", "of the weights in the group")),
            KeyStatement.WeightTotal => Exactly(
                allocation.Shares.Where(share => share.Part.Weight is null).Aggregate(Fraction.Zero, (sum, share) => sum + share.Portion.Part.Weight).ToDecimal(6),
                new("som van de gewichten uit het cijfer", "sum of the weights from the figure")),
            KeyStatement.Component => Components(),
            KeyStatement.PerInhabitant => PerInhabitant(),
            _ => new(statement, subject, null, false, new("volgt niet uit de sleutel", "does not follow from the key")),
        };

        StatementCheck Exactly(decimal computed, Words how) => new(statement, subject, computed, computed == statement.Value, how);

        StatementCheck Rounded(decimal computed, Words how) =>
            new(statement, subject, computed, Math.Round(computed, statement.Value.Scale, MidpointRounding.AwayFromZero) == statement.Value, how);

        StatementCheck Components()
        {
            var others = allocation.Key.Statements.Where(other => other.Kind == KeyStatement.Component && other != statement).Sum(other => other.Value);
            return Exactly(allocation.Amount.Euros - others, new("bedrag min de andere delen", "amount less the other parts"));
        }

        StatementCheck PerInhabitant()
        {
            if (allocation.Inhabitants is not { } inhabitants)
            {
                return new(statement, subject, null, false, new("van niet alle gemeenten is het inwonertal bekend", "the inhabitants of not all municipalities are known"));
            }

            var whole = Rounded(allocation.Amount.Euros / inhabitants, new("het hele bedrag per inwoner van de gemeenten", "the whole amount per inhabitant of the municipalities"));
            var municipal = Rounded(
                allocation.Municipalities.Sum(paying => paying.Amount.Euros) / inhabitants,
                new("alleen wat de gemeenten zelf betalen, per inwoner", "only what the municipalities pay themselves, per inhabitant"));
            return municipal.Follows && !whole.Follows ? municipal : whole;
        }
    }

    private static Words InRounding(KeyAllocation allocation) =>
        new(Vocabulary.Roundings.Label(allocation.Key.Rounding, Language.Dutch), Vocabulary.Roundings.Label(allocation.Key.Rounding, Language.English));

    private static decimal PercentOf(Fraction exact, Money amount) => (Fraction.Of(100m) * exact / new Fraction(amount.Cents, 1)).ToDecimal(6);

    /// <summary>The weights of a part and of those in the same group, together.</summary>
    private static Fraction WeightsBeside(KeyAllocation allocation, PartyShare share) =>
        GroupStep.Of(allocation.Allotment).First(step => step.Parts.Any(part => part.Portion == share.Portion)).Weights;
}
