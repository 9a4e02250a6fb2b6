using System.Collections.Frozen;
using System.Net;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Naober.Core;
using Naober.Web.Hosting;

namespace Naober.Web.Pages.About;

/// <summary>One explanation of a measure in one language.</summary>
/// <param name="Id">The id of the measure and the name of its files: docs/methods/id.nl.md and id.en.md.</param>
/// <param name="Title">The heading of level 1 that the file starts with.</param>
/// <param name="Summary">The first paragraph, as plain text.</param>
/// <param name="Body">The rest, as HTML.</param>
public sealed record MethodPage(string Id, string Title, string Summary, MarkupString Body)
{
    private const string Folder = "methods/";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly FrozenDictionary<Language, IReadOnlyList<MethodPage>> Pages =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, ReadAll);

    /// <summary>All measures, by title.</summary>
    public static IReadOnlyList<MethodPage> All(Language language) => Pages[language];

    /// <summary>Reads Markdown that starts with a heading and a paragraph.</summary>
    /// <exception cref="FormatException">It starts with something else.</exception>
    public static MethodPage Parse(string id, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        if (document is not [HeadingBlock { Level: 1 } heading, ParagraphBlock summary, ..])
        {
            throw new FormatException($"docs/methods/{id} must start with a heading of level 1 and a paragraph.");
        }

        var (title, lead) = (Text(heading), Text(summary));
        document.Remove(heading);
        document.Remove(summary);
        foreach (var table in document.Descendants<Table>())
        {
            AlignByClass(table);
        }

        string[] labels = [.. document.Descendants<Table>().Select(table => Text(document.TakeWhile(block => block != table).OfType<HeadingBlock>().LastOrDefault() ?? heading))];
        return new(id, title, lead, new(WithFrames(document.ToHtml(Pipeline), labels)));
    }

    /// <summary>Every table in a frame that scrolls by itself and that the keyboard reaches, as <see cref="Components.DataTable"/>.</summary>
    private static string WithFrames(string html, IReadOnlyList<string> labels)
    {
        var parts = html.Split("<table>");
        return parts[0] + string.Concat(parts.Skip(1).Zip(labels, (part, label) =>
            $"""<div class="table-frame" role="region" aria-label="{WebUtility.HtmlEncode(label)}" tabindex="0"><table>{part.Replace("</table>", "</table></div>", StringComparison.Ordinal)}"""));
    }

    private static IReadOnlyList<MethodPage> ReadAll(Language language)
    {
        var end = $".{language.Tag()}.md";
        return [.. typeof(MethodPage).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal))
            .Select(name => Parse(name[Folder.Length..^end.Length], Read(name)))
            .OrderBy(page => page.Title, StringComparer.OrdinalIgnoreCase)];
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(MethodPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Text(LeafBlock block) => string.Concat(block.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    /// <summary>Markdig aligns columns by a style attribute, which the content security policy refuses.</summary>
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            for (var column = 0; column < row.Count; column++)
            {
                if (table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right)
                {
                    row[column].GetAttributes().AddClass("number");
                }
            }
        }

        table.ColumnDefinitions.ForEach(column => column.Alignment = null);
    }
}
