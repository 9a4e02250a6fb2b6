using Naober.Core;
using Naober.Network.Measures;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Regions;

/// <summary>Figures of a region as sheets.</summary>
internal static class RegionSheets
{
    /// <summary>Every region with its composition on the date.</summary>
    internal static Sheet List(SheetRequest request)
    {
        var (regions, date) = (request.Register.Regions, request.Date);
        var language = Hosting.RequestLanguage.Of(request.Http.Request);
        return new(
            new("Regio's", "Regions"),
            [
                new("name", new("Naam", "Name")),
                new("code", new("Code", "Code")),
                new("type", Vocabulary.RegionTypes.Title),
                new("municipalities", new("Gemeenten", "Municipalities"), CellKind.Count),
                new("municipalityCodes", new("Gemeentecodes", "Municipality codes")),
            ],
            [.. regions.All.Where(region => region.Valid.Contains(date)).Select(region => (Region: region, Municipalities: regions.MunicipalitiesOf(region.Key, date)))
                .Select(row => new SheetRow(
                [
                    row.Region.Name, row.Region.Key, Vocabulary.RegionTypes.Label(row.Region.Type, language),
                    row.Municipalities.Count == 0 ? null : row.Municipalities.Count, row.Municipalities.Count == 0 ? regions.MunicipalityAround(row.Region.Key, date)?.Key : string.Join('|', row.Municipalities),
                ], Routes.Region(row.Region.Key)))]);
    }

    /// <summary>Every measure with one value, unrounded, with its fraction and what is published.</summary>
    internal static Sheet KeyFigures(RegionPictureInput input) => new(
        new("Kerncijfers", "Key figures"),
        [
            new("measure", new("Maat", "Measure")),
            new("name", new("Naam", "Name")),
            new("value", new("Waarde", "Value"), CellKind.Number),
            new("fraction", new("Breuk", "Fraction"), CellKind.Share),
            new("published", new("Gepubliceerd", "Published"), CellKind.Number),
            new("unit", Vocabulary.Units.Title),
            new("place", new("Waar gepubliceerd", "Where published")),
            new("region", new("Regio", "Region")),
            new("date", new("Peildatum", "Reference date")),
            new("rule", new("Inclusieregel", "Inclusion rule")),
        ],
        [.. NetworkMeasures.All.Where(measure => measure.Part == MeasurePart.None).Select(measure =>
        {
            var value = measure.Compute(input.Network)[0];
            var published = input.Register.PublishedOf(measure.Id, input.Network.Region.Key).FirstOrDefault();
            return new SheetRow(
            [
                measure.Id, measure.Name.In(input.Language), value.Value, value.Fraction, published?.Value, published?.Unit, published?.Citation.Place,
                input.Network.Region.Key, Formats.Iso(input.Network.Date), input.Network.Rule == Naober.Network.MeasureRegion.InclusionRule.Any ? "any" : "interlocal",
            ]);
        })]);

    /// <summary>What sources publish about a region, also about one that Naober cannot compute.</summary>
    internal static Sheet Published(RegionPictureInput input) => new(
        new("Gepubliceerde cijfers", "Published figures"),
        [
            new("measure", new("Maat", "Measure")),
            new("part", new("Onderdeel", "Part")),
            new("value", new("Waarde", "Value")),
            new("period", new("Periode", "Period")),
            new("place", new("Bron", "Source")),
            new("note", new("Opmerking", "Note")),
        ],
        [.. input.Register.Published.Where(value => value.Region == input.Network.Region.Key).Select(value => new SheetRow(
        [
            NetworkMeasures.Find(value.Measure)?.Name.In(input.Language) ?? value.Measure, value.Part ?? "–", MeasureText.Of(value, input.Language), value.Period,
            $"{input.Register.FindSource(value.Citation.Source ?? "")?.Title}, {value.Citation.Place}", value.Note ?? "–",
        ]))]);
}
