using System.Text;
using Naober.Files.Csv;
using Naober.Files.Xlsx;
using static Naober.Tests.Files.Xlsx.XlsxFile;

namespace Naober.Tests.Files.Xlsx;

public sealed class XlsxTableTests : IDisposable
{
    private static readonly string Rows =
        $"""<row r="1">{Text("A1", "Cijfers van de gemeente")}</row><row r="3">{Text("A3", "Gemeente")}{Text("B3", "Peildatum")}{Text("C3", "Aantal")}{Text("D3", "Aandeel")}</row>"""
        + $"""<row r="4">{Text("A4", "Súdwest-Fryslân")}{Number("B4", "44926", 1)}{Number("C4", "1234.5")}{Number("D4", "0.285", 2)}</row>"""
        + $"""<row r="6">{Number("A6", "114")}<c r="C6"><f>1+1</f><v>2</v></c></row>""";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.xlsx");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_ATitleAboveTheTable_GivesItsCellsAsPeopleSeeThem()
    {
        var table = Read(new XlsxFile(Rows).ToBytes());

        table.Errors.ShouldBeEmpty();
        table.Header.ShouldBe(["Gemeente", "Peildatum", "Aantal", "Aandeel"]);
        table.Rows.Select(row => $"{row.Line}: {string.Join('|', row.Cells)}").ShouldBe(["4: Súdwest-Fryslân|2022-12-31|1234.5|28.5%", "6: 114||2|"]);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><f>1+1</f></c></row>", "formula-without-value")]
    [InlineData("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "too-many-columns")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "damaged-xlsx")]
    [InlineData("", "empty-file")]
    public void Read_ASheetThatCannotBeRight_IsRefused(string rows, string code) => Codes(new XlsxFile(rows).ToBytes()).ShouldBe([code]);

    [Fact]
    public void Read_ADayIn1900_IsRefusedWhereItStands()
    {
        var file = new XlsxFile(Rows.Replace("44926", "60", StringComparison.Ordinal));

        Read(file.ToBytes()).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Code.ShouldBe("date"), error => error.Line.ShouldBe(4));
    }

    [Fact]
    public void Read_AMillionEmptyRows_AreNoRows()
    {
        var empty = string.Concat(Enumerable.Range(7, 200_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>"));

        Read(new XlsxFile(Rows + empty).ToBytes(), ratio: 10_000).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_EntitiesAndDocumentTypes_AreRefused()
    {
        const string Laughs = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>""";
        const string Outside = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>""";
        foreach (var type in new[] { Laughs, Outside })
        {
            Codes(new XlsxFile(Rows).Replacing("xl/worksheets/sheet1.xml", "<worksheet", type + "<worksheet").ToBytes()).ShouldBe(["damaged-xlsx"]);
        }
    }

    [Fact]
    public void Read_OtherFilesWithThisName_AreRefused()
    {
        Codes(Encoding.UTF8.GetBytes("<html><table><tr><td>1</td></tr></table></html>")).ShouldBe(["not-xlsx"]);
        Codes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).ShouldBe(["encrypted-or-old"]);
        Codes([]).ShouldBe(["not-xlsx"]);
        Codes(new XlsxFile(Rows).ToBytes()[..^200]).ShouldBe(["not-xlsx"]);
        Codes(new XlsxFile(Rows).With("xl/vbaProject.bin", "x").ToBytes()).ShouldBe(["macros"]);
        Codes(new XlsxFile(Rows).With("xl/other.zip", "x").ToBytes()).ShouldBe(["nested-zip"]);
        Codes(new XlsxFile(Rows).With("xl/bomb.xml", "<a>" + new string(' ', 30_000_000) + "</a>").ToBytes()).ShouldBe(["zip-bomb"]);
        Codes(new XlsxFile(Rows).Replacing("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml").ToBytes()).ShouldNotBeEmpty();
    }

    private IEnumerable<string> Codes(byte[] bytes) => Read(bytes).Errors.Select(error => error.Code);

    private CsvTable Read(byte[] bytes, int ratio = 200)
    {
        File.WriteAllBytes(path, bytes);
        return XlsxTable.Read(path, Naober.Files.InputLimits.Default with { Ratio = ratio });
    }
}
