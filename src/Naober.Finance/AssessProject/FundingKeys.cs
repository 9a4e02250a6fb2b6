using Naober.Core;

namespace Naober.Finance.AssessProject;

/// <summary>The terms of an assessment as files and answers have them; their labels are in the vocabularies.</summary>
public static class FundingKeys
{
    public static string Key(this RuleResult result) => result switch
    {
        RuleResult.Pass => "pass",
        RuleResult.Fail => "fail",
        RuleResult.Deviated => "deviated",
        RuleResult.Unknown => "unknown",
        _ => "not-applicable",
    };

    public static string Key(this AmountKind kind) => Vocabulary.ProjectAmounts.Keys[(int)kind];

    public static string Key(this FundingOutcome outcome) => outcome switch
    {
        FundingOutcome.Eligible => "eligible",
        FundingOutcome.EligibleWithDeviation => "eligible-with-deviation",
        FundingOutcome.Undecided => "undecided",
        _ => "not-eligible",
    };
}
