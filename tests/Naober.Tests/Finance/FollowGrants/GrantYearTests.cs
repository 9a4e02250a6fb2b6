using Naober.Core;
using Naober.Finance.FollowGrants;

namespace Naober.Tests.Finance.FollowGrants;

public sealed class GrantYearTests
{
    [Fact]
    public void Year_FromRequestToSettlement_SaysHowFarItIsAndWhatIsToBeRepaid()
    {
        var year = new GrantYear(2017, [Step("settlement", 180_000), Step("request", 205_000), Step("advance", 160_000), Step("advance", 40_000), Step("decision", 200_000)]);

        year.State.ShouldBe("settlement");
        (year.Requested, year.Decided, year.Advanced, year.Settled).ShouldBe((Euros(205_000), Euros(200_000), Euros(200_000), Euros(180_000)));
        year.ToRepay.ShouldBe(Euros(20_000));
        year.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void ToPay_WhenMoreWasSettledThanAdvanced_IsTheRest()
    {
        var year = new GrantYear(2016, [Step("decision", 100), Step("advance", 80), Step("settlement", 95)]);

        (year.ToPay, year.ToRepay).ShouldBe((Euros(15), Money.Zero));
    }

    [Fact]
    public void ToRepay_BeforeTheSettlement_IsUnknown() => new GrantYear(2017, [Step("decision", 5), Step("advance", 5)]).ToRepay.ShouldBeNull();

    [Fact]
    public void Remarks_StepsThatDoNotFit_AreNamed()
    {
        new GrantYear(2017, [Step("settlement", 5)]).Remarks.ShouldHaveSingleItem().English.ShouldBe("settled without a decision");
        new GrantYear(2017, [Step("decision", 5), Step("advance", 6), Step("settlement", 7)]).Remarks.Select(remark => remark.English)
            .ShouldBe(["settled above the decision", "more advanced than decided"]);
        new GrantYear(2015, [new("request", new(2015, 10, 1), null), new("decision", new(2015, 6, 1), null)]).Remarks.ShouldHaveSingleItem().Dutch.ShouldBe("beschikking van vóór de aanvraag");
    }

    [Fact]
    public void From_TheBundledPackage_HasTheFourInstitutionsOfTheVision() =>
        DrentheMoney.Book.Grants.Select(grant => grant.Recipient).ShouldBe(["bokd", "cmo-stamm", "sport-drenthe", "zorgbelang-drenthe"]);

    private static GrantStep Step(string step, decimal euros) => new(step, null, Euros(euros));

    private static Money Euros(decimal euros) => Money.FromEuros(euros);
}
