using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Naober.Files.Roo;

/// <summary>
/// Reads an export of the register of government organisations as a stream. Only what <see cref="RooFile"/> holds is kept in memory.
/// Elements that are not in the format are passed over and counted.
/// </summary>
public static class RooReader
{
    internal const string NamespaceStart = "https://organisaties.overheid.nl/static/schema/oo/export/2.6.";

    /// <summary>Reads a file; a file that is not there or may not be read is an error like any other.</summary>
    public static RooResult Read(string path, InputLimits? limits = null)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, Path.GetFileName(path), limits);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var code = e is FileNotFoundException or DirectoryNotFoundException ? "not-found" : "unreadable";
            return new(null, [new(Path.GetFileName(path), 0, "", code, new("Het bestand is er niet of mag niet worden gelezen.", "The file is not there or may not be read."))], 0, FrozenDictionary<string, int>.Empty);
        }
    }

    /// <param name="stream">Is read to the end and left open.</param>
    /// <param name="name">How errors name the file.</param>
    /// <param name="limits">Of bytes, text and errors.</param>
    public static RooResult Read(Stream stream, string name, InputLimits? limits = null)
    {
        limits ??= InputLimits.Default;
        var errors = new ErrorList(limits.Errors);
        var content = new RooContent();
        XmlCursor? xml = null;
        try
        {
            xml = new XmlCursor(stream, name, limits, errors);
            content.Read(xml);
        }
        catch (XmlException e)
        {
            errors.Add(name, e.LineNumber, $"{e.LinePosition}", "xml", $"Dit is geen geldige XML: {e.Message}", $"This is not valid XML: {e.Message}");
        }
        catch (InputTooLargeException e)
        {
            errors.Add(name, 0, "", "file-too-large", $"Het bestand is groter dan {e.Limit} bytes.", $"The file is larger than {e.Limit} bytes.");
        }
        catch (StoppedException e)
        {
            xml!.Error(e.Code, e.Words.Dutch, e.Words.English);
        }

        var file = errors.Count == 0 ? new RooFile(content.Date, content.Organisations, content.Arrangements) : null;
        return new(file, errors.Listed, errors.More, content.Ignored);
    }

    /// <summary>
    /// Whether a file starts like an export; false when it cannot be read. Also when it is no good XML: then reading says why.
    /// </summary>
    public static bool Recognises(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var start = new byte[4096];
            // Marks of byte order and the second bytes of UTF-16 are passed over.
            var text = Encoding.Latin1.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).Replace("\0", "", StringComparison.Ordinal);
            return text.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FF\u00FE \t\r\n") is ['<', ..] && text.Contains("overheidsorganisaties", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal static DateOnly? Date(XmlCursor xml, string element)
    {
        if (xml.Text() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1000 and < 3000)
        {
            return date;
        }

        xml.Error("date", $"{element} {ErrorList.Show(text)} is geen bestaande datum in de vorm jjjj-mm-dd.", $"{element} {ErrorList.Show(text)} is not an existing date in the form yyyy-mm-dd.");
        return null;
    }
}
