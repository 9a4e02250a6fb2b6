using Naober.Core;
using Naober.Network;
using Naober.Network.CompareRegions;
using Naober.Network.Measures;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Compare;

/// <summary>A comparison as a picture: BRE table 3 with a strip per measure and a dot per region, the first region in front.</summary>
internal static class CompareDrawing
{
    internal static Words Title { get; } = new("Regio's naast elkaar", "Regions side by side");

    internal static (string Title, PictureContent Content)? Svg(SheetRequest request) =>
        CompareQuery.ReadOrUsual(request.Query, request.Register, request.Date) is { Count: >= NetworkComparison.Fewest } keys
            ? (Title.In(request.Language), Of(NetworkComparison.Of(request.Service<RegisterCache>().ResultsOf(request.Register), keys, request.Date, request.Rule), request.Language))
            : null;

    internal static PictureContent Of(NetworkComparison comparison, Language language)
    {
        var shorts = ShortNames.Of([.. comparison.Networks.Select(network => network.Region.Name)]);
        var rows = comparison.Rows.Where(row => row.Part is null && row.Measure.Id != "coverage" && row.Values.Any(value => value.Value.Value is not null)).ToList();
        var data = new RegionComparisonData(
            [.. comparison.Networks.Select((network, i) => new ComparedRegion(network.Region.Name, shorts[i], i == 0))],
            [.. rows.Select(row => new ComparedMeasure(
                row.Measure.Name.In(language), [.. row.Values.Select(value => Shown(row.Measure, value.Value.Value))], Decimals(row.Measure.Unit), row.Measure.Unit == MeasureUnit.Share ? "%" : ""))]);
        return PictureContent.Of<RegionComparison, RegionComparisonData>(Conditions(comparison, language), data, Lead(comparison, language), Table(comparison, rows, language));
    }

    internal static string Conditions(NetworkComparison comparison, Language language) => new Words(
        $"{Formats.Date(comparison.Date, language)}, {RegionPictureInput.RuleName(comparison.Rule).Dutch}. Van {Formats.PercentWithFraction(comparison.Coverage, language)} samenwerkingsverbanden zijn deelnemers bekend.",
        $"{Formats.Date(comparison.Date, language)}, {RegionPictureInput.RuleName(comparison.Rule).English}. Of {Formats.PercentWithFraction(comparison.Coverage, language)} partnerships members are known.").In(language);

    private static string Lead(NetworkComparison comparison, Language language) => new Words(
        $"Wat Naober berekent voor {comparison.Networks[0].Region.Name} (dicht) en de andere regio's (open); iedere maat heeft een eigen schaal.",
        $"What Naober computes for {comparison.Networks[0].Region.Name} (solid) and the other regions (open); every measure has a scale of its own.").In(language);

    private static double? Shown(Measure measure, double? value) => measure.Unit == MeasureUnit.Share ? value * 100 : value;

    private static int Decimals(MeasureUnit unit) => unit switch { MeasureUnit.Count => 0, MeasureUnit.Mean => 2, _ => 1 };

    private static Sheet Table(NetworkComparison comparison, IEnumerable<ComparedRow> rows, Language language) => new(
        Title,
        [new("measure", new("Maat", "Measure")), .. comparison.Networks.Select(network => new SheetColumn(network.Region.Key, new(network.Region.Name, network.Region.Name)))],
        [.. rows.Select(row => new SheetRow(
            [row.Measure.Name.In(language), .. row.Values.Select(value => value.WhyNot is null ? MeasureText.Of(row.Measure, value.Value, language) : null)], Routes.Method(row.Measure.Id)))]);
}
