using Naober.Indicators.Formulas;

namespace Naober.Indicators.CheckConsistency;

/// <summary>A figure of an indicator with a formula, against what the stated figures of its parts give.</summary>
internal static class FormulaRule
{
    public static IEnumerable<Inconsistency> Find(Statements statements)
    {
        var catalogue = statements.Catalogue;
        var formulas = (
            from indicator in catalogue.Indicators
            where indicator.Formula is not null
            let formula = Formula.Read(indicator.Formula!).Formula
            where formula is not null && formula.Parts.All(part => catalogue.Find(part.Key) is not null)
            let node = FormulaUnits.Bind(formula, indicator.Unit, key => catalogue.Find(key)!.Unit).Computes
            where node is not null
            select (indicator.Key, Indicator: indicator, Formula: formula, Node: node)).ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        foreach (var same in statements.Groups)
        {
            if (!formulas.TryGetValue(same[0].Indicator, out var entry))
            {
                continue;
            }

            var parts = entry.Formula.Parts.Select(part => part.Key).Distinct().ToDictionary(key => key, key => statements.Of(same[0], indicator: key), StringComparer.Ordinal);
            if (parts.Values.All(stated => stated.Count > 0)
                && RangeOf(entry.Node, key => ValueRange.Around(parts[key])) is { } computed
                && same.Where(figure => !ValueRange.Of(figure).Overlaps(computed)).ToList() is { Count: > 0 } wrong)
            {
                var outcome = Exact(entry.Node, parts);
                yield return new(
                    ConsistencyRule.Formula,
                    Statements.Say(
                        show => $"Er staat {show(wrong[0].Value)}; {Named(entry.Formula, entry.Indicator.Formula!, key => catalogue.Find(key)!.Name.Dutch)} geeft {show(outcome)}.",
                        show => $"It says {show(wrong[0].Value)}; {Named(entry.Formula, entry.Indicator.Formula!, key => catalogue.Find(key)!.Name.English)} gives {show(outcome)}."),
                    [.. wrong, .. parts.Values.SelectMany(stated => stated)]);
            }
        }
    }

    /// <summary>The formula with names instead of keys.</summary>
    private static string Named(Formula formula, string text, Func<string, string> nameOf) => formula.Parts.OrderByDescending(part => part.Position)
        .Aggregate(text, (named, part) => named.Remove(part.Position - 1, part.Key.Length).Insert(part.Position - 1, nameOf(part.Key)));

    /// <summary>With the first statement of every part, as an example to show.</summary>
    private static decimal Exact(FormulaNode node, Dictionary<string, IReadOnlyList<StatedFigure>> parts) =>
        RangeOf(node, key => new(parts[key][0].Value, parts[key][0].Value))!.Value.Low;

    /// <summary>Null when it cannot be computed.</summary>
    private static ValueRange? RangeOf(FormulaNode node, Func<string, ValueRange> rangeOf)
    {
        try
        {
            return node switch
            {
                FormulaNumber number => new(number.Value, number.Value),
                FormulaPart part => rangeOf(part.Key),
                FormulaOperation operation => (RangeOf(operation.Left, rangeOf), RangeOf(operation.Right, rangeOf)) is ({ } left, { } right)
                    ? operation.Operator switch
                    {
                        '+' => left.Plus(right),
                        '-' => left.Minus(right),
                        '*' => left.Times(right),
                        _ => left.DividedBy(right),
                    }
                    : null,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
