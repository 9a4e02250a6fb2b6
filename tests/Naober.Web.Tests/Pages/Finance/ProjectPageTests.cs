using Naober.Core;
using Naober.Web.Tests.Api;

namespace Naober.Web.Tests.Pages.Finance;

public sealed class ProjectPageTests(DrentheWeb web)
{
    [Fact]
    public async Task Projects_OfTheZuidas_AreNotJudgedOnWhatTheSourceDoesNotSay()
    {
        var page = await Html.Get(web.Client, Routes.Projects.Dutch);

        var rows = page.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read()))).ToList();
        rows.Count.ShouldBe(5);
        rows.ShouldAllBe(row => row.EndsWith("| nog niet te beoordelen", StringComparison.Ordinal));
        rows.ShouldContain(row => row.StartsWith("Kenniscluster (vezel)chemie Zuidoost-Drenthe | Drentse Zuidas | onbekend | toegekend | onbekend | € 30.000 |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Project_Page_NamesEveryRuleWithItsResultAndReason()
    {
        var page = await Html.Get(web.Client, Routes.Project("grecor").English);

        var rows = page.QuerySelectorAll("main tbody tr").Take(13).Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read()))).ToList();
        rows.ShouldContain("Non-physical investment | unknown | Whether the project is a physical investment is not stated. | no bound");
        rows.ShouldContain("Fits a priority theme | pass | transport en logistiek is a priority theme. | no bound");
        rows.ShouldContain("Third parties that take part pay their share | not applicable | No third parties take part. | no bound");
        page.QuerySelectorAll("main tbody tr").Select(row => row.Read()).ShouldContain(row => row.Contains("€550,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scheme_Page_QuotesItsRules_AndShowsNormsThatWereNotLaidDownAsSuch()
    {
        var page = await Html.Get(web.Client, Routes.FundingScheme("drentse-zuidas").Dutch);

        var rows = page.QuerySelectorAll("main tbody tr").Take(13).Select(row => string.Join(" | ", row.Children.Take(4).Select(cell => cell.Read()))).ToList();
        rows.ShouldContain("Genoeg gemeenten werken samen | ten minste 2 gemeenten | Ten minste twee gemeentelijke partners werken erin samen. | met reden");
        rows.ShouldContain(row => row.StartsWith("Maximaal percentage naar aantal partners | niet vastgesteld |", StringComparison.Ordinal));
        rows.ShouldContain(row => row.StartsWith("Geleende capaciteit uit eigen budget |", StringComparison.Ordinal) && row.EndsWith("| niet voorzien", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nl/geld/projecten/bestaat-niet")]
    [InlineData("/nl/geld/regelingen/bestaat-niet")]
    [InlineData("/nl/geld/subsidies/bestaat-niet.csv")]
    [InlineData("/api/v1/projecten/bestaat-niet/toets")]
    [InlineData("/api/v1/regelingen/bestaat-niet/ruimte")]
    public async Task Get_WhatIsNotThere_IsNotFound(string address)
    {
        using var response = await web.Client.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Api_Assessment_HasEveryRule()
    {
        var rules = (await web.JsonAsync("/projecten/grecor/toets?paginaGrootte=100")).GetProperty("resultaten").EnumerateArray().ToList();

        rules.Select(rule => rule.GetProperty("regel").GetString()).ShouldBe(Vocabulary.FundingRules.Keys);
        rules.ShouldAllBe(rule => rule.GetProperty("uitleg").GetString()!.Length > 10);
    }
}
