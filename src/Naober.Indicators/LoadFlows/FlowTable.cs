using System.Globalization;
using Naober.Files;
using Naober.Files.Csv;
using Naober.Regions;

namespace Naober.Indicators.LoadFlows;

/// <summary>One line of a table of flows.</summary>
internal sealed record FlowRow(int Line, string Origin, string Destination, string Period, decimal? Value);

/// <summary>A table of flows, read and checked line by line: <c>origin,destination,period,value</c>.</summary>
internal sealed record FlowTable(IReadOnlyList<FlowRow> Rows, bool HasPeriods, IReadOnlyList<InputError> Errors, int MoreErrors = 0)
{
    /// <param name="path">The file.</param>
    /// <param name="period">Of all rows, when no column has it.</param>
    /// <param name="regions">The regions that there are.</param>
    internal static FlowTable Read(string path, string? period, RegionMap regions)
    {
        var (file, table) = (Path.GetFileName(path), CsvTable.Read(path));
        if (table.Errors.Count > 0)
        {
            return new([], false, table.Errors, table.MoreErrors);
        }

        if (FlowColumns.Find(table.Header) is not { } columns)
        {
            return new([], false, [new(file, 1, "", "columns", new(
                "Verwacht worden de kolommen origin, destination, period en value.", "The columns origin, destination, period and value are expected."))]);
        }

        if (columns.Period < 0 && period is null)
        {
            return new([], false, [new(file, 1, "", "no-period", new(
                "Er is geen kolom met de periode; zeg met --year van welk jaar de stromen zijn.", "No column has the period; say with --year of which year the flows are."))]);
        }

        var errors = new List<InputError>();
        var rows = new Dictionary<(string, string, string), FlowRow>();
        foreach (var row in table.Rows)
        {
            var (origin, destination, value) = (RegionAt(row, columns.Origin), RegionAt(row, columns.Destination), ValueAt(row));
            var when = columns.Period < 0 ? period! : row.Cells[columns.Period];
            if (FigurePeriod.FirstDay(when) is null)
            {
                Add(row, columns.Period, "period", $"'{Cut(when)}' is geen periode; verwacht wordt 2022, 2022Q1 of 2015/2017.", $"'{Cut(when)}' is not a period; expected is 2022, 2022Q1 or 2015/2017.");
            }
            else if (origin is not null && destination is not null && !rows.TryAdd((origin, destination, when), new(row.Line, origin, destination, when, value)))
            {
                var first = rows[(origin, destination, when)].Line;
                Add(row, columns.Origin, "duplicate-row", $"Deze stroom staat al op regel {first}.", $"This flow is on line {first} already.");
            }
        }

        return errors.Count > 0
            ? new([], false, [.. errors.Take(InputLimits.Default.Errors)], Math.Max(0, errors.Count - InputLimits.Default.Errors))
            : new([.. rows.Values], columns.Period >= 0, []);

        string? RegionAt(CsvTableRow row, int column)
        {
            var text = row.Cells[column];
            var code = text.Length is >= 1 and <= 4 && text.All(char.IsAsciiDigit) ? "GM" + text.PadLeft(4, '0') : text;
            if (regions.Find(code) is not null)
            {
                return code;
            }

            Add(row, column, "unknown-region", $"'{Cut(text)}' is geen regio van het register; laad eerst de gemeenten.", $"'{Cut(text)}' is not a region of the register; load the municipalities first.");
            return null;
        }

        decimal? ValueAt(CsvTableRow row)
        {
            var text = row.Cells[columns.Value];
            var point = text.Contains('.') ? text : text.Replace(',', '.');
            if (text.Length == 0)
            {
                return null;
            }

            if (decimal.TryParse(point, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }

            Add(row, columns.Value, "number", $"'{Cut(text)}' is geen getal van 0 of meer; verwacht wordt 1234 of 1234.5, of niets als het onbekend is.", $"'{Cut(text)}' is not a number of 0 or more; expected is 1234 or 1234.5, or nothing when it is not known.");
            return null;
        }

        void Add(CsvTableRow row, int column, string code, string dutch, string english) =>
            errors.Add(new(file, row.Line, column < 0 ? "" : table.Header[column], code, new(dutch, english)));
    }

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
