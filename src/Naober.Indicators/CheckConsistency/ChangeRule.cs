namespace Naober.Indicators.CheckConsistency;

/// <summary>
/// A stated change against the figures of both periods: of an indicator named <c>X-change</c> with a period <c>first/last</c>, where
/// <c>X</c> or a key that ends in it is an indicator; and the change of a stated position.
/// </summary>
internal static class ChangeRule
{
    private const string Suffix = "-change";

    public static IEnumerable<Inconsistency> Find(Statements statements) => OfIndicators(statements).Concat(OfPositions(statements));

    private static IEnumerable<Inconsistency> OfIndicators(Statements statements)
    {
        foreach (var same in statements.Groups)
        {
            if (same[0].Period is { } period && period.Split('/') is [var first, var last] && Measured(statements.Catalogue, same[0].Indicator) is { } measured)
            {
                var (before, after) = (statements.Of(same[0], measured.Key, period: first), statements.Of(same[0], measured.Key, period: last));
                var isPercentage = statements.Catalogue.Find(same[0].Indicator)!.Unit == "percent";
                if (Contradicts(same, before, after, isPercentage, measured.Unit is not "percent") is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<Inconsistency> OfPositions(Statements statements)
    {
        foreach (var stated in statements.Catalogue.Published)
        {
            if (stated is { ChangeOfValue: { } change, Period: { } last, FirstPeriod: { } first })
            {
                var figure = new StatedFigure(stated.Indicator, stated.Region, last, change, CellStates.None, stated.Citation);
                if (Contradicts([figure], statements.Of(figure, period: first), statements.Of(figure), false, false) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static Indicator? Measured(Catalogue catalogue, string key)
    {
        if (!key.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var stem = key[..^Suffix.Length];
        var ending = catalogue.Indicators.Where(indicator => indicator.Key.EndsWith("-" + stem, StringComparison.Ordinal)).Take(2).ToList();
        return catalogue.Find(stem) ?? (ending is [var only] ? only : null);
    }

    /// <summary>A change in percent is one of the first figure; of a percentage it may be percentage points too.</summary>
    private static Inconsistency? Contradicts(
        IReadOnlyList<StatedFigure> changes, IReadOnlyList<StatedFigure> before, IReadOnlyList<StatedFigure> after, bool isPercentage, bool onlyRelative)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            return null;
        }

        var difference = ValueRange.Around(after).Minus(ValueRange.Around(before));
        var relative = isPercentage ? difference.DividedBy(ValueRange.Around(before))?.Times(new(100, 100)) : null;
        var wrong = changes.Where(change => !(
            (!(isPercentage && onlyRelative) && ValueRange.Of(change).Overlaps(difference)) || (relative is { } percent && ValueRange.Of(change).Overlaps(percent)))).ToList();
        if (wrong.Count == 0 || (isPercentage && relative is null))
        {
            return null;
        }

        var (then, now) = (before[0].Value, after[0].Value);
        var follows = isPercentage && onlyRelative ? (now - then) / then * 100 : now - then;
        return new(
            ConsistencyRule.Change,
            Statements.Say(
                show => $"Er staat {show(wrong[0].Value)}; van {show(then)} naar {show(now)} is {show(follows)}.",
                show => $"It says {show(wrong[0].Value)}; from {show(then)} to {show(now)} is {show(follows)}."),
            [.. wrong, .. before, .. after]);
    }
}
