using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Naober.Core;
using Naober.Files.Docx;

namespace Naober.Tests.Files.Docx;

public sealed class DocxWriterTests
{
    private static readonly DocxDocument Sample = new("Verbonden partijen", Language.Dutch,
    [
        new DocxParagraph("Wat niet bekend is, staat er als onbekend.", "Let op:"),
        new DocxHeading(1, "Gemeenschappelijke regelingen"),
        new DocxHeading(2, "=1+1 & <b>\u0001"),
        new DocxTable("Begin en eind", [new("Onderdeel", Width: 2), new("Begin", IsFigure: true)], [["Eigen vermogen", "€ 1.234,56"], ["Schuld", "onbekend"]]),
    ]);

    [Fact]
    public void Write_AnyDocument_IsValidToTheLibraryOfMicrosoft()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(Sample)), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Write_ForEveryReader_HasTitleLanguageHeadingsAndHeaderRows()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(Sample)), isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;

        document.PackageProperties.Title.ShouldBe("Verbonden partijen");
        document.PackageProperties.Language.ShouldBe("nl-NL");
        document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value.ShouldBe("nl-NL");
        body.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value).ShouldBe(["Title", "Heading1", "Heading2", "Caption"]);
        body.Descendants<TableRow>().Select(row => row.Descendants<TableHeader>().Any()).ShouldBe([true, false, false]);
        body.Descendants<TableCaption>().Single().Val!.Value.ShouldBe("Begin en eind");
        body.Descendants<Paragraph>().ShouldContain(paragraph => paragraph.InnerText == "=1+1 & <b>");
    }

    [Fact]
    public void Write_SameDocument_GivesTheSameBytes() => Write(Sample).ShouldBe(Write(Sample));

    [Fact]
    public void Write_RowOfAnotherWidth_IsRefused() =>
        Should.Throw<InvalidDataException>(() => Write(new("x", Language.English, [new DocxTable("t", [new("a")], [["1", "2"]])])));

    private static byte[] Write(DocxDocument document)
    {
        using var memory = new MemoryStream();
        DocxWriter.Write(memory, document);
        return memory.ToArray();
    }
}
