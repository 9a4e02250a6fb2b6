namespace Naober.Indicators.ListIndicators;

/// <summary>
/// The figures of an indicator in some periods and regions, as a table of which every row and every column has something; nothing
/// is copied out of the cube.
/// </summary>
public sealed class FigureSelection
{
    private readonly IndicatorFigures? figures;

    private FigureSelection(IndicatorFigures? figures, IReadOnlyList<int> times, IReadOnlyList<int> places, int count) =>
        (this.figures, Times, Places, Count) = (figures, times, places, count);

    /// <summary>The places of the periods in the cube, in order of time.</summary>
    public IReadOnlyList<int> Times { get; }

    /// <summary>The places of the regions in the cube, by code.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>Number of figures, those that a source says to be secret or unavailable too.</summary>
    public int Count { get; }

    /// <summary>Every figure, by period and region.</summary>
    public IEnumerable<(int Time, int Place)> Cells => Times.SelectMany(_ => Places, (time, place) => (time, place)).Where(cell => IsSaid(figures!, cell.time, cell.place));

    /// <summary>Cost: all places of the indicator, periods times regions.</summary>
    /// <param name="figures">Null selects nothing.</param>
    /// <param name="periods">Which periods count.</param>
    /// <param name="regions">Which codes of regions count.</param>
    public static FigureSelection Of(IndicatorFigures? figures, Func<string, bool> periods, Func<string, bool> regions)
    {
        if (figures is null)
        {
            return new(null, [], [], 0);
        }

        var directory = figures.Cube.Directory;
        var places = Enumerable.Range(0, directory.Regions.Count).Where(place => regions(directory.Regions[place])).ToList();
        var (times, seen, count) = (new List<int>(), new bool[directory.Regions.Count], 0);
        foreach (var time in Enumerable.Range(0, directory.Periods.Count).Where(time => periods(directory.Periods[time])))
        {
            var before = count;
            foreach (var place in places.Where(place => IsSaid(figures, time, place)))
            {
                seen[place] = true;
                count++;
            }

            if (count > before)
            {
                times.Add(time);
            }
        }

        return new(
            figures, [.. times.OrderBy(time => FigurePeriod.FirstDay(directory.Periods[time])).ThenByDescending(time => directory.Periods[time].Contains('/'))],
            [.. places.Where(place => seen[place])], count);
    }

    private static bool IsSaid(IndicatorFigures figures, int time, int place) =>
        figures.Cube.Whole(figures.At, time, place) is not null || figures.Cube.States(figures.At, time)[place] != CellStates.None;
}
