using System.Buffers;
using System.Runtime.CompilerServices;

namespace Naober.Files.Csv;

/// <summary>
/// The records of a CSV file as bytes, one at a time, for files of millions of short rows: no string is made. The same rules as
/// <see cref="CsvRows"/>: comma, UTF-8 with or without byte order mark, LF, CRLF or CR, quotes only around a whole cell. A record
/// that breaks the rules is put on the error list and left out. Whether the cells are UTF-8 is for the caller to see.
/// </summary>
internal sealed class ByteRows
{
    private const int KeptCells = 4;

    private static readonly SearchValues<byte> Ends = SearchValues.Create(",\n\r\""u8);

    private readonly Stream stream;
    private readonly string file;
    private readonly ErrorList errors;
    private readonly byte[] buffer;
    private readonly (int Start, int Length)[] cells = new (int, int)[KeptCells];
    private int at;
    private int filled;
    private int nextLine = 1;
    private bool ended;
    private bool hasDoubledQuotes;

    public ByteRows(Stream stream, string file, InputLimits limits, ErrorList errors)
    {
        this.stream = stream;
        this.file = file;
        this.errors = errors;
        buffer = new byte[limits.RowBytes];
        Fill();
        if (buffer.AsSpan(0, filled) is [0xEF, 0xBB, 0xBF, ..])
        {
            at = 3;
        }
        else if (buffer.AsSpan(0, filled) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            errors.Add(file, 1, "", "encoding", "Het bestand is UTF-16. Sla het op als CSV UTF-8.", "The file is UTF-16. Save it as CSV UTF-8.");
            Stop();
        }
    }

    private enum Outcome
    {
        Sound,
        Broken,
        Incomplete,
    }

    /// <summary>1-based physical line on which the current record starts.</summary>
    public int Line { get; private set; }

    /// <summary>Cells of the current record; only the first four are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of the records read so far.</summary>
    public long Taken { get; private set; }

    /// <summary>A cell of the current record; valid until the next is read.</summary>
    public ReadOnlySpan<byte> this[int cell] => buffer.AsSpan(cells[cell].Start, cells[cell].Length);

    /// <summary>Goes to the next record that keeps the rules; false at the end, or where reading on makes no sense.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read()
    {
        while (at < filled || Fill())
        {
            Line = nextLine;
            var start = at;
            var outcome = ReadRow();
            if (outcome == Outcome.Incomplete)
            {
                // The record is read again from its start, now with the bytes that follow.
                nextLine = Line;
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            Taken += at - start;
            nextLine++;
            if (outcome == Outcome.Sound)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads no further: what follows would only give errors about errors.</summary>
    public void Stop()
    {
        at = filled = 0;
        ended = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Outcome ReadRow()
    {
        var bytes = buffer.AsSpan(0, filled);
        Count = 0;
        hasDoubledQuotes = false;
        for (var from = at; ;)
        {
            if (from < filled && bytes[from] == (byte)'"')
            {
                if (ReadQuoted(bytes, ref from) is not Outcome.Sound and var outcome)
                {
                    return outcome;
                }
            }
            else
            {
                var length = bytes[from..].IndexOfAny(Ends);
                if (length < 0)
                {
                    if (!ended)
                    {
                        return Outcome.Incomplete;
                    }

                    length = filled - from;
                }

                Keep(from, length);
                from += length;
                if (from < filled && bytes[from] == (byte)'"')
                {
                    return Break(bytes, from, Count, "stray-quote",
                        "Een cel met een aanhalingsteken staat zelf niet tussen aanhalingstekens. Schrijf \"zo \"\"hier\"\"\".",
                        "A cell that holds a quote is not quoted itself. Write \"like \"\"this\"\"\".");
                }
            }

            if (from < filled && bytes[from] == (byte)',')
            {
                from++;
                continue;
            }

            if (from < filled && bytes[from++] == (byte)'\r')
            {
                if (from == filled && !ended)
                {
                    return Outcome.Incomplete;
                }

                from += from < filled && bytes[from] == (byte)'\n' ? 1 : 0;
            }

            at = from;
            if (hasDoubledQuotes)
            {
                MakeQuotesSingle();
            }

            return Outcome.Sound;
        }
    }

    /// <summary>A cell between quotes, in which a doubled quote stands for one; ends after the closing quote.</summary>
    private Outcome ReadQuoted(Span<byte> bytes, ref int from)
    {
        var start = from + 1;
        for (var i = start; ; i += 2, hasDoubledQuotes = true)
        {
            var length = bytes[i..].IndexOf((byte)'"');
            i = length < 0 ? filled : i + length;
            if (i + 1 >= filled && !ended)
            {
                return Outcome.Incomplete;
            }

            if (i == filled)
            {
                errors.Add(file, Line, $"{Count + 1}", "unclosed-quote",
                    "Een aanhalingsteken dat hier opent, wordt tot het eind van het bestand niet gesloten.",
                    "A quote that opens here is not closed before the end of the file.");
                Stop();
                return Outcome.Broken;
            }

            if (i + 1 < filled && bytes[i + 1] == (byte)'"')
            {
                continue;
            }

            nextLine += bytes[start..i].Count((byte)'\n');
            if (i + 1 < filled && !Ends.Contains(bytes[i + 1]))
            {
                return Break(bytes, i + 1, Count + 1, "text-after-quote",
                    "Na een sluitend aanhalingsteken staat nog tekst. Een aanhalingsteken binnen een cel wordt verdubbeld: \"\".",
                    "Text follows a closing quote. A quote within a cell is doubled: \"\".");
            }

            Keep(start, i - start);
            from = i + 1;
            return Outcome.Sound;
        }
    }

    private void Keep(int start, int length)
    {
        if (Count < KeptCells)
        {
            cells[Count] = (start, length);
        }

        Count++;
    }

    /// <summary>In place; a cell without quotes around it has none within.</summary>
    private void MakeQuotesSingle()
    {
        foreach (ref var cell in cells.AsSpan(0, Math.Min(Count, KeptCells)))
        {
            var bytes = buffer.AsSpan(cell.Start, cell.Length);
            cell.Length = 0;
            for (var i = 0; i < bytes.Length; i += bytes[i] == (byte)'"' ? 2 : 1)
            {
                bytes[cell.Length++] = bytes[i];
            }
        }
    }

    /// <summary>A record that breaks the rules ends at the end of the line.</summary>
    private Outcome Break(ReadOnlySpan<byte> bytes, int from, int cell, string code, string dutch, string english)
    {
        var length = bytes[from..].IndexOf((byte)'\n');
        if (length < 0 && !ended)
        {
            return Outcome.Incomplete;
        }

        errors.Add(file, Line, $"{cell}", code, dutch, english);
        at = length < 0 ? filled : from + length + 1;
        return Outcome.Broken;
    }

    /// <summary>Moves the record that has begun to the front and fills the rest; false at the end and when a record does not fit.</summary>
    private bool Fill()
    {
        if (ended)
        {
            return false;
        }

        if (at == 0 && filled == buffer.Length)
        {
            errors.Add(file, Line, "", "row-too-long",
                $"De rij is langer dan {buffer.Length} bytes; misschien ontbreekt een sluitend aanhalingsteken.",
                $"The row is longer than {buffer.Length} bytes; perhaps a closing quote is missing.");
            Stop();
            return false;
        }

        buffer.AsSpan(at..filled).CopyTo(buffer);
        filled -= at;
        at = 0;
        var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
        filled += read;
        ended = filled < buffer.Length;
        return filled > 0;
    }
}
