using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Naober.Core;
using Naober.Files.Docx;
using Naober.Files.Xlsx;
using Naober.Network;
using Naober.Tests.Finance.ViewContributions;
using Naober.Web.Pages.Finance.Affiliated;

namespace Naober.Web.Tests.Pages.Finance;

public sealed class AffiliatedPageTests(DrentheWeb web)
{
    private static readonly Words Emmen = Routes.AffiliatedParties("GM0114");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_NoSourceStatesAnAmount_SaysUnknownAndNamesThePartnerships()
    {
        var page = await Html.Get(web.Client, Emmen.Dutch);

        page.QuerySelector("main")!.TextContent.ShouldContain("Geen bron noemt wat Emmen in 2021 betaalt");
        page.QuerySelectorAll("#bijdragen ~ p a").Select(link => link.TextContent).ShouldContain("Drentse Zuidas");
        page.QuerySelectorAll("main h3").Select(heading => heading.TextContent).Take(4)
            .ShouldBe(["Gemeenschappelijke regelingen", "Vennootschappen en coöperaties", "Stichtingen en verenigingen", "Overige verbonden partijen"]);
    }

    [Fact]
    public async Task Page_OfARegionThatPaysNothing_IsReachedFromTheMunicipalityOnly()
    {
        (await Html.Get(web.Client, Routes.Region("GM0114").Dutch)).QuerySelector($"a[href='{Emmen.Dutch}']").ShouldNotBeNull();
        (await Html.Get(web.Client, Routes.Region("CR08").Dutch)).QuerySelector($"a[href$='verbonden-partijen']").ShouldBeNull();
    }

    [Theory]
    [InlineData("?year=abc", 400)]
    [InlineData("?year=20200", 400)]
    [InlineData("?year=2030", 200)]
    public async Task Page_Year_IsAYear(string query, int status) => ((int)(await web.Client.GetAsync(Emmen.Dutch + query, Stop)).StatusCode).ShouldBe(status);

    [Fact]
    public async Task Page_UnknownRegion_IsNotFound() => ((int)(await web.Client.GetAsync(Routes.AffiliatedParties("GM9999").Dutch, Stop)).StatusCode).ShouldBe(404);

    [Fact]
    public async Task Paragraph_AsWordAndExcel_AreFilesOfTheirKind()
    {
        var paragraph = Routes.ParagraphUnder(Emmen);

        using var word = await web.Client.GetAsync(paragraph.Dutch + ".docx", Stop);
        using var excel = await web.Client.GetAsync(paragraph.English + ".xlsx", Stop);

        word.Content.Headers.ContentType!.MediaType.ShouldBe(DocxWriter.MediaType);
        excel.Content.Headers.ContentType!.MediaType.ShouldBe(XlsxWriter.MediaType);
        using var document = WordprocessingDocument.Open(await word.Content.ReadAsStreamAsync(Stop), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document, Stop).ShouldBeEmpty();
        document.PackageProperties.Title.ShouldBe("Paragraaf verbonden partijen 2021, Emmen");
    }

    [Fact]
    public void Document_OfTheExample_HasEveryPartyInItsGroupAndUnknownInWords()
    {
        using var memory = new MemoryStream();
        DocxWriter.Write(memory, new AffiliatedDocument(CouncilSample.Of(2025), "Aa", Register.From(CouncilSample.Package()), Language.Dutch).Build());

        using var document = WordprocessingDocument.Open(memory, isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;
        body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(paragraph => paragraph.InnerText)
            .ShouldBe(["Bijdragen", "Gemeenschappelijke regelingen", "Veiligheidsregio", "Vennootschappen en coöperaties", "Bank", "Stichtingen en verenigingen", "Overige verbonden partijen", "Nog niet ingedeeld", "Afval NV"]);
        var rows = body.Descendants<TableRow>().Select(row => string.Join(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText))).ToList();
        rows.ShouldContain("Veiligheidsregio | €\u00a0150.000 | onbekend | €\u00a075 | 1,50%");
        rows.ShouldContain("Eigen vermogen | €\u00a0100 | €\u00a0110,50");
        rows.ShouldContain("Vreemd vermogen | onbekend | onbekend");
        rows.ShouldContain(row => row.StartsWith("Afval NV | bronnen verschillen", StringComparison.Ordinal));
    }

    [Fact]
    public void Workbook_OfTheExample_ComputesFromInhabitantsAndCostsAndCountsWhatIsKnown()
    {
        var rows = WorkbookRows.Of(Workbook(), 1);

        rows.ShouldContain("Veiligheidsregio | 150000 | onbekend | ROUND(B2/F2,2) = 75 | B2/G2 = 0.015 | 2000 | 10000000");
        rows.ShouldContain(row => row.StartsWith("Afval NV | bronnen verschillen | onbekend | onbekend | onbekend", StringComparison.Ordinal));
        rows[^1].ShouldBe("Totaal van wat bekend is: begroot 1, betaald 0 van de 4 partijen | SUM(B2:B5) = 150000 | onbekend");
    }

    [Fact]
    public void Workbook_SourcesThatDiffer_BothStandWithTheirPlace()
    {
        var rows = WorkbookRows.Of(Workbook(), 2);

        rows.ShouldContain("Afval NV | 2025 | Begroot | 1000 | Begroting 2025 | p. 12");
        rows.ShouldContain("Afval NV | 2025 | Begroot | 1100 | Begroting van de regeling | p. 4");
    }

    /// <summary>CSV, JSON and Excel are written from one sheet.</summary>
    [Fact]
    public void Sheet_SourcesThatDiffer_BothStandInTheFilesOfTheYear()
    {
        var sheet = AffiliatedSheets.Of(CouncilSample.Of(2025), Register.From(CouncilSample.Package()), Language.English);

        var csv = System.Text.Encoding.UTF8.GetString(Web.Sheets.SheetFiles.Csv(sheet));
        csv.ShouldContain("\"€1,000 (Begroting 2025, p. 12); €1,100 (Begroting van de regeling, p. 4)\"");
        sheet.About.Select(fact => fact.Text).ShouldBe(["2025", "Aa"]);
    }

    private static IReadOnlyList<XlsxSheet> Workbook() => new AffiliatedWorkbook(CouncilSample.Of(2025), Register.From(CouncilSample.Package()), Language.Dutch).Sheets();
}
