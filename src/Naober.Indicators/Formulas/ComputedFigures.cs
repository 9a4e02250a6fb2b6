using Naober.Indicators.Cubes;

namespace Naober.Indicators.Formulas;

/// <summary>
/// The figures of the indicators that have a formula and no figures of their own, for every region and period in which all parts are
/// known. A formula may name another: that one is computed first, and nothing is rounded on the way.
/// </summary>
internal static class ComputedFigures
{
    private const int MostDecimals = 9;

    /// <summary>Cost: the figures of all parts.</summary>
    /// <returns>A cube in memory; null when there is nothing to compute.</returns>
    public static Cube? Of(IReadOnlyList<Indicator> indicators, IReadOnlyDictionary<string, IndicatorFigures> figures)
    {
        var bound = Bind(indicators, figures);
        var leaves = bound.SelectMany(entry => entry.Formula.Parts).Select(part => figures.GetValueOrDefault(part.Key)).OfType<IndicatorFigures>().ToList();
        string[] regions = [.. leaves.SelectMany(leaf => leaf.Cube.Directory.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] periods = [.. leaves.SelectMany(leaf => leaf.Cube.Directory.Periods).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var computed = new Dictionary<string, FigureBlock>(StringComparer.Ordinal);
        foreach (var (key, formula, node) in bound)
        {
            var parts = formula.Parts.Select(part => part.Key).Distinct().ToDictionary(
                part => part, part => computed.GetValueOrDefault(part) ?? FigureBlock.Of(figures[part], regions, periods), StringComparer.Ordinal);
            computed[key] = FigureBlock.Of(regions.Length * periods.Length, parts, node);
        }

        return bound.Count == 0 ? null : ToCube([.. bound.Select(entry => entry.Key)], regions, periods, computed);
    }

    /// <summary>In an order in which every formula comes after those that it names; one that is unsound or goes in a circle is left out.</summary>
    private static List<(string Key, Formula Formula, FormulaNode Node)> Bind(IReadOnlyList<Indicator> indicators, IReadOnlyDictionary<string, IndicatorFigures> figures)
    {
        var units = indicators.ToDictionary(indicator => indicator.Key, indicator => indicator.Unit, StringComparer.Ordinal);
        var waiting = indicators.Where(indicator => indicator.Formula is not null && !figures.ContainsKey(indicator.Key))
            .Select(indicator => (Indicator: indicator, Formula.Read(indicator.Formula!).Formula)).Where(entry => entry.Formula is not null).ToList();
        var (found, known) = (new List<(string, Formula, FormulaNode)>(), figures.Keys.ToHashSet(StringComparer.Ordinal));
        while (waiting.FindAll(entry => entry.Formula!.Parts.All(part => known.Contains(part.Key))) is { Count: > 0 } ready)
        {
            foreach (var (indicator, formula) in ready)
            {
                waiting.Remove((indicator, formula));
                if (FormulaUnits.Bind(formula!, indicator.Unit, key => units.GetValueOrDefault(key, "unknown")).Computes is { } node)
                {
                    known.Add(indicator.Key);
                    found.Add((indicator.Key, formula!, node));
                }
            }
        }

        return found;
    }

    private static Cube ToCube(string[] keys, string[] regions, string[] periods, Dictionary<string, FigureBlock> computed)
    {
        var decimals = keys.Select(key => computed[key].Decimals(MostDecimals)).ToArray();
        using var builder = new CubeBuilder(new(0, [.. keys.Select((key, i) => new CubeIndicator(key, decimals[i], sizeof(long)))], periods, regions));
        foreach (var (i, key) in keys.Index())
        {
            var (block, scale) = (computed[key], Scale(decimals[i]));
            for (var cell = 0; cell < block.Values.Length; cell++)
            {
                if (block.Values[cell] is { } value)
                {
                    // Cut off, so that rounding what is shown gives what rounding the exact figure would.
                    builder.SetWhole(i, cell / regions.Length, cell % regions.Length, (long)decimal.Truncate(value * scale), block.States[cell] | CellStates.Computed);
                }
            }
        }

        return builder.Done();
    }

    internal static decimal Scale(int decimals) => (decimal)Math.Pow(10, decimals);
}
