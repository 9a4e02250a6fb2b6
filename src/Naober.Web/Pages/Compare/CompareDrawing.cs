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
        var isPublished = IsPublished(comparison);
        var rows = comparison.Rows.Where(row => row.Part is null && row.Measure.Id != "coverage")
            .Select(row => isPublished ? PublishedRow(row, language) : ComputedRow(row, language)).Where(row => row.Values.Count(value => value is not null) >= NetworkComparison.Fewest).ToList();
        var data = new RegionComparisonData([.. comparison.Networks.Select((network, i) => new ComparedRegion(network.Region.Name, shorts[i], i == 0))], rows);
        return PictureContent.Of<RegionComparison, RegionComparisonData>(
            isPublished ? new Words("Een eigen lijst per bron.", "A list of its own per source.").In(language) : Conditions(comparison, language),
            data, Lead(comparison, isPublished, language), Table(comparison, data, language));
    }

    internal static string Conditions(NetworkComparison comparison, Language language) => new Words(
        $"{Formats.Date(comparison.Date, language)}, {RegionPictureInput.RuleName(comparison.Rule).Dutch}. Van {Formats.PercentWithFraction(comparison.Coverage, language)} samenwerkingsverbanden zijn deelnemers bekend.",
        $"{Formats.Date(comparison.Date, language)}, {RegionPictureInput.RuleName(comparison.Rule).English}. Of {Formats.PercentWithFraction(comparison.Coverage, language)} partnerships members are known.").In(language);

    /// <summary>With one region or none that can be computed, what sources publish says more.</summary>
    private static bool IsPublished(NetworkComparison comparison)
    {
        var ofRegion = comparison.Rows.Where(row => row.Measure.Id == "partnerships").SelectMany(row => row.Values).ToList();
        return ofRegion.Count(value => value.Value.Value is not null) < NetworkComparison.Fewest && ofRegion.Count(value => value.Published.Count > 0) >= NetworkComparison.Fewest;
    }

    private static string Lead(NetworkComparison comparison, bool isPublished, Language language)
    {
        var first = comparison.Networks[0].Region.Name;
        return isPublished
            ? new Words($"Wat bronnen publiceren over {first} (dicht) en de andere regio's (open); iedere maat heeft een eigen schaal. Naober kan te weinig van deze regio's zelf berekenen.",
                $"What sources publish about {first} (solid) and the other regions (open); every measure has a scale of its own. Naober can compute too few of these regions itself.").In(language)
            : new Words($"Wat Naober berekent voor {first} (dicht) en de andere regio's (open); iedere maat heeft een eigen schaal.",
                $"What Naober computes for {first} (solid) and the other regions (open); every measure has a scale of its own.").In(language);
    }

    private static ComparedMeasure ComputedRow(ComparedRow row, Language language) => new(
        row.Measure.Name.In(language), [.. row.Values.Select(value => row.Measure.Unit == MeasureUnit.Share ? value.Value.Value * 100 : value.Value.Value)],
        row.Measure.Unit switch { MeasureUnit.Count => 0, MeasureUnit.Mean => 2, _ => 1 }, row.Measure.Unit == MeasureUnit.Share ? "%" : "");

    /// <summary>In the unit that most of the sources use: a percentage and a number do not stand on one line.</summary>
    private static ComparedMeasure PublishedRow(ComparedRow row, Language language)
    {
        var unit = row.Values.SelectMany(value => value.Published).CountBy(published => published.Unit).OrderByDescending(count => count.Value).FirstOrDefault().Key;
        var published = row.Values.Select(value => value.Published.FirstOrDefault(candidate => candidate.Unit == unit)?.Value).ToList();
        return new(row.Measure.Name.In(language), [.. published.Select(value => (double?)value)], published.Max(value => value?.Scale) ?? 0, unit == "percent" ? "%" : "");
    }

    private static Sheet Table(NetworkComparison comparison, RegionComparisonData data, Language language) => new(
        Title,
        [new("measure", new("Maat", "Measure")), .. comparison.Networks.Select(network => new SheetColumn(network.Region.Key, new(network.Region.Name, network.Region.Name)))],
        [.. data.Measures.Select(row => new SheetRow(
            [row.Label, .. row.Values.Select(value => value is { } known ? Formats.Number(known, row.Decimals, language) + row.Unit : null)]))]);
}
