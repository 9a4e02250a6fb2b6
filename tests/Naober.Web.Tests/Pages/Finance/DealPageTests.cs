using System.IO.Compression;
using Naober.Core;
using Naober.Web.Tests.Api;

namespace Naober.Web.Tests.Pages.Finance;

public sealed class DealPageTests(DrentheWeb web)
{
    private const string Key = "regio-deal-zuid-en-oost-drenthe";
    private static readonly Words Deal = Routes.Deal(Key);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deal_OfZuidEnOostDrenthe_ShowsWhatIsAskedAndThatTheRestIsUnknown()
    {
        var page = await Html.Get(web.Client, Deal.Dutch);

        page.QuerySelectorAll(".key-figure").Select(figure => $"{figure.QuerySelector("h3")!.Read()}: {figure.QuerySelector(".key-figure-value, .unknown")!.Read()}").ShouldBe(
        [
            "Gevraagd aan het Rijk: € 40.000.000", "Toegekend door het Rijk: onbekend", "Alle partijen samen: ten minste € 80.000.000",
            "Nodig van anderen dan het Rijk: ten minste € 40.000.000", "Nog niet gedekt door bekende bedragen: € 40.000.000 op de bekende bedragen",
        ]);
        page.QuerySelector("main")!.TextContent.ShouldContain("In de komende vier jaar willen we minimaal € 80 miljoen investeren in de regio.");
        Rows(page, "#ruimte").ShouldContain(row => row.StartsWith("Regelvrije experimenteerruimte, bijvoorbeeld voor nieuwe zorgarrangementen Welzijn experimenteerruimte onbekend", StringComparison.Ordinal));
        page.QuerySelectorAll("dl.facts a[href^='/nl/actoren/']").Length.ShouldBe(7);
    }

    [Fact]
    public async Task Deal_SourcesOfTheSameEstimate_AreBothShown()
    {
        var page = await Html.Get(web.Client, Deal.English);

        Rows(page, "#bronnen").Count(row => row.StartsWith("estimated cost Work €70,000,000", StringComparison.Ordinal)).ShouldBe(2);
        page.QuerySelector("main")!.TextContent.ShouldContain("Naober computes with the amount of another source.");
    }

    [Fact]
    public async Task Deal_PictureOfWhatIsIntended_HasTheStateAndDashedBandsForUnknownAmounts()
    {
        var svg = System.Net.WebUtility.HtmlDecode(await web.Client.GetStringAsync(Routes.PartiesUnder(Deal).Dutch + ".svg?stage=intended", Stop)).Replace('\u00a0', ' ');
        var csv = await web.Client.GetStringAsync(Routes.PartiesUnder(Deal).Dutch + ".csv?stage=intended", Stop);

        svg.Split("stroke-dasharray=\"2 5\"").Length.ShouldBe(5);
        svg.ShouldContain("Rijk → Niet over pijlers verdeeld: € 40.000.000");
        csv.ShouldContain("Rijk,Niet over pijlers verdeeld,gevraagd,40000000.00,");
        csv.ShouldContain("marktpartijen,Niet over pijlers verdeeld,beoogd,,onbekend");
    }

    [Fact]
    public async Task Deal_StageThatDoesNotExist_IsRefused() =>
        (await web.Client.GetAsync(Deal.Dutch + "?stage=dreamt", Stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);

    /// <summary>Together they pledge 2.1 million a pillar and year; one of them does not say what it brings to one pillar: 42 million less 2.5.</summary>
    [Fact]
    public async Task Deal_OfManyParties_AddsUpPerPillarPartyAndYear()
    {
        var page = await Html.Get(web.Client, Routes.Deal(InventedDeal.Key).Dutch);

        Rows(page, "#dekking").ShouldContain("Hele deal € 100.000.000 € 48.000.000 € 52.000.000 ten minste € 39.500.000 ten hoogste € 12.500.000");
        Rows(page, "#partijen").Select(row => row.Trim()).ShouldContain("Samen ten minste € 39.500.000 € 6.000.000 € 1.200.000");
        Rows(page, "#per-jaar").ShouldContain("2023 € 7.900.000 € 1.200.000 € 240.000");
        page.QuerySelectorAll("#parties-wide-title").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Cover_AsWorkbook_HasRealNumbers()
    {
        using var workbook = new ZipArchive(new MemoryStream(await web.Client.GetByteArrayAsync(Routes.CoverageUnder(Deal).Dutch + ".xlsx", Stop)));

        using var reader = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await reader.ReadToEndAsync(Stop)).ShouldContain("<x:v>80000000");
    }

    [Fact]
    public async Task Workbook_Cover_IsComputedFromTheContributions()
    {
        using var workbook = new ZipArchive(new MemoryStream(await web.Client.GetByteArrayAsync(Routes.WorkbookUnder(Routes.Deal(InventedDeal.Key)).Dutch + ".xlsx", Stop)));

        using var reader = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync(Stop);
        sheet.ShouldContain("SUMIFS('Bijdragen'!$E$2:$E$");
        sheet.ShouldContain("SUM(E2:E5)");
        sheet.ShouldContain("D6-N(E6)");
        sheet.ShouldContain("12500000");
    }

    /// <summary>One party does not say how much it pledges: what is pledged is at least the sum, the gap at most what is left.</summary>
    [Fact]
    public async Task Workbook_UnknownPledge_LeavesTheGapAMaximumAsOnThePage()
    {
        var file = await web.Client.GetByteArrayAsync(Routes.WorkbookUnder(Routes.Deal(InventedDeal.Key)).Dutch + ".xlsx", Stop);

        var whole = WorkbookRows.Of(file, 1)[^1];
        whole.ShouldStartWith("Hele deal | 100000000 | SUM(C2:C5) = 48000000");
        whole.ShouldEndWith(" | toegezegd: ten minste; Gat na wat is toegezegd: ten hoogste");
        WorkbookRows.Of(file, 2).ShouldContain(row => row.StartsWith("Totaal | toegezegd | SUMIFS(", StringComparison.Ordinal) && row.EndsWith(" = 39500000 | ten minste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partnership_WithADeal_LeadsToIt() =>
        (await Html.Get(web.Client, Routes.Partnership(Key).English)).QuerySelector($"main a[href='{Deal.English}']").ShouldNotBeNull();

    [Fact]
    public async Task Api_Deal_GivesAmountsWithTheirBounds()
    {
        var deal = await web.JsonAsync($"/regiodeals/{Key}");
        var list = await web.JsonAsync("/regiodeals");

        deal.GetProperty("geheel").GetProperty("totaal").GetProperty("euro").GetDecimal().ShouldBe(80_000_000);
        deal.GetProperty("geheel").GetProperty("totaal").GetProperty("grens").GetString().ShouldBe("at-least");
        deal.GetProperty("pijlers").GetArrayLength().ShouldBe(4);
        deal.GetProperty("penvoerders").GetArrayLength().ShouldBe(7);
        list.GetProperty("resultaten").EnumerateArray().Select(item => item.GetProperty("cofinanciering").GetProperty("grens").GetString()).ShouldBe(["exactly", "unknown", "at-least"]);
    }

    private static List<string> Rows(AngleSharp.Dom.IDocument page, string heading) =>
        [.. page.QuerySelectorAll($"{heading} ~ .table-frame")[0].QuerySelectorAll("tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Read())))];
}
