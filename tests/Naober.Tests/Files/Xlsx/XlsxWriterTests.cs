using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Naober.Core;
using Naober.Files.Csv;
using Naober.Files.Xlsx;

namespace Naober.Tests.Files.Xlsx;

public sealed class XlsxWriterTests : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.xlsx");

    private static XlsxSheet Contributions => new("Bijdragen", [
        new("Deelnemer"), new("Jaar", XlsxKind.Year), new("Inwoners", XlsxKind.Number, IsSummed: true), new("Bijdrage", XlsxKind.Euro, 2, IsSummed: true),
        new("Aandeel", XlsxKind.Percentage, 1), new("Sinds", XlsxKind.Date)],
        [
            ["Emmen", 2022, 107_000, 33_333.34m, 0.285, new DateOnly(2011, 1, 1)],
            ["=1+1", 2022, 114_000L, 66_666.66m, null, new DateOnly(1811, 8, 21)],
            ["Assen", 2022, "onbekend"],
        ]);

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Write_EveryKindOfColumn_IsReadBackAsItsValues()
    {
        var table = Read(Contributions);

        table.Errors.ShouldBeEmpty();
        table.Header.ShouldBe(["Deelnemer", "Jaar", "Inwoners", "Bijdrage", "Aandeel", "Sinds"]);
        table.Rows.Select(row => string.Join('|', row.Cells)).ShouldBe([
            "Emmen|2022|107000|33333.34|28.5%|2011-01-01",
            "=1+1|2022|114000|66666.66||1811-08-21",
            "Assen|2022|onbekend|||",
            "Totaal||221000|100000||"]);
    }

    [Fact]
    public void Write_AnyWorkbook_IsValidToTheLibrary()
    {
        var formula = new XlsxSheet("Ratio", [new("Soort"), new("Waarde", XlsxKind.Number, 3)],
            [["schuld", 2m], ["deel", new XlsxFormula("B2/3", 2 / 3d)], ["oordeel", new XlsxFormula("IF(B2>1,\"hoog\",\"laag\")", "hoog")]]);
        var file = Write(Language.English, Contributions, formula, new("Leeg", [new("Bedrag", XlsxKind.Euro, 2, IsSummed: true)], []));

        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Write_ASummedColumn_EndsInAFormulaWithItsOutcome()
    {
        var total = Cells(Write(Language.Dutch, Contributions)).Single(cell => Reference(cell) == "D5");

        total.Element(Main + "f")!.Value.ShouldBe("SUM(D2:D4)");
        total.Element(Main + "v")!.Value.ShouldBe("100000.00");
    }

    [Fact]
    public void Write_TextThatLooksLikeAFormula_StaysText()
    {
        var cells = Cells(Write(Language.Dutch, Contributions)).ToList();

        cells.Where(cell => cell.Element(Main + "f") is not null).Select(Reference).ShouldBe(["C5", "D5"]);
        cells.Single(cell => Reference(cell) == "A3").Attribute("t")!.Value.ShouldBe("inlineStr");
    }

    [Theory]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("Súdwest-Fryslân \U0001F6B2", "Súdwest-Fryslân \U0001F6B2")]
    [InlineData("_x0041_x0042_", "_x0041_x0042_")]
    [InlineData("<img onerror> & meer", "<img onerror> & meer")]
    [InlineData("0114", "0114")]
    public void Write_AnyText_ComesBackWithoutWhatXmlCannotHold(string text, string read) =>
        Read(new XlsxSheet("Blad", [new("Naam"), new("Code")], [[text, "x"]])).Rows.Single().Cells[0].ShouldBe(read);

    [Fact]
    public void Write_TheSameTwice_GivesTheSameBytes() =>
        Write(Language.Dutch, Contributions, Contributions).ShouldBe(Write(Language.Dutch, Contributions, Contributions));

    [Fact]
    public void Write_NamesThatExcelRefuses_AreMadeOnesItTakes()
    {
        string[] names = ["Over [2022]: a/b", "over 2022 a b", "", "'Drenthe'", "History", new('x', 40), new('X', 40)];
        var file = Write(Language.Dutch, [.. names.Select(name => Contributions with { Name = name })]);

        Part(file, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)
            .ShouldBe(["Over 2022 a b", "over 2022 a b (2)", "Blad", "Drenthe", "History_", new('x', 31), new string('X', 27) + " (2)"]);
    }

    [Fact]
    public void Write_WhatACellCannotHold_IsRefused()
    {
        Should.Throw<InvalidDataException>(() => Write(Language.Dutch, new XlsxSheet("a", [new("b", XlsxKind.Number)], [[double.NaN]])));
        Should.Throw<InvalidDataException>(() => Write(Language.Dutch, new XlsxSheet("a", [new("b")], [["c", "d"]])));
        Should.Throw<InvalidDataException>(() => Write(Language.Dutch, new XlsxSheet("a", [], [])));
        Should.Throw<ArgumentException>(() => Write(Language.Dutch));
    }

    [Fact]
    public void Write_ALargeSheet_KeepsNoRowInMemory()
    {
        var written = new List<WeakReference>();
        var mostAlive = 0;
        var sheet = new XlsxSheet("Cijfers", [new("Regio"), new("Waarde", XlsxKind.Number, 1, IsSummed: true)], Enumerable.Range(0, 40_000).Select(i =>
        {
            if (i % 10_000 == 9_999)
            {
                GC.Collect();
                mostAlive = Math.Max(mostAlive, written.Count(row => row.IsAlive));
            }

            var row = new object?[] { $"GM{i:D4}", i / 10m };
            written.Add(new(row));
            return row;
        }));

        XlsxWriter.Write(Stream.Null, [sheet], Language.Dutch, TestContext.Current.CancellationToken);

        mostAlive.ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData(0, "A1")]
    [InlineData(25, "Z1")]
    [InlineData(26, "AA1")]
    [InlineData(701, "ZZ1")]
    [InlineData(702, "AAA1")]
    [InlineData(16_383, "XFD1")]
    public void CellName_OfAColumn_IsWhatExcelCallsIt(int column, string name) => XlsxFormula.CellName(column, 1).ShouldBe(name);

    private static byte[] Write(Language language, params XlsxSheet[] sheets)
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, sheets, language, TestContext.Current.CancellationToken);
        return memory.ToArray();
    }

    private CsvTable Read(XlsxSheet sheet)
    {
        File.WriteAllBytes(path, Write(Language.Dutch, sheet));
        return XlsxTable.Read(path);
    }

    private static IEnumerable<XElement> Cells(byte[] file) => Part(file, "xl/worksheets/sheet1.xml").Descendants(Main + "c");

    private static string Reference(XElement cell) => cell.Attribute("r")!.Value;

    private static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
