using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Files;
using Naober.Files.Csv;

namespace Naober.Indicators.ImportTable;

/// <summary>Proposes how the columns of a table are meant, by their names and by what stands in them.</summary>
internal sealed partial class TableColumns(CsvTable table, string file, ErrorList errors)
{
    private static readonly string[] RegionCodes =
        ["regiocode", "gemeentecode", "gmcode", "cbscode", "codegemeente", "gemeentenummer", "provinciecode", "regios", "regionkey", "regioncode", "statcode", "gwbcode", "code"];

    private static readonly string[] RegionNames = ["regio", "region", "gemeente", "gemeenten", "gemeentenaam", "municipality", "municipalities", "provincie", "provincies", "province", "provinces", "gebied", "regionaam", "corop", "naam", "wijkenenbuurten"];
    private static readonly string[] Periods = ["jaar", "year", "periode", "perioden", "period", "peiljaar", "peildatum", "kwartaal", "maand", "datum", "tijd"];
    private static readonly string[] Indicators = ["indicator", "onderwerp", "variabele", "variable", "maat", "measure", "topic", "kenmerk"];
    private static readonly string[] Values = ["waarde", "value", "cijfer", "getal", "obsvalue"];

    /// <summary>Null with an error that says what to write.</summary>
    /// <param name="said">What the user says: role or indicator, with its column; null for nothing.</param>
    public TableMapping? Propose(string? said)
    {
        if (!HeaderIsSound() || Said(said) is not { } chosen)
        {
            return null;
        }

        var region = chosen.GetValueOrDefault("region") ?? Named(RegionCodes) ?? Named(RegionNames);
        var period = chosen.GetValueOrDefault("period") ?? Named(Periods);
        var indicator = chosen.GetValueOrDefault("indicator") ?? Named(Indicators);
        var value = chosen.GetValueOrDefault("value") ?? (indicator is null ? null : Named(Values));
        if (region is null)
        {
            errors.Add(file, 1, "", "no-region", $"Het is niet duidelijk welke kolom de regio is. {Columns().Dutch} Zeg het zo: --map \"region=Gemeente\".", $"It is not clear which column is the region. {Columns().English} Say so: --map \"region=Municipality\".");
            return null;
        }

        var left = table.Header.Where(name => name != region && name != period && name != indicator && name != value).ToList();
        var periodColumns = value is null && left.Any(name => CellPeriod.Read(name) is not null);
        Dictionary<string, string> named = chosen.Where(entry => entry.Key is not ("region" or "period" or "indicator" or "value")).ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
        var values = named.Count > 0 ? named
            : value is not null ? new() { [value] = "" }
            : periodColumns ? []
            : left.Where(name => IsNumeric(name)).ToDictionary(name => name, name => Values.Contains(Plain(name)) ? "" : name, StringComparer.Ordinal);
        if (values.Count == 0 && !periodColumns && left.Any(NamesWhatIsNoNumber))
        {
            return null;
        }

        if (values.Count == 0 && !periodColumns)
        {
            errors.Add(file, 1, "", "no-values", $"Er is geen kolom met cijfers. {Columns().Dutch} Zeg het zo: --map \"inwoners=Aantal\".", $"There is no column with figures. {Columns().English} Say so: --map \"inhabitants=Count\".");
            return null;
        }

        return new()
        {
            Region = region,
            Period = periodColumns && !chosen.ContainsKey("period") ? null : period,
            Indicator = indicator,
            Values = values,
            PeriodColumns = periodColumns && named.Count == 0,
            DecimalComma = HasDecimalComma(values.Keys.Concat(periodColumns ? left.Where(name => CellPeriod.Read(name) is not null) : [])),
        };
    }

    /// <summary>Whether a file has the columns of a mapping that was kept.</summary>
    public bool Fits(TableMapping mapping)
    {
        foreach (var column in mapping.Columns.Where(column => !table.Header.Contains(column, StringComparer.Ordinal)))
        {
            errors.Add(file, 1, column, "column-missing",
                $"Deze gegevensset heeft een kolom {ErrorList.Show(column)}, die hier ontbreekt. {Columns().Dutch} Met --map zegt u opnieuw hoe het bestand wordt gelezen.",
                $"This data set has a column {ErrorList.Show(column)}, which is missing here. {Columns().English} With --map you say again how the file is read.");
        }

        return errors.Count == 0 && HeaderIsSound();
    }

    private bool HeaderIsSound()
    {
        foreach (var (column, name) in table.Header.Index())
        {
            if (name.Length == 0 && table.Rows.Any(row => row.Cells[column].Length > 0))
            {
                errors.Add(file, 1, $"{column + 1}", "blank-header", "Deze kolom heeft geen naam en wel cellen; geef haar een naam.", "This column has cells and no name; give it one.");
            }
            else if (HiddenCharacters.FirstIn(name) is { } hidden)
            {
                errors.Add(file, 1, $"{column + 1}", "control-character",
                    $"De naam van deze kolom bevat het stuurteken U+{(int)hidden:X4}; haal het weg.", $"The name of this column holds control character U+{(int)hidden:X4}; remove it.");
            }
            else if (name.Length > 0 && table.Header.Take(column).Contains(name, StringComparer.Ordinal))
            {
                errors.Add(file, 1, name, "repeated-header", "Twee kolommen heten zo; geef elk een eigen naam.", "Two columns have this name; give each its own.");
            }
        }

        return errors.Count == 0;
    }

    private Dictionary<string, string>? Said(string? said)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Choice().Matches(said ?? ""))
        {
            var (what, column) = (match.Groups["what"].Value, match.Groups["column"].Value.Trim());
            if (table.Header.FirstOrDefault(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase)) is { Length: > 0 } found)
            {
                chosen[what] = found;
            }
            else
            {
                errors.Add(file, 1, column, "unknown-column", $"Er is geen kolom {ErrorList.Show(column)}. {Columns().Dutch}", $"There is no column {ErrorList.Show(column)}. {Columns().English}");
            }
        }

        return errors.Count == 0 ? chosen : null;
    }

    private (string Dutch, string English) Columns()
    {
        var listed = string.Join(", ", table.Header.Where(name => name.Length > 0).Take(30).Select(ErrorList.Show));
        return ($"De kolommen zijn: {listed}.", $"The columns are: {listed}.");
    }

    private string? Named(string[] names) => names.Select(name => table.Header.FirstOrDefault(header => Plain(header) == name)).FirstOrDefault(found => found is not null);

    /// <summary>At least half of the cells that hold something hold a number.</summary>
    private bool IsNumeric(string column)
    {
        var cells = Cells(column).Where(cell => !CellNumber.IsNone(cell)).Take(1_000).ToList();
        return cells.Count > 0 && cells.Count(IsNumber) * 2 >= cells.Count;
    }

    /// <summary>Of a column that holds a number and is no column of figures: its first cell that is none is put on the error list.</summary>
    private bool NamesWhatIsNoNumber(string column)
    {
        var at = table.Header.ToList().IndexOf(column);
        var filled = table.Rows.Where(row => !CellNumber.IsNone(row.Cells[at])).ToList();
        if (filled.All(row => !IsNumber(row.Cells[at])) || filled.FirstOrDefault(row => !IsNumber(row.Cells[at])) is not { } wrong)
        {
            return false;
        }

        var shown = ErrorList.Show(wrong.Cells[at]);
        errors.Add(file, wrong.Line, column, "number",
            $"{shown} is geen getal; laat de cel leeg als de waarde onbekend is.", $"{shown} is not a number; leave the cell empty when the value is unknown.");
        return true;
    }

    private static bool IsNumber(string cell) => CellNumber.Read(cell, true) is not null || CellNumber.Read(cell, false) is not null;

    /// <summary>When the numbers do not tell, 1.234 is what a Dutch spreadsheet writes into a file with semicolons.</summary>
    private bool HasDecimalComma(IEnumerable<string> columns) => CellNumber.HasDecimalComma(columns.SelectMany(Cells)) ?? table.Separator == ';';

    private IEnumerable<string> Cells(string column)
    {
        var at = table.Header.ToList().IndexOf(column);
        return table.Rows.Select(row => row.Cells[at]);
    }

    private static string Plain(string header) => string.Concat(header.ToLowerInvariant().Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<what>[A-Za-z0-9_.-]+)=(?<column>.*?)(?=[,;]\s*[A-Za-z0-9_.-]+=|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
