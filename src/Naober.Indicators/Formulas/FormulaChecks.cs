using Naober.Files;
using Naober.Files.Packages;

namespace Naober.Indicators.Formulas;

/// <summary>Checks the formulas of a package: they can be read, name indicators that there are, go round in no circle, and their units agree.</summary>
public static class FormulaChecks
{
    private const string File = "indicators.csv";
    private const string Column = "formula";

    /// <summary>Cost: the formulas, and every indicator once.</summary>
    /// <param name="package">With the table of indicators.</param>
    /// <param name="others">Indicators of other packages, which the formulas may name too.</param>
    /// <returns>By line of <c>indicators.csv</c>.</returns>
    public static IReadOnlyList<InputError> Run(RegionPackage package, IReadOnlyList<Indicator> others)
    {
        var own = package["indicators"].Rows.Select(row => (row.Line, Indicator: Indicator.Of(row))).ToList();
        var known = others.Concat(own.Select(row => row.Indicator)).GroupBy(indicator => indicator.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var lines = own.ToDictionary(row => row.Indicator.Key, row => row.Line, StringComparer.Ordinal);
        var (errors, edges) = (new List<InputError>(), new List<ParentEdge>());
        foreach (var indicator in known.Values.Where(indicator => indicator.Formula is not null))
        {
            var line = lines.GetValueOrDefault(indicator.Key);
            var (formula, error) = Formula.Read(indicator.Formula!);
            if (formula is not null)
            {
                var missing = formula.Parts.FirstOrDefault(part => !known.ContainsKey(part.Key));
                error = missing is null ? FormulaUnits.Bind(formula, indicator.Unit, key => known[key].Unit).Error : Unknown(missing);
                edges.AddRange(formula.Parts.Select(part => new ParentEdge(indicator.Key, part.Key, line)));
            }

            if (error is not null && line > 0)
            {
                errors.Add(new(File, line, Column, error.Code, error.Message));
            }
        }

        errors.AddRange(CycleFinder.Find(edges).Select(cycle => new InputError(File, cycle.Closing.Line, Column, "formula-cycle", new(
            $"De formules volgen uit elkaar in een kring: {cycle.Shown}.", $"The formulas follow from each other in a circle: {cycle.Shown}."))));
        return [.. errors.OrderBy(error => error.Line)];
    }

    private static FormulaError Unknown(FormulaPart part) => new(part.Position, "formula-indicator", new(
        $"Teken {part.Position} van de formule: er is geen indicator '{part.Key}'. Schrijf spaties om + - * en /.",
        $"Character {part.Position} of the formula: there is no indicator '{part.Key}'. Write spaces around + - * and /."));
}
