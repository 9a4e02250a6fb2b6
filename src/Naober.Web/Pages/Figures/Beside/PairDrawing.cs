using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.PairFigures;
using Naober.Indicators.RankIndicator;
using Naober.Pictures;
using Naober.Web.Pages.Positions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Beside;

/// <summary>Two figures of all regions of a type against each other, with those of the Netherlands as lines.</summary>
internal static class PairDrawing
{
    internal static string Title(PairedFigures pairs, Language language) => pairs.IsChange
        ? $"{pairs.X.Indicator.Name.In(language)}, {FigureText.Period(pairs.X.Period)} {new Words("en", "and").In(language)} {FigureText.Period(pairs.Y.Period)}"
        : $"{Named(pairs.Y, language)} {new Words("tegen", "against").In(language)} {Named(pairs.X, language)}";

    /// <summary>Null when no region has both figures.</summary>
    internal static PictureContent? Draw(Catalogue catalogue, PairedFigures pairs, string? own, Language language)
    {
        if (pairs.Regions.Count == 0)
        {
            return null;
        }

        var data = new ScatterData(
            [.. pairs.Regions.Select(pair => new ScatterPoint(FigureText.NameOf(catalogue, pair.Region, language), (double)pair.X, (double)pair.Y, pair.Region == own))],
            Axis(pairs.X, language), Axis(pairs.Y, language),
            Axis(pairs.X, language).Mean is null && Axis(pairs.Y, language).Mean is null ? "" : new Words("Nederland", "Netherlands").In(language),
            pairs.IsChange ? new Words("gelijk gebleven: erboven is meer geworden, eronder minder", "unchanged: above it became more, below it less").In(language) : null);
        var conditions = new Words(
            $"{pairs.Regions.Count} {PositionText.Peers(pairs.X.Peers, Language.Dutch)} met beide cijfers, {pairs.Without.Count} zonder.",
            $"{pairs.Regions.Count} {PositionText.Peers(pairs.X.Peers, Language.English)} with both figures, {pairs.Without.Count} without.").In(language);
        return PictureContent.Of<ScatterPlot, ScatterData>(conditions, data, Lead(pairs, language), Table(catalogue, pairs, language));
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, query)
            ? await Table(catalogue, query.Find(catalogue), request.Language).WithAboutAsync(request, catalogue, Involved(query.Find(catalogue)))
            : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, query) && query.Find(catalogue) is var pairs && Draw(catalogue, pairs, query.Own, request.Language) is { } content
            ? (Title(pairs, request.Language), await content.WithSourceAsync(request, catalogue, Involved(pairs)))
            : null;

    internal static Indicator[] Involved(PairedFigures pairs) => [.. pairs.X.Involved.Union(pairs.Y.Involved)];

    private static async ValueTask<(Catalogue Catalogue, PairQuery Query)?> FindAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return PairQuery.Read(request.Query, catalogue) is { } query ? (catalogue, query) : null;
    }

    private static string Lead(PairedFigures pairs, Language language) => (pairs.IsChange
        ? new Words(
            $"Iedere stip is een gebied: naar rechts het cijfer van {FigureText.Period(pairs.X.Period)}, naar boven dat van {FigureText.Period(pairs.Y.Period)}.",
            $"Every dot is a region: to the right the figure of {FigureText.Period(pairs.X.Period)}, upwards that of {FigureText.Period(pairs.Y.Period)}.")
        : new("Iedere stip is een gebied. Samenhang is nog geen oorzaak.", "Every dot is a region. What goes together need not be a cause.")).In(language);

    private static ScatterAxis Axis(IndicatorPositions ranked, Language language) =>
        new($"{Named(ranked, language)} ({Vocabulary.IndicatorUnits.Label(ranked.Indicator.Unit, language)})", ranked.Indicator.IsTotal ? null : (double?)ranked.National, Math.Min(6, DecimalsOf(ranked)), FigureText.ShortUnit(ranked.Indicator));

    private static int DecimalsOf(IndicatorPositions ranked) => ranked.Indicator.DecimalsOf(ranked.Positions.Select(position => position.Value));

    private static string Named(IndicatorPositions ranked, Language language) => $"{ranked.Indicator.Name.In(language)} {FigureText.Period(ranked.Period)}";

    private static Sheet Table(Catalogue catalogue, PairedFigures pairs, Language language) => new(
        new(Title(pairs, Language.Dutch), Title(pairs, Language.English)),
        [
            new("name", new("Gebied", "Region")),
            new("x", new(Named(pairs.X, Language.Dutch), Named(pairs.X, Language.English)), CellKind.Number, DecimalsOf(pairs.X)),
            new("y", new(Named(pairs.Y, Language.Dutch), Named(pairs.Y, Language.English)), CellKind.Number, DecimalsOf(pairs.Y)),
            .. pairs.IsChange ? new SheetColumn[] { new("change", new("Verandering", "Change"), CellKind.Number, DecimalsOf(pairs.Y)) } : [],
            new("region", new("Code", "Code")),
        ],
        [.. pairs.Regions.Select(pair => new SheetRow(
            [FigureText.NameOf(catalogue, pair.Region, language), pair.X, pair.Y, .. pairs.IsChange ? new object?[] { pair.Y - pair.X } : [], pair.Region], Routes.RegionFigures(pair.Region)))]);
}
