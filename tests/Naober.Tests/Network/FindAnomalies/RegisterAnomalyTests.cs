using Naober.Network;
using Naober.Network.FindAnomalies;

namespace Naober.Tests.Network.FindAnomalies;

public sealed class RegisterAnomalyTests
{
    [Theory]
    [InlineData("", "member-of-dissolved-actor:p", "the membership is open")]
    [InlineData("2019-01-01", "", "left on the day")]
    [InlineData("2019-01-02", "", "the last day and the day after are the same end")]
    [InlineData("2019-01-03", "member-of-dissolved-actor:p", "two days more")]
    public void MemberOfDissolvedActor_MembershipLastsLonger_IsFound(string until, string expected, string why) =>
        Found(new PackageBuilder().Add("partnerships", "p,P,,unknown,unknown,unknown").Add("actors", "a,A,,other,,,kvk:1")
            .Add("lifetimes", "a,roo,,2019-01-01").Add("memberships", $"p,a,member,2010-01-01,{until}")).ShouldBe(expected, why);

    [Fact]
    public void MemberOfDissolvedActor_AnotherSourceSaysItStillIs_IsADifferenceOfSources() =>
        Found(new PackageBuilder().Add("partnerships", "p,P,,unknown,unknown,unknown").Add("actors", "GM0014,Groningen,,municipality")
            .Add("regions", "GM0014,Groningen,municipality").Add("lifetimes", "GM0014,roo,,2019-01-01").Add("memberships", "p,GM0014,member"))
            .ShouldBe("dissolved-dates-differ:GM0014");

    [Theory]
    [InlineData("2030-01-01", "")]
    [InlineData("2019-01-02", "")]
    [InlineData("2019-02-01", "dissolved-dates-differ:GM0014")]
    public void DissolvedDatesDiffer_MoreThanADayAndPast_IsFound(string end, string expected)
    {
        var regions = end.StartsWith("2030", StringComparison.Ordinal) ? "GM0014,Groningen,municipality" : "GM0014,Groningen,municipality,,2019-01-01";

        Found(new PackageBuilder().Add("actors", "GM0014,Groningen,,municipality").Add("regions", regions).Add("lifetimes", $"GM0014,roo,,{end}")).ShouldBe(expected);
    }

    [Fact]
    public void MembershipBeforePartnership_AccessionIsEarlier_IsFound() =>
        Found(new PackageBuilder().Add("partnerships", "p,P,,unknown,unknown,unknown,,,,2016-01-01").Add("actors", "a,A,,other").Add("memberships", "p,a,member,1998-10-13"))
            .ShouldBe("membership-before-partnership:p");

    [Theory]
    [InlineData("p,1,T,,,,2010-01-01,2015-01-01|p,2,T,,,,2015-01-01", "")]
    [InlineData("p,1,T,,,,2010-01-01,2015-01-01|p,2,T,,,,2015-01-02", "version-gap:p")]
    [InlineData("p,1,T,,,,2010-01-01,2015-01-01|p,2,T,,,,2014-12-31", "version-overlap:p")]
    [InlineData("p,1,T,,,,2010-01-01|p,2,T,,,,2014-12-31", "end-missing:p")]
    [InlineData("p,1,T,,,,2010-01-01,2010-01-01", "end-invalid:p")]
    [InlineData("p,2,T,,,,2010-01-01,,1", "version-gap:p")]
    public void Versions_ThatDoNotFollowEachOther_AreFound(string versions, string expected) =>
        Found(new PackageBuilder().Add("partnerships", "p,P,,unknown,unknown,unknown").Add("versions", versions.Split('|'))).ShouldBe(expected);

    [Theory]
    [InlineData("q,zelfde naam,,unknown,unknown,unknown", "same-title-twice:q")]
    [InlineData("q,Andere naam,,unknown,unknown,unknown", "")]
    [InlineData("q,Zelfde naam,,unknown,unknown,unknown,,,,,2015-01-01", "")]
    public void SameTitleTwice_WhileBothAreValid_IsFound(string other, string expected) =>
        Found(new PackageBuilder().Add("partnerships", "p,Zelfde naam,,unknown,unknown,unknown,,,,2016-01-01", other)).ShouldBe(expected);

    [Theory]
    [InlineData("a,Stichting X,,civil-society,,,roo:1", "participant-without-code:a")]
    [InlineData("a,Stichting X,,civil-society,,,kvk:1", "")]
    [InlineData("a,Kreis X,,foreign-government", "")]
    public void ParticipantWithoutCode_NotAbroad_IsFound(string actor, string expected) =>
        Found(new PackageBuilder().Add("partnerships", "p,P,,unknown,unknown,unknown").Add("actors", actor).Add("participations", "p,a,1")).ShouldBe(expected);

    [Fact]
    public void GovernmentWithoutRegion_IsFound() =>
        Found(new PackageBuilder().Add("actors", "GM0014,Groningen,,municipality")).ShouldBe("government-without-region:GM0014");

    [Fact]
    public void Rules_Each_SayWhatTheyMeanInBothLanguages() =>
        AnomalyRule.All.ShouldAllBe(rule => rule.Title.Dutch != rule.Title.English && rule.Explanation.Dutch.Length > 40 && rule.Explanation.English.Length > 40);

    private static string Found(PackageBuilder package) =>
        string.Join(' ', RegisterAnomaly.In(Register.From(package.Build(new(2026, 1, 1)))).Select(anomaly => $"{anomaly.Rule.Code}:{anomaly.Key}"));
}
