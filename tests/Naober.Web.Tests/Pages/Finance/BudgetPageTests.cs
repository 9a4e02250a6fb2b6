using System.IO.Compression;
using System.Text.Json;
using Naober.Core;
using Naober.Finance;
using Naober.Web.Pages.Finance.Budgets;

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

    /// <summary>100.50 of the 1,000 of 2020 goes from costs, which a reserve pays, to work in 2021, a year without any amount before.</summary>
    [Fact]
    public void Workbook_AfterADecision_ComesToTheTotalsOfThePage()
    {
        var sheets = new BudgetWorkbook(WithAMove(), Language.Dutch).Sheets();

        var lines = WorkbookRows.Of(sheets, 1);
        lines.ShouldContain("Verschoven, Kosten | -'Verschuivingen'!$F$2 = -100.5 | 0 = 0");
        lines.ShouldContain("Kosten na verschuiving | D3+D4 = 899.5 | E3+E4 = 0");
        lines.ShouldContain("Werk na verschuiving | D7+D8 = 500 | E7+E8 = 100.5");
        lines[^1].ShouldBe("Totaal na verschuiving | D10+D11 = 1399.5 | E10+E11 = 100.5");
        WorkbookRows.Of(sheets, 2).ShouldContain("2020-03-01 | Kosten | 2020 | Werk | 2021 | 100.5 | stuurgroep | uitstel | bron | p. 2 | m1");
        WorkbookRows.Of(sheets, 3).ShouldContain("Kosten | 2020 | 1001 | 'Begroting'!D3 = 1000 | C2-D2 = 1 | bron, p. 1");
        WorkbookRows.Of(sheets, 4)[1].ShouldBe("2020 | 2000 | 0 | SUM('Begroting'!D2:D2)+'Begroting'!D4+10.00 = 909.5 | B2+C2-D2 = 1090.5");
    }

    [Fact]
    public void Moves_AsCsv_HaveTheirDecision()
    {
        var csv = System.Text.Encoding.UTF8.GetString(Web.Sheets.SheetFiles.Csv(BudgetSheets.Moves(WithAMove(), Language.English)));

        csv.ShouldContain("2020-03-01,Costs,2020,Work,2021,100.50,stuurgroep,uitstel,bron,p. 2,m1");
    }

    [Fact]
    public async Task Moves_OfABudgetWithoutDecisions_AreAnEmptyFile() =>
        (await Csv.Get(web.Client, Routes.MovesUnder(Visie).Dutch + ".csv")).ShouldBeEmpty();

    [Fact]
    public async Task Reserve_AsJson_HasEveryYear()
    {
        var years = JsonDocument.Parse(await web.Client.GetStringAsync(Routes.ReserveUnder(Visie, "reserve-vitaal-platteland").Dutch + ".json", Stop)).RootElement;

        years.EnumerateArray().Select(year => year.GetProperty("closing").GetDecimal()).ShouldBe([4_280_231m, 1_870_481m, 193_750m, 0m]);
    }

    [Fact]
    public async Task Budget_Unknown_IsNotFound() => ((int)(await web.Client.GetAsync(Routes.Budget("nergens").Dutch, Stop)).StatusCode).ShouldBe(404);

    private static Budget WithAMove()
    {
        var source = new Citation("bron", "p. 1");
        BudgetGroup Group(string key, Words name, string? reserve, decimal euros) =>
            new(key, name, null, reserve, null, source, [new(key + "-1", name, true, null, [new("2020", Money.FromEuros(euros), source)])], []);
        return new(
            "b", new("Begroting", "Budget"), null, null, null, source, [], [Group("kosten", new("Kosten", "Costs"), "r", 1000), Group("werk", new("Werk", "Work"), null, 500)],
            [new("r", new("Reserve", "Reserve"), new(2020, 1, 1), Money.FromEuros(2000), null, null, source, [new("2020", false, "los", Money.FromEuros(10), source)])],
            [new("kosten", "2020", Money.FromEuros(1001), source)],
            [new("m1", "kosten", "2020", "werk", "2021", Money.FromEuros(100.50m), new(2020, 3, 1), "stuurgroep", "uitstel", new("bron", "p. 2"))]);
    }
}
