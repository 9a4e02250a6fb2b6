using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>A region package in memory: typed tables that passed validation, each row with its line in the file.</summary>
/// <param name="Name">Machine name, kebab-case; rows of a later package with the same name replace these.</param>
/// <param name="Title">Name for people.</param>
/// <param name="ReferenceDate">The day on which the package says how things are; null means today.</param>
/// <param name="Tables">In the order of the schemas; a table that the package does not have is present without rows.</param>
public sealed record RegionPackage(string Name, string Title, DateOnly? ReferenceDate, IReadOnlyList<PackageTable> Tables)
{
    /// <summary>Under which it may be used, as its description says; null when that says nothing.</summary>
    public string? Licence { get; init; }

    /// <exception cref="KeyNotFoundException">The package was read without this schema.</exception>
    public PackageTable this[string table] =>
        Tables.FirstOrDefault(candidate => candidate.Schema.Name == table) ?? throw new KeyNotFoundException(table);
}

/// <summary>The rows of one table, sorted by key (ordinal).</summary>
public sealed record PackageTable(TableSchema Schema, IReadOnlyList<PackageRow> Rows);

/// <summary>One row: cells typed as <see cref="CellType"/> says, null when empty. Line is 1-based; 0 when not read from a file.</summary>
public sealed record PackageRow(int Line, object?[] Cells)
{
    /// <summary>The package whose row this is in the register; null is the package that the row stands in.</summary>
    public string? Owner { get; init; }

    public string? Text(int column) => (string?)Cells[column];

    public DateOnly? Date(int column) => (DateOnly?)Cells[column];

    public decimal? Number(int column) => (decimal?)Cells[column];

    /// <summary>Of a column that is an <see cref="Column.Amount"/>.</summary>
    public Money? Amount(int column) => Number(column) is { } euros ? Money.FromEuros(euros) : null;

    /// <summary>Of a column with the terms yes and no; null is unknown.</summary>
    public bool? YesNo(int column) => Text(column) switch { "yes" => true, "no" => false, _ => null };

    public int? Integer(int column) => (int?)Cells[column];

    /// <summary>Never null: an empty cell is an empty list.</summary>
    public string[] List(int column) => (string[]?)Cells[column] ?? [];
}
