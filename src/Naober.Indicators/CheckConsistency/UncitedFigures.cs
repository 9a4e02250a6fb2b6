using Naober.Indicators.Cubes;
using Naober.Indicators.Formulas;

namespace Naober.Indicators.CheckConsistency;

/// <summary>
/// The figures of data sets that are themselves the source of their figures, such as a table of Statistics Netherlands: only those to
/// which a rule applies, so that a large data set costs no more than there is to check.
/// </summary>
internal sealed class UncitedFigures
{
    /// <summary>About 200 MB while they are checked.</summary>
    private const int Most = 1_000_000;

    private readonly Catalogue catalogue;
    private readonly HashSet<string> shared;
    private readonly HashSet<string> related;

    private UncitedFigures(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        shared = [.. catalogue.Cubes.SelectMany(cube => cube.Directory.Indicators).GroupBy(indicator => indicator.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];
        related = [.. catalogue.Indicators.SelectMany(Related)];
    }

    private List<StatedFigure> Figures { get; } = [];

    private int NotChecked { get; set; }

    /// <param name="catalogue">All figures.</param>
    /// <param name="dataSets">The data sets without citations by version.</param>
    /// <returns>The figures, and how many indicators had too many to check.</returns>
    public static (IReadOnlyList<StatedFigure> Figures, int NotChecked) Of(Catalogue catalogue, IReadOnlyDictionary<int, string> dataSets)
    {
        var found = new UncitedFigures(catalogue);
        foreach (var cube in catalogue.Cubes)
        {
            if (dataSets.TryGetValue(cube.Directory.Version, out var dataSet))
            {
                foreach (var (at, own) in cube.Directory.Indicators.Index())
                {
                    found.Add(cube, at, catalogue.Find(own.Key), dataSet);
                }
            }
        }

        return (found.Figures, found.NotChecked);
    }

    private void Add(Cube cube, int at, Indicator? indicator, string dataSet)
    {
        if (indicator is null)
        {
            return;
        }

        var (isShared, most) = (shared.Contains(indicator.Key), FigureRules.MostOf(indicator));
        var isWhole = isShared || indicator.Aggregation == "sum" || related.Contains(indicator.Key);
        var places = Enumerable.Range(0, cube.Directory.Regions.Count).Where(place => isShared || most is not null || catalogue.Regions.Find(cube.Directory.Regions[place]) is not null).ToList();
        if (!isWhole && most is null)
        {
            return;
        }

        if (isWhole && Figures.Count + ((long)places.Count * cube.Directory.Periods.Count) > Most)
        {
            NotChecked++;
            return;
        }

        foreach (var (time, period) in cube.Directory.Periods.Index())
        {
            var states = cube.States(at, time);
            foreach (var place in places)
            {
                if (cube[at, time, place] is { } value && (isWhole || value < 0 || value > most))
                {
                    Figures.Add(new(indicator.Key, cube.Directory.Regions[place], period, value, states[place], new(null, null)) { DataSet = dataSet });
                }
            }
        }
    }

    /// <summary>Of which other indicators the figures follow: by a formula, or as the change of another.</summary>
    private IEnumerable<string> Related(Indicator indicator) => indicator.Formula is { } formula
        ? [indicator.Key, .. Formula.Read(formula).Formula?.Parts.Select(part => part.Key) ?? []]
        : indicator.Key.EndsWith("-change", StringComparison.Ordinal) && catalogue.Find(indicator.Key[..^"-change".Length]) is { } changed ? [indicator.Key, changed.Key] : [];
}
