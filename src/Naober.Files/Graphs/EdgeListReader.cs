using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Naober.Files.Csv;

namespace Naober.Files.Graphs;

/// <summary>
/// Reads a graph file: CSV with header <c>actor,partnership</c> (two-mode) or <c>a,b[,weight]</c> (one-mode), columns in any order.
/// Cost: the bytes of the file, and memory for 8 (with weights 16) bytes per row and the different names once.
/// </summary>
public sealed class EdgeListReader : IDisposable
{
    private static readonly string[] TwoMode = ["actor", "partnership"];
    private static readonly string[] OneMode = ["a", "b", "weight"];

    // Beyond these the products and sums of weights would no longer be numbers.
    private const double LeastWeight = 1e-100;
    private const double MostWeight = 1e100;

    private const int RowsToJudgeBy = 1 << 16;

    private readonly string file;
    private readonly InputLimits limits;
    private readonly ErrorList errors;
    private readonly string[] names;
    private readonly ByteRows rows;
    private readonly LabelIndex nodes = new();
    private readonly LabelIndex others;
    private readonly List<int> from = [];
    private readonly List<int> to = [];
    private readonly bool oneMode;
    private List<double>? weights;
    private int count;

    private EdgeListReader(Stream stream, string file, bool oneMode, InputLimits limits)
    {
        this.file = file;
        this.limits = limits;
        this.oneMode = oneMode;
        errors = new(limits.Errors + 1);
        names = oneMode ? OneMode : TwoMode;
        others = oneMode ? nodes : new();
        rows = new(stream, file, limits, errors);
    }

    /// <param name="stream">Read once from where it stands, so that a pipe serves.</param>
    /// <param name="file">The name of the file in errors.</param>
    /// <param name="oneMode">Whether the rows are edges between nodes, rather than memberships of actors in partnerships.</param>
    /// <param name="limits">What the file may ask of the machine; <see cref="InputLimits.Graph"/> by default.</param>
    /// <returns>The rows, or null and everything that is wrong with the file.</returns>
    public static (EdgeList? Edges, IReadOnlyList<InputError> Errors) Read(Stream stream, string file, bool oneMode = false, InputLimits? limits = null)
    {
        using var reader = new EdgeListReader(stream, file, oneMode, limits ?? InputLimits.Graph);
        reader.Read(stream.CanSeek ? stream.Length : 0);
        return reader.errors.Count > 0 ? (null, reader.errors.Listed) : (reader.Finish(), []);
    }

    public void Dispose()
    {
        nodes.Dispose();
        others.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(long length)
    {
        if (ReadHeader() is not { } columns)
        {
            return;
        }

        var (a, b, weight) = (columns[0], columns[1], columns.Length > 2 ? columns[2] : -1);
        weights = weight >= 0 ? [] : null;
        var first = new LabelColumn(nodes, from, file, names[0], limits, errors);
        var second = new LabelColumn(others, to, file, names[1], limits, errors);
        while (rows.Read() && !IsTooMuch(length))
        {
            if (rows.Count != columns.Length)
            {
                ReadOddRow(columns.Length);
                continue;
            }

            if (oneMode && rows[a].SequenceEqual(rows[b]))
            {
                errors.Add(file, rows.Line, names[1], "loop",
                    $"{Show(rows[b])} staat in deze rij twee keer; een lijn verbindt twee verschillende knopen.",
                    $"{Show(rows[b])} is in this row twice; an edge joins two different nodes.");
            }

            first.Add(rows[a], rows.Line);
            second.Add(rows[b], rows.Line);
            weights?.Add(WeightOf(rows[weight]));
            count++;
        }

        first.Flush();
        second.Flush();
        if (count == 0 && errors.Count == 0)
        {
            errors.Add(file, 0, "", "empty-file", "Onder de kop staat geen enkele rij.", "There is not a single row below the header.");
        }
    }

    /// <summary>Looks now and then whether the file asks more than is allowed.</summary>
    private bool IsTooMuch(long length)
    {
        if (errors.Count >= limits.Errors)
        {
            errors.Add(file, rows.Line, "", "too-many-errors",
                $"Na {limits.Errors} fouten is het lezen gestopt.", $"Reading stopped after {limits.Errors} errors.");
            return true;
        }

        if (count == limits.Rows)
        {
            errors.Add(file, rows.Line, "", "too-many-rows", $"Het bestand heeft meer dan {limits.Rows} rijen.", $"The file has more than {limits.Rows} rows.");
            return true;
        }

        if (count == RowsToJudgeBy && length > 0)
        {
            Reserve(length);
        }

        return false;
    }

    /// <returns>Per name the column in which it stands; null when the rows cannot be read by it.</returns>
    private int[]? ReadHeader()
    {
        var expected = names.Length == 2 ? "actor,partnership" : "a,b[,weight]";
        if (!rows.Read())
        {
            if (errors.Count == 0)
            {
                errors.Add(file, 0, "", "empty-file", $"Het bestand is leeg. De eerste rij hoort te zijn: {expected}.", $"The file is empty. The first row should be: {expected}.");
            }

            return null;
        }

        if (rows.Count == 1 && rows[0].ContainsAny((byte)';', (byte)'\t'))
        {
            errors.Add(file, rows.Line, "", "separator",
                $"De kolommen zijn niet met komma's gescheiden. Sla het bestand op als CSV met komma's; de eerste rij hoort te zijn: {expected}.",
                $"The columns are not separated by commas. Save the file as CSV with commas; the first row should be: {expected}.");
            return null;
        }

        var header = new string[Math.Min(rows.Count, names.Length)];
        for (var i = 0; i < header.Length; i++)
        {
            header[i] = Encoding.UTF8.GetString(rows[i]).Trim();
        }

        var columns = names.Select(name => Array.IndexOf(header, name)).Where(column => column >= 0).ToArray();
        if (columns.Length == rows.Count && columns.Length >= 2 && header.Contains(names[0]) && header.Contains(names[1]))
        {
            return columns;
        }

        var shown = ErrorList.Show(string.Join(',', header) + (rows.Count > header.Length ? ",…" : ""));
        errors.Add(file, rows.Line, "", "header", $"De eerste rij is {shown}; zij hoort te zijn: {expected}.", $"The first row is {shown}; it should be: {expected}.");
        return null;
    }

    private void ReadOddRow(int columns)
    {
        if (rows.Count == 1 && rows[0].Trim((byte)' ').IsEmpty)
        {
            return;
        }

        errors.Add(file, rows.Line, "", "ragged-row",
            $"De rij heeft {rows.Count} cellen; de eerste rij heeft er {columns}. Staat een komma in een cel, zet die cel dan tussen aanhalingstekens.",
            $"The row has {rows.Count} cells; the first row has {columns}. Where a cell holds a comma, put that cell in quotes.");
    }

    private double WeightOf(ReadOnlySpan<byte> cell)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is >= LeastWeight and <= MostWeight)
        {
            return weight;
        }

        errors.Add(file, rows.Line, OneMode[2], "weight",
            $"{Show(cell)} is geen gewicht; schrijf een getal groter dan 0 met een punt, zoals 2 of 0.5.",
            $"{Show(cell)} is not a weight; write a number above 0 with a point, such as 2 or 0.5.");
        return 1;
    }

    private static string Show(ReadOnlySpan<byte> cell) => ErrorList.Show(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 300)]));

    /// <summary>Room for all rows at once, judged by those read: lists that grow by doubling would touch twice the memory.</summary>
    private void Reserve(long length)
    {
        var expected = (int)Math.Min(limits.Rows, 1.02 * count * length / rows.Taken);
        from.EnsureCapacity(expected);
        to.EnsureCapacity(expected);
        weights?.EnsureCapacity(expected);
    }

    private EdgeList Finish()
    {
        var (nodeLabels, otherLabels) = (nodes.TakeLabels(), oneMode ? null : others.TakeLabels());
        return new(Sort(nodeLabels, from, oneMode ? to : null), otherLabels is null ? null : Sort(otherLabels, to, null), from, to, weights);
    }

    private static Labels Sort(Labels labels, List<int> numbers, List<int>? moreNumbers)
    {
        if (labels.Sort() is not var (sorted, numberOf))
        {
            return labels;
        }

        Renumber(numbers, numberOf);
        Renumber(moreNumbers ?? [], numberOf);
        return sorted;
    }

    private static void Renumber(List<int> numbers, int[] numberOf)
    {
        foreach (ref var number in CollectionsMarshal.AsSpan(numbers))
        {
            number = numberOf[number];
        }
    }
}
