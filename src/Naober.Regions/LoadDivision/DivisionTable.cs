using Naober.Core;
using Naober.Files;
using Naober.Files.Csv;
using Naober.Regions.LoadPackage;

namespace Naober.Regions.LoadDivision;

/// <summary>One line of a division: this municipality lies in this region.</summary>
internal sealed record DivisionRow(int Line, string Municipality, string? MunicipalityName, string Region, string RegionName);

/// <summary>A table of municipalities and the regions they lie in, read and checked line by line.</summary>
internal sealed record DivisionTable(string Name, Words Columns, IReadOnlyList<DivisionRow> Rows, IReadOnlyList<Remark> Remarks, IReadOnlyList<InputError> Errors, int MoreErrors = 0)
{
    private const int LongestKey = 150;

    internal static DivisionTable Read(string path, DivisionRequest request, RegionMap regions)
    {
        var (file, table) = (Path.GetFileName(path), CsvTable.Read(path));
        if (table.Errors.Count > 0)
        {
            return Refused(table.Errors, table.MoreErrors);
        }

        if (DivisionColumns.Find(table.Header, request.Type, request.Columns, file, out var unclear) is not { } columns)
        {
            return Refused([unclear!]);
        }

        var errors = new List<InputError>();
        var rows = new Dictionary<(string Municipality, string Region), DivisionRow>();
        var name = request.Name ?? (columns.Name >= 0 ? table.Header[columns.Name] : Path.GetFileNameWithoutExtension(path));
        var shortened = 0;
        foreach (var row in table.Rows)
        {
            var text = row.Cells[columns.Municipality];
            if (CodeOf(text) is not { } code)
            {
                Add(row.Line, columns.Municipality, "municipality-code", $"'{Cut(text)}' is geen gemeentecode; verwacht wordt GM0114, 0114 of 114.", $"'{Cut(text)}' is not a code of a municipality; expected is GM0114, 0114 or 114.");
                continue;
            }

            shortened += text.Length < 4 ? 1 : 0;
            var (regionCode, regionName) = (Cell(columns.Code), Cell(columns.Name));
            if (regionCode is null && regionName is null)
            {
                Add(row.Line, columns.Name >= 0 ? columns.Name : columns.Code, "required", "De regio is niet ingevuld.", "The region is empty.");
                continue;
            }

            var key = RegionKey.Of(request.Type, name, regionCode, regionName, regions);
            if (key.Length > LongestKey || key.EndsWith('-'))
            {
                Add(row.Line, columns.Name >= 0 ? columns.Name : columns.Code, "region-name",
                    $"'{Cut(regionName ?? regionCode!)}' kan geen regio zijn: een naam heeft een letter of cijfer en samen met de indeling ten hoogste {LongestKey} tekens.",
                    $"'{Cut(regionName ?? regionCode!)}' cannot be a region: a name has a letter or digit and together with the division at most {LongestKey} characters.");
                continue;
            }

            var read = new DivisionRow(row.Line, code, columns.MunicipalityName >= 0 ? row.Cells[columns.MunicipalityName] : null, key, regionName ?? regions.Find(key)?.Name ?? regionCode!);
            rows.TryAdd((code, key), read);

            string? Cell(int column) => column >= 0 && row.Cells[column].Length > 0 ? row.Cells[column] : null;
        }

        return errors.Count > 0
            ? Refused([.. errors.Take(InputLimits.Default.Errors)], Math.Max(0, errors.Count - InputLimits.Default.Errors))
            : new(name, columns.Said(table.Header), [.. rows.Values], [.. LeadingZeros(shortened, file), .. InTwoRegions(rows.Values)], []);

        void Add(int line, int column, string code, string dutch, string english) =>
            errors.Add(new(file, line, table.Header[column], code, new(dutch, english)));
    }

    private static IEnumerable<Remark> LeadingZeros(int count, string file)
    {
        if (count > 0)
        {
            yield return new("leading-zeros", file, new(
                $"In {count} gemeentecodes ontbraken voorloopnullen; die zijn aangevuld.", $"In {count} codes of municipalities leading zeros were missing; they were added."));
        }
    }

    /// <summary>After a merger a table may still name the regions of both municipalities: which one is right is not for us to say.</summary>
    private static IEnumerable<Remark> InTwoRegions(IEnumerable<DivisionRow> rows) =>
        rows.GroupBy(row => row.Municipality, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new Remark("two-regions", group.Key, new(
            $"{group.Key} ligt volgens de tabel in {string.Join(" en in ", group.Select(row => $"{row.RegionName} (regel {row.Line})"))}; zij telt in allebei.",
            $"{group.Key} lies according to the table in {string.Join(" and in ", group.Select(row => $"{row.RegionName} (line {row.Line})"))}; it counts in both.")));

    private static DivisionTable Refused(IReadOnlyList<InputError> errors, int more = 0) => new("", default, [], [], errors, more);

    /// <summary>GM0114, gm114, 0114 and 114 are the same; null for anything else.</summary>
    internal static string? CodeOf(string text)
    {
        var digits = text.StartsWith("GM", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return digits.Length is >= 1 and <= 4 && digits.All(char.IsAsciiDigit) && digits.Any(digit => digit != '0') ? "GM" + digits.PadLeft(4, '0') : null;
    }

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
