using System.Text;

namespace Naober.Files.Csv;

/// <summary>One row of a table: its line in the file and its cells, as many as the header has.</summary>
public sealed record CsvTableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// A table as people save it from a spreadsheet or a catalogue: comma, semicolon or tab, UTF-8, UTF-16 or Windows-1252, with or
/// without byte order mark. Read whole, within <see cref="InputLimits"/>.
/// </summary>
/// <param name="Header">Names of the columns, trimmed.</param>
/// <param name="Rows">In order of the file; blank ones left out.</param>
/// <param name="Errors">With any error the rows are not to be used.</param>
/// <param name="MoreErrors">Errors that are not listed.</param>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvTableRow> Rows, IReadOnlyList<InputError> Errors, int MoreErrors = 0)
{
    /// <summary>What stands between the cells of a line; a comma when there are no lines of text.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>A table of this kind has hundreds of rows: a large one is another file.</summary>
    private const int MostBytes = 32 << 20;

    /// <summary>Never throws for what is in the file.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="limits">Its bounds.</param>
    /// <param name="hasNotes">
    /// Whether a line may be one cell of text, as a source below a table is without separators; its other cells are empty then.
    /// </param>
    public static CsvTable Read(string path, InputLimits? limits = null, bool hasNotes = false)
    {
        var (allowed, file) = (limits ?? InputLimits.Default, Path.GetFileName(path));
        if (!File.Exists(path))
        {
            return new([], [], [new(file, 0, "", "not-found", new("Dit bestand is er niet.", "This file does not exist."))]);
        }

        var errors = new ErrorList(allowed.Errors);
        var (header, rows, separator) = (new List<string>(), new List<CsvTableRow>(), ',');
        Packages.TableReader.Guard(file, allowed, errors, () =>
        {
            using var memory = new MemoryStream();
            using (var stream = new LimitedStream(File.OpenRead(path), Math.Min(MostBytes, allowed.TableBytes)))
            {
                stream.CopyTo(memory);
            }

            var text = Decoded(memory.GetBuffer().AsSpan(0, (int)memory.Length));
            separator = SeparatorOf(text);
            using var csv = new CsvRows(new MemoryStream(Encoding.UTF8.GetBytes(text)), file, allowed, errors, separator);
            ReadRows(csv, file, allowed, errors, header, rows, hasNotes);
        });
        return new(header, rows, errors.Listed, errors.More) { Separator = separator };
    }

    private static void ReadRows(CsvRows csv, string file, InputLimits limits, ErrorList errors, List<string> header, List<CsvTableRow> rows, bool hasNotes)
    {
        if (!csv.Read())
        {
            if (errors.Count == 0)
            {
                errors.Add(file, 0, "", "empty-file", "Het bestand is leeg.", "The file is empty.");
            }

            return;
        }

        header.AddRange(Enumerable.Range(0, csv.Count).Select(i => csv[i].Trim()));
        while (csv.Read())
        {
            if (csv.IsBlank)
            {
                continue;
            }

            if (csv.Count != header.Count && !(hasNotes && csv.Count == 1))
            {
                errors.Add(file, csv.Line, "", "ragged-row",
                    $"De rij heeft {csv.Count} cellen; de eerste rij heeft er {header.Count}.", $"The row has {csv.Count} cells; the first row has {header.Count}.");
            }
            else if (rows.Count == limits.Rows)
            {
                errors.Add(file, csv.Line, "", "too-many-rows", $"De tabel heeft meer dan {limits.Rows} rijen.", $"The table has more than {limits.Rows} rows.");
                return;
            }
            else
            {
                rows.Add(new(csv.Line, [.. Enumerable.Range(0, header.Count).Select(i => i < csv.Count ? csv[i].Trim() : "")]));
            }
        }
    }

    /// <summary>By its mark; without one UTF-8 when it is that throughout, else Windows-1252, in which every byte is a letter.</summary>
    private static string Decoded(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ when System.Text.Unicode.Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes),
    };

    /// <summary>Which of the three stands most often in the first line, outside quotes.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var quoted = false;
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var c in end < 0 ? text : text[..end])
        {
            quoted ^= c == '"';
            if (!quoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.MaxBy(entry => entry.Value).Key;
    }
}
