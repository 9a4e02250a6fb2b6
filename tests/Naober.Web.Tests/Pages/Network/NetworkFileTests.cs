using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Naober.Web.Tests.Pages.Network;

public sealed class NetworkFileTests(DrentheWeb web)
{
    private const string Drenthe = "?region=PV22";

    [Theory]
    [InlineData("/nl/netwerk.json", Drenthe, 12)]
    [InlineData("/en/network.json", Drenthe + "&layout=geographic&colour=community", 12)]
    [InlineData("/nl/netwerk.json", Drenthe + "&kind=province&kind=water-authority", 5)]
    [InlineData("/nl/netwerk.json", Drenthe + "&mode=two-mode", null)]
    [InlineData("/nl/netwerk.json", Drenthe + "&outside=yes", null)]
    public async Task Json_AnyChoice_IsAListPerPropertyThatFitsTogether(string address, string query, int? nodes)
    {
        var json = await Json(address + query);
        var (dots, lines) = (json.GetProperty("nodes"), json.GetProperty("lines"));
        var count = dots.GetProperty("key").GetArrayLength();

        (nodes ?? count).ShouldBe(count);
        count.ShouldBeGreaterThan(0);
        dots.EnumerateObject().ShouldAllBe(property => property.Value.GetArrayLength() == count);
        lines.EnumerateObject().Select(property => property.Value.GetArrayLength()).Distinct().Count().ShouldBe(1);
        Numbers(lines.GetProperty("a")).Concat(Numbers(lines.GetProperty("b"))).ShouldAllBe(place => place >= 0 && place < count);
        Numbers(dots.GetProperty("x")).Concat(Numbers(dots.GetProperty("y"))).ShouldAllBe(place => place >= 0 && place <= 1000);
        dots.GetProperty("group").EnumerateArray().Where(group => group.ValueKind != JsonValueKind.Null).ShouldAllBe(group => group.GetInt32() < json.GetProperty("groups").GetArrayLength());
    }

    [Fact]
    public async Task Json_Filters_NarrowWhatIsCounted()
    {
        var all = Numbers((await Json("/nl/netwerk.json" + Drenthe)).GetProperty("lines").GetProperty("shared")).Sum();
        var space = Numbers((await Json("/nl/netwerk.json" + Drenthe + "&domain=space")).GetProperty("lines").GetProperty("shared")).Sum();
        var strong = Numbers((await Json("/nl/netwerk.json" + Drenthe + "&minimum=18")).GetProperty("lines").GetProperty("shared")).ToList();

        space.ShouldBeLessThan(all);
        space.ShouldBeGreaterThan(0);
        strong.ShouldAllBe(shared => shared >= 18);
        strong.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Json_BothLanguages_DifferInNamesOfGroupsOnly()
    {
        var dutch = await Json("/nl/netwerk.json" + Drenthe + "&colour=kind");
        var english = await Json("/en/network.json" + Drenthe + "&colour=kind");

        dutch.GetProperty("nodes").GetRawText().ShouldBe(english.GetProperty("nodes").GetRawText());
        dutch.GetProperty("groups")[0].GetProperty("name").GetString().ShouldBe("gemeente");
        english.GetProperty("groups")[0].GetProperty("name").GetString().ShouldBe("municipality");
    }

    [Theory]
    [InlineData("/nl/netwerk.svg" + Drenthe)]
    [InlineData("/en/network.narrow.svg" + Drenthe + "&node=GM0114")]
    public async Task Svg_Drenthe_NamesItsMunicipalities(string address)
    {
        using var response = await web.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";

        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        picture.Descendants(svg + "text").Select(text => text.Value).ShouldContain("Emmen");
        picture.Descendants(svg + "title").Select(title => title.Value).ShouldContain(title => title.StartsWith("Coevorden: "));
    }

    [Theory]
    [InlineData(".graphml", "application/graphml+xml", "<edge source=")]
    [InlineData(".gexf", "application/gexf+xml", "<edge id=")]
    [InlineData(".net", "text/plain", "*Vertices 12")]
    [InlineData(".csv", "text/csv", "a,b,shared")]
    public async Task File_EveryFormat_HasTheLinesThatAreShown(string extension, string type, string expected)
    {
        using var response = await web.Client.GetAsync("/nl/netwerk" + extension + Drenthe, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(expected);
    }

    [Fact]
    public async Task Csv_TwoModes_IsReadByTheGraphCommands() =>
        (await web.Client.GetStringAsync("/nl/netwerk.csv" + Drenthe + "&mode=two-mode", TestContext.Current.CancellationToken)).ShouldStartWith("actor,partnership\r\n");

    private static IEnumerable<double> Numbers(JsonElement list) => list.EnumerateArray().Select(number => number.GetDouble());

    private async Task<JsonElement> Json(string url)
    {
        using var document = JsonDocument.Parse(await web.Client.GetStringAsync(url, TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
