using Naober.Core;
using Naober.Network.Measures;
using Naober.Pictures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions.Pictures;

/// <summary>The published figures of the regions that a source compares (BRE table 3), with what Naober computes beside them in the table.</summary>
internal static class ComparisonPicture
{
    private static readonly string[] Compared =
        ["municipalities", "partnerships", "mean-municipalities", "province", "water-authority", "congruence", "min-shared", "max-shared", "external"];

    internal static PictureContent? Draw(RegionPictureInput input)
    {
        var values = Compared.SelectMany(measure => input.Register.Published.Where(value => value.Measure == measure && value.Part is null && value.Citation.Place?.Contains("tabel 3", StringComparison.Ordinal) == true)).ToList();
        var regions = values.Select(value => value.Region).Distinct(StringComparer.Ordinal)
            .OrderByDescending(region => region == input.Network.Region.Key).ThenBy(input.NameOf, StringComparer.Ordinal).ToList();
        if (regions.Count < 2 || regions[0] != input.Network.Region.Key)
        {
            return null;
        }

        var rows = Compared.Select(id => NetworkMeasures.Find(id)!)
            .Select(measure => (Measure: measure, Published: regions.Select(region => values.FirstOrDefault(value => value.Measure == measure.Id && value.Region == region)).ToList()))
            .Where(row => row.Published.Any(value => value is not null)).ToList();
        var data = new RegionComparisonData(
            [.. regions.Select((region, i) => new ComparedRegion(input.NameOf(region), Short(input.NameOf(region)), i == 0))],
            [.. rows.Select(row => new ComparedMeasure(
                row.Measure.Name.In(input.Language), [.. row.Published.Select(value => (double?)value?.Value)],
                row.Published.Max(value => value?.Value?.Scale ?? 0), row.Published.Any(value => value?.Unit == "percent") ? "%" : ""))]);
        return PictureContent.Of<RegionComparison, RegionComparisonData>(input, data, Describe(input), new(
            new("Gepubliceerde structuurkenmerken, met wat Naober berekent", "Published structure, with what Naober computes"),
            [
                new("measure", new("Maat", "Measure")),
                new("computed", new($"Berekend voor {input.Network.Region.Name}", $"Computed for {input.Network.Region.Name}")),
                .. regions.Select(region => new SheetColumn(region, new(input.NameOf(region), input.NameOf(region)))),
            ],
            [.. rows.Select(row => new SheetRow(
            [
                row.Measure.Name.In(input.Language), MeasureText.Of(row.Measure, row.Measure.Compute(input.Network)[0], input.Language),
                .. row.Published.Select(value => value is null ? null : (object)MeasureText.Of(value, input.Language)),
            ], Routes.Method(row.Measure.Id)))]));
    }

    private static string Short(string name) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words ? string.Concat(words.Select(word => char.ToUpperInvariant(word[0]))) : name[..Math.Min(3, name.Length)];

    private static string Describe(RegionPictureInput input) => new Words(
        $"Structuurkenmerken zoals het rapport Het BRE Drenthe ze publiceert (tabel 3, 2021). In de tabel staat ernaast wat Naober berekent uit de deelnemers die de bronnen noemen.",
        $"Structure as the report Het BRE Drenthe publishes it (table 3, 2021). The table shows beside it what Naober computes from the members that the sources name.").In(input.Language);
}
