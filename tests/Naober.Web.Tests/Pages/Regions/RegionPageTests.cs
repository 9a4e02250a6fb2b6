using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Web.Pages.Regions;

namespace Naober.Web.Tests.Pages.Regions;

/// <summary>What a user of the region pages notices; every figure is compared with what the register gives.</summary>
public sealed class RegionPageTests(DrentheWeb web)
{
    private static readonly DateOnly Date = new(2021, 9, 1);

    public static TheoryData<string> Pictures => [.. RegionPictures.All.SelectMany(picture => new[] { "/nl/regios/PV22/" + picture.Slug.Dutch, "/en/regions/PV22/" + picture.Slug.English })];

    [Fact]
    public async Task Region_EveryKeyFigure_ShowsItsValueDefinitionAndWhatIsPublished()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22");
        var network = RegionNetwork.Of(web.Register, "PV22", Date);

        foreach (var measure in NetworkMeasures.All.Where(measure => measure.Part == MeasurePart.None))
        {
            var figure = page.QuerySelectorAll(".key-figure").Single(candidate => candidate.QuerySelector("h3")!.TextContent == measure.Name.Dutch);
            var value = measure.Compute(network)[0];
            figure.TextContent.ShouldContain(MeasureText.Short(measure, value, Language.Dutch));
            figure.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/nl/methoden/" + measure.Id);
            if (web.Register.PublishedOf(measure.Id, "PV22").FirstOrDefault() is { } published)
            {
                var second = figure.QuerySelectorAll(".key-figure-values > p")[1].TextContent;
                second.ShouldContain(published.Unit == "percent" || measure.Unit != MeasureUnit.Share ? MeasureText.Short(published, Language.Dutch) : Formats.Percent(new Share(published.Count!.Value, published.Of!.Value), Language.Dutch));
                second.ShouldContain("gepubliceerd 2021");
            }
        }
    }

    [Fact]
    public async Task Region_ListOfItsPartnerships_HoldsExactlyThose()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22");
        var link = page.QuerySelectorAll(".notice a").Single(candidate => candidate.TextContent.Contains("als lijst")).GetAttribute("href")!;

        var csv = await web.Client.GetStringAsync(link.Replace("?", ".csv?", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(RegionNetwork.Of(web.Register, "PV22", Date).Participations.Count + 1);
        (await Html.Get(web.Client, link)).QuerySelector(".chips")!.TextContent.ShouldContain("Deelnemer: een van 17");
    }

    [Fact]
    public async Task Region_Composition_NamesItsGovernmentsAndSubregions()
    {
        var facts = (await Html.Get(web.Client, "/en/regions/PV22")).QuerySelector(".facts")!;

        string[] expected = ["Emmen", "Midden-Drenthe", "Drenthe", "Hunze en Aa's", "Vechtstromen", "Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe"];
        expected.Except(facts.QuerySelectorAll("a").Select(link => link.TextContent)).ShouldBeEmpty();
        facts.TextContent.ShouldContain("Municipalities (12)");
    }

    [Fact]
    public async Task Region_OtherDateAndRule_AreInEveryLinkToAPicture()
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22?date=2012-06-01&rule=interlocal");

        page.QuerySelector<IElement>("#date")!.GetAttribute("value").ShouldBe("2012-06-01");
        page.QuerySelectorAll(".region-figure .downloads a").Select(link => link.GetAttribute("href")!).ShouldAllBe(href => href.EndsWith("?date=2012-06-01&rule=interlocal"));
        page.Body!.TextContent.ShouldContain("1 juni 2012");
    }

    [Fact]
    public async Task Region_CompositionUnknown_ShowsWhatIsPublishedAndComputesNothing()
    {
        var page = await Html.Get(web.Client, "/nl/regios/noord-holland-noord");

        page.QuerySelectorAll(".key-figure").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("De samenstelling van deze regio is onbekend");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(web.Register.Published.Count(value => value.Region == "noord-holland-noord"));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Picture_Page_HasTwoSizesATableAndItsFiles(string url)
    {
        var page = await Html.Get(web.Client, url);

        page.QuerySelectorAll("figure svg").Length.ShouldBe(2);
        page.QuerySelectorAll("figure svg").ShouldAllBe(svg => svg.QuerySelector("title")!.TextContent.Length > 0 && svg.QuerySelector("desc")!.TextContent.Length > 0);
        page.QuerySelectorAll("figure table tbody tr").Length.ShouldBeGreaterThan(0);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        page.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")).ShouldBe([url + ".svg", url + ".csv", url + ".xlsx", url + ".json"]);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Picture_Files_HoldTheRowsOfTheTable(string url)
    {
        var rows = (await Html.Get(web.Client, url)).QuerySelectorAll("figure table tbody tr").Length;

        var csv = await web.Client.GetStringAsync(url + ".csv", TestContext.Current.CancellationToken);
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
        JsonDocument.Parse(await web.Client.GetStringAsync(url + ".json", TestContext.Current.CancellationToken)).RootElement.GetArrayLength().ShouldBe(rows);

        using var svg = await web.Client.GetAsync(url + ".svg", TestContext.Current.CancellationToken);
        svg.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var root = XDocument.Parse(await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        root.Name.LocalName.ShouldBe("svg");
        root.Descendants().Attributes("style").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-scales", "scales")]
    [InlineData("-ecosystems", "ecosystems")]
    public async Task BoundarySpanners_Sorted_ShowTheTableByThatFigureWithItsRank(string sort, string figure)
    {
        var page = await Html.Get(web.Client, "/nl/regios/PV22/grensoverbruggers?sort=" + sort);
        var column = page.QuerySelectorAll("figure th[scope=col]").ToList().FindIndex(header => header.GetAttribute("aria-sort") == "descending");

        page.QuerySelector("figure details")!.HasAttribute("open").ShouldBeTrue();
        var rows = page.QuerySelectorAll("figure tbody tr").Select(row => (Value: row.Children[column].TextContent.Trim(), Rank: row.Children[column + 1].TextContent.Trim())).ToList();
        var spanners = RegionNetwork.Of(web.Register, "PV22", Date).BoundarySpanners;
        var most = spanners.Max(spanner => figure == "scales" ? spanner.Scales : spanner.Ecosystems);
        rows[0].ShouldBe(($"{most}", "1"));
        rows[^1].ShouldBe(("onbekend", "onbekend"));
    }

    [Fact]
    public async Task Picture_SortedByWhatIsNoColumn_IsRefused()
    {
        using var response = await web.Client.GetAsync("/nl/regios/PV22/grensoverbruggers?sort=geluk", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Region_Svg_IsTheMap()
    {
        var svg = XDocument.Parse(await web.Client.GetStringAsync("/en/regions/PV22.svg", TestContext.Current.CancellationToken));

        svg.ToString().ShouldContain("Who with whom, on the map: Drenthe");
    }

    [Fact]
    public async Task Regions_Csv_HasARowPerRegion() =>
        (await web.Client.GetStringAsync("/nl/regios.csv", TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
            .ShouldBe(web.Register.Regions.All.Count(region => region.Valid.Contains(Date)) + 1);

    [Fact]
    public async Task Pairs_Csv_IsWhatTheRegisterGives()
    {
        var lines = (await web.Client.GetStringAsync("/nl/regios/PV22/paren.csv", TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Skip(1).Select(line => line.Split(',')).Select(cells => new PairCount(cells[1], cells[2], int.Parse(cells[3]))).ShouldBe(RegionNetwork.Of(web.Register, "PV22", Date).Pairs);
    }

    [Theory]
    [InlineData("/nl/regios/GM9999", HttpStatusCode.NotFound)]
    [InlineData("/nl/regios/PV22/nergens", HttpStatusCode.NotFound)]
    [InlineData("/nl/regios/PV22/nergens.svg", HttpStatusCode.NotFound)]
    [InlineData("/nl/regios/GM9999.csv", HttpStatusCode.NotFound)]
    [InlineData("/nl/regios/PV22?date=31-12-2020", HttpStatusCode.BadRequest)]
    [InlineData("/nl/regios/PV22?rule=all", HttpStatusCode.BadRequest)]
    [InlineData("/nl/regios/PV22.json?date=0000-00-00", HttpStatusCode.BadRequest)]
    public async Task Region_UnknownOrBadInput_SaysSo(string url, HttpStatusCode expected)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Region_BadDate_SaysWhichValueAndWhatIsRight() =>
        (await Html.Get(web.Client, "/nl/regios/PV22?date=31-12-2020")).QuerySelector("main")!.TextContent
            .ShouldContain("date: schrijf jaar-maand-dag, zoals 2021-09-01");

    [Fact]
    public async Task Regions_List_LinksToEveryRegion()
    {
        var links = (await Html.Get(web.Client, "/nl/regios")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));

        web.Register.Regions.All.Select(region => Routes.Region(region.Key).Dutch).Except(links).ShouldBeEmpty();
    }
}
