using Naober.Core;
using Naober.Indicators.TraceFigures;

namespace Naober.Indicators.DescribeRegion;

/// <summary>What is known of a region on an indicator.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Figures">Null when there is no figure.</param>
/// <param name="Published">Every position that sources state of the region, among whichever peers; the last period first.</param>
public sealed record IndicatorOfRegion(Indicator Indicator, IndicatorProfile? Figures, IReadOnlyList<PublishedPosition> Published);

/// <summary>The indicators of a theme that something is known of for a region: those with a position that can be strong or weak first, then other positions.</summary>
public sealed record ThemeOfRegion(string Theme, IReadOnlyList<IndicatorOfRegion> Indicators);

/// <summary>
/// A region by theme and at a glance (BRE par. 5.5): where it is among the best and the lowest quarter of its peers, and where it rose
/// or fell since the first figure. Computed and published positions both count, each as what it is; neutral indicators and totals do not. A rise
/// or fall that a source states, in places, as a change of the figure or in words, stands beside the computed one.
/// </summary>
public sealed class RegionThemes
{
    private RegionThemes(string region, string peers, IReadOnlyList<ThemeOfRegion> themes)
    {
        (Region, Peers, Themes) = (region, peers, themes);
        List<GlancePosition> positions = [.. themes.SelectMany(theme => theme.Indicators).Where(of => of.Indicator.IsJudged).SelectMany(PositionsOf)];
        Strengths = [.. positions.Where(position => position.Quarter == 1).OrderBy(position => position.Depth)];
        Weaknesses = [.. positions.Where(position => position.Quarter == 4).OrderByDescending(position => position.Depth)];
        List<GlancePosition> moved = [.. themes.SelectMany(theme => theme.Indicators).Where(of => of.Indicator.IsJudged).SelectMany(MovesOf)];
        Risers = [.. moved.Where(position => position.Moved > 0).OrderByDescending(position => position.Rise)];
        Fallers = [.. moved.Where(position => position.Moved < 0).OrderBy(position => position.Rise ?? int.MaxValue)];
    }

    public string Region { get; }

    /// <summary>The type of the regions it is compared with: its own.</summary>
    public string Peers { get; }

    /// <summary>In the order of <see cref="Vocabulary.IndicatorThemes"/>, those without anything known left out.</summary>
    public IReadOnlyList<ThemeOfRegion> Themes { get; }

    /// <summary>Positions in the best quarter, the best first.</summary>
    public IReadOnlyList<GlancePosition> Strengths { get; }

    /// <summary>Positions in the lowest quarter, the lowest first.</summary>
    public IReadOnlyList<GlancePosition> Weaknesses { get; }

    /// <summary>The largest rise first, those without a number last.</summary>
    public IReadOnlyList<GlancePosition> Risers { get; }

    /// <summary>The largest fall first, those without a number last.</summary>
    public IReadOnlyList<GlancePosition> Fallers { get; }

    /// <summary>Cost: that of <see cref="RegionProfile.Of(Catalogue, string)"/>.</summary>
    /// <param name="catalogue">All figures.</param>
    /// <param name="region">Its code.</param>
    /// <param name="cited">Where its figures and those of the Netherlands stand; figures of different sources are then not compared.</param>
    public static RegionThemes Of(Catalogue catalogue, string region, CitedFigures? cited = null)
    {
        var profile = RegionProfile.Of(catalogue, region);
        var figures = profile.Indicators.ToDictionary(of => of.Indicator.Key, of => cited is null ? of : WithSources(of, region, cited), StringComparer.Ordinal);
        var published = catalogue.Published.Where(position => position.Region == region).ToLookup(position => position.Indicator, StringComparer.Ordinal);
        var known = catalogue.Indicators
            .Select(indicator => new IndicatorOfRegion(indicator, figures.GetValueOrDefault(indicator.Key), [.. published[indicator.Key].OrderByDescending(Recency)]))
            .Where(of => of.Figures is not null || of.Published.Count > 0)
            .OrderByDescending(of => of.Figures is not { Last.IsPosition: true } && of.Published.Count == 0 ? 0 : of.Indicator.IsJudged ? 2 : 1)
            .ToLookup(of => of.Indicator.Theme, StringComparer.Ordinal);
        return new(region, profile.Peers, [.. Vocabulary.IndicatorThemes.Keys.Where(known.Contains).Select(theme => new ThemeOfRegion(theme, [.. known[theme]]))]);
    }

    private static IndicatorProfile WithSources(IndicatorProfile of, string region, CitedFigures cited) => of with
    {
        IsFromOtherSources = of.First is { } first && cited.AreApart(of.Indicator.Key, (region, first.Period), (region, of.Last.Period)),
        IsNationalFromOtherSource = of.National is not null && cited.AreApart(of.Indicator.Key, (region, of.Last.Period), (Regions.Region.Netherlands, of.Last.Period)),
    };

    /// <summary>The computed position, and the last that a source states among the same peers.</summary>
    private IEnumerable<GlancePosition> PositionsOf(IndicatorOfRegion of)
    {
        if (GlancePosition.From(of.Figures) is { } computed && !Hindrances.IsExpected(of.Figures!.Last.States))
        {
            yield return computed;
        }

        if (of.Published.FirstOrDefault(position => position.Peers == Peers) is { } published)
        {
            yield return GlancePosition.From(of.Indicator, published);
        }
    }

    /// <summary>The computed rise or fall, and the last that a source states among the same peers, of whichever period.</summary>
    private IEnumerable<GlancePosition> MovesOf(IndicatorOfRegion of)
    {
        if (GlancePosition.From(of.Figures) is { Rise: not (null or 0) } computed)
        {
            yield return computed;
        }

        if (of.Published.FirstOrDefault(position => position.Peers == Peers && position.Moved(of.Indicator) != 0) is { } published)
        {
            yield return GlancePosition.From(of.Indicator, published);
        }
    }

    /// <summary>By period; of equals the one that says most.</summary>
    private static (DateOnly Period, int Said) Recency(PublishedPosition position) => (
        position.Period is { } period ? FigurePeriod.FirstDay(period) ?? DateOnly.MinValue : DateOnly.MinValue,
        (position.Rank is null ? 0 : 1) + (position.Of is null ? 0 : 1) + (position.Quarter is null ? 0 : 1));
}
