using System.Text;
using Naober.Files.Csv;
using Naober.Files.Graphs;

namespace Naober.Files.Figures;

/// <summary>A figure with the numbers, from 0, of what it is about; see <see cref="FigureRows"/>.</summary>
/// <param name="Region">In <see cref="FigureRows.TakeRegions"/>.</param>
/// <param name="Indicator">In <see cref="FigureRows.TakeIndicators"/>.</param>
/// <param name="Period">In <see cref="FigureRows.TakePeriods"/>.</param>
/// <param name="Value">Null where the cell is empty.</param>
/// <param name="Decimals">With how many it is written.</param>
public readonly record struct FigureRow(int Region, int Indicator, int Period, double? Value, int Decimals);

/// <summary>
/// Reads figures from CSV with header <c>region,indicator,period,value</c> (or <c>year</c> for period), columns in any order, one
/// figure per row, for files of a hundred million rows: no string is made of a row. Cost: the bytes of the file, and memory for the
/// different names once.
/// </summary>
public sealed class FigureRows : IDisposable
{
    private static readonly string[] Names = ["region", "indicator", "period", "value"];

    private readonly string file;
    private readonly InputLimits limits;
    private readonly ErrorList errors;
    private readonly ByteRows rows;
    private readonly LabelIndex[] keys = [new(), new(), new()];
    private readonly byte[][] last = [[], [], []];
    private readonly int[] lastNumber = [-1, -1, -1];
    private readonly int[] columns;

    /// <param name="stream">Read once from where it stands.</param>
    /// <param name="file">The name of the file in errors.</param>
    /// <param name="limits">What the file may ask of the machine; <see cref="InputLimits.Graph"/> by default.</param>
    public FigureRows(Stream stream, string file, InputLimits? limits = null)
    {
        this.file = file;
        this.limits = limits ?? InputLimits.Graph;
        errors = new(this.limits.Errors);
        rows = new(stream, file, this.limits, errors);
        columns = ReadHeader();
    }

    /// <summary>Looks at a region when it first appears: what is wrong with it, or null. Called once for every region, in the order of their numbers.</summary>
    public Func<string, Problem?>? CheckRegion { get; init; }

    /// <inheritdoc cref="CheckRegion"/>
    public Func<string, Problem?>? CheckPeriod { get; init; }

    /// <summary>Of the row that was read last.</summary>
    public int Line => rows.Line;

    /// <summary>Everything that is wrong with what was read so far.</summary>
    public IReadOnlyList<InputError> Errors => errors.Listed;

    /// <summary>Errors that are not listed.</summary>
    public int MoreErrors => errors.More;

    public Labels TakeRegions() => keys[0].TakeLabels();

    public Labels TakeIndicators() => keys[1].TakeLabels();

    public Labels TakePeriods() => keys[2].TakeLabels();

    /// <summary>All rows that are right; the others are on the list of errors. Ends early when that is full.</summary>
    public IEnumerable<FigureRow> Read()
    {
        var count = 0;
        while (columns.Length > 0 && rows.Read() && errors.More == 0)
        {
            if (++count > limits.Rows)
            {
                errors.Add(file, rows.Line, "", "too-many-rows", $"Het bestand heeft meer dan {limits.Rows} rijen.", $"The file has more than {limits.Rows} rows.");
                yield break;
            }

            if (Current() is { } row)
            {
                yield return row;
            }
        }
    }

    public void Dispose() => Array.ForEach(keys, index => index.Dispose());

    private FigureRow? Current()
    {
        if (rows.Count != columns.Length)
        {
            errors.Add(file, rows.Line, "", "ragged-row", $"De rij heeft {rows.Count} cellen; het horen er {columns.Length} te zijn.", $"The row has {rows.Count} cells; there should be {columns.Length}.");
            return null;
        }

        var (region, indicator, period) = (NumberOf(0), NumberOf(1), NumberOf(2));
        var cell = rows[columns[3]];
        if (cell.IsEmpty)
        {
            return new(region, indicator, period, null, 0);
        }

        if (DecimalText.TryRead(cell, out var value, out var decimals))
        {
            return new(region, indicator, period, value, decimals);
        }

        var shown = ErrorList.Show(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 100)]));
        errors.Add(file, rows.Line, Names[3], "number", $"{shown} is geen getal; schrijf cijfers met een punt, zoals 12.5, of laat de cel leeg.", $"{shown} is not a number; write digits with a point, such as 12.5, or leave the cell empty.");
        return null;
    }

    /// <summary>Mostly the same as in the row before.</summary>
    private int NumberOf(int key)
    {
        var cell = rows[columns[key]];
        if (lastNumber[key] >= 0 && cell.SequenceEqual(last[key]))
        {
            return lastNumber[key];
        }

        var known = keys[key].Count;
        var number = keys[key].NumberOf(cell, LabelIndex.Hash(cell));
        if (number == known)
        {
            var meant = key switch { 0 => CheckRegion?.Invoke(Encoding.UTF8.GetString(cell)), 2 => CheckPeriod?.Invoke(Encoding.UTF8.GetString(cell)), _ => null };
            if ((Problem(cell) ?? meant) is { } problem)
            {
                errors.Add(file, rows.Line, Names[key], problem);
            }
        }

        (last[key], lastNumber[key]) = (cell.ToArray(), number);
        return number;
    }

    /// <summary>Codes are looked at closely where they first appear.</summary>
    private static Problem? Problem(ReadOnlySpan<byte> cell)
    {
        foreach (var letter in cell)
        {
            if (letter is < 0x21 or > 0x7E)
            {
                return new("code", "Een code bestaat uit letters, cijfers en tekens zonder spaties of accenten.", "A code consists of letters, digits and signs without spaces or accents.");
            }
        }

        return cell.IsEmpty ? new("empty", "De cel is leeg; hier hoort een code.", "The cell is empty; a code belongs here.")
            : cell.Length > 100 ? new("too-long", "De code is langer dan 100 tekens.", "The code is longer than 100 characters.")
            : null;
    }

    private int[] ReadHeader()
    {
        var header = new List<string>();
        if (rows.Read())
        {
            for (var i = 0; i < Math.Min(rows.Count, Names.Length); i++)
            {
                header.Add(Encoding.UTF8.GetString(rows[i]).Trim());
            }
        }

        var found = Names.Select(name => header.FindIndex(cell => cell == name || (name == "period" && cell == "year"))).ToArray();
        if (found.All(column => column >= 0) && rows.Count == Names.Length)
        {
            return found;
        }

        errors.Add(file, 1, "", "header",
            $"De eerste rij is {ErrorList.Show(string.Join(',', header))}; zij hoort te zijn: region,indicator,period,value.",
            $"The first row is {ErrorList.Show(string.Join(',', header))}; it should be: region,indicator,period,value.");
        return [];
    }
}
