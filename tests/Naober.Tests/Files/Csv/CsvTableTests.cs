using System.Text;
using Naober.Files.Csv;

namespace Naober.Tests.Files.Csv;

public sealed class CsvTableTests : IDisposable
{
    private const string Text = "Gemeente;Regio\r\n\"Súdwest-Fryslân\";\"a;b\"\r\n\r\nEmmen;c\r\n";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"naober-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(path);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-mark", "utf-16", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_WhateverTheEncoding_GivesTheSameCells(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-mark" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        File.WriteAllText(path, Text, encoding);

        var table = CsvTable.Read(path);

        table.Errors.ShouldBeEmpty();
        table.Header.ShouldBe(["Gemeente", "Regio"]);
        table.Rows.Select(row => (row.Line, row.Cells[0], row.Cells[1])).ShouldBe([(2, "Súdwest-Fryslân", "a;b"), (4, "Emmen", "c")]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("\"a,;\";b\n1;2\n")]
    public void Read_Separator_IsSeenFromTheHeader(string text)
    {
        File.WriteAllText(path, text);

        CsvTable.Read(path).Rows.ShouldHaveSingleItem().Cells.ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("a;b\n1\n", "ragged-row")]
    [InlineData("a;b\n\"1;2\n", "unclosed-quote")]
    [InlineData("a;b\n1;\0\n", "nul")]
    public void Read_BrokenFile_IsRefused(string text, string code)
    {
        File.WriteAllText(path, text);

        CsvTable.Read(path).Errors.ShouldContain(error => error.Code == code);
    }
}
