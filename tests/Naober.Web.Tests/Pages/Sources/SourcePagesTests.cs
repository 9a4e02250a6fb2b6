using System.Net;

namespace Naober.Web.Tests.Pages.Sources;

public sealed class SourcePagesTests(DrentheWeb web)
{
    [Fact]
    public async Task List_EverySource_HasItsCounts()
    {
        var rows = await Csv.Get(web.Client, "/nl/bronnen.csv");

        rows.Count.ShouldBe(web.Register.Sources.Count);
        rows.Sum(row => int.Parse(row["partnerships"])).ShouldBe(web.Register.Partnerships.Count(p => p.Citation.Source is not null));
        rows.Sum(row => int.Parse(row["mentions"])).ShouldBe(web.Register.Mentions.Count);
        (await Html.Get(web.Client, "/nl/bronnen")).Names().ShouldBe(rows.Select(row => row["title"]));
    }

    [Fact]
    public async Task Source_Partnerships_StandWithTheirPlace()
    {
        var page = await Html.Get(web.Client, "/nl/bronnen/zuidas");
        var own = web.Register.Partnerships.Where(p => p.Citation.Source == "zuidas").ToList();

        page.QuerySelectorAll("h2").Select(heading => heading.Read()).ShouldContain($"Samenwerkingsverbanden ({own.Count})");
        page.QuerySelectorAll("tbody").First().QuerySelectorAll("tr").ToDictionary(row => row.QuerySelector("th").Read(), row => row.QuerySelector("td").Read())
            .ShouldContainKeyAndValue(own[0].Name, own[0].Citation.Place!);
    }

    [Fact]
    public async Task Source_Csv_HasEveryFactThatCitesIt()
    {
        var rows = await Csv.Get(web.Client, "/en/sources/bre.csv");

        rows.Count(row => row["table"] == "published").ShouldBe(web.Register.Published.Count(figure => figure.Citation.Source == "bre"));
        rows.Count(row => row["table"] == "memberships").ShouldBe(web.Register.Memberships.Count(membership => membership.Citation.Source == "bre"));
        rows.ShouldAllBe(row => row["place"].Length > 0);
    }

    [Fact]
    public async Task Source_FactsNotStated_AreUnknown() =>
        (await Html.Get(web.Client, "/nl/bronnen/zuidas")).QuerySelectorAll(".facts > div").Where(fact => fact.QuerySelector(".unknown") is not null)
            .Select(fact => fact.QuerySelector("dt").Read()).ShouldBe(["Jaar", "Licentie", "Adres"]);

    [Fact]
    public async Task Source_Unknown_Is404()
    {
        using var response = await web.Client.GetAsync("/nl/bronnen/krant", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
