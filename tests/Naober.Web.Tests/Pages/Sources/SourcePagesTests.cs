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

    /// <summary>BRE table 1 and 5 and its text; the number is that of the rows of the package that cite it.</summary>
    [Fact]
    public async Task Source_FiguresOfIndicators_AreCounted()
    {
        var stated = File.ReadLines(Path.Combine(Naober.Tests.RepositoryRoot.Path, "data", "drenthe", "observations.csv")).Count(line => line.Split(',').Skip(3).FirstOrDefault() == "bre");
        var page = await Html.Get(web.Client, "/nl/bronnen/bre");

        page.QuerySelector("#cijfers")!.Read().ShouldBe($"Cijfers van indicatoren ({stated})");
        page.QuerySelectorAll("#cijfers ~ .table-frame a").Select(link => link.GetAttribute("href")).ShouldContain("/nl/indicatoren/grp");
        (await Csv.Get(web.Client, "/nl/bronnen.csv")).Single(row => row["source"] == "bre")["observations"].ShouldBe(stated.ToString());
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
