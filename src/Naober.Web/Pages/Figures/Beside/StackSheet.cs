using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.StackThemes;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Beside;

/// <summary>Where themes pile up, as data: a row per region, a column per theme.</summary>
internal static class StackSheet
{
    /// <exception cref="BadHttpRequestException">There is no such type of region.</exception>
    internal static string ReadType(IQueryCollection query) => query["type"].ToString() switch
    {
        "" => Region.Corop,
        var type when Vocabulary.RegionTypes.Contains(type) => type,
        _ => throw new BadHttpRequestException("type"),
    };

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted);
        var stack = ThemeStack.Of(catalogue, ReadType(request.Query));
        return new(
            new("Stapeling van thema's", "Stacking of themes"),
            [
                new("name", new("Gebied", "Region")),
                new("region", new("Code", "Code")),
                new("lowest", new("Thema's bij de laagste 25%", "Themes among the lowest 25%"), CellKind.Count),
                .. stack.Themes.SelectMany(theme => new SheetColumn[]
                {
                    new(theme.Theme + "Quarter", Label(theme.Theme, "kwart", "quarter"), CellKind.Count),
                    new(theme.Theme + "Depth", Label(theme.Theme, "gemiddelde plaats, 0 eerste tot 1 laatste", "mean place, 0 first to 1 last"), CellKind.Number),
                    new(theme.Theme + "Indicators", Label(theme.Theme, "indicatoren", "indicators"), CellKind.Count),
                }),
            ],
            [.. stack.Regions.Select(region => new SheetRow(
            [
                FigureText.NameOf(catalogue, region.Region), region.Region, region.Lowest,
                .. region.Scores.SelectMany(score => new object?[] { score?.Quarter, score?.Depth, score?.Indicators }),
            ], Routes.RegionFigures(region.Region)))]);
    }

    private static Words Label(string theme, string dutch, string english) =>
        new($"{Vocabulary.IndicatorThemes.Label(theme, Language.Dutch)}, {dutch}", $"{Vocabulary.IndicatorThemes.Label(theme, Language.English)}, {english}");
}
