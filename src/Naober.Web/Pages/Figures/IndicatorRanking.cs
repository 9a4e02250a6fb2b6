using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.RankIndicator;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Positions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures;

/// <summary>All peers on one indicator in one period, as a picture and as data.</summary>
internal static class IndicatorRanking
{
    /// <summary>Null when fewer than two peers have a value.</summary>
    internal static PictureContent? Draw(Catalogue catalogue, IndicatorPositions ranked, string? own, Language language)
    {
        if (ranked.Positions.Count < 2)
        {
            return null;
        }

        var indicator = ranked.Indicator;
        var data = new RankCurveData(
            [.. ranked.Positions.Select(position => new RankedPeer(FigureText.NameOf(catalogue, position.Region, language), (double)position.Value, position.Region == own))],
            $"{indicator.Name.In(language)} ({Vocabulary.IndicatorUnits.Label(indicator.Unit, language)})", indicator.IsTotal ? null : (double?)ranked.National,
            !indicator.IsTotal && ranked.National is { } national ? $"{new Words("Nederland", "Netherlands").In(language)}: {FigureText.Value(indicator, national, language)}" : "",
            DecimalsOf(ranked), FigureText.ShortUnit(indicator), indicator.LowestFirst);
        return PictureContent.Of<RankCurve, RankCurveData>(Conditions(ranked, language), data, Lead(catalogue, ranked, own, language), Table(catalogue, ranked, language));
    }

    internal static string Title(IndicatorPositions ranked, Language language) =>
        $"{ranked.Indicator.Name.In(language)}, {FigureText.Period(ranked.Period)}: {PositionText.Peers(ranked.Peers, language)}";

    private static int DecimalsOf(IndicatorPositions ranked) => ranked.Indicator.DecimalsOf(ranked.Positions.Select(position => position.Value));

    internal static Sheet Table(Catalogue catalogue, IndicatorPositions ranked, Language language) => new(
        new(Title(ranked, Language.Dutch), Title(ranked, Language.English)),
        [
            new("name", new("Gebied", "Region")),
            new("region", new("Code", "Code")),
            new("rank", new("Plaats", "Rank"), CellKind.Count),
            new("value", ranked.Indicator.Name, CellKind.Number, DecimalsOf(ranked)),
            new("quarter", new("Kwart", "Quarter"), CellKind.Count),
            new("difference", new("Verschil met Nederland", "Difference with the Netherlands"), CellKind.Number, DecimalsOf(ranked)),
            new("status", Vocabulary.ObservationStates.Title),
            new("period", new("Periode", "Period")),
            new("unit", Vocabulary.IndicatorUnits.Title),
        ],
        [
            .. ranked.Positions.Select(position => new SheetRow(
            [
                FigureText.NameOf(catalogue, position.Region, language), position.Region, ranked.RankOf(position), position.Value, position.Quarter, ranked.Indicator.IsTotal ? null : position.Difference,
                string.Join('|', position.States.ToTerms()), ranked.Period, ranked.Indicator.Unit,
            ], Routes.RegionFigures(position.Region))),
            .. ranked.Without.Select(region => new SheetRow(
                [FigureText.NameOf(catalogue, region, language), region, null, null, null, null, null, ranked.Period, ranked.Indicator.Unit], Routes.RegionFigures(region))),
        ]);

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        if (await FindAsync(request) is not var (catalogue, ranked, _))
        {
            return null;
        }

        var figures = ranked.Positions.ToDictionary(position => position.Region, position => FiguresOf(catalogue, ranked, position), StringComparer.Ordinal);
        return await Table(catalogue, ranked, request.Language).WithAboutAsync(
            request, catalogue, row => figures.GetValueOrDefault((string)row.Cells[1]!, []), [.. ranked.Involved]);
    }

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        await FindAsync(request) is var (catalogue, ranked, query) && Draw(catalogue, ranked, query.Own, request.Language) is { } content
            ? (Title(ranked, request.Language), await content.WithSourceAsync(request, catalogue, FiguresIn(catalogue, ranked), [.. ranked.Involved]))
            : null;

    /// <summary>The figures of all peers, and of the Netherlands beside them.</summary>
    internal static IReadOnlyList<(string Region, string Period)> FiguresIn(Catalogue catalogue, IndicatorPositions ranked) =>
        [.. ranked.Positions.SelectMany(position => FiguresOf(catalogue, ranked, position)), .. ranked.National is null ? [] : new[] { (Region.Netherlands, ranked.Period) }];

    /// <summary>The figure of a region, or those of its municipalities when it is put together from them.</summary>
    private static IEnumerable<(string Region, string Period)> FiguresOf(Catalogue catalogue, IndicatorPositions ranked, RegionPosition position) =>
        (position.States.HasFlag(CellStates.Aggregated) ? catalogue.Regions.MunicipalitiesOf(position.Region, ranked.Date) : [position.Region])
            .Select(region => (region, ranked.Period));

    private static async ValueTask<(Catalogue Catalogue, IndicatorPositions Ranked, IndicatorQuery Query)?> FindAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        if (catalogue.Find(request.Route("key")) is not { } indicator)
        {
            return null;
        }

        var query = IndicatorQuery.Read(request.Query, catalogue, indicator);
        return query.Period is { } period && IndicatorPositions.Of(catalogue, indicator, period, query.Type) is { } ranked ? (catalogue, ranked, query) : null;
    }

    internal static string Lead(Catalogue catalogue, IndicatorPositions ranked, string? own, Language language)
    {
        if (!ranked.IsFair)
        {
            return new Words(
                $"Van {ranked.Positions.Count} van de {ranked.Positions.Count + ranked.Without.Count} is een waarde bekend: te weinig voor een plaats. {Direction(ranked.Indicator, Language.Dutch)}",
                $"Of {ranked.Positions.Count} of the {ranked.Positions.Count + ranked.Without.Count} a value is known: too few for a rank. {Direction(ranked.Indicator, Language.English)}").In(language);
        }

        var (first, last) = (ranked.Positions[0], ranked.Positions[^1]);
        var ends = new Words(
            $"Plaats 1: {Named(first)}; laatste plaats: {Named(last)}. {Direction(ranked.Indicator, Language.Dutch)}",
            $"Rank 1: {Named(first)}; last: {Named(last)}. {Direction(ranked.Indicator, Language.English)}").In(language);
        return ranked.Positions.FirstOrDefault(position => position.Region == own) is { } position
            ? $"{FigureText.NameOf(catalogue, position.Region, language)}: {new Words("plaats", "rank").In(language)} {FigureText.Rank(position.Rank, ranked.Positions.Count, language)} ({FigureText.Value(ranked.Indicator, position.Value, language)}). {ends}"
            : ends;

        string Named(RegionPosition position) => $"{FigureText.NameOf(catalogue, position.Region, language)} ({FigureText.Value(ranked.Indicator, position.Value, language)})";
    }

    private static string Direction(Indicator indicator, Language language) => indicator.Polarity switch
    {
        "higher-better" => new Words("Hoger is beter.", "Higher is better.").In(language),
        "lower-better" => new Words("Lager is beter.", "Lower is better.").In(language),
        _ => new Words("Van hoog naar laag, zonder oordeel.", "From high to low, without a judgement.").In(language),
    };

    private static string Conditions(IndicatorPositions ranked, Language language)
    {
        var (with, without) = (Formats.Number(ranked.Positions.Count, language), Formats.Number(ranked.Without.Count, language));
        var peers = PositionText.Peers(ranked.Peers, language);
        var period = FigureText.Period(ranked.Period) + (MovementText.Boundaries(ranked.Boundaries, language) is { } boundaries ? $", {boundaries}" : "");
        var note = ranked.IsCombined ? new Words(" Wat geen bron noemt is opgeteld of gemiddeld uit gemeenten.", " What no source states is added or averaged from municipalities.").In(language)
            : Naober.Regions.Region.LiesWithinMunicipality(ranked.Peers) ? new Words(" Vergeleken is alleen met die in dezelfde tabel.", " Compared are only those in the same table.").In(language)
            : "";
        return new Words($"{period}; {with} {peers} met een waarde, {without} zonder.{note}", $"{period}; {with} {peers} with a value, {without} without.{note}").In(language);
    }
}
