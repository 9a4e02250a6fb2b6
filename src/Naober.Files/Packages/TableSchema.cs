using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>What a cell may hold; an empty cell is null (or an empty list).</summary>
public enum CellType
{
    /// <summary>A line of text: <see cref="string"/>.</summary>
    Text,

    /// <summary>An identifier without spaces, quotes or control characters: <see cref="string"/>.</summary>
    Key,

    /// <summary>ISO 8601 calendar date: <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>Decimal number with a point: <see cref="decimal"/>.</summary>
    Number,

    /// <summary>Whole number: <see cref="int"/>.</summary>
    Integer,

    /// <summary>One term of <see cref="Column.Terms"/>: <see cref="string"/>.</summary>
    Term,

    /// <summary>Texts separated by a vertical bar: array of <see cref="string"/>.</summary>
    TextList,

    /// <summary>Terms of <see cref="Column.Terms"/> separated by a vertical bar: array of <see cref="string"/>.</summary>
    TermList,
}

/// <summary>One column of a table of a region package.</summary>
public sealed record Column(string Name, CellType Type)
{
    /// <summary>An empty cell is an error.</summary>
    public bool Required { get; init; }

    /// <summary>The allowed terms of a <see cref="CellType.Term"/> or <see cref="CellType.TermList"/> column.</summary>
    public Vocabulary? Terms { get; init; }

    /// <summary>The table whose first key column this cell must occur in.</summary>
    public string? References { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>More decimals than this are an error, zeros too.</summary>
    public int? Decimals { get; init; }

    /// <summary>A year such as 2016, or the first and last year of something that lasts longer: 2016/2019.</summary>
    public bool IsYears { get; init; }

    /// <summary>An amount in euros: whole cents, within <see cref="Money.Limit"/>.</summary>
    public static Column Amount(string name) =>
        new(name, CellType.Number) { Decimals = 2, Minimum = -Money.Limit.Euros, Maximum = Money.Limit.Euros };
}

/// <summary>
/// One table of a region package: its file is <c>Name.csv</c> and its PostgreSQL table <see cref="SqlTable"/> has the same columns.
/// Columns named <c>valid_from</c> and <c>valid_to</c> form a period (exclusive end).
/// </summary>
/// <param name="Name">File name without extension.</param>
/// <param name="SqlTable">Schema and table, such as <c>network.partnership</c>.</param>
/// <param name="KeyLength">The first so many columns identify a row.</param>
/// <param name="Columns">In file order.</param>
public sealed record TableSchema(string Name, string SqlTable, int KeyLength, IReadOnlyList<Column> Columns)
{
    /// <summary>Columns (child, parent) that may not form a cycle, such as <c>(region, part)</c>.</summary>
    public (string Child, string Parent)? Acyclic { get; init; }

    /// <summary>Rows that agree on these columns may not overlap in time.</summary>
    public IReadOnlyList<string> NoOverlapWithin { get; init; } = [];

    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        return -1;
    }
}
