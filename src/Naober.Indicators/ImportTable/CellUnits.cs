using Naober.Core;
using Naober.Files;

namespace Naober.Indicators.ImportTable;

/// <summary>
/// The percent and euro signs in the cells of an indicator. They are read where its unit says the same; where nothing says the unit,
/// and every cell has the same sign, they are its unit; elsewhere 12% beside 12 is refused.
/// </summary>
internal sealed class CellUnits
{
    private readonly List<(int Line, string Column, string Unit)> signed = [];
    private int cells;

    public void Add(int line, string column, string text)
    {
        cells++;
        if (CellNumber.UnitOf(text) is { } unit)
        {
            signed.Add((line, column, unit));
        }
    }

    /// <summary>The unit that every cell says; null when not all say the same.</summary>
    public string? Common => signed.Count == cells && signed.Select(cell => cell.Unit).Distinct().ToList() is [var unit] ? unit : null;

    /// <param name="unit">Of the indicator.</param>
    /// <param name="file">For errors.</param>
    /// <param name="errors">Gets the cells that say another unit.</param>
    public void Check(string unit, string file, ErrorList errors)
    {
        var (dutch, english) = (Vocabulary.IndicatorUnits.Label(unit, Language.Dutch), Vocabulary.IndicatorUnits.Label(unit, Language.English));
        foreach (var (line, column, said) in signed.Where(cell => cell.Unit != unit && !(cell.Unit == "euro" && unit.EndsWith("-euro", StringComparison.Ordinal))))
        {
            var (sign, right) = said == "percent" ? ("%", "12") : ("€", "5");
            errors.Add(file, line, column, "other-unit",
                $"Hier staat een {sign}, terwijl de eenheid van de kolom niet {said} is maar: {dutch}. Schrijf het getal zonder teken ({right}), zet in alle cellen {sign}, of zeg met --indicators dat de eenheid {said} is.",
                $"Here is a {sign}, while the unit of the column is not {said} but: {english}. Write the number without the sign ({right}), put {sign} in every cell, or say with --indicators that the unit is {said}.");
        }
    }
}
