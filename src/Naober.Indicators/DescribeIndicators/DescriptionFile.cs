using System.Globalization;
using Naober.Core;
using Naober.Files;
using Naober.Files.Csv;
using Naober.Files.Packages;
using Naober.Files.Xlsx;

namespace Naober.Indicators.DescribeIndicators;

/// <summary>
/// A table, CSV or Excel, in which people describe indicators: a row per indicator, with the columns of
/// <see cref="IndicatorDescription.Columns"/> that they want to fill. An empty cell leaves things as they are. A term may be written
/// as its key or as its label in Dutch or English.
/// </summary>
/// <param name="Name">Of the file, for errors; empty for what was said otherwise.</param>
/// <param name="Rows">One per indicator.</param>
/// <param name="Errors">With any error the rows are not to be used.</param>
public sealed record DescriptionFile(string Name, IReadOnlyList<IndicatorDescription> Rows, IReadOnlyList<InputError> Errors)
{
    internal const string Key = "indicator";

    /// <summary>Never throws for what is in the file.</summary>
    public static DescriptionFile Read(string path)
    {
        var (file, table) = (Path.GetFileName(path), path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxTable.Read(path) : CsvTable.Read(path));
        if (table.Errors.Count > 0)
        {
            return new(file, [], table.Errors);
        }

        var errors = new ErrorList(InputLimits.Default.Errors);
        CheckHeader(table.Header, file, errors);
        var rows = errors.Count > 0 ? [] : table.Rows.Select(row => Said(
            file, row.Line, row.Cells[table.Header.ToList().IndexOf(Key)], table.Header.Zip(row.Cells).Where(cell => cell.First != Key), errors)).ToList();
        foreach (var again in rows.GroupBy(row => row.Indicator, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            errors.Add(file, again.Last().Line, Key, "duplicate-key", $"{ErrorList.Show(again.Key)} staat ook op regel {again.First().Line}; beschrijf een indicator op één regel.", $"{ErrorList.Show(again.Key)} is on line {again.First().Line} too; describe an indicator on one line.");
        }

        return new(file, errors.Count > 0 ? [] : rows, errors.Listed);
    }

    /// <summary>What was said about one indicator without a file.</summary>
    public static DescriptionFile Of(string indicator, IEnumerable<(string Column, string Text)> cells)
    {
        var errors = new ErrorList(InputLimits.Default.Errors);
        var row = Said("", 0, indicator, cells, errors);
        return new("", errors.Count > 0 ? [] : [row], errors.Listed);
    }

    private static void CheckHeader(IReadOnlyList<string> header, string file, ErrorList errors)
    {
        var listed = string.Join(", ", IndicatorDescription.Columns.Select(column => column.Name).Prepend(Key));
        foreach (var unknown in header.Where(name => name != Key && IndicatorDescription.Columns.All(column => column.Name != name)))
        {
            errors.Add(file, 1, unknown, "unknown-column", $"{ErrorList.Show(unknown)} kan van een indicator niet worden gezegd. De kolommen zijn: {listed}.", $"{ErrorList.Show(unknown)} cannot be said of an indicator. The columns are: {listed}.");
        }

        if (!header.Contains(Key, StringComparer.Ordinal) || header.Distinct(StringComparer.Ordinal).Count() < header.Count)
        {
            errors.Add(file, 1, Key, "header", $"Eén kolom heet indicator, en geen twee kolommen heten hetzelfde. De kolommen zijn: {listed}.", $"One column is called indicator, and no two columns have the same name. The columns are: {listed}.");
        }
    }

    private static IndicatorDescription Said(string file, int line, string indicator, IEnumerable<(string Column, string Text)> cells, ErrorList errors)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in cells.Where(cell => cell.Text.Length > 0))
        {
            var column = IndicatorDescription.Columns.First(known => known.Name == name);
            var plain = text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
            var meant = column.Terms is { } terms ? TermOf(terms, plain) : column.Type != CellType.Integer || IsDecimals(plain) ? plain : null;
            if (meant is not null)
            {
                said[name] = meant;
            }
            else if (column.Terms is { } choice)
            {
                errors.Add(file, line, name, "unknown-term", $"{ErrorList.Show(plain)} staat niet in de lijst: {Listed(choice, Language.Dutch)}.", $"{ErrorList.Show(plain)} is not on the list: {Listed(choice, Language.English)}.");
            }
            else
            {
                errors.Add(file, line, name, "number", $"{ErrorList.Show(plain)} is geen aantal decimalen; schrijf 0 tot en met 9.", $"{ErrorList.Show(plain)} is not a number of decimals; write 0 to 9.");
            }
        }

        return new(indicator, said) { Line = line };
    }

    private static string? TermOf(Vocabulary terms, string text) => terms.Keys.FirstOrDefault(key =>
        key == text || terms.Words(key) is var label && (label.Dutch.Equals(text, StringComparison.OrdinalIgnoreCase) || label.English.Equals(text, StringComparison.OrdinalIgnoreCase)));

    private static string Listed(Vocabulary terms, Language language) => string.Join(", ", terms.Keys.Select(key => $"{key} ({terms.Label(key, language)})"));

    private static bool IsDecimals(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals is >= 0 and <= 9;
}
