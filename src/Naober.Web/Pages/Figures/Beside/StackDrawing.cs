using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.StackThemes;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Beside;

/// <summary>Where themes pile up: the number of themes on a map, and as data a row per region with columns per theme.</summary>
internal static class StackDrawing
{
    /// <exception cref="BadHttpRequestException">There is no such type of region.</exception>
    internal static string ReadType(IQueryCollection query) => query["type"].ToString() switch
    {
        "" => Region.Corop,
        var type when Vocabulary.RegionTypes.Contains(type) => type,
        _ => throw new BadHttpRequestException("type"),
    };

    internal static Words Title { get; } = new("Thema's bij de laagste 25%", "Themes among the lowest 25%");

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        var stack = ThemeStack.Of(catalogue, ReadType(request.Query));
        return await Table(catalogue, stack, request.Language).WithAboutAsync(request, catalogue, [.. stack.Involved]);
    }

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        var stack = ThemeStack.Of(catalogue, ReadType(request.Query));
        return await MapAsync(request, catalogue, stack) is { } content ? (Title.In(request.Language), await content.WithSourceAsync(request, catalogue, [.. stack.Involved])) : null;
    }

    /// <summary>Null when there are no boundaries of such regions, or nothing to show.</summary>
    internal static async ValueTask<PictureContent?> MapAsync(SheetRequest request, Catalogue catalogue, ThemeStack stack)
    {
        if (stack.Regions.Count == 0 || await IndicatorMap.LayerAsync(request, stack.Peers, request.Date) is not { } layer)
        {
            return null;
        }

        var language = request.Language;
        List<int> counts = [.. stack.Regions.Select(region => region.Lowest).Distinct().Order()];
        var known = stack.Regions.ToDictionary(region => region.Region, region => region.Lowest, StringComparer.Ordinal);
        var data = new ChoroplethData(
            layer.Shapes,
            [.. layer.Shapes.Shapes.Select(shape => known.TryGetValue(shape.Key, out var lowest)
                ? new ChoroplethArea(shape.Key, FigureText.NameOf(catalogue, shape.Key, language), Formats.Number(lowest, language), counts.IndexOf(lowest))
                : new(shape.Key, FigureText.NameOf(catalogue, shape.Key, language), Formats.Unknown.In(language), null, IsCounted: catalogue.Regions.Find(shape.Key)?.Type == stack.Peers))],
            [.. counts.Select(count => new ChoroplethClass(Formats.Number(count, language)))],
            layer.ProvinceBorders, Title.In(language));
        return PictureContent.Of<Choropleth, ChoroplethData>(
            new Words($"{stack.Themes.Count} thema's tellen mee; gearceerd is onbekend.", $"{stack.Themes.Count} themes count; hatched is unknown.").In(language), data,
            new Words("Hoe donkerder, hoe meer thema's bij de laagste 25%.", "The darker, the more themes among the lowest 25%.").In(language), Table(catalogue, stack, language));
    }

    private static Sheet Table(Catalogue catalogue, ThemeStack stack, Language language) => new(
        new("Stapeling van thema's", "Stacking of themes"),
        [
            new("name", new("Gebied", "Region")),
            new("region", new("Code", "Code")),
            new("lowest", Title, CellKind.Count),
            .. stack.Themes.SelectMany(theme => new SheetColumn[]
            {
                new(theme.Theme + "Quarter", Label(theme.Theme, "kwart", "quarter"), CellKind.Count),
                new(theme.Theme + "Depth", Label(theme.Theme, "gemiddelde plaats, 0 eerste tot 1 laatste", "mean place, 0 first to 1 last"), CellKind.Number),
                new(theme.Theme + "Indicators", Label(theme.Theme, "indicatoren", "indicators"), CellKind.Count),
            }),
        ],
        [.. stack.Regions.Select(region => new SheetRow(
        [
            FigureText.NameOf(catalogue, region.Region, language), region.Region, region.Lowest,
            .. region.Scores.SelectMany(score => new object?[] { score?.Quarter, score?.Depth, score?.Indicators }),
        ], Routes.RegionFigures(region.Region)))]);

    private static Words Label(string theme, string dutch, string english) =>
        new($"{Vocabulary.IndicatorThemes.Label(theme, Language.Dutch)}, {dutch}", $"{Vocabulary.IndicatorThemes.Label(theme, Language.English)}, {english}");
}
