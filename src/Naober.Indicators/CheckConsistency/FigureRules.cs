namespace Naober.Indicators.CheckConsistency;

/// <summary>What can be wrong with a figure without looking at others than itself.</summary>
internal static class FigureRules
{
    public static IEnumerable<Inconsistency> DifferentValues(Statements statements) =>
        from same in statements.Groups
        where same.Any(one => same.Any(other => !ValueRange.Of(one).Overlaps(ValueRange.Of(other))))
        let values = same.Select(figure => figure.Value).Distinct().Order().ToList()
        select new Inconsistency(
            ConsistencyRule.DifferentValues,
            Statements.Say(show => $"Er staat {string.Join(" en ", values.Select(show))}.", show => $"It says {string.Join(" and ", values.Select(show))}."),
            same);

    public static IEnumerable<Inconsistency> OutOfRange(Statements statements)
    {
        foreach (var same in statements.Groups)
        {
            if (statements.Catalogue.Find(same[0].Indicator) is { } indicator && MostOf(indicator) is { } most
                && same.Where(figure => figure.Value < 0 || figure.Value > most).ToList() is { Count: > 0 } wrong)
            {
                var value = wrong[0].Value;
                yield return new(
                    ConsistencyRule.OutOfRange,
                    value < 0
                        ? Statements.Say(show => $"{show(value)} is minder dan niets.", show => $"{show(value)} is less than nothing.")
                        : Statements.Say(show => $"{show(value)} is meer dan {show(most)}.", show => $"{show(value)} is more than {show(most)}."),
                    wrong);
            }
        }
    }

    /// <summary>The whole of which a figure is a share; null for what may be above it or below zero, such as a change or a balance.</summary>
    internal static decimal? MostOf(Indicator indicator) => indicator switch
    {
        { Unit: "percent" } => PartOfWhole.Is(indicator) ? 100 : null,
        { Unit: "per-1000", IsNeutral: false, Aggregation: "weighted-mean" } => 1_000,
        _ => null,
    };
}
