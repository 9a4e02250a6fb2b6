using System.Net;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Tests.Pages.Network;

public sealed class NetworkPageTests(DrentheWeb web)
{
    private const string Page = "/nl/netwerk";

    [Fact]
    public async Task Tables_Drenthe_HaveTheGovernmentsAndPairsOfTheRegister()
    {
        var expected = RegionNetwork.Of(web.Register, "PV22", web.Register.ReferenceDate!.Value);

        var nodes = await Csv.Get(web.Client, Page + "/punten.csv?region=PV22");
        var lines = await Csv.Get(web.Client, Page + "/lijnen.csv?region=PV22");

        nodes.ToDictionary(row => row["key"], row => int.Parse(row["partnerships"]))
            .ShouldBe(expected.Degree.Where(count => count.Actor.StartsWith("GM", StringComparison.Ordinal)).ToDictionary(count => count.Actor, count => count.Partnerships), ignoreOrder: true);
        lines.Select(row => (string.CompareOrdinal(row["a"], row["b"]) < 0 ? (row["a"], row["b"]) : (row["b"], row["a"]), int.Parse(row["shared"])))
            .ShouldBe(expected.Pairs.Where(pair => pair.Shared > 0).Select(pair => ((pair.A, pair.B), pair.Shared)), ignoreOrder: true);
    }

    [Fact]
    public async Task Page_Table_ShowsTheDotsAndThenTheLines()
    {
        var nodes = await Html.Get(web.Client, Page + "?region=PV22&sort=name");
        var lines = await Html.Get(web.Client, Page + "?region=PV22&table=lines");

        nodes.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).Take(2).ShouldBe(["Aa en Hunze", "Assen"]);
        lines.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        lines.QuerySelector("tbody td.number")!.TextContent.ShouldBe(RegionNetwork.Of(web.Register, "PV22", web.Register.ReferenceDate!.Value).MaxShared!.Value.ToString());
        lines.QuerySelector("nav.paging")!.TextContent.ShouldContain("Pagina 1 van 2");
    }

    [Fact]
    public async Task Form_Minimum_IsExplainedBesideTheFieldAndKnownIsKept()
    {
        var page = await Html.Get(web.Client, Page + "?region=PV22&known=2100-01-01");

        page.QuerySelector("#" + page.QuerySelector("#minimum")!.GetAttribute("aria-describedby"))!.TextContent.ShouldBe("leeg is 1");
        page.QuerySelector("#known")!.GetAttribute("value").ShouldBe("2100-01-01");
        page.QuerySelectorAll(".network-views a, .downloads a, tbody a").Select(link => link.GetAttribute("href")!)
            .ShouldAllBe(address => address.Contains("known=2100-01-01"));
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("/en/network")]
    [InlineData(Page + ".json")]
    [InlineData(Page + ".svg")]
    [InlineData("/en/network/nodes.csv")]
    public async Task Refused_ManyValues_AreNamedTogether(string address)
    {
        using var response = await web.Client.GetAsync(
            address + "?region=XX&date=31-02-2021&rule=x&mode=x&layout=x&colour=x&kind=mayor&domain=money&scale=x&legalForm=x&ecosystem=x&minimum=0&outside=x&table=x", TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var key in new[] { "region", "date", "rule", "mode", "layout", "colour", "kind", "domain", "scale", "legalForm", "ecosystem", "minimum", "outside", "table" })
        {
            text.ShouldContain(address.EndsWith(".json", StringComparison.Ordinal) ? $"\"column\":\"{key}\"" : $"<code>{key}</code>");
        }

        text.ShouldContain("actors, two-mode");
        text.ShouldNotContain("mayor");
    }

    [Theory]
    [InlineData("?page=9")]
    [InlineData("?sort=x")]
    [InlineData("?sort=shared")]
    public async Task Refused_PageOrSortThatTheTableDoesNotHave_Is400(string query)
    {
        using var response = await web.Client.GetAsync(Page + query, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("GM0114")]
    [InlineData("emmen")]
    [InlineData("Emm")]
    public async Task Node_ByKeyOrName_ShowsItsStrongestNeighboursFirst(string node)
    {
        var page = await Html.Get(web.Client, $"{Page}?region=PV22&node={node}");

        page.QuerySelector(".network-panel h2")!.TextContent.ShouldBe("Emmen");
        page.QuerySelector(".network-panel li a")!.TextContent.ShouldBe("Coevorden");
        page.QuerySelector(".network-panel li a")!.GetAttribute("href")!.ShouldContain("node=GM0109");
        page.QuerySelector("naober-network")!.GetAttribute("data-looked").ShouldBe("GM0114");
    }

    [Fact]
    public async Task Node_ThatIsNotThere_SaysWhatToDo()
    {
        var page = await Html.Get(web.Client, Page + "?region=PV22&node=Rotterdam");

        page.QuerySelector(".network-panel")!.TextContent.ShouldContain("“Rotterdam” is geen punt van dit netwerk");
    }

    [Fact]
    public async Task Page_WithoutScript_HasThePictureOfTheServer()
    {
        var page = await web.Client.GetStringAsync(Page + "?region=PV22&node=GM0114", TestContext.Current.CancellationToken);

        page.ShouldContain("<noscript>");
        page.ShouldContain("<img src=\"/nl/netwerk.svg?region=PV22&amp;node=GM0114\" alt=\"Netwerk van Drenthe. ");
    }

    [Fact]
    public async Task Views_Links_KeepTheRestOfTheAddress()
    {
        var page = await Html.Get(web.Client, Page + "?region=PV22&domain=space&colour=kind");
        var links = page.QuerySelectorAll(".network-views a").Select(link => link.GetAttribute("href")!).Where(href => !href.Contains('#')).ToList();

        links.ShouldAllBe(href => href.Contains("region=PV22") && href.Contains("domain=space"));
        page.QuerySelector(".network-views a[aria-current]")!.TextContent.ShouldBe("alleen actoren");
    }

    [Fact]
    public async Task RegionPage_LeadsToItsNetwork()
    {
        var page = await Html.Get(web.Client, "/en/regions/PV22?rule=interlocal&date=2012-06-01");
        var link = page.QuerySelectorAll("a").Single(link => link.TextContent.Contains("Explore the network")).GetAttribute("href")!;

        link.ShouldBe("/en/network?region=PV22&rule=interlocal&date=2012-06-01");
    }
}
