using System.Globalization;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.CombineFigures;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Combined;

/// <summary>
/// The figures of a region put together from its municipalities, beside those that a source states: as measured, or with
/// <c>?converted=2024-01-01</c> for the territory of one day.
/// </summary>
internal static class CombinedSeries
{
    private const string Query = "converted";

    /// <summary>The day of the territory; null for as measured.</summary>
    /// <exception cref="BadHttpRequestException">Not a date.</exception>
    internal static DateOnly? ReadDate(IQueryCollection query) => query[Query].ToString() switch
    {
        "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new BadHttpRequestException(Query),
    };

    /// <summary>Whether there is something to see that the region's own figures do not show.</summary>
    internal static bool IsWorthShowing(IReadOnlyList<CombinedFigure> series) => series.Any(figure => figure.Value is not null && figure.States.HasFlag(CellStates.Aggregated))
        || series.Any(figure => figure.IsConverted);

    internal static string Title(Catalogue catalogue, Indicator indicator, string region, Language language) =>
        $"{indicator.Name.In(language)}, {FigureText.NameOf(catalogue, region, language)}: {new Words("uit gemeenten", "from municipalities").In(language)}";

    /// <summary>Null with fewer than two figures.</summary>
    internal static PictureContent? Draw(Catalogue catalogue, Indicator indicator, string region, IReadOnlyList<CombinedFigure> series, Language language)
    {
        var periods = FigurePeriod.OnOneLine(series.Where(figure => (figure.Stated ?? figure.Value) is not null).Select(figure => figure.Period));
        var alike = periods.Select(period => series.First(figure => figure.Period == period)).ToList();
        ChartLine[] lines =
        [
            Line(new Words("gepubliceerd", "published").In(language), alike, figure => figure.Stated, figure => figure.StatedStates, isOwn: false),
            Line(new Words("uit gemeenten", "from municipalities").In(language), alike, figure => figure.Value, figure => figure.States, isOwn: true),
        ];
        return lines.All(line => line.Points.Count < 2) ? null : PictureContent.Of<LineChart, LineChartData>(
            new Words("Een open stip is een prognose of streefwaarde, of omgerekend naar een andere indeling. De as begint niet vanzelf bij nul.",
                "An open dot is a forecast or a target, or was converted to other municipalities. The axis need not begin at zero.").In(language),
            new([.. lines.Where(line => line.Points.Count > 0)], $"{indicator.Name.In(language)} ({Vocabulary.IndicatorUnits.Label(indicator.Unit, language)})", indicator.Decimals, FigureText.ShortUnit(indicator)),
            "", Table(catalogue, indicator, region, series));
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, indicator, region, series)
            ? await Table(catalogue, indicator, region, series).WithAboutAsync(
                request, catalogue, row => FiguresIn(region, series.First(figure => figure.Period == (string)row.Cells[0]!)), [.. catalogue.InvolvedIn(indicator)])
            : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, indicator, region, series) && Draw(catalogue, indicator, region, series, request.Language) is { } content
            ? (Title(catalogue, indicator, region, request.Language),
                await content.WithSourceAsync(request, catalogue, [.. series.SelectMany(figure => FiguresIn(region, figure))], [.. catalogue.InvolvedIn(indicator)]))
            : null;

    /// <summary>The published figure, and those that the other is put together from.</summary>
    private static IEnumerable<(string Region, string Period)> FiguresIn(string region, CombinedFigure figure) =>
    [
        .. figure.Stated is null ? [] : new[] { (region, figure.Period) },
        .. figure.Value is null ? [] : figure.Pieces.Select(piece => (piece.Municipality, figure.Period)),
    ];

    /// <summary>"met Ten Boer en 25% van Haren; zonder Ee"; null without conversion.</summary>
    internal static Words? How(Catalogue catalogue, CombinedFigure figure) => figure.IsConverted
        ? new(How(catalogue, figure, Language.Dutch), How(catalogue, figure, Language.English))
        : null;

    private static Sheet Table(Catalogue catalogue, Indicator indicator, string region, IReadOnlyList<CombinedFigure> series) => new(
        new(Title(catalogue, indicator, region, Language.Dutch), Title(catalogue, indicator, region, Language.English)),
        [
            new("period", new("Periode", "Period")), new("published", new("Gepubliceerd", "Published"), CellKind.Number, indicator.Decimals),
            new("publishedStatus", new("Status van het gepubliceerde", "Status of the published")),
            new("fromMunicipalities", new("Uit gemeenten", "From municipalities"), CellKind.Number, indicator.Decimals), new("difference", new("Verschil", "Difference"), CellKind.Number, indicator.Decimals),
            new("status", Vocabulary.ObservationStates.Title), new("municipalities", new("Gemeenten", "Municipalities"), CellKind.Count),
            new("missing", new("Onbekend van", "Unknown of")),
            new("converted", new("Omgerekend", "Converted")),
            new("reason", new("Waarom niet", "Why not")),
        ],
        [.. series.Select(figure => new SheetRow(
        [
            figure.Period, figure.Stated, string.Join('|', figure.StatedStates.ToTerms()), figure.Value, figure.Difference, string.Join('|', figure.States.ToTerms()), figure.Pieces.Count,
            figure.Missing.Count == 0 ? null : string.Join('|', figure.Missing), How(catalogue, figure)?.Dutch, figure.Reason?.Dutch,
        ]))]);

    private static string How(Catalogue catalogue, CombinedFigure figure, Language language) => string.Join("; ", new[]
    {
        Pieces(catalogue, figure.Gained, new Words("met", "with"), language), Pieces(catalogue, figure.Lost, new Words("zonder", "without"), language),
    }.OfType<string>());

    private static string? Pieces(Catalogue catalogue, IReadOnlyList<TerritoryPiece> pieces, Words begin, Language language) => pieces.Count == 0 ? null
        : $"{begin.In(language)} {string.Join(", ", pieces.Select(piece => Piece(FigureText.NameOf(catalogue, piece.Municipality, language), piece.Share, language)))}";

    private static string Piece(string name, decimal? share, Language language) => share switch
    {
        1 => name,
        null => new Words($"een onbekend deel van {name}", $"an unknown part of {name}").In(language),
        { } part => $"{Formats.Number(part * 100, decimal.Truncate(part * 100) == part * 100 ? 0 : 1, language)}% {new Words("van", "of").In(language)} {name}",
    };

    private static ChartLine Line(string name, IEnumerable<CombinedFigure> series, Func<CombinedFigure, decimal?> valueOf, Func<CombinedFigure, CellStates> statesOf, bool isOwn) => new(
        name,
        [.. series.Where(figure => valueOf(figure) is not null).Select(figure => new ChartPoint(
            FigurePeriod.Time(figure.Period), FigureText.Period(figure.Period), (double)valueOf(figure)!.Value, figure.IsConverted || statesOf(figure).HasAny(CellStates.Forecast | CellStates.Target)))],
        isOwn);

    private static async ValueTask<(Catalogue Catalogue, Indicator Indicator, string Region, IReadOnlyList<CombinedFigure> Series)?> FindAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return catalogue.Find(request.Route("key")) is { } indicator && IndicatorQuery.Read(request.Query, catalogue, indicator).Own is { } region
            && RegionSeries.Of(catalogue, indicator, region, ReadDate(request.Query)) is { Count: > 0 } series
                ? (catalogue, indicator, region, series)
                : null;
    }
}
