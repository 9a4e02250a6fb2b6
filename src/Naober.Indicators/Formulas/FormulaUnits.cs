using Naober.Core;

namespace Naober.Indicators.Formulas;

/// <summary>
/// Checks the units of a formula, where only like is added to like, and makes it one that computes: every figure in euros,
/// kilometres, or as a number of which a percentage is a hundredth, and what comes out in the unit of the indicator.
/// </summary>
internal static class FormulaUnits
{
    /// <param name="formula">Of which every part is known.</param>
    /// <param name="unit">Of the indicator that follows from it.</param>
    /// <param name="unitOf">The unit of another indicator.</param>
    public static (FormulaNode? Computes, FormulaError? Error) Bind(Formula formula, string unit, Func<string, string> unitOf)
    {
        if (formula.Parts.FirstOrDefault(part => FormulaUnit.Of(unitOf(part.Key)) is null) is { } unstated)
        {
            return Wrong(unstated.Position,
                $"van '{unstated.Key}' is de eenheid niet genoemd; daarmee kan niet worden gerekend.", $"the unit of '{unstated.Key}' is not stated; nothing can be computed with it.");
        }

        if (formula.Parts.Count == 0)
        {
            return Wrong(1, "hier moet ten minste één andere indicator staan.", "at least one other indicator must stand here.");
        }

        if (FormulaUnit.Of(unit) is not { } asked)
        {
            return Wrong(1, "een indicator met een formule heeft een eenheid nodig, en deze heeft 'unknown'.", "an indicator with a formula needs a unit, and this one has 'unknown'.");
        }

        var (computes, found, error) = Bind(formula.Root, key => FormulaUnit.Of(unitOf(key))!);
        return error is not null ? (null, error)
            : !found!.MayBeGivenIn(asked) ? Wrong(1,
                $"dit geeft {Shown(found).Dutch}, en dat kan niet in {Shown(asked).Dutch}, de eenheid van de indicator.",
                $"this gives {Shown(found).English}, which cannot be given in {Shown(asked).English}, the unit of the indicator.")
            : (asked.Factor == 1 ? computes : new FormulaOperation('/', computes, new FormulaNumber(asked.Factor), 1), null);
    }

    /// <returns>The unit is null for a number, which takes that of what it is added to.</returns>
    private static (FormulaNode Computes, FormulaUnit? Unit, FormulaError? Error) Bind(FormulaNode node, Func<string, FormulaUnit> unitOf)
    {
        if (node is not FormulaOperation operation)
        {
            var unit = node is FormulaPart part ? unitOf(part.Key) : null;
            return (Times(node, unit), unit, null);
        }

        var (left, leftUnit, leftError) = Bind(operation.Left, unitOf);
        var (right, rightUnit, rightError) = Bind(operation.Right, unitOf);
        if (operation.Operator is '*' or '/')
        {
            return (operation with { Left = left, Right = right }, Product(operation.Operator, leftUnit, rightUnit), leftError ?? rightError);
        }

        var error = leftError ?? rightError ?? (leftUnit is null || rightUnit is null || leftUnit.MayBeAddedTo(rightUnit) ? null : Wrong(operation.Position,
            $"{Shown(leftUnit).Dutch} en {Shown(rightUnit).Dutch} kunnen niet bij elkaar of van elkaar af.",
            $"{Shown(leftUnit).English} and {Shown(rightUnit).English} cannot be added or subtracted.").Error);
        return (
            operation with { Left = leftUnit is null ? Times(left, rightUnit) : left, Right = rightUnit is null ? Times(right, leftUnit) : right },
            leftUnit ?? rightUnit, error);
    }

    /// <summary>Twice a number of people is a number of people; people by people are none.</summary>
    private static FormulaUnit? Product(char symbol, FormulaUnit? left, FormulaUnit? right) => (left, right) switch
    {
        (_, null) => left,
        (null, _) when symbol == '*' => right,
        _ => new(null, 1, (left?.Dimension ?? default).Times(right.Dimension, symbol == '*' ? 1 : -1)),
    };

    private static FormulaNode Times(FormulaNode node, FormulaUnit? unit) =>
        unit is null or { Factor: 1 } ? node : new FormulaOperation('*', node, new FormulaNumber(unit.Factor), 0);

    private static Words Shown(FormulaUnit unit) => unit.Name is { } name
        ? new($"'{Vocabulary.IndicatorUnits.Label(name, Language.Dutch)}' ({name})", $"'{Vocabulary.IndicatorUnits.Label(name, Language.English)}' ({name})")
        : new("een verhouding of product van eenheden", "a ratio or product of units");

    private static (FormulaNode?, FormulaError? Error) Wrong(int position, string dutch, string english) => (null, new(position, "formula-unit", new(
        $"Teken {position} van de formule: {dutch}", $"Character {position} of the formula: {english}")));
}
