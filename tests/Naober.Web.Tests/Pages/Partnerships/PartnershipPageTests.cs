using System.Net;

namespace Naober.Web.Tests.Pages.Partnerships;

public sealed class PartnershipPageTests(DrentheWeb web)
{
    private const string Energy = "/nl/samenwerkingsverbanden/regionale-energie-strategie-drenthe";

    [Fact]
    public async Task Members_Known_StandWithRoleAndPlace()
    {
        var page = await Html.Get(web.Client, Energy);
        var row = page.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th").Read() == "gemeente Emmen");

        row.QuerySelector("th a")!.GetAttribute("href").ShouldBe("/nl/actoren/GM0114");
        row.Read().ShouldContain("deelnemer");
        page.QuerySelector(".table-source a").Read().ShouldContain("par. 2.2");
        page.QuerySelector("#deelnemers").Read().ShouldBe($"Deelnemers ({web.Register.MembershipsOf(web.Register.FindPartnership("regionale-energie-strategie-drenthe")!).Select(membership => membership.Actor).Distinct().Count()})");
        (await Csv.Get(web.Client, Energy + ".csv")).Select(member => member["actor"]).ShouldContain("GM0114");
    }

    [Fact]
    public async Task Members_Unknown_AreSaidToBeUnknown()
    {
        var partnership = web.Register.Partnerships.First(p => web.Register.MembershipsOf(p).Count == 0);
        var page = await Html.Get(web.Client, Routes.Partnership(partnership.Key).Dutch);

        page.QuerySelectorAll(".notice-title").Select(title => title.TextContent).ShouldContain("De deelnemers zijn onbekend");
        page.QuerySelectorAll("tbody").ShouldBeEmpty();
    }

    [Fact]
    public async Task Facts_NotStated_AreUnknown()
    {
        var partnership = web.Register.Partnerships.First(p => p.Scale == "unknown" && p.LegalForm == "unknown" && p.Domains.Count == 0);
        var page = await Html.Get(web.Client, Routes.Partnership(partnership.Key).English);

        var unknown = page.QuerySelectorAll(".facts > div").Where(fact => fact.QuerySelector(".unknown") is not null).Select(fact => fact.QuerySelector("dt").Read());
        new[] { "Scale level", "Policy domain", "Legal form" }.ShouldBeSubsetOf(unknown);
    }

    [Fact]
    public async Task Ended_OnTheDate_IsSaidFirst()
    {
        var partnership = web.Register.Partnerships.First(p => p.Valid.To == new DateOnly(2015, 1, 1));

        (await Html.Get(web.Client, Routes.Partnership(partnership.Key).Dutch)).QuerySelector(".notice-warning").Read().ShouldContain("tot en met 31 december 2014");
        (await Html.Get(web.Client, Routes.Partnership(partnership.Key).Dutch + "?date=2013-01-01")).QuerySelector(".notice-warning").ShouldBeNull();
    }

    [Fact]
    public async Task ParentAndParts_LinkToEachOther()
    {
        var child = web.Register.Partnerships.First(p => p.Parent is not null);
        var parentUrl = Routes.Partnership(child.Parent!).Dutch;

        (await Html.Get(web.Client, Routes.Partnership(child.Key).Dutch)).QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")).ShouldContain(parentUrl);
        (await Html.Get(web.Client, parentUrl)).QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")).ShouldContain(Routes.Partnership(child.Key).Dutch);
    }

    [Fact]
    public async Task Regions_WhereItWorks_SayHowManyMunicipalitiesTakePart()
    {
        var page = await Html.Get(web.Client, Energy);

        page.QuerySelectorAll("main li").Select(item => item.Read()).ShouldContain("Drenthe (provincie): 12 van 12 gemeenten");
    }

    [Fact]
    public async Task Contradiction_NamingIt_IsShown()
    {
        var page = await Html.Get(web.Client, Routes.Partnership("veiligheidsregio-drenthe").Dutch);

        page.QuerySelector("#domein-veiligheidsregio .statements").Read().ShouldContain("tabel 2, BRE Drenthe - Economisch");
    }

    [Fact]
    public async Task Date_OfTheAddress_GoesAlongToOtherPages()
    {
        var page = await Html.Get(web.Client, Energy + "?date=2020-01-01");

        page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).ShouldAllBe(href => href!.EndsWith("?date=2020-01-01"));
    }

    [Fact]
    public async Task EveryPartnership_BothLanguages_HasItsNameAsHeading()
    {
        foreach (var partnership in web.Register.Partnerships)
        {
            (await Html.Get(web.Client, Routes.Partnership(partnership.Key).Dutch)).QuerySelector("h1").Read().ShouldBe(partnership.Name.Trim());
        }
    }

    [Theory]
    [InlineData("/nl/samenwerkingsverbanden/bestaat-niet")]
    [InlineData("/en/partnerships/GM0114")]
    [InlineData("/nl/samenwerkingsverbanden/bestaat-niet.csv")]
    [InlineData("/nl/samenwerkingsverbanden/%3Cscript%3E")]
    public async Task Key_Unknown_Is404(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
