using System.Net;
using System.Xml.Linq;

namespace Naober.Web.Tests.Pages.Maps;

public sealed class MapPageTests(DrentheWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Map_OfAMeasure_HasAreasLegendAndTheSameDataInATable()
    {
        var page = await Html.Get(web.Client, "/nl/kaart?region=PV22&measure=external");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Met partijen van buiten de regio per gemeente");
        page.QuerySelectorAll(".wide-only .np-mark title").Length.ShouldBe(12);
        page.QuerySelectorAll("details tbody tr").Length.ShouldBe(12);
        page.QuerySelectorAll("details tbody th").Select(cell => cell.TextContent.Trim()).ShouldContain("Emmen");
        page.QuerySelector("figcaption")!.TextContent.ShouldContain("Grenzen van 1 januari 2021");
    }

    [Fact]
    public async Task Map_ByCorop_DrawsRegionsJoinedFromMunicipalities()
    {
        var page = await Html.Get(web.Client, "/en/map?region=PV22&by=corop");

        page.QuerySelectorAll(".wide-only a.np-link title").Select(title => title.TextContent.Split(':')[0]).Order(StringComparer.Ordinal)
            .ShouldBe(["Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe"]);
    }

    [Fact]
    public async Task Map_AsFiles_AreThePictureAndItsData()
    {
        var svg = XDocument.Parse(await web.Client.GetStringAsync("/nl/kaart.svg?region=PV22", Stop));
        var csv = await web.Client.GetStringAsync("/nl/kaart.csv?region=PV22&measure=external&date=2021-09-01", Stop);

        svg.Root!.Name.LocalName.ShouldBe("svg");
        csv.Split("\r\n")[0].ShouldBe("name,code,rank,valueCount,valueOf,valueShare,class,note");
        csv.Split("\r\n").Length.ShouldBe(14);
    }

    [Theory]
    [InlineData("measure=nonsense")]
    [InlineData("measure=degree")]
    [InlineData("by=nonsense")]
    [InlineData("region=nonsense")]
    [InlineData("classes=nonsense")]
    public async Task Map_ValueThatIsNone_IsRefusedWithWhatWouldBeRight(string query)
    {
        var answer = await web.Client.GetAsync("/nl/kaart?" + query, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain(query.Split('=')[0]);
    }

    [Fact]
    public async Task Map_BeforeThereWasAnyData_SaysUnknownAndDoesNotFail()
    {
        var page = await Html.Get(web.Client, "/nl/kaart?region=PV22&date=1950-01-01");

        page.QuerySelector("h1").ShouldNotBeNull();
    }
}
