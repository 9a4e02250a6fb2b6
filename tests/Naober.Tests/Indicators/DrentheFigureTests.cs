namespace Naober.Tests.Indicators;

/// <summary>Figures of the text, typed over from the three documents.</summary>
public sealed class DrentheFigureTests
{
    [Theory]
    [InlineData("old-dependency", "GM1701", "2022", 54.4)]
    [InlineData("young-dependency", "PV22", "2022", 38.4)]
    [InlineData("address-density", "GM0106", "2020", 1562)]
    [InlineData("farms", "PV22", "2021", 2742)]
    [InlineData("average-house-price", "PV22", "2020", 284473)]
    [InlineData("average-house-price", "GM1730", "2020", 350488)]
    [InlineData("facilities-distance", "PV22", "2015", 2.9)]
    [InlineData("volunteering", "GM1681", "2015", 49.6)]
    [InlineData("volunteering", "PV22", "2012/2013", 53)]
    [InlineData("turnout-parliament", "GM0114", "2021", 75)]
    [InlineData("aldermen-resigned", "GM0106", "2019", 6)]
    [InlineData("integrity-affairs-per-municipality", "NL01", "2013/2019", 0.77)]
    [InlineData("trips-within-municipality", "PV22", "2015/2017", 68)]
    [InlineData("pupils-per-primary-school", "NL01", "2022", 222)]
    [InlineData("establishments", "GM0118", "2019", 4245)]
    [InlineData("jobs", "PV22", "2020", 203100)]
    [InlineData("high-educated-share", "NL01", "2022", 28.96)]
    [InlineData("research-development-share", "CR07", "2018", 5.3)]
    [InlineData("distance-station", "GM1681", "2022", 15.8)]
    [InlineData("population", "PV22", "2015-01-01", 488600)]
    [InlineData("distance-gp", "WP3129", "2014", 8.3)]
    [InlineData("employment-change", "CR08", "2014/2015", -1.8)]
    [InlineData("unemployment", "NL01", "2015", 6.9)]
    [InlineData("low-income-households-share", "PV22", "2013", 9.6)]
    [InlineData("social-cohesion", "PV21", "2014", 6.6)]
    [InlineData("assessed-value-change", "NL01", "2010/2012", -4.5)]
    [InlineData("vacant-homes", "PV22", "2013", 5.6)]
    [InlineData("care-cost-health-insurance", "zuidoost-drenthe-regio-deal", "2018", 2698)]
    [InlineData("weekly-sport", "NL01", "2018", 51)]
    public void Figure_OfTheText_IsThatOfTheDocument(string indicator, string region, string period, double printed) =>
        DrentheFigures.Values(indicator, region, period).ShouldBe([(decimal)printed]);

    [Fact]
    public void Figures_ThatContradictEachOther_AreAllKept()
    {
        DrentheFigures.Values("volunteering", "PV22", "2020").ShouldBe([47.6m]);
        DrentheFigures.Values("volunteering", "PV22", "2022").ShouldBe([49.2m]);
        DrentheFigures.Values("volunteering-undefined", "PV22", "2022").ShouldBe([34m]);
        DrentheFigures.Values("sector-business-services", "NL01", "2022").ShouldBe([24.7m, 27m]);
        DrentheFigures.Values("old-dependency", "PV22", "2022").ShouldBe([44m]);
        DrentheFigures.Values("demographic-pressure", "PV22", "2022").ShouldBe([81m]);
    }

    [Theory]
    [InlineData("life-satisfaction", "PV22", "province", null, 3, 12)]
    [InlineData("registered-crime", "PV22", "province", null, 2, 12)]
    [InlineData("experienced-crime", "PV22", "province", "2015", 1, 12)]
    [InlineData("experienced-crime", "PV22", "province", "2019", 5, 12)]
    [InlineData("net-participation", "PV22", "province", null, 10, 12)]
    [InlineData("trust-in-institutions", "CR08", "corop", null, 39, 40)]
    [InlineData("volunteering", "CR08", "corop", "2020", 23, null)]
    public void Rank_OfParagraph5_IsThatOfTheReport(string indicator, string region, string peers, string? period, int rank, int? of)
    {
        var row = DrentheFigures.Rows("positions", indicator, region, peers, period).ShouldHaveSingleItem();

        (row.Integer(6), row.Integer(7)).ShouldBe((rank, of));
    }

    [Theory]
    [InlineData("CR07", 1)]
    [InlineData("CR08", 4)]
    [InlineData("CR09", 1)]
    public void Quarter_OfExperiencedHealth_IsThatOfTheReport(string region, int quarter) =>
        DrentheFigures.Rows("positions", "experienced-health", region, "corop").ShouldHaveSingleItem().Integer(8).ShouldBe(quarter);
}
