using System.Globalization;
using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>The one way in which a value is written in a table: ISO dates, decimal point, no trailing zeros, bars in lists.</summary>
internal static class CellText
{
    /// <exception cref="ArgumentException">A list item is empty or holds a bar, or the value has a type that no cell has.</exception>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => text,
        DateOnly date => Formats.Iso(date),
        decimal number => CellReader.Canonical(number).ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        string[] items when items.All(item => item.Length > 0 && !item.Contains('|')) => string.Join('|', items),
        string[] => throw new ArgumentException("A list item is empty or holds a vertical bar.", nameof(cell)),
        _ => throw new ArgumentException($"No cell holds a {cell.GetType().Name}.", nameof(cell)),
    };
}
