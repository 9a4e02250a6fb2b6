using System.Net;
using AngleSharp.Dom;
using Naober.Core;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Tests.Pages.Compare;

public sealed class ComparePageTests(DrentheWeb web)
{
    private static readonly DateOnly Date = new(2021, 9, 1);

    [Fact]
    public async Task Compare_TwoSubregions_ShowsBothWithFractionAndPlace()
    {
        var page = await Html.Get(web.Client, "/nl/vergelijken?regions=CR07,CR08");
        var row = Row(page, "Territoriale congruentie");

        page.QuerySelectorAll("main thead th a").Select(link => link.TextContent).ShouldBe(["Noord-Drenthe", "Zuidoost-Drenthe"]);
        var congruence = RegionNetwork.Of(web.Register, "CR08", Date).Congruence;
        row[1].ShouldContain(Formats.Percent(congruence, Language.Dutch));
        row[1].ShouldContain($"{congruence.Count} van {congruence.Of}");
        row[1].ShouldContain("plaats ");
    }

    [Fact]
    public async Task Compare_NothingChosen_ShowsWhatTheReportComparesWithPeriodAndSource()
    {
        var page = await Html.Get(web.Client, "/nl/vergelijken");
        var row = Row(page, "Samenwerkingsverbanden");

        row[0].ShouldContain("111 gepubliceerd 2021, Het BRE Drenthe");
        row[1].ShouldContain("onbekend");
        string.Join(' ', row).ShouldContain("67 gepubliceerd 2021");
        page.QuerySelector(".sticky-names thead").Read().ShouldContain("Naober kent 3 van de 16 gemeenten die een bron voor dit jaar noemt");
    }

    [Fact]
    public async Task Compare_AnotherYearThanPublished_SaysSo() =>
        (await Html.Get(web.Client, "/en/compare?regions=PV22,CR08&date=2019-01-01")).QuerySelector("main .notice").Read()
            .ShouldContain("Published figures are about 2021 and rest on a list of their own; computed is 1 January 2019");

    [Fact]
    public async Task Compare_FormAddsARegion_IsTheSameAsNamingThemTogether()
    {
        var together = await Html.Get(web.Client, "/nl/vergelijken?regions=CR07,CR08,CR09");
        var added = await Html.Get(web.Client, "/nl/vergelijken?regions=CR07,CR08&regions=CR09");

        added.QuerySelector(".sticky-names")!.InnerHtml.ShouldBe(together.QuerySelector(".sticky-names")!.InnerHtml);
        added.QuerySelectorAll(".chips li").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Compare_Csv_HasARowPerMeasureAndRegion()
    {
        var rows = await Csv.Get(web.Client, "/nl/vergelijken.csv?regions=CR07,CR08");
        var congruence = RegionNetwork.Of(web.Register, "CR08", Date).Congruence;

        rows.Single(row => row["measure"] == "congruence" && row["region"] == "CR08")["fractionCount"].ShouldBe($"{congruence.Count}");
        rows.Count(row => row["measure"] == "partnerships").ShouldBe(2);
    }

    [Theory]
    [InlineData("/nl/vergelijken?regions=PV22,XX")]
    [InlineData("/nl/posities/congruence?region=XX")]
    [InlineData("/nl/posities?type=nergens")]
    [InlineData("/nl/spreiding?x=coverage")]
    public async Task Query_UnknownKey_IsABadRequestThatNamesIt(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"<code>{url.Split('?')[1].Split('=')[0]}</code>");
    }

    /// <summary>The cells of the row of a measure.</summary>
    private static IReadOnlyList<string> Row(IDocument page, string measure) =>
        [.. page.QuerySelectorAll(".sticky-names tbody tr").First(row => row.QuerySelector("th")!.TextContent.Trim() == measure).QuerySelectorAll("td").Select(cell => cell.Read())];
}
