namespace Naober.Web.Tests.Pages.Actors;

public sealed class ActorsPageTests(DrentheWeb web)
{
    [Theory]
    [InlineData("/nl/actoren")]
    [InlineData("/en/actors?q=drenthe")]
    public async Task Facet_Clicked_LeavesAsManyAsItsCountSaid(string url)
    {
        foreach (var (facet, label, count, href) in (await Html.Get(web.Client, url)).FacetLinks())
        {
            (await Html.Get(web.Client, href)).ResultCount().ShouldBe(count, $"{facet}: {label}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?kind=municipality&sort=name")]
    [InlineData("?partnerships=none")]
    public async Task Csv_SameAddress_HasTheRowsOfAllPagesInTheirOrder(string query)
    {
        var rows = await Csv.Get(web.Client, "/nl/actoren.csv" + query);

        rows.ShouldNotBeEmpty();
        rows.Select(row => row["name"]).ShouldBe(await Lists.AllNames(web.Client, "/nl/actoren" + query));
    }

    [Fact]
    public async Task List_Unsorted_StartsWithTheMostPartnerships()
    {
        var page = await Html.Get(web.Client, "/en/actors");
        var counts = page.QuerySelectorAll("tbody td:last-child").Select(cell => int.Parse(cell.TextContent)).ToList();

        counts.ShouldBe(counts.OrderDescending());
        page.QuerySelector("th[aria-sort=descending]").Read().ShouldBe("Partnerships");
    }

    [Fact]
    public async Task Search_Misspelt_FindsTheActor() => (await Html.Get(web.Client, "/nl/actoren?q=hogeveen")).Names().ShouldBe(["gemeente Hoogeveen"]);
}
