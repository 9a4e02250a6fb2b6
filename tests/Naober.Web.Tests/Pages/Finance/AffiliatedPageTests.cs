using System.IO.Compression;
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
    public void Workbook_OfTheExample_HasRealNumbersWithASumAndUnknownInWords()
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, AffiliatedWorkbook.Of(CouncilSample.Of(2025), Language.Dutch), Language.Dutch, Stop);

        using var workbook = new ZipArchive(memory);
        using var reader = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = reader.ReadToEnd();
        sheet.ShouldContain("SUM(B2:B5)");
        sheet.ShouldContain("<x:v>150000</x:v>");
        sheet.ShouldContain("onbekend");
    }
}
