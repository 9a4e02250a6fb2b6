using System.IO.Compression;
using System.Text.Json;
using Naober.Core;

namespace Naober.Web.Tests.Pages.Finance;

public sealed class BudgetPageTests(DrentheWeb web)
{
    private static readonly Words Visie = Routes.Budget("visie-krimp-en-leefbaarheid");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Budget_OfTheVisie_ShowsEveryPublishedTotal()
    {
        var page = await Html.Get(web.Client, Visie.Dutch);

        var rows = page.QuerySelectorAll("main table")[0].QuerySelectorAll("tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Read()))).ToList();
        rows.ShouldContain("Totaal € 6.711.249 € 7.707.280 € 5.787.154 € 3.242.260");
        rows.ShouldContain("Buiten het totaal € 1.150.000 voor 2016–2019 samen");
        page.QuerySelector("main")!.TextContent.ShouldContain("alle 20 genoemde totalen kloppen");
    }

    [Fact]
    public async Task Budget_ReserveThatTheSourceContradicts_ShowsBothYears()
    {
        var page = await Html.Get(web.Client, Visie.English);

        var facts = page.QuerySelectorAll("#reserve-vitaal-platteland + dl div").Select(fact => string.Join(' ', fact.Children.Select(part => part.Read()))).ToList();
        facts.ShouldContain("Used up, by its amounts end of 2019");
        facts.ShouldContain(fact => fact.StartsWith("Used up, according to the source in 2018", StringComparison.Ordinal));
        page.QuerySelector("main")!.TextContent.ShouldContain("The source contradicts itself");
    }

    [Fact]
    public async Task Budget_AsCsv_CanBeCheckedAgain()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, await web.Client.GetByteArrayAsync(Visie.Dutch + ".csv", Stop), Stop);

        var file = Naober.Finance.ReadBudgetFile.BudgetFile.Read(path);

        File.Delete(path);
        file.Errors.ShouldBeEmpty();
        var budget = file.Budgets.ShouldHaveSingleItem();
        budget.Stated.Count.ShouldBe(20);
        Naober.Finance.AddUpBudget.BudgetSums.Of(budget.Entries).Differences(budget.Stated).ShouldBeEmpty();
    }

    [Fact]
    public async Task Budget_AsWorkbook_ComputesItsTotals()
    {
        using var workbook = new ZipArchive(new MemoryStream(await web.Client.GetByteArrayAsync(Routes.WorkbookUnder(Visie).Dutch + ".xlsx", Stop)));

        using var reader = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync(Stop);
        sheet.ShouldContain("SUMIFS(D2:D6,C2:C6,\"ja\")");
        sheet.ShouldContain("6711249");
    }

    [Fact]
    public async Task Reserve_AsJson_HasEveryYear()
    {
        var years = JsonDocument.Parse(await web.Client.GetStringAsync(Routes.ReserveUnder(Visie, "reserve-vitaal-platteland").Dutch + ".json", Stop)).RootElement;

        years.EnumerateArray().Select(year => year.GetProperty("closing").GetDecimal()).ShouldBe([4_280_231m, 1_870_481m, 193_750m, 0m]);
    }

    [Fact]
    public async Task Budget_Unknown_IsNotFound() => ((int)(await web.Client.GetAsync(Routes.Budget("nergens").Dutch, Stop)).StatusCode).ShouldBe(404);
}
