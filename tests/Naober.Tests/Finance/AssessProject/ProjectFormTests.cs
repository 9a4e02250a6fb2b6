using System.Text;
using Naober.Files;
using Naober.Finance.AssessProject;

namespace Naober.Tests.Finance.AssessProject;

public sealed class ProjectFormTests
{
    private const string Rules = """{"partners":["PV22","GM0114"],"programmes":[{"programme":"a"}],"rules":[{"rule":"non-physical"}]}""";

    private readonly ErrorList errors = new(100);

    [Fact]
    public void Read_ManyMistakes_AreReportedTogether()
    {
        Project(
            """
            {
              "programme": "b",
              "partners": ["GM0114", "GM9999", "GM0114"],
              "costs": [{"year": 2012, "amount": "-1.00"}, {"year": 2012, "amount": "1.005"}],
              "borrowedCapacity": [{"year": 2013, "amount": "5.00"}],
              "deviations": [{"rule": "own-contribution", "date": "31-02-2012"}],
              "budget": 3
            }
            """).ShouldBeNull();

        errors.Listed.Select(error => (error.Line, error.Column, error.Code)).ShouldBe(
        [
            (1, "project", "required"), (1, "physical", "required"), (1, "contributesToVision", "required"), (1, "requested", "required"), (2, "programme", "unknown-reference"), (3, "partners", "unknown-reference"),
            (3, "partners", "repeated-item"), (4, "costs[0].amount", "negative"), (4, "costs[1].amount", "amount"), (5, "borrowedCapacity", "more-than-costs"),
            (6, "deviations[0].rule", "unknown-reference"), (6, "deviations[0].date", "date"), (6, "deviations[0].reason", "required"),
            (6, "deviations[0]", "required"), (7, "budget", "unknown-field"),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Read_RulesThatContradictThemselves_AreReportedTogether()
    {
        Scheme(
            """
            {"partners": ["PV22"], "municipalities": ["GM0114"], "programmes": [{"programme": "a", "ceilings": [{"year": 2012, "amount": "1", "processCosts": "2"}]}, {"programme": "a"}],
             "rules": [{"rule": "be-nice"}, {"rule": "max-percentage-by-partners", "percentages": [{"partners": 2, "percent": 60}, {"partners": 3, "percent": "40"}, {"partners": 4, "percent": 101}]}]}
            """).ShouldBeNull();

        errors.Listed.Select(error => error.Code).ShouldBe(["unknown-reference", "above-ceiling", "repeated-item", "unknown-term", "out-of-range", "not-rising"], ignoreOrder: true);
    }

    private FundingProject? Project(string json) => ProjectForm.Read(Bytes(json), "p.json", Scheme(Rules).ShouldNotBeNull(), errors);

    private FundingScheme? Scheme(string json) => SchemeForm.Read(Bytes(json), "r.json", errors);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
