using System.Globalization;
using Naober.Files.Packages;
using Naober.Network;

namespace Naober.Tests.Network;

/// <summary>Builds a small region package in memory, a line per row, cells as in the CSV file.</summary>
internal sealed class PackageBuilder
{
    private readonly Dictionary<string, List<PackageRow>> rows = NetworkTables.Package.ToDictionary(schema => schema.Name, _ => new List<PackageRow>());

    public PackageBuilder Add(string table, params string[] lines)
    {
        var schema = NetworkTables.Package.Single(candidate => candidate.Name == table);
        foreach (var line in lines)
        {
            var cells = line.Split(',');
            rows[table].Add(new(0, [.. schema.Columns.Select((column, i) => i < cells.Length ? Typed(column, cells[i]) : Typed(column, ""))]));
        }

        return this;
    }

    public RegionPackage Build(DateOnly? referenceDate = null) => new(
        "example", "Example", referenceDate, [.. NetworkTables.Package.Select(schema => new PackageTable(schema, rows[schema.Name]))]);

    private static object? Typed(Column column, string text) => column.Type switch
    {
        CellType.TextList or CellType.TermList => text.Length == 0 ? Array.Empty<string>() : text.Split('|'),
        _ when text.Length == 0 => null,
        CellType.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellType.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
        CellType.Integer => int.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };
}
