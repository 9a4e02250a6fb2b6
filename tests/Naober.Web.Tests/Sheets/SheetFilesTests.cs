using System.Text;
using Naober.Core;
using Naober.Web.Sheets;

namespace Naober.Web.Tests.Sheets;

public sealed class SheetFilesTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+31", "'+31")]
    [InlineData("-x", "'-x")]
    [InlineData("Emmen, \"Coevorden\"", "\"Emmen, \"\"Coevorden\"\"\"")]
    [InlineData("a-b=c", "a-b=c")]
    public void Csv_Text_IsQuotedAndNeverAFormula(string text, string expected) =>
        Encoding.UTF8.GetString(SheetFiles.Csv(Sheet(text, -2))).ShouldBe($"name,number,shareCount,shareOf,shareShare\r\n{expected},-2,1,4,0.25\r\n");

    [Fact]
    public void Json_Text_StaysAsItIs() =>
        Encoding.UTF8.GetString(SheetFiles.Json(Sheet("=1+1", -2))).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""[{"name":"=1+1","number":-2,"share":{"count":1,"of":4,"share":0.25}}]""");

    [Theory]
    [InlineData("name", "a B c")]
    [InlineData("-number", "c a B")]
    [InlineData("share", "B c a")]
    [InlineData("-share", "c B a")]
    public void SortedBy_Column_PutsTheUnknownLast(string sort, string expected)
    {
        var sheet = Sheet("c", 10) with { Rows = [new(["c", 10, new Share(1, 2)]), new(["a", 9, new Share(0, 0)]), new(["B", null, new Share(1, 4)])] };

        string.Join(' ', sheet.SortedBy(sort).Rows.Select(row => row.Cells[0])).ShouldBe(expected);
    }

    private static Sheet Sheet(string text, int number) => new(
        new("Blad", "Sheet"),
        [new("name", new("Naam", "Name")), new("number", new("Getal", "Number"), CellKind.Count), new("share", new("Aandeel", "Share"), CellKind.Share)],
        [new([text, number, new Share(1, 4)])]);
}
