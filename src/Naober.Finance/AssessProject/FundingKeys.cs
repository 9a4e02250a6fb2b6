namespace Naober.Finance.AssessProject;

/// <summary>The terms of an assessment as files and answers have them; their labels are in the vocabularies.</summary>
public static class FundingKeys
{
    public static string Key(this RuleResult result) => result switch
    {
        RuleResult.Pass => "pass",
        RuleResult.Fail => "fail",
        RuleResult.Deviated => "deviated",
        _ => "not-applicable",
    };

    public static string Key(this FundingOutcome outcome) => outcome switch
    {
        FundingOutcome.Eligible => "eligible",
        FundingOutcome.EligibleWithDeviation => "eligible-with-deviation",
        _ => "not-eligible",
    };
}
