using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Naober.Files.Xlsx;

namespace Naober.Web.Tests.Sheets;

public sealed class SheetWorkbookTests(DrentheWeb web) : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.xlsx");

    public static TheoryData<string> Addresses => [.. SitePages.All.SelectMany(page => new[] { page.Dutch, page.English })];

    public void Dispose() => File.Delete(path);

    /// <summary>What has a .csv has an .xlsx with as many rows; the network writes an edge list there, and has a sheet of its nodes.</summary>
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Workbook_OfEveryPageWithACsv_HasTheSameRows(string address)
    {
        using var csv = await web.Client.GetAsync(address + ".csv", TestContext.Current.CancellationToken);
        using var workbook = await web.Client.GetAsync(address + ".xlsx", TestContext.Current.CancellationToken);

        workbook.StatusCode.ShouldBe(csv.StatusCode);
        if (csv.StatusCode == HttpStatusCode.OK && address != Routes.Network.Dutch && address != Routes.Network.English)
        {
            workbook.Content.Headers.ContentType!.MediaType.ShouldBe(XlsxWriter.MediaType);
            var rows = await Pages.Csv.Get(web.Client, address + ".csv");
            Read(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Rows.Count.ShouldBe(rows.Count);
        }
    }

    [Fact]
    public async Task Workbook_OfAnIndicator_HasNumbersAsNumbersAndTheSourceBeside()
    {
        var file = await web.Client.GetByteArrayAsync("/nl/indicatoren/grp.xlsx?period=2020&type=corop", TestContext.Current.CancellationToken);

        var table = Read(file);
        var row = table.Rows.Single(row => row.Cells[1] == "CR08").Cells;
        row[table.Header.ToList().IndexOf("Bruto regionaal product")].ShouldBe("4958");
        var about = string.Join('|', Part(file, "xl/worksheets/sheet2.xml").Descendants(Main + "t").Select(text => text.Value));
        about.ShouldContain("Definitie|");
        about.ShouldContain("Bron|");
        about.ShouldContain("/nl/indicatoren/grp?period=2020&type=corop");
        Part(file, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value).ShouldBe(["Gegevens", "Over"]);
    }

    [Fact]
    public async Task Page_BesideTheCsv_LinksToTheWorkbook()
    {
        var page = await Html.Get(web.Client, "/en/partnerships?scale=regional");

        page.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")).ShouldContain("/en/partnerships.xlsx?scale=regional");
    }

    private Naober.Files.Csv.CsvTable Read(byte[] file)
    {
        File.WriteAllBytes(path, file);
        var table = XlsxTable.Read(path);
        table.Errors.ShouldBeEmpty();
        return table;
    }

    private static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
