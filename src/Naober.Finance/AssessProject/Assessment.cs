using Naober.Core;

namespace Naober.Finance.AssessProject;

public enum RuleResult
{
    Pass,
    Fail,

    /// <summary>The rule does not concern this project, or its norm was not laid down.</summary>
    NotApplicable,

    /// <summary>What the rule asks is not known of this project.</summary>
    Unknown,

    /// <summary>The project does not meet the rule; the committee departed from it with a reason.</summary>
    Deviated,
}

/// <summary>What one rule says of a project, and why. The cap is the most that may be contributed under this rule; null when it sets no bound.</summary>
public sealed record RuleDecision(FundingRule Rule, RuleResult Result, Words Explanation, Money? Cap = null)
{
    /// <summary>Also when the rule turned out to be met.</summary>
    public Deviation? Deviation { get; init; }
}

public enum FundingOutcome
{
    Eligible,
    NotEligible,
    EligibleWithDeviation,

    /// <summary>No rule fails, and of at least one it is not known.</summary>
    Undecided,
}

/// <summary>
/// A project held against every rule of a scheme. The maximum contribution is the smallest bound of all rules, never more than the
/// costs that may be funded, and 0 or more; null when neither costs nor any bound are known.
/// </summary>
public sealed record Assessment(FundingProject Project, FundingScheme Scheme, FundingOutcome Outcome, Money? MaxContribution, IReadOnlyList<RuleDecision> Decisions)
{
    /// <summary>
    /// Not eligible as it was asked when a rule fails without a deviation: the decision of that rule says what would be needed.
    /// </summary>
    public static Assessment Of(FundingProject project, FundingScheme scheme)
    {
        IEnumerable<FundingRule> always = scheme.Rules.Any(rule => rule.Kind == RuleKind.WithinCosts) ? [] : [new(RuleKind.WithinCosts) { MayDeviate = false }];
        var decisions = scheme.Rules.Concat(always).Select(rule => Deviate(rule.Kind.Decide(new(project, scheme, rule)), project)).ToList();
        IEnumerable<Money> costs = project.HasCosts ? [project.FundableCosts] : [];
        var caps = decisions.Select(decision => decision.Cap).OfType<Money>().Concat(costs).ToList();
        var outcome = decisions.Any(decision => decision.Result == RuleResult.Fail) ? FundingOutcome.NotEligible
            : decisions.Any(decision => decision.Result == RuleResult.Unknown) ? FundingOutcome.Undecided
            : decisions.Any(decision => decision.Result == RuleResult.Deviated) ? FundingOutcome.EligibleWithDeviation
            : FundingOutcome.Eligible;
        Money? most = caps.Count == 0 ? null : caps.Append(Money.Limit).Min();
        return new(project, scheme, outcome, most is { IsNegative: true } ? Money.Zero : most, decisions);
    }

    private static RuleDecision Deviate(RuleDecision decision, FundingProject project)
    {
        // The last word counts; the earlier ones stay listed with the project.
        var deviation = project.Deviations.Where(deviation => deviation.Rule == decision.Rule.Kind.Key).OrderBy(deviation => deviation.Date).LastOrDefault();
        if (deviation is null)
        {
            return decision;
        }

        if (decision.Result is not (RuleResult.Fail or RuleResult.Unknown) || !decision.Rule.MayDeviate)
        {
            return decision with { Deviation = deviation };
        }

        var why = new Words(
            $"{decision.Explanation.Dutch} {deviation.Body} week hiervan af op {Formats.Date(deviation.Date, Language.Dutch)}{(deviation.Amount is { } most ? $" tot {Formats.Amount(most, Language.Dutch)}" : "")}: {deviation.Reason}",
            $"{decision.Explanation.English} {deviation.Body} departed from this on {Formats.Date(deviation.Date, Language.English)}{(deviation.Amount is { } atMost ? $" up to {Formats.Amount(atMost, Language.English)}" : "")}: {deviation.Reason}");
        var isEnough = deviation.Amount is not { } granted || granted >= project.Total(AmountKind.Requested);
        return decision with { Result = isEnough ? RuleResult.Deviated : RuleResult.Fail, Explanation = why, Cap = deviation.Amount, Deviation = deviation };
    }
}
