using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.TraceFigures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>What a file of figures tells beside them: what they are, which sources state them, and of which version of the data they are.</summary>
internal static class FigureAbout
{
    /// <summary>Of more, the list of indicators has the definitions.</summary>
    private const int MostDescribed = 12;

    /// <summary>The sheet with what belongs to its figures, which in every row are of these indicators; null stays null.</summary>
    internal static async ValueTask<Sheet?> WithAboutAsync(this Sheet? sheet, SheetRequest request, Catalogue catalogue, params Indicator[] indicators)
    {
        if (sheet is null)
        {
            return null;
        }

        var described = indicators.Length <= MostDescribed ? indicators.SelectMany(indicator => Described(catalogue, indicator, request.Language)) : [];
        var origins = await OriginsAsync(request, catalogue, indicators);
        return (sheet with { About = [.. sheet.About, .. described] }).With(catalogue, [.. origins.SelectMany(of => of)], request.Language);
    }

    /// <summary>The same for a sheet in which every row is of indicators of its own; none for a row without figures of a data set.</summary>
    internal static async ValueTask<Sheet> WithOriginsAsync(this Sheet sheet, SheetRequest request, Catalogue catalogue, Func<SheetRow, IReadOnlyList<Indicator>> indicatorsOf)
    {
        var origins = await OriginsAsync(request, catalogue, [.. sheet.Rows.SelectMany(indicatorsOf)]);
        return sheet.With(catalogue, FigureSources.Together(origins.SelectMany(of => of)), row => indicatorsOf(row).SelectMany(indicator => origins[indicator]), request.Language);
    }

    /// <summary>The picture with its sources and version in the line below it.</summary>
    internal static async ValueTask<PictureContent> WithSourceAsync(this PictureContent content, SheetRequest request, Catalogue catalogue, params Indicator[] indicators) =>
        content.From(FigureSources.Line(catalogue, (await OriginsAsync(request, catalogue, indicators)).SelectMany(of => of), request.Language));

    internal static Task<ILookup<Indicator, FigureOrigin>> OriginsAsync(SheetRequest request, Catalogue catalogue, IReadOnlyList<Indicator> indicators) =>
        request.Service<FigureOrigins>().OfAsync(catalogue, indicators, request.Http.RequestAborted);

    /// <summary>The sheet with where all of its figures are from.</summary>
    internal static Sheet With(this Sheet sheet, Catalogue catalogue, IReadOnlyList<FigureOrigin> origins, Language language) =>
        sheet.With(catalogue, FigureSources.Together(origins), _ => origins, language);

    private static Sheet With(this Sheet sheet, Catalogue catalogue, IReadOnlyList<FigureOrigin> origins, Func<SheetRow, IEnumerable<FigureOrigin>> originsOf, Language language) =>
        sheet with
        {
            IsOfRegister = false,
            Columns = [.. sheet.Columns, .. FigureSources.Columns],
            Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells, .. FigureSources.Cells(FigureSources.Together(originsOf(row)))] })],
            About =
            [
                .. sheet.About,
                .. origins.SelectMany(origin => origin.Sources).Distinct(StringComparer.Ordinal).Select(source => (new Words("Bron", "Source"), (string?)FigureSources.Full(catalogue, source))),
                .. origins.Select(origin => (new Words("Versie van de gegevens", "Version of the data"), (string?)FigureSources.Say(origin.Version, language))),
            ],
        };

    private static IEnumerable<(Words Term, string? Text)> Described(Catalogue catalogue, Indicator indicator, Language language) =>
    [
        (new("Indicator", "Indicator"), indicator.Name.In(language)),
        (new("Definitie", "Definition"), indicator.Definition),
        (new("Definitie uit", "Definition from"), FigureSources.Place(catalogue, indicator.Citation)),
        (Vocabulary.IndicatorUnits.Title, Vocabulary.IndicatorUnits.Label(indicator.Unit, language)),
        (new("Formule", "Formula"), indicator.Formula),
    ];
}
