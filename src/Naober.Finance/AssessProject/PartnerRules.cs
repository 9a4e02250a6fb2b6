using Naober.Core;

namespace Naober.Finance.AssessProject;

/// <summary>Rules about who takes part, and what that does to the share that may be funded.</summary>
internal static class PartnerRules
{
    internal static RuleDecision MinimumMunicipalities(RuleCase it)
    {
        if (it.Rule.Minimum is not { } minimum)
        {
            return it.NotApplicable("Er is geen minimum aantal gemeenten vastgesteld.", "No minimum number of municipalities was laid down.");
        }

        var municipalities = it.Partners.Where(partner => partner.IsMunicipality).Select(partner => partner.Name).ToList();
        var names = municipalities.Count == 0 ? "" : $" ({string.Join(", ", municipalities)})";
        var (dutch, english) = (
            $"{Count(municipalities.Count, "gemeente doet", "gemeenten doen")} mee{names}; ten minste {minimum} nodig.",
            $"{Count(municipalities.Count, "municipality takes", "municipalities take")} part{names}; at least {minimum} needed.");
        return municipalities.Count >= minimum ? it.Pass(dutch, english) : it.Fail(dutch, english);
    }

    internal static RuleDecision FullFunding(RuleCase it)
    {
        if (!it.Project.HasCosts && !it.HasAllPartners)
        {
            return CostsUnknown(it);
        }

        var isFull = it.Requested >= it.Project.FundableCosts;
        return (it.HasAllPartners, isFull) switch
        {
            (true, _) => it.Pass(
                $"Alle {it.Scheme.Partners.Count} partners doen mee: volledige financiering is mogelijk.",
                $"All {it.Scheme.Partners.Count} partners take part: full funding is possible."),
            (false, true) => it.Fail(
                $"Volledige financiering is gevraagd, maar {it.Partners.Count} van {it.Scheme.Partners.Count} partners doen mee.",
                $"Full funding is asked, but {it.Partners.Count} of {it.Scheme.Partners.Count} partners take part."),
            _ => it.NotApplicable("Er is geen volledige financiering gevraagd.", "No full funding is asked."),
        };
    }

    internal static RuleDecision MaximumPercentage(RuleCase it)
    {
        if (it.HasAllPartners)
        {
            return it.NotApplicable("Alle partners doen mee.", "All partners take part.");
        }

        if (it.Rule.Percentages.Count == 0)
        {
            return it.NotApplicable("De maximale percentages zijn nog niet vastgesteld.", "The maximum percentages were not laid down yet.");
        }

        if (!it.Project.HasCosts)
        {
            return CostsUnknown(it);
        }

        var step = it.Rule.Percentages.LastOrDefault(step => step.Partners <= it.Partners.Count);
        var percent = step?.Percent ?? 0;
        var cap = PartOf(it.Project.FundableCosts, percent);
        return it.Within(
            cap,
            $"Met {Count(it.Partners.Count, "partner", "partners")} is ten hoogste {Formats.Number(percent, percent.Scale, Language.Dutch)}% van {RuleCase.Dutch(it.Project.FundableCosts)} mogelijk: {RuleCase.Dutch(cap)}.",
            $"With {Count(it.Partners.Count, "partner", "partners")} at most {Formats.Number(percent, percent.Scale, Language.English)}% of {RuleCase.English(it.Project.FundableCosts)} is possible: {RuleCase.English(cap)}.");
    }

    internal static RuleDecision OwnContribution(RuleCase it)
    {
        if (it.HasAllPartners)
        {
            return it.NotApplicable("Alle partners doen mee: een eigen bijdrage is niet vereist.", "All partners take part: no contribution of their own is required.");
        }

        if (!it.Project.HasCosts)
        {
            return CostsUnknown(it);
        }

        var own = it.Project.Total(AmountKind.OwnContribution);
        return own > Money.Zero
            ? it.Pass($"De indieners dragen zelf {RuleCase.Dutch(own)} bij.", $"The submitters contribute {RuleCase.English(own)} themselves.")
            : it.Fail("Niet alle partners doen mee en de indieners dragen zelf niets bij.", "Not all partners take part and the submitters contribute nothing themselves.");
    }

    /// <summary>Rounded down: a maximum is never passed by a part of a cent.</summary>
    private static Money PartOf(Money whole, decimal percent) =>
        new((long)(Fraction.Of(whole.Cents) * Fraction.Of(percent) / Fraction.Of(100)).Floor());

    private static RuleDecision CostsUnknown(RuleCase it) => it.Unknown("De kosten van het project zijn niet vermeld.", "The costs of the project are not stated.");

    private static string Count(int count, string one, string more) => $"{count} {(count == 1 ? one : more)}";
}
