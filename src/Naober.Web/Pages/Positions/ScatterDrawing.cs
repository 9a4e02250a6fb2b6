using Naober.Core;
using Naober.Network;
using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Positions;

/// <summary>Two measures of all regions of a type against each other.</summary>
internal static class ScatterDrawing
{
    internal const string UsualX = "partnerships";
    internal const string UsualY = "congruence";

    internal static (string Title, PictureContent Content)? Svg(SheetRequest request) =>
        Draw(request) is var (title, content) && content is not null ? (title, content) : null;

    internal static Sheet? Sheet(SheetRequest request) => Draw(request).Content?.Table;

    internal static string Title(Measure x, Measure y, string type, Language language) =>
        $"{y.Name.In(language)} {new Words("tegen", "against").In(language)} {LowerFirst(x.Name.In(language))}: {PositionText.Peers(type, language)}";

    /// <summary>Null when no region has both values.</summary>
    internal static PictureContent? Draw(Register register, RegionPositions positions, Measure measureX, Measure measureY, string? own, Language language)
    {
        var (x, y) = (positions.Of(measureX.Id)!, positions.Of(measureY.Id)!);
        var ofY = y.Positions.ToDictionary(position => position.Region, StringComparer.Ordinal);
        var both = x.Positions.Select(position => (X: position, Y: ofY[position.Region])).Where(pair => pair.X.Rank is not null && pair.Y.Rank is not null).ToList();
        if (both.Count == 0)
        {
            return null;
        }

        var data = new ScatterData(
            [.. both.Select(pair => new ScatterPoint(
                NameOf(register, pair.X.Region), PositionText.Shown(measureX, pair.X.Value.Value!.Value), PositionText.Shown(measureY, pair.Y.Value.Value!.Value), pair.X.Region == own))],
            Axis(measureX, both.Average(pair => pair.X.Value.Value!.Value), language), Axis(measureY, both.Average(pair => pair.Y.Value.Value!.Value), language),
            new Words($"gemiddelde van {Formats.Number(both.Count, language)} {PositionText.Peers(positions.Type, language)}", $"mean of {Formats.Number(both.Count, language)} {PositionText.Peers(positions.Type, language)}").In(language));
        return PictureContent.Of<ScatterPlot, ScatterData>(
            Conditions(positions, both.Count, x.Positions.Count - both.Count, language), data, Lead(measureX, measureY, language), Table(register, positions, measureX, measureY, both, language));
    }

    private static (string Title, PictureContent? Content) Draw(SheetRequest request)
    {
        var query = PositionQuery.Read(request.Query, request.Register, request.Date);
        var (x, y) = (PositionQuery.ReadMeasure(request.Query, "x", UsualX), PositionQuery.ReadMeasure(request.Query, "y", UsualY));
        var positions = request.Service<RegisterCache>().PositionsOf(request.Register, query.Type, request.Date, request.Rule);
        return (Title(x, y, query.Type, request.Language), Draw(request.Register, positions, x, y, query.Own?.Key, request.Language));
    }

    private static ScatterAxis Axis(Measure measure, double mean, Language language) =>
        new(measure.Name.In(language), PositionText.Shown(measure, mean), PositionText.Decimals(measure), PositionText.Unit(measure));

    private static string Lead(Measure x, Measure y, Language language) => new Words(
        $"Iedere stip is een gebied: naar rechts {LowerFirst(x.Name.Dutch)}, naar boven {LowerFirst(y.Name.Dutch)}. Samenhang is nog geen oorzaak.",
        $"Every dot is a region: to the right {LowerFirst(x.Name.English)}, upwards {LowerFirst(y.Name.English)}. What goes together need not be a cause.").In(language);

    private static string Conditions(RegionPositions positions, int both, int without, Language language) => new Words(
        $"{Formats.Date(positions.Date, language)}, {RegionPictureInput.RuleName(positions.Rule).Dutch}. {Formats.Number(both, language)} gebieden met beide waarden, {Formats.Number(without, language)} zonder.",
        $"{Formats.Date(positions.Date, language)}, {RegionPictureInput.RuleName(positions.Rule).English}. {Formats.Number(both, language)} regions with both values, {Formats.Number(without, language)} without.").In(language);

    private static Sheet Table(
        Register register, RegionPositions positions, Measure x, Measure y, IEnumerable<(RegionPosition X, RegionPosition Y)> both, Language language) => new(
        new(Title(x, y, positions.Type, Language.Dutch), Title(x, y, positions.Type, Language.English)),
        [new("name", new("Gebied", "Region")), Column("x", x), Column("y", y), new("region", new("Code", "Code"))],
        [.. both.Select(pair => new SheetRow(
            [NameOf(register, pair.X.Region), Cell(x, pair.X), Cell(y, pair.Y), pair.X.Region], Routes.Region(pair.X.Region)))]);

    private static SheetColumn Column(string key, Measure measure) =>
        new(key, measure.Name, measure.Unit switch { MeasureUnit.Share => CellKind.Share, MeasureUnit.Count => CellKind.Count, _ => CellKind.Number });

    private static object? Cell(Measure measure, RegionPosition position) => measure.Unit == MeasureUnit.Share ? position.Value.Fraction : position.Value.Value;

    private static string NameOf(Register register, string region) => register.Regions.Find(region)?.Name ?? region;

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
