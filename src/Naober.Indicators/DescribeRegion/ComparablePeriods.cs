namespace Naober.Indicators.DescribeRegion;

/// <summary>Which figures of a region make a series.</summary>
internal static class ComparablePeriods
{
    /// <summary>
    /// In order of time, of periods as long as the last. A figure of which the source states no year stands at its year of publication; it
    /// is no point of a series beside figures of which the year is known, and a forecast or a target none beside what was measured.
    /// </summary>
    public static List<T> Of<T>(IEnumerable<T> points, Func<T, string> periodOf, Func<T, CellStates> statesOf)
    {
        var found = points.Where(point => FigurePeriod.FirstDay(periodOf(point)) is not null)
            .OrderBy(point => FigurePeriod.FirstDay(periodOf(point))).ThenByDescending(point => periodOf(point).Contains('/')).ToList();
        found = Without(CellStates.Forecast | CellStates.Target);
        found = Without(CellStates.PublicationYear);
        return found.FindAll(point => FigurePeriod.IsAlike(periodOf(point), periodOf(found[^1])));

        // Unless there is nothing else.
        List<T> Without(CellStates states) => found.FindAll(point => (statesOf(point) & states) == CellStates.None) is { Count: > 0 } left ? left : found;
    }
}
