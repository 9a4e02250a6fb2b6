using System.Net;

namespace Naober.Web.Tests.Pages.Doubts;

public sealed class InconsistenciesPageTests(DrentheWeb web)
{
    private const string Page = "/nl/onbekend-en-tegenstrijdig/cijfers";

    [Fact]
    public async Task Page_DemographicPressure_ShowsWhatDoesNotAgreeWithEverySource()
    {
        var row = (await Html.Get(web.Client, Page)).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Demografische druk, Drenthe"));

        row.TextContent.ShouldContain("Er staat 81; Groene druk + Grijze druk geeft 82,4.");
        row.TextContent.ShouldContain("Grijze druk: 44 (jaar van uitgave");
        row.QuerySelectorAll("a.source-tag").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Page_OneRule_ShowsOnlyThatAndSoDoesItsFile()
    {
        (await Html.Get(web.Client, Page + "?code=different-values")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Er staat 24,7 en 27.");
        (await Csv.Get(web.Client, Page + ".csv?code=different-values")).Select(row => row["place"]).ShouldBe(["par. 5.4.1", "par. 5.4.2"]);
    }

    [Fact]
    public async Task Page_UnknownRule_IsRefused() =>
        (await web.Client.GetAsync(Page + "?code=nothing", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
