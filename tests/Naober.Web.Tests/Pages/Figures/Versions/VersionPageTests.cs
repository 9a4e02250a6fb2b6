using System.Net;

namespace Naober.Web.Tests.Pages.Figures.Versions;

/// <summary>The tests loaded Drenthe twice: the second time one figure, one status and one flow were others (<see cref="EarlierFigures"/>).</summary>
public sealed class VersionPageTests(DrentheWeb web)
{
    private const string Page = "/nl/gegevens/sets/drenthe/versies/2";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OfTheSecondVersion_HasWhatItRevised() =>
        (await ChangesAsync(Page)).ShouldBe(
        [
            "Bruto regionaal product | Zuidoost-Drenthe | 2018 | cijfer, herzien | 5.000 miljoen euro | 5.129 miljoen euro",
            "Bruto regionaal product | Zuidoost-Drenthe | 2019 | cijfer, herzien | 5.067 miljoen euro (geschat) | 5.067 miljoen euro (voorlopig)",
            "Mobiliteitsstroom | Assen → Emmen | 2021 | stroom, herzien | 150 | 200",
        ]);

    [Theory]
    [InlineData("?part=flow", 1)]
    [InlineData("?kind=revised", 3)]
    [InlineData("?kind=added", 0)]
    public async Task Page_Filtered_HasThoseOnly(string query, int count) => (await ChangesAsync(Page + query)).Count.ShouldBe(count);

    [Fact]
    public async Task Page_OfTheFirstVersion_SaysThatEverythingIsNew() =>
        (await Html.Get(web.Client, "/en/data/sets/drenthe/versions/1")).QuerySelector("main")!.Read().ShouldContain("This is the first version: everything is new.");

    [Fact]
    public async Task Csv_OfTheSecondVersion_HasEveryChangeWithItsStatus()
    {
        var rows = await Csv.Get(web.Client, Page + ".csv");

        rows.Select(row => (row["kind"], row["part"], row["region"], row["before"], row["after"], row["saidBefore"])).ShouldBe(
            [("revised", "figure", "CR08", "5000", "5129", ""), ("revised", "figure", "CR08", "5067", "5067", "estimated"), ("revised", "flow", "GM0106", "150", "200", "")]);
    }

    [Fact]
    public async Task Csv_OfTheFirstVersion_HasEverything()
    {
        var rows = await Csv.Get(web.Client, "/nl/gegevens/sets/drenthe/versies/1.csv");

        rows.CountBy(row => row["part"]).Select(part => part.Key).ShouldBe(["figure", "flow", "position"], ignoreOrder: true);
        rows.Count.ShouldBeGreaterThan(500);
        rows.ShouldAllBe(row => row["kind"] == "added" && row["before"] == "");
    }

    [Fact]
    public async Task Json_OfTheSecondVersion_HasTheSame()
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await web.Client.GetStringAsync(Page + ".json?part=flow", Stop));

        answer.RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("destinationName").GetString().ShouldBe("Emmen");
    }

    [Fact]
    public async Task DataSetPage_Versions_LeadToTheirPagesAndWhoLoadedThem()
    {
        var page = await Html.Get(web.Client, "/nl/gegevens/sets/drenthe");

        page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).ShouldBe([Page, "/nl/gegevens/sets/drenthe/versies/1"]);
        page.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Select(row => row.Children[1].Read() + ", " + row.Children[2].Read()).ShouldBe(["versie 2 geladen, tests", "versie 1 geladen, tests"]);
    }

    [Theory]
    [InlineData("/nl/gegevens/sets/geluk", HttpStatusCode.NotFound)]
    [InlineData("/nl/gegevens/sets/geluk.csv", HttpStatusCode.NotFound)]
    [InlineData("/nl/gegevens/sets/drenthe/versies/99", HttpStatusCode.NotFound)]
    [InlineData("/nl/gegevens/sets/drenthe/versies/99.csv", HttpStatusCode.NotFound)]
    [InlineData(Page + "?kind=beter", HttpStatusCode.BadRequest)]
    [InlineData(Page + "?page=2", HttpStatusCode.BadRequest)]
    [InlineData(Page + ".csv?part=geluk", HttpStatusCode.BadRequest)]
    [InlineData("/nl/gegevens/sets/drenthe/publicaties.csv", HttpStatusCode.OK)]
    [InlineData("/nl/gegevens/sets.csv", HttpStatusCode.OK)]
    public async Task Address_ThatIsNotThereOrNotPossible_IsRefused(string url, HttpStatusCode expected)
    {
        using var response = await web.Client.GetAsync(url, Stop);
        response.StatusCode.ShouldBe(expected);
    }

    private async Task<IReadOnlyList<string>> ChangesAsync(string url) =>
        [.. (await Html.Get(web.Client, url)).QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read())))];
}
