using System.Net;
using Naober.Tests.Finance;
using Naober.Web.Pages.Finance.Keys;

namespace Naober.Web.Tests.Pages.Finance;

public sealed class KeyPagesTests(DrentheWeb web)
{
    private const string Key = "/nl/geld/verdeelsleutels/drentse-zuidas";

    [Fact]
    public async Task Key_Zuidas_ShowsTheSharesToTheCentAndWhatIsAllocatedToNobody()
    {
        var page = await Html.Get(web.Client, Key);

        var text = page.QuerySelector("main").Read().Replace('\u00a0', ' ');
        text.ShouldContain("€ 45.416,67");
        text.ShouldContain("€ 3.200 is aan niemand toebedeeld");
        text.ShouldContain("21 van 21 vermelde cijfers volgen");
        page.QuerySelectorAll("svg").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Key_Files_HaveTheSameAmountsAndEveryStep()
    {
        var shares = await Csv.Get(web.Client, Key + ".csv");
        var steps = await Csv.Get(web.Client, Key + "/stappen.csv");

        shares.Single(row => row["party"] == "GM0114")["amount"].ShouldBe("45416.67");
        shares.Sum(row => decimal.Parse(row["amount"], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(160_000m);
        steps.Count.ShouldBe(7);
        (await Csv.Get(web.Client, Key + "/vermeldingen.csv")).ShouldAllBe(row => row["follows"] == "ja");
        (await Status(Key + ".svg")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_Workbook_HasTotalsAsFormulas()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await web.Client.GetByteArrayAsync(Key + "/rekenblad.xlsx", TestContext.Current.CancellationToken)));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        sheet.ShouldContain("SUM(C2:C7)");
        sheet.ShouldContain("<x:v>45416.67</x:v>");
        sheet.ShouldContain("C2-D2");
    }

    /// <summary>Five municipalities share two thirds of 160,000 after a third for the province.</summary>
    [Fact]
    public async Task Key_WorkbookSteps_AreNumbersWithTheirFractionAndATotalPerStep()
    {
        var steps = WorkbookRows.Of(await web.Client.GetByteArrayAsync(Key + "/rekenblad.xlsx", TestContext.Current.CancellationToken), 2);

        steps.ShouldContain(row => row.Contains(" | 53333.333333 | 160000/3 | 53333.33 | ", StringComparison.Ordinal));
        steps.ShouldContain(row => row.StartsWith("het hele bedrag | Samen | ", StringComparison.Ordinal) && row.EndsWith(" = 160000", StringComparison.Ordinal) && row.Contains("SUM(K2:K3)", StringComparison.Ordinal));
    }

    [Fact]
    public void Key_WorkbookWithoutPublishedRounding_HasNoColumnForIt()
    {
        var key = DrentheMoney.Book.FindKey("drentse-zuidas")! with { Rounding = "exact" };
        var worked = WorkedKey.Of(key, new(key.FirstYear), DrentheMoney.Register, DrentheMoney.Catalogue);

        var rows = WorkbookRows.Of(new KeyWorkbook(worked.OrRefused(), Naober.Core.Language.Dutch).Write(), 1);

        rows[0].ShouldBe("Partij | Code | Op de cent | Inwoners | Per inwoner");
        rows.ShouldContain(row => row.Contains(" | C3/D3 = ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_AsTheSourceRoundsIt_HasATotal()
    {
        var page = await Html.Get(web.Client, Key);

        var last = page.QuerySelectorAll("#gepubliceerd ~ .table-frame")[0].QuerySelectorAll("tr")[^1];
        string.Join(' ', last.Children.Select(cell => cell.Read())).Replace('\u00a0', ' ').ShouldBe("Samen 98 € 156.800 € 160.000,00 € 3.200,00");
    }

    [Fact]
    public async Task Api_Shares_AreThoseOfThePage()
    {
        using var answer = System.Text.Json.JsonDocument.Parse(await web.Client.GetStringAsync("/api/v1/verdeelsleutels/drentse-zuidas/verdeling", TestContext.Current.CancellationToken));

        var emmen = answer.RootElement.GetProperty("resultaten").EnumerateArray().Single(share => share.GetProperty("partij").GetString() == "GM0114");
        (emmen.GetProperty("bedrag").GetDecimal(), emmen.GetProperty("precies").GetString(), emmen.GetProperty("gepubliceerdBedrag").GetDecimal()).ShouldBe((45_416.67m, "136250/3", 44_800m));
        (await Status("/api/v1/verdeelsleutels/drentse-zuidas/verdeling?jaar=2020")).ShouldBe(HttpStatusCode.BadRequest);
        (await Status("/api/v1/verdeelsleutels/drentse-zuidas/stappen?periode=2015")).ShouldBe(HttpStatusCode.BadRequest);
        (await Status("/api/v1/verdeelsleutels/geen/stappen")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Compare_OtherAmountAndWeights_AreInTheAddress()
    {
        var rows = await Csv.Get(web.Client, Key + "/vergelijken.csv?amountB=200000&weight-PV22=1/2&weight-gemeenten=1/2");

        var province = rows.Single(row => row["party"] == "PV22");
        (province["a"], province["b"], province["difference"]).ShouldBe(("53333.33", "100000.00", "46666.67"));
        (await Html.Get(web.Client, Key + "/vergelijken?amountB=200000&weight-PV22=1/2&weight-gemeenten=1/2")).QuerySelector("main").Read()
            .Replace('\u00a0', ' ').ShouldContain("provincie Drenthe betaalt € 46.666,67 meer");
    }

    [Fact]
    public async Task Compare_PeriodWithoutFigures_NamesEveryPartyOnThePage()
    {
        var page = await Html.Get(web.Client, Key + "/vergelijken?periodB=2015");

        page.QuerySelectorAll(".notice li").Length.ShouldBe(5);
        (await Status(Key + "/vergelijken.csv?periodB=2015")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(Key + "?year=2015")]
    [InlineData(Key + "/vergelijken?amountB=1.001&yearB=x&weight-PV22=-1")]
    [InlineData("/nl/samenwerkingsverbanden/drentse-zuidas/verdeling?by=loten")]
    public async Task Address_WithImpossibleValues_IsRefused(string url) => (await Status(url)).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Form_WithImpossibleValues_KeepsWhatWasTypedWithTheReasonBeside()
    {
        var page = await Html.Get(web.Client, Key + "/vergelijken?amountB=1.001&yearB=x&weight-PV22=1/2");

        page.QuerySelector("#yearB")!.GetAttribute("value").ShouldBe("x");
        page.QuerySelector("#yearB")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#" + page.QuerySelector("#yearB")!.GetAttribute("aria-describedby")).Read().ShouldStartWith("Dit kan niet; wel: een jaar van ");
        (page.QuerySelector("#weight-PV22")!.GetAttribute("value"), page.QuerySelector("#weight-PV22")!.GetAttribute("aria-invalid")).ShouldBe(("1/2", null));
        page.QuerySelectorAll(".notice li").ShouldHaveSingleItem();
        page.QuerySelector("#samen").ShouldBeNull();
    }

    [Fact]
    public async Task PartnershipForm_WithImpossibleValues_KeepsWhatWasTyped()
    {
        var page = await Html.Get(web.Client, "/en/partnerships/drentse-zuidas/allocation?year=2011&amount=veel");

        (page.QuerySelector("#year")!.GetAttribute("value"), page.QuerySelector("#amount")!.GetAttribute("value")).ShouldBe(("2011", "veel"));
        page.QuerySelector("#amount-error").Read().ShouldContain("an amount in euros");
        page.QuerySelectorAll("main table").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/nl/geld/verdeelsleutels/geen")]
    [InlineData("/nl/geld/verdeelsleutels/geen/vergelijken")]
    [InlineData("/nl/samenwerkingsverbanden/geen/verdeling")]
    public async Task Address_OfNothing_Is404(string url) => (await Status(url)).ShouldBe(HttpStatusCode.NotFound);

    /// <summary>Only municipalities share by inhabitants; the province is named as left out.</summary>
    [Fact]
    public async Task Partnership_ByInhabitants_DividesTheAmountOfItsKey()
    {
        var rows = await Csv.Get(web.Client, "/nl/samenwerkingsverbanden/drentse-zuidas/verdeling.csv?year=2011");

        rows.Single(row => row["actor"] == "GM0114")["amount"].ShouldBe("68125.00");
        rows.ShouldAllBe(row => row["days"] == "365");
        (await Csv.Get(web.Client, "/en/partnerships/drentse-zuidas/allocation.csv?year=2011&by=equally&amount=600")).ShouldAllBe(row => row["amount"] == "100.00");
    }

    private async Task<HttpStatusCode> Status(string url)
    {
        using var response = await web.Client.GetAsync(url, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
