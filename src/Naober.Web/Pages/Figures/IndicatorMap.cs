using Naober.Analysis;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.RankIndicator;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Maps;
using Naober.Web.Pages.Positions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>All peers on one indicator in one period as a map of the Netherlands, when their boundaries are loaded.</summary>
internal static class IndicatorMap
{
    private const int Classes = 5;

    /// <summary>With more areas, links would be hundreds of stops for the keyboard; the table has them all.</summary>
    private const int MostLinks = 60;

    /// <summary>Null when there are no boundaries of such regions, or when no region has a value.</summary>
    internal static async ValueTask<PictureContent?> DrawAsync(SheetRequest request, Catalogue catalogue, IndicatorPositions ranked, bool withLinks = true)
    {
        var date = FigurePeriod.FirstDay(ranked.Period) is null ? request.Date : ranked.Date;
        return ranked.Positions.Count > 0 && await LayerAsync(request, ranked.Peers, date) is { } layer
            ? PictureContent.Of<Choropleth, ChoroplethData>(
                Conditions(ranked, layer, request.Language), Data(catalogue, ranked, layer, request.Language, withLinks),
                new Words("Donkerder is meer, wat niet hetzelfde is als beter; gearceerd is onbekend.", "Darker is more, which is not the same as better; hatched is unknown.").In(request.Language),
                IndicatorRanking.Table(catalogue, ranked, request.Language))
            : null;
    }

    /// <summary>All regions of a type on a date; null when there are no boundaries to build them from.</summary>
    internal static async ValueTask<MapLayer?> LayerAsync(SheetRequest request, string type, DateOnly date) =>
        request.Register.Regions is var regions && regions.Find(Region.Netherlands) is not null && DivisionOf(regions, type, date) is { } division
        && await request.Service<MapLayers>().FindAsync(request.Register, division, Region.Netherlands, date, request.Http.RequestAborted) is { Shapes.Shapes.Count: > 0 } layer
            ? layer
            : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return catalogue.Find(request.Route("key")) is { } indicator
            && IndicatorQuery.Read(request.Query, catalogue, indicator) is { Period: { } period, Type: var type }
            && IndicatorPositions.Of(catalogue, indicator, period, type) is { } ranked
            && await DrawAsync(request, catalogue, ranked) is { } content
                ? (IndicatorRanking.Title(ranked, request.Language), await content.WithSourceAsync(request, catalogue, IndicatorRanking.FiguresIn(catalogue, ranked), [.. ranked.Involved]))
                : null;
    }

    /// <summary>Only what is built from municipalities can be drawn.</summary>
    private static Division? DivisionOf(RegionMap regions, string type, DateOnly date) => type == Region.Municipality
        ? new(type, new("gemeente", "municipality"), regions.OfType(type, date))
        : regions.DivisionsOn(date).FirstOrDefault(division => division.Key == type);

    private static ChoroplethData Data(Catalogue catalogue, IndicatorPositions ranked, MapLayer layer, Language language, bool withLinks)
    {
        var (indicator, positions) = (ranked.Indicator, ranked.Positions);
        var classes = ValueClasses.Quantiles([.. positions.Select(position => (double?)position.Value)], Classes);
        var isSmall = positions.Count <= MostLinks;
        var known = positions.Select(position => position.Region).Concat(ranked.Without).ToHashSet(StringComparer.Ordinal);
        return new(
            layer.Shapes,
            [
                .. positions.Select((position, i) => new ChoroplethArea(
                    position.Region, FigureText.NameOf(catalogue, position.Region, language), FigureText.Value(indicator, position.Value, language), classes[i],
                    isSmall ? Formats.Number(position.Value, indicator.DecimalsOf(position.Value), language) : null, isSmall && withLinks ? Routes.RegionFigures(position.Region).In(language) : null)),
                .. ranked.Without.Select(region => new ChoroplethArea(region, FigureText.NameOf(catalogue, region, language), Formats.Unknown.In(language), null)),
                .. layer.Shapes.Shapes.Where(shape => !known.Contains(shape.Key)).Select(shape => new ChoroplethArea(
                    shape.Key, layer.Source.Names.GetValueOrDefault(shape.Key, FigureText.NameOf(catalogue, shape.Key, language)), Formats.Unknown.In(language), null, IsCounted: false)),
            ],
            [.. positions.Zip(classes).GroupBy(entry => entry.Second!.Value, entry => entry.First.Value).OrderBy(group => group.Key)
                .Select(group => new ChoroplethClass(Range(indicator, group.Min(), group.Max(), language)))],
            layer.ProvinceBorders,
            $"{indicator.Name.In(language)} ({Vocabulary.IndicatorUnits.Label(indicator.Unit, language)})");
    }

    private static string Range(Indicator indicator, decimal low, decimal high, Language language)
    {
        var (from, to) = (FigureText.Value(indicator, low, language), FigureText.Value(indicator, high, language));
        return from == to ? from : $"{from} – {to}";
    }

    private static string Conditions(IndicatorPositions ranked, MapLayer layer, Language language)
    {
        var boundaries = layer.Source.Date is { } day ? Formats.Date(day, language) : new Words("zonder datum", "without a date").In(language);
        var drawn = layer.Shapes.Shapes.Select(shape => shape.Key).ToHashSet(StringComparer.Ordinal);
        var left = ranked.Positions.Count(position => !drawn.Contains(position.Region));
        var note = left == 0 ? "" : new Words(
            $" {Formats.Number(left, language)} gebieden met een cijfer zijn er op deze grenzen niet en staan alleen in de tabel; een gebied dat intussen groeide, heeft de kleur van zijn cijfer van toen.",
            $" {Formats.Number(left, language)} regions with a figure are not there on these boundaries and are in the table only; a region that grew since has the colour of its figure of then.").In(language);
        return new Words(
            $"{FigureText.Period(ranked.Period)}, {PositionText.Peers(ranked.Peers, language)}; klassen met evenveel gebieden. Grenzen: {boundaries}.{note}",
            $"{FigureText.Period(ranked.Period)}, {PositionText.Peers(ranked.Peers, language)}; classes with as many regions each. Boundaries: {boundaries}.{note}").In(language);
    }
}
