namespace Naober.Pictures;

/// <summary>Partnerships per scale level, the largest scale on top; the "zandloper".</summary>
public sealed record HourglassData
{
    /// <param name="categories">What the bars are divided into, such as ecosystems; in drawing order, 1 to 10.</param>
    /// <param name="levels">From supraregional to local.</param>
    /// <param name="unknown">Partnerships of which the scale is unknown, shown apart; null when there are none.</param>
    /// <exception cref="ArgumentException">The parts of a level are not as many as the categories, or do not add up to its count.</exception>
    public HourglassData(IReadOnlyList<HourglassCategory> categories, IReadOnlyList<HourglassLevel> levels, HourglassLevel? unknown = null)
    {
        foreach (var level in levels.Concat(unknown is null ? [] : [unknown]))
        {
            if (level.Parts.Count != categories.Count || level.Parts.Sum() != level.Count || level.Parts.Any(part => part < 0))
            {
                throw new ArgumentException($"The parts of {level.Label} must be one per category, 0 or more, and add up to {level.Count}.", nameof(levels));
            }
        }

        (Categories, Levels, Unknown) = (categories, levels, unknown);
    }

    public IReadOnlyList<HourglassCategory> Categories { get; }

    public IReadOnlyList<HourglassLevel> Levels { get; }

    public HourglassLevel? Unknown { get; }
}

/// <param name="Label">In the legend.</param>
/// <param name="Mark">One to three letters that stand in the bars, so that colour is never alone: "BRE".</param>
/// <param name="IsUnknown">What could not be placed; grey, so that what is known stands out.</param>
public sealed record HourglassCategory(string Label, string Mark, bool IsUnknown = false);

/// <param name="Label">Name of the scale level.</param>
/// <param name="Count">Partnerships of this level, each counted once.</param>
/// <param name="Parts">
/// Partnerships per category, in the order of the categories; what belongs to several needs a category of its own
/// ("meer dan een").
/// </param>
/// <param name="IsRegional">The level where the waist may be.</param>
/// <param name="Href">Where the bar leads to, if anywhere.</param>
public sealed record HourglassLevel(string Label, int Count, IReadOnlyList<int> Parts, bool IsRegional = false, string? Href = null);
