using Naober.Analysis;
using Naober.Core;
using Naober.Network;
using Naober.Network.Measures;
using Naober.Network.RankRegions;
using Naober.Pictures;
using Naober.Regions;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Maps;

/// <summary>A measure of every region of a division: as a map, and ranked as a table.</summary>
internal sealed class MeasureMap
{
    private const int Classes = 5;

    /// <summary>With more areas, links in the map would be hundreds of stops for the keyboard; the table has them all.</summary>
    private const int MostLinks = 60;

    private readonly SheetRequest request;
    private readonly Language language;
    private readonly List<RegionPosition> positions;
    private readonly int?[] classes;

    private MeasureMap(SheetRequest request, MapQuery query, MapLayer? layer)
    {
        (this.request, Query, Layer) = (request, query, layer);
        language = request.Language;
        positions = Positions();
        var values = positions.Select(position => position.Value.Value).ToList();
        classes = query.Classes == MapClasses.Quantiles ? ValueClasses.Quantiles(values, Classes) : ValueClasses.EqualSteps(values, Classes);
        Table = MakeTable();
        Content = layer is null ? null : PictureContent.Of<Choropleth, ChoroplethData>(Conditions, MakeData(layer), Lead, Table);
    }

    internal static async ValueTask<MeasureMap> OfAsync(SheetRequest request)
    {
        var query = MapQuery.Of(request);
        return new(request, query, await request.Service<MapLayers>().FindAsync(request.Register, query.By, query.Region.Key, request.Date, request.Http.RequestAborted));
    }

    internal MapQuery Query { get; }

    internal MapLayer? Layer { get; }

    internal Sheet Table { get; }

    /// <summary>Null when there are no boundaries to draw.</summary>
    internal PictureContent? Content { get; }

    internal Words Title => new($"{Query.Measure.Name.Dutch} per {Query.By.Name.Dutch}", $"{Query.Measure.Name.English} by {Query.By.Name.English}");

    internal int WithValue => positions.Count(position => position.Value.Value is not null);

    internal int Regions => positions.Count;

    private string Boundaries => Layer?.Source is not { } source ? "" : source.Date is { } day
        ? new Words($"Grenzen van {Formats.Date(day, language)}.", $"Boundaries of {Formats.Date(day, language)}.").In(language)
        : new Words("Grenzen zonder datum.", "Boundaries without a date.").In(language);

    internal string Lead => new Words(
        $"{Query.Region.Name}: {Query.Measure.Definition.Dutch} Donkerder is meer; gearceerd is onbekend.",
        $"{Query.Region.Name}: {Query.Measure.Definition.English} Darker is more; hatched is unknown.").In(language);

    internal string Conditions
    {
        get
        {
            var coverage = request.Service<RegisterCache>().OnDate(request.Register, request.Date).Coverage;
            return new Words(
                $"{Formats.Date(request.Date, language)}, {RegionPictureInput.RuleName(request.Rule).Dutch}. {WithValue} van {Regions} gebieden hebben een waarde. Van {Formats.PercentWithFraction(coverage, language)} van de samenwerkingsverbanden zijn deelnemers bekend. {Boundaries}",
                $"{Formats.Date(request.Date, language)}, {RegionPictureInput.RuleName(request.Rule).English}. {WithValue} of {Regions} areas have a value. Of {Formats.PercentWithFraction(coverage, language)} of the partnerships members are known. {Boundaries}").In(language);
        }
    }

    /// <summary>Ranked among the regions that are shown: those with a municipality in the region that the map is cut to.</summary>
    private List<RegionPosition> Positions()
    {
        var (cache, map, date) = (request.Service<RegisterCache>(), request.Register.Regions, request.Date);
        var inside = map.MunicipalitiesOf(Query.Region.Key, date).ToHashSet(StringComparer.Ordinal);
        var shown = Query.By.Regions.Where(region => map.MunicipalitiesOf(region.Key, date).Any(inside.Contains)).ToList();
        var known = Query.By.Regions.Count == 0 || Query.By.Regions.Any(region => region.Type != Query.By.Key)
            ? null
            : cache.PositionsOf(request.Register, Query.By.Key, date, request.Rule).Of(Query.Measure.Id)!.Positions.ToDictionary(position => position.Region, StringComparer.Ordinal);
        var values = shown.Select(region => known is not null ? known[region.Key] : Computed(region)).ToList();
        var ranks = Ranks.Of([.. values.Select(position => position.Value.Value)]);
        return [.. values.Select((position, i) => position with { Rank = ranks[i] })
            .OrderBy(position => position.Rank ?? int.MaxValue).ThenBy(position => position.Region, StringComparer.Ordinal)];

        RegionPosition Computed(Region region)
        {
            var network = cache.NetworkOf(request.Register, region.Key, date, request.Rule);
            var (value, whyNot) = UnknownValue.Answer(Query.Measure, Query.Measure.Compute(network)[0], network);
            return new(region.Key, value, null, null, null, whyNot);
        }
    }

    private ChoroplethData MakeData(MapLayer layer)
    {
        var texts = positions.Zip(classes).Where(entry => entry.Second is not null).GroupBy(entry => entry.Second!.Value, entry => entry.First.Value).OrderBy(group => group.Key)
            .Select(group => Range(group.MinBy(value => value.Value), group.MaxBy(value => value.Value)));
        var hasLinks = positions.Count <= MostLinks;
        var known = positions.Select(position => position.Region).ToHashSet(StringComparer.Ordinal);
        return new(
            layer.Shapes,
            [
                .. positions.Select((position, i) => new ChoroplethArea(
                    position.Region, NameOf(position.Region), MeasureText.Of(Query.Measure, position.Value, language), classes[i],
                    hasLinks && classes[i] is not null ? MeasureText.Short(Query.Measure, position.Value, language) : null,
                    hasLinks ? Routes.Region(position.Region).In(language) : null)),
                .. layer.Shapes.Shapes.Where(shape => !known.Contains(shape.Key)).Select(shape => new ChoroplethArea(
                    shape.Key, layer.Source.Names.GetValueOrDefault(shape.Key, shape.Key), Formats.Unknown.In(language), null, IsCounted: false)),
            ],
            [.. texts.Select(text => new ChoroplethClass(text))],
            layer.ProvinceBorders,
            Query.Measure.Name.In(language));
    }

    private string Range(MeasureValue low, MeasureValue high)
    {
        var (from, to) = (MeasureText.Short(Query.Measure, low, language), MeasureText.Short(Query.Measure, high, language));
        return from == to ? from : $"{from} \u2013 {to}";
    }

    private Sheet MakeTable() => new(
        Title,
        [
            new("name", Query.By.Name),
            new("code", new("Code", "Code")),
            new("rank", new("Plaats", "Rank"), CellKind.Count),
            new("value", Query.Measure.Name, Query.Measure.Unit switch { MeasureUnit.Share => CellKind.Share, MeasureUnit.Count => CellKind.Count, _ => CellKind.Number }),
            new("class", new("Klasse", "Class"), CellKind.Count),
            new("note", new("Opmerking", "Note")),
        ],
        [.. positions.Select((position, i) => new SheetRow(
        [
            NameOf(position.Region), position.Region, position.Rank,
            position.Value.Value is { } value ? Query.Measure.Unit switch { MeasureUnit.Share => position.Value.Fraction, MeasureUnit.Count => (long)value, _ => value } : null,
            classes[i] + 1, position.WhyNot?.In(language) ?? "–",
        ], Routes.Region(position.Region)))]);

    private string NameOf(string key) => request.Register.Regions.Find(key)?.Name ?? key;
}
