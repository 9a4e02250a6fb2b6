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
            var asked = (Dutch: Vocabulary.IndicatorUnits.Label(said, Language.Dutch), English: Vocabulary.IndicatorUnits.Label(said, Language.English));
            var why = unit == Vocabulary.UnknownKey
                ? new Words($"maar niet in elke cel, en de kop zegt niet dat de kolom in {asked.Dutch} is", $"but not in every cell, and the header does not say that the column is in {asked.English}")
                : new($"terwijl de kolom niet in {asked.Dutch} is maar in {dutch}", $"while the column is not in {asked.English} but in {english}");
            errors.Add(file, line, column, "other-unit",
                $"Hier staat een {sign}, {why.Dutch}. Schrijf het getal zonder teken ({right}), zet in alle cellen {sign}, of zeg met --indicators dat de eenheid {said} is.",
                $"Here is a {sign}, {why.English}. Write the number without the sign ({right}), put {sign} in every cell, or say with --indicators that the unit is {said}.");
        }
    }
}
