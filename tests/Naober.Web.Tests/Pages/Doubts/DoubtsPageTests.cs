namespace Naober.Web.Tests.Pages.Doubts;

public sealed class DoubtsPageTests(DrentheWeb web)
{
    private const string Page = "/nl/onbekend-en-tegenstrijdig";

    [Theory]
    [InlineData("")]
    [InlineData("?date=2012-06-01")]
    public async Task Unknown_EveryCount_LeadsToThatManyPartnerships(string query)
    {
        var page = await Html.Get(web.Client, Page + query);
        var rows = page.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("a") is not null).ToList();
        rows.Count.ShouldBeGreaterThan(8);

        foreach (var row in rows)
        {
            var list = await Html.Get(web.Client, row.QuerySelector("a")!.GetAttribute("href")!);
            list.ResultCount().ShouldBe(int.Parse(row.QuerySelector("td")!.TextContent.Split(' ')[0]), row.Read());
        }
    }

    [Fact]
    public async Task Contradictions_All_ShowEveryStatementWithItsPlace()
    {
        var page = await Html.Get(web.Client, Page);

        page.QuerySelectorAll(".contradiction").Length.ShouldBe(web.Register.Contradictions.Count);
        page.QuerySelectorAll(".statements li").Length.ShouldBe(web.Register.Contradictions.Sum(known => known.Statements.Count));
        page.QuerySelectorAll(".statements li").ShouldAllBe(statement => statement.QuerySelector("a.source-tag") != null);
    }

    [Fact]
    public async Task English_Statements_SayThatTheyAreDutch() =>
        (await Html.Get(web.Client, "/en/unknown-and-contradictory")).QuerySelectorAll(".statements q").ShouldAllBe(quote => quote.GetAttribute("lang") == "nl");

    [Fact]
    public async Task Files_Both_HaveWhatThePageCounts()
    {
        (await Csv.Get(web.Client, Page + "/tegenstrijdig.csv")).Count.ShouldBe(web.Register.Contradictions.Sum(known => known.Statements.Count));
        (await Csv.Get(web.Client, Page + "/onbekend.csv")).Count(row => row["unknown"].Split('|').Contains("legalForm"))
            .ShouldBe(web.Register.Partnerships.Count(p => p.LegalForm == "unknown"));
    }

    [Fact]
    public async Task Files_Links_LeadToThem()
    {
        foreach (var link in (await Html.Get(web.Client, Page + "?date=2012-06-01")).QuerySelectorAll(".downloads a[href*='.csv']"))
        {
            (await Csv.Get(web.Client, link.GetAttribute("href")!)).ShouldNotBeEmpty();
        }
    }
}
