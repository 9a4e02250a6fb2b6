using Naober.Core;
using Naober.Files;
using Naober.Finance.AssessProject;

namespace Naober.Tests.Finance.AssessProject;

/// <summary>The rules of the Drentse Zuidas (chapter 6) against the example of the method page, changed one thing at a time.</summary>
public sealed class AssessmentTests
{
    private static readonly string Examples = Path.Combine(RepositoryRoot.Path, "docs", "examples");

    private readonly FundingScheme scheme = ReadScheme();

    [Fact]
    public void Of_TheExample_PassesEveryRuleThatConcernsIt()
    {
        var assessment = Assessment.Of(Example, scheme);

        assessment.Outcome.ShouldBe(FundingOutcome.Eligible);

        // Three partners: 50% of 84,000 less 4,000 of borrowed capacity is 40,000; so much is also the maximum per project.
        assessment.MaxContribution.ShouldBe(Euros(40_000));
        assessment.Decisions.Where(decision => decision.Result == RuleResult.NotApplicable).Select(decision => decision.Rule.Kind.Key)
            .ShouldBe(["full-funding-all-partners", "process-ceiling"]);
        Decision(assessment, "within-costs").Cap.ShouldBe(Euros(40_000));
    }

    [Fact]
    public void Of_EveryRuleOfTheSource_IsDecidedWithAReason()
    {
        var decisions = Assessment.Of(Example, scheme).Decisions;

        decisions.Select(decision => decision.Rule.Kind).ShouldBe(RuleKind.All);
        decisions.ShouldAllBe(decision => decision.Explanation.Dutch.Length > 10 && decision.Explanation.English.Length > 10);
    }

    [Theory]
    [InlineData("non-physical")]
    [InlineData("contributes-to-vision")]
    [InlineData("priority-theme")]
    [InlineData("min-municipal-partners")]
    [InlineData("max-contribution-per-project")]
    [InlineData("full-funding-all-partners")]
    [InlineData("max-percentage-by-partners")]
    [InlineData("own-contribution")]
    [InlineData("programme-ceiling")]
    [InlineData("process-ceiling")]
    [InlineData("third-parties-contribute")]
    [InlineData("third-party-funding-sought")]
    [InlineData("borrowed-capacity-own-budget")]
    public void Of_AProjectThatBreaksARule_IsNotEligible_AndADeviationKeepsItsReason(string rule)
    {
        var broken = Breaking(rule);
        var deviation = new Deviation(rule, new DateOnly(2012, 3, 1), "Stuurgroep Drentse Zuidas", "Het project is een voorbeeld.");

        var open = scheme with { Rules = [.. scheme.Rules.Select(known => known with { MayDeviate = true })] };

        var refused = Assessment.Of(broken, open);
        var deviated = Assessment.Of(broken with { Deviations = [deviation] }, open);

        refused.Outcome.ShouldBe(FundingOutcome.NotEligible);
        Decision(refused, rule).Result.ShouldBe(RuleResult.Fail);
        Decision(deviated, rule).Result.ShouldBe(RuleResult.Deviated);
        Decision(deviated, rule).Explanation.Dutch.ShouldEndWith("Stuurgroep Drentse Zuidas week hiervan af op 1 maart 2012: Het project is een voorbeeld.");
        Decision(deviated, rule).Deviation.ShouldBe(deviation);
        deviated.MaxContribution!.Value.ShouldBeGreaterThanOrEqualTo(refused.MaxContribution!.Value);
    }

    [Fact]
    public void Of_TheLastDeviation_Counts()
    {
        var project = Asking(AllPartners with { Amounts = Without(AmountKind.OwnContribution, AmountKind.ThirdParty, AmountKind.BorrowedCapacity).Amounts }, 40_000.01m) with
        {
            Deviations =
            [
                new("max-contribution-per-project", new(2012, 5, 1), "Stuurgroep", "Meer kan niet.", Euros(45_000)),
                new("max-contribution-per-project", new(2012, 3, 1), "Stuurgroep", "Groot belang."),
            ],
        };

        var assessment = Assessment.Of(project, scheme);

        assessment.Outcome.ShouldBe(FundingOutcome.EligibleWithDeviation);
        assessment.MaxContribution.ShouldBe(Euros(45_000));
    }

    [Theory]
    [InlineData(500_000)]
    [InlineData(40_000.01)]
    public void Of_MoreThanIsLeftToCover_IsNeverEligible(double asked)
    {
        var assessment = Assessment.Of(Asking(AllPartners, (decimal)asked), scheme with { Rules = [] });

        assessment.Outcome.ShouldBe(FundingOutcome.NotEligible);
        assessment.MaxContribution.ShouldBe(Euros(40_000));
    }

    [Fact]
    public void Of_ADeviationUpToLessThanIsAsked_DoesNotMakeItEligible()
    {
        var project = Breaking("max-contribution-per-project") with { Deviations = [new("max-contribution-per-project", new(2012, 3, 1), "Stuurgroep", "Meer kan niet.", Euros(5))] };

        var assessment = Assessment.Of(project, scheme);

        Decision(assessment, "max-contribution-per-project").Result.ShouldBe(RuleResult.Fail);
        Decision(assessment, "max-contribution-per-project").Explanation.English.ShouldEndWith("departed from this on 1 March 2012 up to €5: Meer kan niet.");
        assessment.MaxContribution.ShouldBe(Euros(5));
    }

    [Fact]
    public void Of_AYearWithoutACeilingBesideYearsThatHaveOne_Fails() =>
        Decision(Assessment.Of(Example with { Amounts = [.. Example.Amounts, new(2014, AmountKind.Cost, Euros(1))] }, scheme), "programme-ceiling").Explanation.Dutch
            .ShouldBe("Voor Transport en Logistiek is het programmaplafond wel voor andere jaren vastgesteld, maar niet voor 2014.");

    [Fact]
    public void Of_ARuleThatAllowsNoDeviation_StillFails()
    {
        var strict = scheme with { Rules = [.. scheme.Rules.Select(rule => rule with { MayDeviate = false })] };
        var project = Breaking("non-physical") with { Deviations = [new("non-physical", new(2012, 3, 1), "Stuurgroep", "Toch maar.")] };

        var assessment = Assessment.Of(project, strict);

        assessment.Outcome.ShouldBe(FundingOutcome.NotEligible);
        Decision(assessment, "non-physical").Deviation.ShouldNotBeNull();
    }

    [Fact]
    public void Of_MorePartners_NeverLowersWhatIsPossible()
    {
        var withoutMaximum = scheme with { Programmes = [scheme.Programmes[0] with { MaximumPerProject = null, Ceilings = [] }] };
        var all = scheme.Partners.Select(partner => partner.Key).ToList();

        var alone = Without(AmountKind.OwnContribution, AmountKind.ThirdParty);
        var most = Enumerable.Range(2, 5).Select(count => Assessment.Of(alone with { Partners = [.. all.Take(count)] }, withoutMaximum).MaxContribution!.Value).ToList();

        most.ShouldBe([Euros(32_000), Euros(40_000), Euros(48_000), Euros(60_000), Euros(80_000)]);
    }

    [Fact]
    public void Of_NormsThatWereNeverLaidDown_SaySoAndBindNobody()
    {
        var open = scheme with
        {
            Programmes = [scheme.Programmes[0] with { MaximumPerProject = null, Ceilings = [] }],
            Rules = [.. scheme.Rules.Select(rule => rule with { Percentages = [] })],
        };

        var assessment = Assessment.Of(Example, open);

        Decision(assessment, "max-percentage-by-partners").Explanation.Dutch.ShouldBe("De maximale percentages zijn nog niet vastgesteld.");
        assessment.MaxContribution.ShouldBe(Euros(40_000));
    }

    [Fact]
    public void Of_AProjectOfWhichLittleIsKnown_IsNeitherApprovedNorRefused()
    {
        var assessment = Assessment.Of(new() { Key = "proefleven", Name = "Proefleven", Programme = "transport-logistiek" }, scheme);

        assessment.Outcome.ShouldBe(FundingOutcome.Undecided);
        assessment.Decisions.ShouldNotContain(decision => decision.Result == RuleResult.Fail);
        Decision(assessment, "min-municipal-partners").Explanation.Dutch.ShouldBe("Welke partners meedoen is niet vermeld.");
    }

    [Fact]
    public void All_HasTheRulesOfTheVocabulary() => RuleKind.All.Select(kind => kind.Key).ShouldBe(Vocabulary.FundingRules.Keys);

    [Fact]
    public void Of_AMaximumWithAPartOfACent_IsRoundedDown()
    {
        var project = Example with { Amounts = [new(2013, AmountKind.Cost, new(1_01)), new(2013, AmountKind.OwnContribution, new(51)), new(2013, AmountKind.Requested, new(50))] };

        Assessment.Of(project, scheme).MaxContribution.ShouldBe(new Money(50));
    }

    private static FundingProject Example => ReadProject();

    private static FundingProject Breaking(string rule) => rule switch
    {
        "non-physical" => Example with { IsPhysical = true },
        "contributes-to-vision" => Example with { ContributesToVision = false },
        "priority-theme" => Example with { Theme = "toerisme" },
        "min-municipal-partners" => Example with { Partners = ["GM0114", "PV22"] },
        "max-contribution-per-project" => Asking(AllPartners, 40_000.01m),
        "full-funding-all-partners" => Asking(Example, 80_000),
        "max-percentage-by-partners" => Asking(Example, 40_000.01m),
        "own-contribution" => Without(AmountKind.OwnContribution),
        "programme-ceiling" => Example with { Amounts = [new(2012, AmountKind.Cost, Euros(90_000)), new(2012, AmountKind.OwnContribution, Euros(50_000)), new(2012, AmountKind.Requested, Euros(40_000.01m))] },
        "process-ceiling" => Example with { IsProcess = true },
        "third-parties-contribute" => Example with { ThirdParties = [new("NOM", false)] },
        "third-party-funding-sought" => Example with { SeeksFunding = false },
        "borrowed-capacity-own-budget" => Example with { Amounts = [.. Without(AmountKind.OwnContribution).Amounts, new(2012, AmountKind.OwnContribution, Euros(3_999.99m))] },
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    private static FundingProject AllPartners => Example with { Partners = [.. ReadScheme().Partners.Select(partner => partner.Key)] };

    private static FundingProject Asking(FundingProject project, decimal euros) => project with
    {
        Amounts = [.. project.Amounts.Where(amount => amount.Kind != AmountKind.Requested), new(2013, AmountKind.Requested, Euros(euros))],
    };

    private static FundingProject Without(params AmountKind[] kinds) => Example with { Amounts = [.. Example.Amounts.Where(amount => !kinds.Contains(amount.Kind))] };

    private static RuleDecision Decision(Assessment assessment, string rule) => assessment.Decisions.Single(decision => decision.Rule.Kind.Key == rule);

    private static Money Euros(decimal euros) => Money.FromEuros(euros);

    private static FundingScheme ReadScheme()
    {
        using var stream = File.OpenRead(Path.Combine(Examples, "funding-rules.json"));
        return SchemeForm.Read(stream, "funding-rules.json", new ErrorList(100)).ShouldNotBeNull();
    }

    private static FundingProject ReadProject()
    {
        using var stream = File.OpenRead(Path.Combine(Examples, "funding-project.json"));
        return ProjectForm.Read(stream, "funding-project.json", ReadScheme(), new ErrorList(100)).ShouldNotBeNull();
    }
}
