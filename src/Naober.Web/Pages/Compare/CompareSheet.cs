using Naober.Core;
using Naober.Network;
using Naober.Network.CompareRegions;
using Naober.Network.MeasureRegion;
using Naober.Network.Measures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Compare;

/// <summary>A comparison as data: a row per measure, part and region, unrounded.</summary>
internal static class CompareSheet
{
    internal static Sheet? Of(SheetRequest request) =>
        CompareQuery.ReadOrUsual(request.Query, request.Register, request.Date) is { Count: >= NetworkComparison.Fewest } keys
            ? Of(NetworkComparison.Of(request.Service<RegisterCache>().ResultsOf(request.Register), keys, request.Date, request.Rule), request.Register, request.Language)
            : null;

    private static Sheet Of(NetworkComparison comparison, Register register, Language language) => new(
        new("Regio's naast elkaar", "Regions side by side"),
        [
            new("measure", new("Maat", "Measure")),
            new("name", new("Naam", "Name")),
            new("part", new("Onderdeel", "Part")),
            new("region", new("Code van de regio", "Code of the region")),
            new("regionName", new("Regio", "Region")),
            new("value", new("Waarde", "Value"), CellKind.Number),
            new("fraction", new("Breuk", "Fraction"), CellKind.Share),
            new("unknown", new("Waarom onbekend", "Why unknown")),
            new("rank", new("Plaats", "Rank"), CellKind.Count),
            new("peers", new("Van", "Of"), CellKind.Count),
            new("quarter", new("Kwart", "Quarter"), CellKind.Count),
            new("published", new("Gepubliceerd", "Published"), CellKind.Number),
            new("publishedUnit", Vocabulary.Units.Title),
            new("publishedPeriod", new("Periode", "Period")),
            new("source", new("Bron", "Source")),
            new("place", new("Plaats in de bron", "Place in the source")),
            new("date", new("Peildatum", "Reference date")),
            new("rule", new("Inclusieregel", "Inclusion rule")),
        ],
        [.. comparison.Rows.SelectMany(row => row.Values.Select((value, i) =>
        {
            var (region, published) = (comparison.Networks[i].Region, value.Published.FirstOrDefault());
            return new SheetRow(
            [
                row.Measure.Id, row.Measure.Name.In(language), row.Part is null ? null : MeasureText.PartLabel(row.Measure, row.Part, register, language),
                region.Key, region.Name, value.Value.Value, value.Value.Fraction, value.WhyNot?.In(language),
                value.Position?.Rank, value.Position is null ? null : value.Peers, value.Position?.Quarter,
                published?.Value, published?.Unit, published?.Period, published?.Citation.Source, published?.Citation.Place,
                Formats.Iso(comparison.Date), comparison.Rule == InclusionRule.Any ? "any" : "interlocal",
            ]);
        }))]);
}
