namespace Naober.Indicators.CheckConsistency;

/// <summary>Finds figures that cannot all be right, by the rules of <see cref="ConsistencyRule"/>. Nothing is corrected.</summary>
public static class ConsistencyReport
{
    /// <summary>
    /// Only what rounding cannot explain is found: a printed figure stands for everything that is rounded to it. Cost: the figures, and
    /// per stated rank the figures of its peers.
    /// </summary>
    /// <param name="catalogue">Indicators, regions and stated positions.</param>
    /// <param name="figures">Every figure at every place of a source.</param>
    /// <returns>By rule, then by indicator, region and period.</returns>
    public static IReadOnlyList<Inconsistency> Of(Catalogue catalogue, IEnumerable<StatedFigure> figures)
    {
        var statements = new Statements(catalogue, [.. figures]);
        var rules = ConsistencyRule.All.Index().ToDictionary(rule => rule.Item, rule => rule.Index);
        return
        [
            .. FigureRules.DifferentValues(statements).Concat(FigureRules.OutOfRange(statements)).Concat(FormulaRule.Find(statements))
                .Concat(PartsRule.Find(statements)).Concat(ChangeRule.Find(statements)).Concat(PositionRules.Find(catalogue))
                .OrderBy(found => rules[found.Rule]).ThenBy(found => found.Indicator, StringComparer.Ordinal)
                .ThenBy(found => found.Region, StringComparer.Ordinal).ThenBy(found => found.Period, StringComparer.Ordinal),
        ];
    }
}
