using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CombineFigures;
using Naober.Indicators.TraceFigures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;
using Npgsql;

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

        var origins = await OriginsAsync(request, catalogue, indicators);
        return sheet.Describing(catalogue, indicators, request.Language).With(catalogue, [.. origins.SelectMany(of => of)], request.Language);
    }

    /// <summary>The same, where each row names only the sources of the figures that stand in it.</summary>
    internal static async ValueTask<Sheet> WithAboutAsync(
        this Sheet sheet, SheetRequest request, Catalogue catalogue, Func<SheetRow, IEnumerable<(string Region, string Period)>> figuresIn, params Indicator[] indicators)
    {
        var origins = await OriginsAsync(request, catalogue, indicators);
        var cited = await CitedAsync(request, catalogue, indicators);
        return sheet.Describing(catalogue, indicators, request.Language).With(catalogue, origins.SelectMany(of => of), OriginsOf, request.Language);

        IEnumerable<FigureOrigin> OriginsOf(SheetRow row)
        {
            var figures = figuresIn(row).ToList();
            return indicators.SelectMany(indicator => cited.Narrow(indicator, origins[indicator], figures));
        }
    }

    /// <summary>The same for a sheet in which every row is of indicators of its own; none for a row without figures of a data set.</summary>
    internal static async ValueTask<Sheet> WithOriginsAsync(this Sheet sheet, SheetRequest request, Catalogue catalogue, Func<SheetRow, IReadOnlyList<Indicator>> indicatorsOf)
    {
        var origins = await OriginsAsync(request, catalogue, [.. sheet.Rows.SelectMany(indicatorsOf)]);
        return sheet.With(catalogue, FigureSources.Together(origins.SelectMany(of => of)), row => indicatorsOf(row).SelectMany(indicator => origins[indicator]), request.Language);
    }

    /// <summary>The same where a row has one figure, which names only its own sources; null for a row that has none of a data set.</summary>
    internal static async ValueTask<Sheet> WithOriginsAsync(
        this Sheet sheet, SheetRequest request, Catalogue catalogue, Func<SheetRow, (Indicator Indicator, string Region, string Period)?> figureIn)
    {
        var indicators = sheet.Rows.Select(figureIn).OfType<(Indicator Indicator, string Region, string Period)>().SelectMany(figure => catalogue.InvolvedIn(figure.Indicator)).Distinct().ToList();
        var origins = await OriginsAsync(request, catalogue, indicators);
        var cited = await CitedAsync(request, catalogue, indicators);
        return sheet.With(catalogue, origins.SelectMany(of => of), row => figureIn(row) is var (indicator, region, period) ? OriginsOf(indicator, region, period) : [], request.Language);

        IEnumerable<FigureOrigin> OriginsOf(Indicator indicator, string region, string period) => catalogue.FiguresOf(indicator)?[region, period] is not null
            ? cited.Narrow(indicator, origins[indicator], [(region, period)])
            : catalogue.InvolvedIn(indicator).SelectMany(part => cited.Narrow(
                part, origins[part], [.. RegionSeries.At(catalogue, indicator, region, period).Pieces.Select(piece => (piece.Municipality, period))]));
    }

    /// <summary>The picture with the sources of exactly the figures in it.</summary>
    internal static async ValueTask<PictureContent> WithSourceAsync(
        this PictureContent content, SheetRequest request, Catalogue catalogue, IReadOnlyCollection<(string Region, string Period)> figures, params Indicator[] indicators)
    {
        var origins = await OriginsAsync(request, catalogue, indicators);
        var cited = await CitedAsync(request, catalogue, indicators);
        return content.From(FigureSources.Line(catalogue, indicators.SelectMany(indicator => cited.Behind(indicator, origins[indicator], figures)), request.Language));
    }

    /// <summary>The picture with its sources and version in the line below it.</summary>
    internal static async ValueTask<PictureContent> WithSourceAsync(this PictureContent content, SheetRequest request, Catalogue catalogue, params Indicator[] indicators) =>
        content.From(FigureSources.Line(catalogue, (await OriginsAsync(request, catalogue, indicators)).SelectMany(of => of), request.Language));

    internal static Task<ILookup<Indicator, FigureOrigin>> OriginsAsync(SheetRequest request, Catalogue catalogue, IReadOnlyList<Indicator> indicators) =>
        request.Service<FigureOrigins>().OfAsync(catalogue, indicators, request.Http.RequestAborted);

    private static async Task<StatedSources> CitedAsync(SheetRequest request, Catalogue catalogue, IReadOnlyList<Indicator> indicators)
    {
        await using var connection = await request.Service<NpgsqlDataSource>().OpenConnectionAsync(request.Http.RequestAborted);
        return await StatedSources.ReadAsync(connection, catalogue, indicators, request.Http.RequestAborted);
    }

    private static Sheet Describing(this Sheet sheet, Catalogue catalogue, Indicator[] indicators, Language language) => indicators.Length > MostDescribed
        ? sheet
        : sheet with { About = [.. sheet.About, .. indicators.SelectMany(indicator => Described(catalogue, indicator, language))] };

    /// <summary>The sheet with where all of its figures are from.</summary>
    internal static Sheet With(this Sheet sheet, Catalogue catalogue, IReadOnlyList<FigureOrigin> origins, Language language) =>
        sheet.With(catalogue, origins, _ => origins, language);

    private static Sheet With(this Sheet sheet, Catalogue catalogue, IEnumerable<FigureOrigin> all, Func<SheetRow, IEnumerable<FigureOrigin>> originsOf, Language language)
    {
        var ofRows = sheet.Rows.Select(row => FigureSources.Together(originsOf(row))).ToList();
        var origins = FigureSources.Together(ofRows.Count > 0 ? ofRows.SelectMany(of => of) : all);
        return sheet with
        {
            IsOfRegister = false,
            Columns = [.. sheet.Columns, .. FigureSources.Columns],
            Rows = [.. sheet.Rows.Zip(ofRows, (row, of) => row with { Cells = [.. row.Cells, .. FigureSources.Cells(of)] })],
            About =
            [
                .. sheet.About,
                .. origins.SelectMany(origin => origin.Sources).Distinct(StringComparer.Ordinal).Select(source => (new Words("Bron", "Source"), (string?)FigureSources.Full(catalogue, source))),
                .. origins.Select(origin => (new Words("Versie van de gegevens", "Version of the data"), (string?)FigureSources.Say(origin.Version, language))),
            ],
        };
    }

    private static IEnumerable<(Words Term, string? Text)> Described(Catalogue catalogue, Indicator indicator, Language language) =>
    [
        (new("Indicator", "Indicator"), indicator.Name.In(language)),
        (new("Definitie", "Definition"), indicator.Definition),
        (new("Definitie uit", "Definition from"), FigureSources.Place(catalogue, indicator.Citation)),
        (Vocabulary.IndicatorUnits.Title, Vocabulary.IndicatorUnits.Label(indicator.Unit, language)),
        (new("Formule", "Formula"), indicator.Formula),
    ];
}
