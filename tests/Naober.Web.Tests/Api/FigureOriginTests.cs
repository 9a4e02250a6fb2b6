using System.Text.Json;
using Naober.Web.Tests.Pages;

namespace Naober.Web.Tests.Api;

/// <summary>
/// The data set "count" was a file without citations and is itself the source; the package "small" cites a report. The indicator size is
/// computed from both.
/// </summary>
[Collection(nameof(MergerWeb))]
public sealed class FigureOriginTests(MergerWeb web)
{
    [Theory]
    [InlineData("/indicatoren/households/waarnemingen", "1 count count.csv")]
    [InlineData("/indicatoren/households/posities", "1 count count.csv")]
    [InlineData("/indicatoren/population/waarnemingen", "2 small small report")]
    [InlineData("/indicatoren/population/reeks/R", "2 small small report")]
    [InlineData("/indicatoren/size/waarnemingen", "1 count count.csv, 2 small small report")]
    [InlineData("/indicatoren/size", "1 count count.csv, 2 small small report")]
    public async Task Json_OfFigures_SaysWhereTheyComeFrom(string path, string expected) => Said(await web.ApiAsync(path)).ShouldBe(expected);

    [Fact]
    public async Task Json_OfARegion_SaysItPerIndicator() =>
        MergerWeb.Results(await web.ApiAsync("/regios/Aa/cijfers")).Select(of => $"{of.Code("indicator")}: {Said(of)}").ShouldBe(
        [
            "population: 2 small small report", "jobs: 2 small small report", "households: 1 count count.csv", "homes: 1 count count.csv", "size: 1 count count.csv, 2 small small report",
            "cyclists: 1 count count.csv, 2 small small report",
        ], ignoreOrder: true);

    [Theory]
    [InlineData("/indicatoren/households/waarnemingen", "", "count", "1", "count.csv")]
    [InlineData("/indicatoren/size/waarnemingen", "", "count|small", "1|2", "count.csv|small")]
    [InlineData("/indicatoren/population/posities?periode=2021", "report", "small", "2", "small")]
    [InlineData("/regios/R/cijfers", "report", "small", "2", "small")]
    public async Task Csv_EveryRow_SaysTheSame(string path, string sources, string dataSet, string version, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Add("Accept", "text/csv");
        using var response = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',').ToList();

        lines.Skip(1).Select(line => line.Split(',')).ShouldContain(row =>
            row[columns.IndexOf("bronnen")] == sources && row[columns.IndexOf("gegevensverzameling")] == dataSet && row[columns.IndexOf("versie")] == version
            && row[columns.IndexOf("oorsprong")] == origin);
    }

    [Fact]
    public async Task JsonStat_OfFigures_HasSourceMomentAndDefinition()
    {
        var table = JsonDocument.Parse(await web.Client.GetStringAsync("/nl/indicatoren/size/cijfers.jsonstat", TestContext.Current.CancellationToken)).RootElement;

        table.GetProperty("source").GetString()!.ShouldStartWith("count (versie 1, geladen op ");
        table.GetProperty("source").GetString()!.ShouldContain("; Report (gegevensset Small, versie 2, geladen op ");
        table.GetProperty("extension").GetProperty("herkomst")[1].GetProperty("geladenOp").GetString()!.ShouldStartWith(table.GetProperty("updated").GetString()![..^1]);
        Said(table.GetProperty("extension")).ShouldBe("1 count count.csv, 2 small small report");
        table.GetProperty("dimension").GetProperty("indicator").GetProperty("category").GetProperty("note").GetProperty("size")[0].GetString().ShouldBe("population / households");
    }

    [Fact]
    public async Task Svg_OfADataSetThatIsItsOwnSource_NamesWhereItWasLoadedFrom() =>
        (await web.Client.GetStringAsync("/nl/indicatoren/households.svg?type=municipality", TestContext.Current.CancellationToken)).ShouldContain("Bron: count (versie 1, geladen op ");

    [Fact]
    public async Task SiteCsv_OfADataSetThatIsItsOwnSource_CitesNone()
    {
        var row = (await Csv.Get(web.Client, "/nl/indicatoren/households/cijfers.csv")).First();

        (row["sources"], row["dataSet"], row["version"], row["origin"]).ShouldBe(("", "count", "1", "count.csv"));
    }

    private static string Said(JsonElement of) => string.Join(", ", of.GetProperty("herkomst").EnumerateArray().Select(origin => string.Join(' ',
        new[] { origin.GetProperty("versie").GetRawText(), origin.Code("gegevensverzameling"), origin.GetProperty("oorsprong").GetString() }
            .Concat(origin.GetProperty("bronnen").EnumerateArray().Select(source => source.GetProperty("code").GetString())))));
}
