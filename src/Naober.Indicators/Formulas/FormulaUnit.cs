using System.Collections.Frozen;

namespace Naober.Indicators.Formulas;

/// <summary>What remains of units when they are multiplied and divided; what is counted or compared has none.</summary>
public readonly record struct Dimension(int Euro, int Kilometre, int Minute, int Year, int Grade, int Index)
{
    public Dimension Times(Dimension other, int sign) => new(
        Euro + (sign * other.Euro), Kilometre + (sign * other.Kilometre), Minute + (sign * other.Minute),
        Year + (sign * other.Year), Grade + (sign * other.Grade), Index + (sign * other.Index));
}

/// <summary>A unit of a figure, or what came of units in a formula.</summary>
/// <param name="Name">A term of <see cref="Core.Vocabulary.IndicatorUnits"/>; null for what came of multiplying or dividing.</param>
/// <param name="Factor">A figure times this is in euros, kilometres, and so on; 0.01 for a percentage.</param>
/// <param name="Dimension">Without the factor.</param>
public sealed record FormulaUnit(string? Name, decimal Factor, Dimension Dimension)
{
    private static readonly FrozenDictionary<string, FormulaUnit> Known = new FormulaUnit[]
    {
        new("count", 1, default),
        new("thousand", 1_000, default),
        new("number", 1, default),
        new("ratio", 1, default),
        new("percent", 0.01m, default),
        new("percentage-points", 0.01m, default),
        new("per-1000", 0.001m, default),
        new("per-square-kilometre", 1, new() { Kilometre = -2 }),
        new("euro", 1, new() { Euro = 1 }),
        new("thousand-euro", 1_000, new() { Euro = 1 }),
        new("million-euro", 1_000_000, new() { Euro = 1 }),
        new("kilometre", 1, new() { Kilometre = 1 }),
        new("square-kilometre", 1, new() { Kilometre = 2 }),
        new("hectare", 0.01m, new() { Kilometre = 2 }),
        new("minutes", 1, new() { Minute = 1 }),
        new("years", 1, new() { Year = 1 }),
        new("grade", 1, new() { Grade = 1 }),
        new("index", 1, new() { Index = 1 }),
    }.ToFrozenDictionary(unit => unit.Name!, StringComparer.Ordinal);

    private bool IsPercentage => Name is "percent" or "percentage-points";

    /// <summary>Null for a unit that no source states, with which nothing can be computed.</summary>
    public static FormulaUnit? Of(string unit) => Known.GetValueOrDefault(unit);

    /// <summary>Whether two may be added: the same unit, or percentages and percentage points; of what was divided, the same dimension.</summary>
    public bool MayBeAddedTo(FormulaUnit other) =>
        Name is null || other.Name is null ? Dimension == other.Dimension : Name == other.Name || (IsPercentage && other.IsPercentage);

    /// <summary>
    /// Whether it can be given in another unit: euros in millions, and what was divided in percent; a number of people is no percentage.
    /// </summary>
    public bool MayBeGivenIn(FormulaUnit other) => MayBeAddedTo(other) || (Dimension == other.Dimension && Dimension != default);
}
