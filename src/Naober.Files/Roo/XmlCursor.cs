using System.Text;
using System.Xml;
using Naober.Core;

namespace Naober.Files.Roo;

/// <summary>
/// Walks through an XML file one element at a time: no document type, no external entities, bounded in size, depth and text.
/// A file that breaks a bound is not read any further.
/// </summary>
internal sealed class XmlCursor : IDisposable
{
    private const int Deepest = 64;

    private readonly XmlReader reader;
    private readonly IXmlLineInfo position;
    private readonly string file;
    private readonly InputLimits limits;
    private readonly ErrorList errors;
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);
    private readonly char[] chunk = new char[4096];

    public XmlCursor(Stream stream, string file, InputLimits limits, ErrorList errors)
    {
        (this.file, this.limits, this.errors) = (file, limits, errors);
        reader = XmlReader.Create(new LimitedStream(stream, limits.XmlBytes), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        position = (IXmlLineInfo)reader;
    }

    /// <summary>Of the element the cursor is at.</summary>
    public string Name => reader.LocalName;

    public string Namespace => reader.NamespaceURI;

    public int Line => position.LineNumber;

    /// <summary>Goes to the outermost element.</summary>
    public void Start() => reader.MoveToContent();

    /// <summary>The value of an attribute, in the namespace of the element or in none; null when absent or empty.</summary>
    public string? Attribute(string name) =>
        (reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name)) is { } value ? Pooled(OneLine(value)) : null;

    /// <summary>Every child element in turn; what the action does not read is passed over.</summary>
    public void EachChild(Action<string> read)
    {
        var (depth, space) = (reader.Depth, reader.NamespaceURI);
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (Next() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var (child, isEmpty) = (reader.Depth, reader.IsEmptyElement);
                read(reader.NamespaceURI == space ? reader.LocalName : reader.Name);
                while (!isEmpty && (reader.Depth > child || (reader.Depth == child && reader.NodeType == XmlNodeType.Element)) && Next())
                {
                }
            }
        }
    }

    /// <summary>The text of an element on one line, elements inside included; null when there is none.</summary>
    public string? Text()
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var (depth, text) = (reader.Depth, new StringBuilder());
        while (Next() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                int count;
                while ((count = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
                {
                    text.Append(chunk, 0, count);
                    if (text.Length > limits.CellLength)
                    {
                        throw new StoppedException("text-too-long", new($"De tekst is langer dan {limits.CellLength} tekens.", $"The text is longer than {limits.CellLength} characters."));
                    }
                }
            }
        }

        return Pooled(OneLine(text.ToString()));
    }

    public void Error(string code, string dutch, string english) => errors.Add(file, position.LineNumber, $"{position.LinePosition}", code, dutch, english);

    public void Dispose() => reader.Dispose();

    private bool Next()
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= Deepest
            ? true
            : throw new StoppedException("too-deep", new($"Elementen staan meer dan {Deepest} niveaus diep in elkaar.", $"Elements are nested more than {Deepest} levels deep."));
    }

    /// <summary>The same names and codes stand in the file many times.</summary>
    private string? Pooled(string text) => text.Length switch
    {
        0 => null,
        > 200 => text,
        _ => pool.TryGetValue(text, out var known) ? known : pool[text] = text,
    };

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}

/// <summary>A file breaks a bound and is not read any further.</summary>
internal sealed class StoppedException(string code, Words words) : Exception(words.English)
{
    public string Code => code;

    public Words Words => words;
}
