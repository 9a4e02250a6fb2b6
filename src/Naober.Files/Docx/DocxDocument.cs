using Naober.Core;

namespace Naober.Files.Docx;

/// <summary>A document for Word: its title, its language, and what stands in it.</summary>
/// <param name="Title">At the top, and in the properties of the file.</param>
/// <param name="Language">Of all its text, so that it is read aloud and checked in that language.</param>
/// <param name="Blocks">In order.</param>
public sealed record DocxDocument(string Title, Language Language, IReadOnlyList<DocxBlock> Blocks);

/// <summary>A piece of a document.</summary>
public abstract record DocxBlock;

/// <summary>A heading of level 1 to 3; the levels come in order.</summary>
public sealed record DocxHeading(int Level, string Text) : DocxBlock;

/// <summary>A paragraph; what it begins with may stand out.</summary>
public sealed record DocxParagraph(string Text, string? Lead = null) : DocxBlock;

/// <summary>A table with a header row that returns on every page; it says what it is before it begins.</summary>
/// <param name="Caption">Above the table, and as its alternative text.</param>
/// <param name="Columns">At least one; the first names the rows.</param>
/// <param name="Rows">As many cells as columns.</param>
public sealed record DocxTable(string Caption, IReadOnlyList<DocxColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocxBlock;

/// <summary>A column; figures stand right. Widths are parts of the width of the text.</summary>
public sealed record DocxColumn(string Title, bool IsFigure = false, int Width = 1);
