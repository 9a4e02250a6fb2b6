using System.Globalization;
using System.Text.RegularExpressions;
using Naober.Core;
using Naober.Files;
using Naober.Files.Csv;
using Naober.Files.Xlsx;
using Naober.Regions;

namespace Naober.Finance.ImportIv3;

/// <summary>
/// Iv3 as a table, CSV or Excel: a row per municipality and task field with costs, income and perhaps salaries and inhabitants. Amounts
/// are in thousands of euros unless said otherwise.
/// </summary>
public static partial class Iv3Table
{
    private static readonly string[] Municipality = ["gemeenten", "gemeente"];
    private static readonly string[] Salaries = ["l1.1 salarissen en sociale lasten", "salarissen en sociale lasten"];

    /// <summary>Whether the first line is the header of such a table.</summary>
    public static bool Recognises(string header) =>
        header.Contains("Taakveld", StringComparison.OrdinalIgnoreCase) && header.Contains("Lasten", StringComparison.Ordinal) && header.Contains("Baten", StringComparison.Ordinal)
        && header.Contains("Gemeente", StringComparison.OrdinalIgnoreCase);

    /// <summary>Never throws for what is in the file.</summary>
    public static Iv3Reading Read(string path, Iv3Options options, RegionMap regions)
    {
        var file = Path.GetFileName(path);
        var table = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxTable.Read(path) : CsvTable.Read(path);
        if (table.Errors.Count > 0)
        {
            return new(null, [], table.Errors, table.MoreErrors);
        }

        var errors = new ErrorList(InputLimits.Default.Errors);
        var year = options.Year ?? YearIn(file, errors);
        var isBudget = options.IsBudget ?? !file.Contains("rekening", StringComparison.OrdinalIgnoreCase);
        int[] columns =
        [
            Column(table, file, errors, Municipality), Column(table, file, errors, ["taakveld"]), Column(table, file, errors, ["lasten"]), Column(table, file, errors, ["baten"]),
            Column(table, file, errors, Salaries, isOptional: true), Column(table, file, errors, ["inwonertal", "inwoners"], isOptional: true),
        ];
        if (errors.Count > 0)
        {
            return new(null, [], errors.Listed, errors.More);
        }

        var rows = table.Rows.Select(row => new Row(row, columns, options.Factor ?? 1000, file, errors)).ToList();
        foreach (var twice in rows.GroupBy(row => (row.Name, row.Code)).Where(group => group.Count() > 1))
        {
            errors.Add(file, twice.Last().Line, "Taakveld", "repeated-key",
                $"Taakveld {ErrorList.Show(twice.Key.Code)} van {ErrorList.Show(twice.Key.Name)} staat ook op regel {twice.First().Line}.",
                $"Task field {ErrorList.Show(twice.Key.Code)} of {ErrorList.Show(twice.Key.Name)} is also on line {twice.First().Line}.");
        }

        var governments = new List<Iv3Government>();
        var day = new DateOnly(year, 1, 1);
        foreach (var group in rows.GroupBy(row => row.Name, StringComparer.Ordinal))
        {
            if (MunicipalityOf(regions, group.Key, day) is not { } region)
            {
                errors.Add(file, group.First().Line, "Gemeenten", "unknown-reference",
                    $"{ErrorList.Show(group.Key)} is geen gemeente van dit register op 1 januari {year}.", $"{ErrorList.Show(group.Key)} is not a municipality of this register on 1 January {year}.");
                continue;
            }

            governments.Add(new(region.Key, group.Select(row => row.Inhabitants).FirstOrDefault(people => people is not null), [.. group.SelectMany(row => row.Amounts)]));
        }

        var delivery = new Iv3Delivery(year, isBudget, governments) { TaskFields = rows.DistinctBy(row => row.Code).ToDictionary(row => row.Code, row => row.Title, StringComparer.Ordinal) };
        return errors.Count > 0 ? new(null, [], errors.Listed, errors.More) : new(delivery, [.. Iv3Checks.OfTable(delivery, options.Factor ?? 1000)], [], 0);
    }

    private static Region? MunicipalityOf(RegionMap regions, string name, DateOnly day)
    {
        var there = regions.OfType(Region.Municipality, day);
        var plain = PlainName.Of(name, Region.Municipality);
        return there.FirstOrDefault(region => region.Key == name) ?? (there.Where(region => PlainName.Of(region.Name, Region.Municipality) == plain).ToList() is [var one] ? one : null);
    }

    private static int YearIn(string file, ErrorList errors)
    {
        if (Years().Matches(file).Select(match => match.Value).Distinct().ToList() is [var only])
        {
            return int.Parse(only, CultureInfo.InvariantCulture);
        }

        errors.Add(file, 0, "year", "required", "In de naam van het bestand staat niet één jaar; noem het met --year 2025.", "The name of the file does not hold one year; say it with --year 2025.");
        return 2000;
    }

    private static int Column(CsvTable table, string file, ErrorList errors, string[] names, bool isOptional = false)
    {
        var found = table.Header.Index().Where(column => names.Contains(column.Item, StringComparer.OrdinalIgnoreCase)).Select(column => column.Index).ToList();
        if (found.Count > 1 || (found.Count == 0 && !isOptional))
        {
            errors.Add(file, 1, names[0], found.Count > 1 ? "repeated-column" : "missing-column",
                $"De kolom {names[0]} {(found.Count > 1 ? "staat er meer dan één keer" : "ontbreekt")}.", $"The column {names[0]} {(found.Count > 1 ? "is there more than once" : "is missing")}.");
        }

        return found.Count == 1 ? found[0] : -1;
    }

    /// <summary>A row, its amounts in euros.</summary>
    private sealed class Row
    {
        public Row(CsvTableRow row, int[] columns, int factor, string file, ErrorList errors)
        {
            Line = row.Line;
            Name = row.Cells[columns[0]];
            var field = row.Cells[columns[1]];
            if (Field().Match(field) is { Success: true } match)
            {
                (Code, Title) = (match.Groups["code"].Value, match.Groups["name"].Value.Trim());
            }
            else
            {
                errors.Add(file, Line, "Taakveld", "DF001", $"{ErrorList.Show(field)} begint niet met de code van een taakveld, zoals 0.1 Bestuur.", $"{ErrorList.Show(field)} does not begin with the code of a task field, such as 0.1 Bestuur.");
            }

            Amounts = [new(Code, Iv3Side.Costs, Number(2, "Lasten")), new(Code, Iv3Side.Income, Number(3, "Baten")), .. columns[4] < 0 ? [] : new Iv3Amount[] { new(Code, Iv3Side.Salaries, Number(4, "L1.1")) }];
            Inhabitants = columns[5] < 0 ? null : Number(5, "Inwonertal") / factor;

            decimal? Number(int column, string name)
            {
                var text = row.Cells[columns[column]];
                if (text.Length == 0)
                {
                    return null;
                }

                if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && Math.Abs(number) <= Money.Limit.Euros / factor)
                {
                    return number * factor;
                }

                errors.Add(file, Line, name, "number", $"{ErrorList.Show(text)} is geen bedrag zoals 1208.0 of -253.", $"{ErrorList.Show(text)} is not an amount such as 1208.0 or -253.");
                return null;
            }
        }

        public int Line { get; }

        public string Name { get; }

        public string Code { get; } = "";

        public string Title { get; } = "";

        public IReadOnlyList<Iv3Amount> Amounts { get; }

        public decimal? Inhabitants { get; }
    }

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?<code>[0-9]{1,2}\.[0-9]{1,4}[a-z]?)( (?<name>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
