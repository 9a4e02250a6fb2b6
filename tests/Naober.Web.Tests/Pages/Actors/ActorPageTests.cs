using System.Net;

namespace Naober.Web.Tests.Pages.Actors;

public sealed class ActorPageTests(DrentheWeb web)
{
    private static readonly DateOnly Date = new(2021, 9, 1);

    [Theory]
    [InlineData("GM0114")]
    [InlineData("PV22")]
    public async Task ScaleAndDomain_EveryNumber_LeadsToThatManyPartnerships(string key)
    {
        var page = await Html.Get(web.Client, Routes.Actor(key).Dutch);
        var cells = page.QuerySelectorAll("table").First(table => table.QuerySelector("caption")!.TextContent.StartsWith("Aantal", StringComparison.Ordinal)).QuerySelectorAll("td a");
        cells.Length.ShouldBeGreaterThan(5);

        foreach (var cell in cells)
        {
            var count = int.Parse(cell.TextContent.Split(':')[0]);
            (await Html.Get(web.Client, cell.GetAttribute("href")!)).ResultCount().ShouldBe(count, cell.TextContent);
        }
    }

    [Fact]
    public async Task Meets_FirstGovernment_IsTheOneWithMostSharedPartnerships()
    {
        var emmen = web.Register.FindActor("GM0114")!;
        var shared = web.Register.PartnershipsOf(emmen, Date).SelectMany(p => web.Register.MembersOf(p, Date)).Where(actor => actor != emmen && actor.IsGovernment)
            .CountBy(actor => actor.Name).ToDictionary();
        var page = await Html.Get(web.Client, Routes.Actor("GM0114").Dutch);
        var rows = page.QuerySelectorAll("figure").First().QuerySelectorAll("tbody tr");

        rows.ToDictionary(row => row.QuerySelector("th").Read(), row => int.Parse(row.QuerySelector("td:last-child")!.TextContent)).ShouldBe(shared, ignoreOrder: true);
        page.QuerySelector("figcaption").Read().ShouldContain("waaraan zowel gemeente Emmen als de ander deelneemt op 1 september 2021");
        int.Parse(rows[0].QuerySelector("td:last-child")!.TextContent).ShouldBe(shared.Values.Max());
    }

    [Fact]
    public async Task Unknown_AtItsScales_IsSaidAndLeadsToThem()
    {
        var page = await Html.Get(web.Client, Routes.Actor("GM0114").Dutch);
        var link = page.QuerySelector(".notice a")!;

        (await Html.Get(web.Client, link.GetAttribute("href")!)).ResultCount().ShouldBe(int.Parse(link.TextContent.Split('(', ' ')[2]));
    }

    [Fact]
    public async Task Municipality_Regions_AreThoseThatContainIt()
    {
        var links = (await Html.Get(web.Client, Routes.Actor("GM0118").Dutch)).QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")).ToList();

        links.ShouldContain(Routes.Region("GM0118").Dutch);
        links.ShouldContain(Routes.Region("CR09").Dutch);
        links.ShouldContain(Routes.Region("PV22").Dutch);
        links.ShouldNotContain(Routes.Region("CR08").Dutch);
    }

    [Fact]
    public async Task Csv_HasEveryMembership()
    {
        var rows = await Csv.Get(web.Client, Routes.Actor("PV22").English + ".csv");

        rows.Count.ShouldBe(web.Register.MembershipsOf(web.Register.FindActor("PV22")!).Count);
        rows.ShouldAllBe(row => row["source"].Length > 0);
    }

    [Fact]
    public async Task NoPartnership_Known_IsSaid()
    {
        var actor = web.Register.Actors.First(actor => web.Register.MembershipsOf(actor).Count == 0);

        (await Html.Get(web.Client, Routes.Actor(actor.Key).English)).QuerySelector(".lead").Read().ShouldContain("In no known partnership on 1 September 2021");
    }

    [Fact]
    public async Task EveryActor_HasItsNameAsHeading()
    {
        foreach (var actor in web.Register.Actors)
        {
            (await Html.Get(web.Client, Routes.Actor(actor.Key).English)).QuerySelector("h1").Read().ShouldBe(actor.Name.Trim());
        }
    }

    [Theory]
    [InlineData("/nl/actoren/GM9999")]
    [InlineData("/en/actors/gm0114.json")]
    public async Task Key_Unknown_Is404(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
