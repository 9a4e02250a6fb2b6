using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Network.Reconcile;

/// <summary>A value that two sources give differently; the one that was there stays.</summary>
internal sealed record Difference(TableSchema Schema, string Key, string Name, string Column, string Present, string Incoming, Citation PresentCitation, Citation IncomingCitation);

/// <summary>
/// Adds what comes in to a row that is there: fills what is empty or unknown and unites names and codes. What was there stays; where
/// the two differ, that is noted.
/// </summary>
internal static class RowFill
{
    private static readonly string[] United = ["aliases", "identifiers"];
    private static readonly string[] NotCompared = ["name", "purpose", "ecosystems", "place", "source", "title", "latitude", "longitude", "url"];

    /// <param name="schema">Of both rows.</param>
    /// <param name="present">Its owner keeps it.</param>
    /// <param name="incoming">With the same key.</param>
    /// <param name="heldOn">A day on which the row there says to hold, so that a date that excludes it is not taken over.</param>
    /// <param name="differences">Where differences are noted.</param>
    public static PackageRow Fill(TableSchema schema, PackageRow present, PackageRow incoming, DateOnly? heldOn, List<Difference> differences)
    {
        var cells = (object?[])present.Cells.Clone();
        for (var i = schema.KeyLength; i < cells.Length; i++)
        {
            var column = schema.Columns[i];
            if (United.Contains(column.Name))
            {
                cells[i] = Unite(schema, present, incoming, i);
            }
            else if (column.Name is "valid_from" or "valid_to")
            {
                continue;
            }
            else if (IsEmpty(cells[i]))
            {
                cells[i] = incoming.Cells[i] ?? cells[i];
            }
            else if (!NotCompared.Contains(column.Name) && !IsEmpty(incoming.Cells[i]) && Differ(cells[i]!, incoming.Cells[i]!))
            {
                Note(column.Name, cells[i]!, incoming.Cells[i]!);
            }
        }

        FillPeriod(schema, cells, incoming, heldOn, Note);
        return new(incoming.Line, cells) { Owner = present.Owner };

        void Note(string column, object was, object comes) => differences.Add(new(
            schema, present.Text(0)!, present.Text(1) ?? "", column, Show(was), Show(comes), CitationOf(schema, present), CitationOf(schema, incoming)));
    }

    private static void FillPeriod(TableSchema schema, object?[] cells, PackageRow incoming, DateOnly? heldOn, Action<string, object, object> note)
    {
        var (from, to) = (schema.IndexOf("valid_from"), schema.IndexOf("valid_to"));
        if (from < schema.KeyLength || to < 0)
        {
            return;
        }

        var (first, end) = ((DateOnly?)cells[from], (DateOnly?)cells[to]);
        var (newFirst, newEnd) = (incoming.Date(from), incoming.Date(to));
        if (first is null && !(newFirst > heldOn) && !(newFirst >= end))
        {
            cells[from] = first = newFirst;
        }

        if (end is null && !(newEnd <= heldOn) && !(newEnd <= first))
        {
            cells[to] = newEnd;
        }

        foreach (var i in (ReadOnlySpan<int>)[from, to])
        {
            if (incoming.Date(i) is { } comes && !Equals(cells[i], comes))
            {
                note(schema.Columns[i].Name, cells[i] ?? (heldOn is { } day ? $"geldt op {Formats.Iso(day)}" : "-"), comes);
            }
        }
    }

    private static string[]? Unite(TableSchema schema, PackageRow present, PackageRow incoming, int column)
    {
        var names = schema.Columns[column].Name == "aliases";
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string[] offered = [.. present.List(column), .. names ? (IEnumerable<string>)[incoming.Text(1)!] : [], .. incoming.List(column)];
        if (names)
        {
            seen.Add(present.Text(1)!);
        }

        string[] united = [.. offered.Where(seen.Add)];
        return united.Length > 0 ? united : null;
    }

    private static bool IsEmpty(object? cell) => cell is null or Vocabulary.UnknownKey or string[] { Length: 0 };

    /// <summary>Lists of terms differ when they have nothing in common.</summary>
    private static bool Differ(object a, object b) => (a, b) switch
    {
        (string[] x, string[] y) => !x.Intersect(y, StringComparer.Ordinal).Any(),
        _ => !Equals(a, b),
    };

    private static string Show(object cell) => cell switch
    {
        DateOnly date => Formats.Iso(date),
        string[] items => string.Join(", ", items),
        _ => cell.ToString()!,
    };

    private static Citation CitationOf(TableSchema schema, PackageRow row) =>
        schema.IndexOf("source") is >= 0 and var source ? new(row.Text(source), row.Text(schema.IndexOf("place"))) : default;
}
