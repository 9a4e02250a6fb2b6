using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.ListIndicators;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>The indicators that <c>?q=</c> asks for, in any order of its words; all without it.</summary>
internal static class IndicatorList
{
    internal static IReadOnlyList<(Indicator Indicator, IndicatorExtent Extent)> Read(IQueryCollection query, Catalogue catalogue) => Find(query["q"].ToString(), catalogue);

    internal static IReadOnlyList<(Indicator Indicator, IndicatorExtent Extent)> Find(string text, Catalogue catalogue)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. catalogue.Indicators.Where(indicator => words.All(word => Says(indicator, word))).Select(indicator => (indicator, catalogue.ExtentOf(indicator)))];
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request) =>
        Table(Read(request.Query, await FigureVersions.CatalogueAsync(request)), request.Language);

    private static Sheet Table(IReadOnlyList<(Indicator Indicator, IndicatorExtent Extent)> indicators, Language language) => new(
        new("Indicatoren", "Indicators"),
        [
            new("name", new("Indicator", "Indicator")),
            new("indicator", new("Sleutel", "Key")),
            new("theme", Vocabulary.IndicatorThemes.Title),
            new("unit", Vocabulary.IndicatorUnits.Title),
            new("polarity", Vocabulary.Polarities.Title),
            new("regions", new("Regio's", "Regions"), CellKind.Count),
            new("periods", new("Perioden", "Periods"), CellKind.Count),
            new("lastPeriod", new("Laatste periode", "Last period")),
            new("definition", new("Definitie", "Definition")),
            new("source", new("Bron", "Source")),
            new("place", new("Plaats in de bron", "Place in the source")),
        ],
        [.. indicators.Select(of => new SheetRow(
        [
            of.Indicator.Name.In(language), of.Indicator.Key, of.Indicator.Theme, of.Indicator.Unit, of.Indicator.Polarity,
            of.Extent.Regions, of.Extent.Periods.Count, of.Extent.Periods.LastOrDefault(), of.Indicator.Definition, of.Indicator.Citation.Source, of.Indicator.Citation.Place,
        ], Routes.Indicator(of.Indicator.Key)))]);

    private static bool Says(Indicator indicator, string word) => new[] { indicator.Name.Dutch, indicator.Name.English, indicator.Key, indicator.Definition ?? "" }
        .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
