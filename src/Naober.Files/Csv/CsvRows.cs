using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Naober.Files.Csv;

/// <summary>
/// The records of a CSV file, one at a time and strictly as RFC 4180 says: comma, UTF-8 with or without byte order mark,
/// LF, CRLF or CR, quotes only around a whole cell. A record that breaks the rules is put on the error list and left out.
/// Memory is bounded by <see cref="InputLimits.RowBytes"/>.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private static readonly UTF8Encoding Utf8NoMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly CsvReader reader;
    private readonly string file;
    private readonly InputLimits limits;
    private readonly ErrorList errors;
    private bool stopped;

    public CsvRows(Stream stream, string file, InputLimits limits, ErrorList errors, char separator = ',')
    {
        this.file = file;
        this.limits = limits;
        this.errors = errors;
        reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                Encoding = Utf8NoMark,
                TrackLineNumbers = true,
                PoolStrings = true,
                MaxRecordSize = limits.RowBytes,
                MalformedData = CsvMalformedDataHandling.Skip,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                OnMalformedRecord = Malformed,
            },
            false);
    }

    /// <summary>1-based physical line on which the current record starts.</summary>
    public int Line => (int)reader.LineNumber;

    public int Count => reader.FieldCount;

    /// <summary>Records left out so far.</summary>
    public int LeftOut { get; private set; }

    public string this[int index] => reader.GetString(index);

    /// <summary>Whether the current record is one cell without text, as an editor leaves at the end of a file.</summary>
    public bool IsBlank => reader.FieldCount == 1 && string.IsNullOrWhiteSpace(reader.GetString(0));

    /// <summary>Goes to the next record that keeps the rules; false at the end, or where reading on makes no sense.</summary>
    public bool Read()
    {
        try
        {
            while (!stopped && reader.Read())
            {
                if (IsSound())
                {
                    return true;
                }

                LeftOut++;
            }
        }
        catch (CsvFormatException e)
        {
            errors.Add(
                file, (int)e.LineNumber, "", "row-too-long",
                $"De rij is langer dan {limits.RowBytes} bytes; misschien ontbreekt een sluitend aanhalingsteken.",
                $"The row is longer than {limits.RowBytes} bytes; perhaps a closing quote is missing.");
        }

        return false;
    }

    public void Dispose() => reader.Dispose();

    private bool IsSound()
    {
        if (!Utf8.IsValid(reader.RawRecord))
        {
            errors.Add(
                file, Line, "", "encoding",
                "De rij is geen geldige UTF-8. Sla het bestand op als CSV UTF-8.",
                "The row is not valid UTF-8. Save the file as CSV UTF-8.");
            return false;
        }

        if (reader.RawRecord.Contains((byte)0))
        {
            errors.Add(
                file, Line, "", "nul",
                "De rij bevat een NUL-teken (byte 0); dit is geen tekstbestand of het is beschadigd.",
                "The row holds a NUL character (byte 0); this is not a text file or it is damaged.");
            return false;
        }

        if (reader.FieldCount > limits.Columns)
        {
            errors.Add(
                file, Line, "", "too-many-columns",
                $"De rij heeft {reader.FieldCount} kolommen; ten hoogste {limits.Columns} is toegestaan.",
                $"The row has {reader.FieldCount} columns; at most {limits.Columns} are allowed.");
            stopped = true;
            return false;
        }

        return true;
    }

    private void Malformed(CsvMalformedRecord record)
    {
        LeftOut++;
        var (code, dutch, english) = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => (
                "unclosed-quote",
                "Een aanhalingsteken dat hier opent, wordt tot het eind van het bestand niet gesloten.",
                "A quote that opens here is not closed before the end of the file."),
            CsvMalformedReason.TextAfterClosingQuote => (
                "text-after-quote",
                "Na een sluitend aanhalingsteken staat nog tekst. Een aanhalingsteken binnen een cel wordt verdubbeld: \"\".",
                "Text follows a closing quote. A quote within a cell is doubled: \"\"."),
            _ => (
                "stray-quote",
                "Een cel met een aanhalingsteken staat zelf niet tussen aanhalingstekens. Schrijf \"zo \"\"hier\"\"\".",
                "A cell that holds a quote is not quoted itself. Write \"like \"\"this\"\"\"."),
        };
        errors.Add(file, (int)record.LineNumber, "", code, dutch, english);
    }
}
