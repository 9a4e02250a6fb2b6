using System.Net;
using System.Text.Json;

namespace Naober.Web.Tests.Pages.Partnerships;

public sealed class PartnershipsPageTests(DrentheWeb web)
{
    private const string List = "/nl/samenwerkingsverbanden";

    [Theory]
    [InlineData(List)]
    [InlineData("/en/partnerships?scale=regional&date=2012-06-01")]
    [InlineData(List + "?q=zuidas")]
    public async Task Facet_Clicked_LeavesAsManyAsItsCountSaid(string url)
    {
        var page = await Html.Get(web.Client, url);
        var open = page.FacetLinks().Where(link => !url.Contains("scale=") || link.Facet != "Scale level").ToList();
        open.Count.ShouldBeGreaterThan(10);

        foreach (var (facet, label, count, href) in open)
        {
            var clicked = await Html.Get(web.Client, href);
            (clicked.QuerySelector(".result-count") is null ? 0 : clicked.ResultCount()).ShouldBe(count, $"{facet}: {label}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?scale=regional&scale=local&sort=-members")]
    [InlineData("?member=GM0114&date=2012-06-01")]
    [InlineData("?allOf=PV22")]
    [InlineData("?q=drenthe")]
    public async Task Csv_SameAddress_HasTheRowsOfAllPagesInTheirOrder(string query)
    {
        var rows = await Csv.Get(web.Client, List + ".csv" + query);

        rows.ShouldNotBeEmpty();
        rows.Select(row => row["name"]).ShouldBe(await Lists.AllNames(web.Client, List + query));
        rows.ShouldBe(await Csv.Get(web.Client, "/en/partnerships.csv" + query), "both languages give the same data");
    }

    [Fact]
    public async Task Json_SameAddress_HasTheKeysOfTheCsv()
    {
        var rows = await Csv.Get(web.Client, List + ".csv?legalForm=public-entity");
        using var json = JsonDocument.Parse(await web.Client.GetStringAsync(List + ".json?legalForm=public-entity", TestContext.Current.CancellationToken));

        json.RootElement.EnumerateArray().Select(row => row.GetProperty("partnership").GetString()).ShouldBe(rows.Select(row => row["partnership"]));
        rows.Count.ShouldBe(web.Register.Partnerships.Count(p => p.LegalForm == "public-entity"));
    }

    [Fact]
    public async Task Paging_AllPages_ShowEveryPartnershipOnce()
    {
        var names = await Lists.AllNames(web.Client, List);

        names.Order(StringComparer.Ordinal).ShouldBe(web.Register.Partnerships.Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Values_OfOneFacet_AddUpAndOfTwoFacetsNarrow()
    {
        var local = (await Html.Get(web.Client, List + "?scale=local")).ResultCount();
        var national = (await Html.Get(web.Client, List + "?scale=national")).ResultCount();

        (await Html.Get(web.Client, List + "?scale=local&scale=national")).ResultCount().ShouldBe(local + national);
        (await Html.Get(web.Client, List + "?scale=local&scale=national&legalForm=private-entity")).ResultCount().ShouldBeLessThan(local + national);
    }

    [Fact]
    public async Task Chip_Clicked_DropsOnlyThatChoice()
    {
        var page = await Html.Get(web.Client, List + "?scale=regional&legalForm=public-entity&q=drenthe");

        var chips = page.QuerySelectorAll(".chips a:not(.chips-clear)");
        chips.Select(chip => chip.Read()).ShouldBe(["Verwijder: “drenthe” ×", "Verwijder: Schaalniveau: regionaal ×", "Verwijder: Juridische vorm: zelfstandige organisatie, Wgr ×"]);
        chips[1].GetAttribute("href").ShouldBe(List + "?legalForm=public-entity&q=drenthe");
        page.QuerySelector(".chips-clear")!.GetAttribute("href").ShouldBe(List);
    }

    [Fact]
    public async Task LanguageSwitch_WithFilters_KeepsThem()
    {
        var page = await Html.Get(web.Client, List + "?scale=regional&domain=space&q=drenthe&date=2020-01-01&sort=-name");
        var english = await Html.Get(web.Client, page.QuerySelector("a.language-switch")!.GetAttribute("href")!);

        english.Names().ShouldBe(page.Names());
        english.QuerySelector(".result-count").Read().ShouldContain("1 January 2020");
        english.QuerySelectorAll(".chips a:not(.chips-clear)").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Sort_ByMembersDownwards_StartsWithTheMost()
    {
        var page = await Html.Get(web.Client, List + "?sort=-members");

        var members = page.QuerySelectorAll("tbody tr td:last-child").Select(cell => int.TryParse(cell.TextContent, out var count) ? count : 0).ToList();
        members.ShouldBe(members.OrderDescending());
        members[0].ShouldBe(web.Register.Partnerships.Max(p => web.Register.MembersOf(p, new(2021, 9, 1)).Count));
        page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe("descending");
    }

    [Fact]
    public async Task Search_Misspelt_FindsTheName() =>
        (await Html.Get(web.Client, List + "?q=reestmont")).Names().ShouldBe(["Werkvoorzieningschap Reestmond"]);

    [Fact]
    public async Task Forms_WithChoices_KeepThem()
    {
        var page = await Html.Get(web.Client, List + "?scale=regional&q=drenthe&page=1");

        foreach (var form in page.QuerySelectorAll("main form"))
        {
            form.QuerySelectorAll("input[type=hidden]").ShouldContain(field => field.GetAttribute("name") == "scale" && field.GetAttribute("value") == "regional");
            form.QuerySelectorAll("[name=page]").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Date_BeforeItBegan_SaysNotValidInsteadOfUnknown()
    {
        var ended = web.Register.Partnerships.First(p => p.Valid.To <= new DateOnly(2021, 9, 1));
        var page = await Html.Get(web.Client, $"{List}?q={Uri.EscapeDataString(ended.Name)}");

        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th").Read() == ended.Name).QuerySelector("td:last-child").Read().ShouldBe("niet geldig");
    }

    [Fact]
    public async Task Nothing_Found_HelpsOnwards()
    {
        var page = await Html.Get(web.Client, List + "?scale=national&legalForm=network&member=GM0119");

        page.ResultCount().ShouldBe(0);
        page.QuerySelector("main .notice")!.TextContent.ShouldContain("Haal hierboven een keuze weg");
        page.QuerySelectorAll(".chips a").Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("?scale=%3Cscript%3Ealert(1)%3C/script%3E", 200)]
    [InlineData("?q=%27%3B%20drop%20table%20network.partnership%3B--", 200)]
    [InlineData("?q=%00", 200)]
    [InlineData("?q=%25%5F%5C", 200)]
    [InlineData("?member=../../etc&member=GM0114'", 200)]
    [InlineData("?page=-1", 400)]
    [InlineData("?page=0", 400)]
    [InlineData("?page=999", 400)]
    [InlineData("?page=1e9", 400)]
    [InlineData("?sort=;--", 400)]
    [InlineData("?date=31-02-2021", 400)]
    [InlineData("?date=2021-02-31", 400)]
    public async Task Query_Hostile_IsHarmless(string query, int expected)
    {
        foreach (var url in new[] { List + query, $"{List}.csv{query}" }.Where(url => !url.Contains(".csv?page=")))
        {
            using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).ShouldBe(expected, url);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<script>");
        }

        web.Register.Partnerships.Count.ShouldBe((await Html.Get(web.Client, List)).ResultCount());
    }

    [Fact]
    public async Task Csv_Post_IsRefused()
    {
        using var response = await web.Client.PostAsync(List + ".csv", null, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }
}
