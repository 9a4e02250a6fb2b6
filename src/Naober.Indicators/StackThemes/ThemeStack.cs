using Naober.Analysis;
using Naober.Core;
using Naober.Indicators.RankIndicator;

namespace Naober.Indicators.StackThemes;

/// <summary>How a region does on a theme as a whole.</summary>
/// <param name="Depth">Mean place on the indicators of the theme: 0 is first on all, 1 last on all.</param>
/// <param name="Indicators">Number of indicators that it has a place on.</param>
/// <param name="Quarter">Among the peers with a score on this theme: 1 is the best 25%, 4 the lowest.</param>
public sealed record ThemeScore(double Depth, int Indicators, int Quarter);

/// <summary>A region with its score per theme; null where too little is known.</summary>
public sealed record StackedRegion(string Region, IReadOnlyList<ThemeScore?> Scores)
{
    /// <summary>Number of themes in the lowest quarter.</summary>
    public int Lowest => Scores.Count(score => score?.Quarter == 4);
}

/// <summary>
/// Where themes pile up (Visie par. 4.2.2): regions that are in the lowest quarter of their peers on several themes at once. A theme
/// counts every indicator once, of its last period of which enough peers have a figure; neutral indicators and totals do not count.
/// </summary>
public sealed class ThemeStack
{
    /// <summary>Fewer peers have no quarters.</summary>
    private const int LeastPeers = 4;

    private ThemeStack(string peers, IReadOnlyList<(Indicator Indicator, string Period)> counted, IReadOnlyList<(string Theme, int Indicators)> themes, IReadOnlyList<StackedRegion> regions) =>
        (Peers, Counted, Themes, Regions) = (peers, counted, themes, regions);

    public string Peers { get; }

    /// <summary>The indicators that count, by theme, each with the period of which its figures count.</summary>
    public IReadOnlyList<(Indicator Indicator, string Period)> Counted { get; }

    /// <summary>Those that the figures follow from: what counts, and the weights of what is put together.</summary>
    public IReadOnlyList<Indicator> Involved { get; private init; } = [];

    /// <summary>Those with an indicator that can be ranked, with how many there are.</summary>
    public IReadOnlyList<(string Theme, int Indicators)> Themes { get; }

    /// <summary>The most themes in the lowest quarter first; then by code.</summary>
    public IReadOnlyList<StackedRegion> Regions { get; }

    /// <summary>Cost: per indicator the figures of all peers, sorted.</summary>
    public static ThemeStack Of(Catalogue catalogue, string peers)
    {
        var ranked = catalogue.Indicators.Where(indicator => indicator.IsJudged).Select(indicator => LastFair(catalogue, indicator, peers)).OfType<IndicatorPositions>()
            .ToLookup(positions => positions.Indicator.Theme, StringComparer.Ordinal);
        List<string> themes = [.. Vocabulary.IndicatorThemes.Keys.Where(ranked.Contains)];
        var scores = themes.ConvertAll(theme => ScoresOf([.. ranked[theme]]));
        return new(
            peers,
            [.. themes.SelectMany(theme => ranked[theme]).Select(positions => (positions.Indicator, positions.Period))],
            themes.ConvertAll(theme => (theme, ranked[theme].Count())),
            [.. scores.SelectMany(ofTheme => ofTheme.Keys).Distinct(StringComparer.Ordinal)
                .Select(region => new StackedRegion(region, scores.ConvertAll(ofTheme => ofTheme.GetValueOrDefault(region))))
                .OrderByDescending(region => region.Lowest).ThenBy(region => region.Region, StringComparer.Ordinal)])
        {
            Involved = [.. themes.SelectMany(theme => ranked[theme]).SelectMany(positions => positions.Involved).Distinct()],
        };
    }

    private static IndicatorPositions? LastFair(Catalogue catalogue, Indicator indicator, string peers) => catalogue.ExtentOf(indicator).Periods.Reverse()
        .Select(period => IndicatorPositions.Of(catalogue, indicator, period, peers))
        .FirstOrDefault(positions => positions is { IsFair: true, Positions.Count: >= LeastPeers } && !positions.IsExpected);

    /// <summary>Of the regions that have a place on at least half of the indicators.</summary>
    private static Dictionary<string, ThemeScore> ScoresOf(IReadOnlyList<IndicatorPositions> indicators)
    {
        var places = indicators.SelectMany(ranked => ranked.Positions.Select(position => (position.Region, Depth: (position.Rank - 1.0) / (ranked.Positions.Count - 1))))
            .GroupBy(place => place.Region, place => place.Depth, StringComparer.Ordinal)
            .Where(group => 2 * group.Count() >= indicators.Count)
            .Select(group => (Region: group.Key, Depth: group.Average(), Count: group.Count())).ToList();
        var ranks = Ranks.Of([.. places.Select(place => (double?)place.Depth)], lowestFirst: true);
        return places.Index().ToDictionary(
            place => place.Item.Region,
            place => new ThemeScore(place.Item.Depth, place.Item.Count, Ranks.Quarter(ranks[place.Index]!.Value, places.Count)),
            StringComparer.Ordinal);
    }
}
