using Naober.Core;
using Naober.Network;
using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Positions;

/// <summary>All peers on one measure: the picture, and the list from high to low.</summary>
internal static class RankingDrawing
{
    internal static (string Title, PictureContent Content)? Svg(SheetRequest request) => Find(request) is var (positions, ranking, own)
        && Draw(request.Register, positions, ranking, own, request.Language) is { } content
            ? (Title(ranking.Measure, positions.Type, request.Language), content)
            : null;

    internal static Sheet? Sheet(SheetRequest request) => Find(request) is var (positions, ranking, _)
        ? Table(request.Register, positions, ranking, request.Language)
        : null;

    internal static string Title(Measure measure, string type, Language language) =>
        $"{measure.Name.In(language)}: {PositionText.Peers(type, language)}";

    /// <summary>Null when no peer has a value.</summary>
    internal static PictureContent? Draw(Register register, RegionPositions positions, MeasureRanking ranking, Region? own, Language language)
    {
        if (ranking.WithValue == 0)
        {
            return null;
        }

        var measure = ranking.Measure;
        var data = new RankCurveData(
            [.. ranking.Positions.Where(position => position.Rank is not null).Select(position => new RankedPeer(
                NameOf(register, position.Region), PositionText.Shown(measure, position.Value.Value!.Value), position.Region == own?.Key))],
            measure.Name.In(language), ranking.Mean is { } mean ? PositionText.Shown(measure, mean) : null,
            PositionText.MeanLabel(measure, ranking, positions.Type, language), PositionText.Decimals(measure), PositionText.Unit(measure));
        return PictureContent.Of<RankCurve, RankCurveData>(
            PositionText.Conditions(positions, ranking, language), data, Lead(register, ranking, own, language), Table(register, positions, ranking, language));
    }

    private static string Lead(Register register, MeasureRanking ranking, Region? own, Language language)
    {
        var (first, last) = (ranking.Positions[0], ranking.Positions[ranking.WithValue - 1]);
        var ends = new Words(
            $"Van hoog naar laag, een staaf per gebied; stippellijnen tussen de kwarten. Hoogste: {Named(first)}; laagste: {Named(last)}.",
            $"From high to low, a bar per region; dotted lines between the quarters. Highest: {Named(first)}; lowest: {Named(last)}.").In(language);
        return own is not null && ranking.Of(own.Key) is { Rank: not null } position
            ? $"{own.Name}: {new Words("plaats", "rank").In(language)} {PositionText.Rank(ranking, position, language)} ({MeasureText.Of(ranking.Measure, position.Value, language)}). {ends}"
            : ends;

        string Named(RegionPosition position) => $"{NameOf(register, position.Region)} ({MeasureText.Short(ranking.Measure, position.Value, language)})";
    }

    internal static Sheet Table(Register register, RegionPositions positions, MeasureRanking ranking, Language language) => new(
        ranking.Measure.Name,
        [
            new("name", new("Gebied", "Region")),
            new("rank", new("Plaats", "Rank"), CellKind.Count),
            new("value", new("Waarde", "Value"), ranking.Measure.Unit switch { MeasureUnit.Share => CellKind.Share, MeasureUnit.Count => CellKind.Count, _ => CellKind.Number }),
            new("quarter", new("Kwart", "Quarter"), CellKind.Count),
            new("difference", new("Verschil met het gemiddelde", "Difference with the mean"), CellKind.Number),
            new("unknown", new("Waarom onbekend", "Why unknown")),
            new("region", new("Code", "Code")),
            new("date", new("Peildatum", "Reference date")),
            new("rule", new("Inclusieregel", "Inclusion rule")),
        ],
        [.. ranking.Positions.Select(position => new SheetRow(
        [
            NameOf(register, position.Region), position.Rank, ValueOf(ranking.Measure, position), position.Quarter, position.Difference,
            position.WhyNot?.In(language), position.Region, Formats.Iso(positions.Date), PositionText.RuleKey(positions.Rule),
        ], Routes.Region(position.Region)))]);

    private static object? ValueOf(Measure measure, RegionPosition position) =>
        position.Rank is null ? null : measure.Unit == MeasureUnit.Share ? position.Value.Fraction : position.Value.Value;

    private static string NameOf(Register register, string region) => register.Regions.Find(region)?.Name ?? region;

    private static (RegionPositions Positions, MeasureRanking Ranking, Region? Own)? Find(SheetRequest request)
    {
        var query = PositionQuery.Read(request.Query, request.Register, request.Date);
        var positions = request.Service<RegisterCache>().PositionsOf(request.Register, query.Type, request.Date, request.Rule);
        return positions.Of(request.Route("key")) is { } ranking ? (positions, ranking, query.Own) : null;
    }
}
