using System.Globalization;
using Naober.Core;

namespace Naober.Web.Sheets;

/// <summary>What the cells of a column are, and so how they are shown and written.</summary>
public enum CellKind
{
    /// <summary><see cref="string"/>; null is unknown.</summary>
    Text,

    /// <summary>Whole number.</summary>
    Count,

    /// <summary><see cref="double"/> or <see cref="decimal"/>, rounded on screen, unrounded in files.</summary>
    Number,

    /// <summary><see cref="decimal"/> with the decimals that it has: figures of several kinds in one column.</summary>
    Figure,

    /// <summary><see cref="Money"/>: as on an invoice on screen, euros with two decimals in files.</summary>
    Amount,

    /// <summary><see cref="Core.Share"/>: a percentage with its fraction on screen, three columns in a file.</summary>
    Share,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Key">Name in a file: camelCase.</param>
/// <param name="Title">On the screen.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Decimals">Shown of a <see cref="CellKind.Number"/>; CSV and JSON have all.</param>
public sealed record SheetColumn(string Key, Words Title, CellKind Kind = CellKind.Text, int Decimals = 2);

/// <summary>
/// The data behind a picture or list, once: the page shows it as a table, and the same address with .csv, .xlsx or .json gives it as a file.
/// </summary>
/// <param name="Title">The caption.</param>
/// <param name="Columns">The first one names the row.</param>
/// <param name="Rows">Cells as the kinds of the columns say.</param>
public sealed record Sheet(Words Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>What a file tells beside the data, such as definition and source; what is null is left out.</summary>
    public IReadOnlyList<(Words Term, string? Text)> About { get; init; } = [];

    /// <summary>Whether the data is from the register of now; false for data that says itself where it is from.</summary>
    public bool IsOfRegister { get; init; } = true;

    /// <summary>With its rows by a column: its key upwards, "-" and its key downwards. What is unknown comes last, equals keep their order.</summary>
    public Sheet SortedBy(string sort)
    {
        var (isDown, key) = (sort.StartsWith('-'), sort.TrimStart('-'));
        var i = Columns.Index().First(column => column.Item.Key == key).Index;
        var known = Rows.Where(row => IsKnown(row.Cells[i]));
        return this with
        {
            Rows = [.. isDown ? known.OrderByDescending(row => row.Cells[i], Cells) : known.OrderBy(row => row.Cells[i], Cells), .. Rows.Where(row => !IsKnown(row.Cells[i]))],
        };
    }

    private static bool IsKnown(object? cell) => cell is not null and not Share { Value: null };

    private static Comparer<object?> Cells { get; } = Comparer<object?>.Create((a, b) => (a, b) switch
    {
        (Money x, Money y) => x.CompareTo(y),
        (Share x, Share y) => Nullable.Compare(x.Value, y.Value),
        (string x, string y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase),
        (IConvertible x, IConvertible y) => x.ToDouble(CultureInfo.InvariantCulture).CompareTo(y.ToDouble(CultureInfo.InvariantCulture)),
        _ => 0,
    });
}

/// <summary>One row; the first cell is a link when there is an address.</summary>
public sealed record SheetRow(IReadOnlyList<object?> Cells, Words? Href = null);
