using System.Net;

namespace Naober.Web.Tests.Pages.Search;

public sealed class SearchPageTests(DrentheWeb web)
{
    [Theory]
    [InlineData("hogeveen", "/nl/actoren/GM0118")]
    [InlineData("hogeveen", "/nl/regios/GM0118")]
    [InlineData("emen", "/nl/actoren/GM0114")]
    [InlineData("emen", "/nl/regios/GM0114")]
    [InlineData("reestmont", "/nl/samenwerkingsverbanden/werkvoorzieningschap-reestmond")]
    [InlineData("GM0114", "/nl/regios/GM0114")]
    [InlineData("zuidoost-drenthe", "/nl/regios/CR08")]
    [InlineData("regionaal product", "/nl/indicatoren/grp")]
    [InlineData("werkloosheid", "/nl/indicatoren/unemployment")]
    public async Task Search_Misspelt_LeadsToWhatWasMeant(string text, string url) =>
        (await Html.Get(web.Client, "/nl/zoeken?q=" + text)).QuerySelectorAll("main .found a").Select(link => link.GetAttribute("href")).ShouldContain(url);

    [Fact]
    public async Task Alias_Matched_IsShown() =>
        (await Html.Get(web.Client, "/nl/zoeken?q=RES+1.0")).QuerySelectorAll(".found li").Select(item => (item.QuerySelector("a").Read(), item.QuerySelector(".found-as").Read()))
            .ShouldContain(("Regionale Energie Strategie Drenthe", "gevonden als: RES 1.0 regio Drenthe"));

    [Fact]
    public async Task Search_FromAPageOnADate_KeepsTheDate() =>
        (await Html.Get(web.Client, "/nl/regios/PV22?date=2015-01-01&known=2100-01-01")).QuerySelectorAll(".wide-only form.search input[type=hidden]")
            .Select(input => (input.GetAttribute("name"), input.GetAttribute("value"))).ShouldBe([("date", "2015-01-01"), ("known", "2100-01-01")]);

    [Fact]
    public async Task Nothing_Found_LeadsToTheLists()
    {
        var page = await Html.Get(web.Client, "/en/search?q=qqqqxxxx");

        page.QuerySelector(".notice-title")!.TextContent.ShouldBe("Nothing found");
        page.QuerySelectorAll(".notice a").Select(link => link.GetAttribute("href")).ShouldBe(["/en/partnerships", "/en/actors", "/en/indicators"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%00%00")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")]
    [InlineData("%27%20or%201%3D1--")]
    [InlineData("%E2%80%AEehtnerD")]
    public async Task Search_Odd_IsSafe(string text)
    {
        using var response = await web.Client.GetAsync("/nl/zoeken?q=" + text, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<img src=x");
    }

    [Theory]
    [InlineData("zoeken", 3000, "")]
    [InlineData("zoeken", 199, "%F0%9F%98%80")]
    [InlineData("actoren", 199, "%F0%9F%98%80")]
    public async Task Search_VeryLong_IsCutOffBetweenCharacters(string page, int length, string end)
    {
        using var response = await web.Client.GetAsync($"/nl/{page}?q={new string('a', length)}{end}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
