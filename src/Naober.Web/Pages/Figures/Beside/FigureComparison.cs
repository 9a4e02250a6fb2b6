using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Figures.Beside;

/// <summary>
/// Regions side by side on the indicators of a theme: <c>?regions=CR07,CR08&amp;theme=labour</c>; the key may be repeated, as a form does
/// that adds one.
/// </summary>
/// <param name="Theme">A term of <see cref="Vocabulary.IndicatorThemes"/>.</param>
/// <param name="Regions">Codes, in the order of the address.</param>
/// <param name="Rows">Those of which at least one of the regions has a figure or a published position.</param>
public sealed record FigureComparison(string Theme, IReadOnlyList<string> Regions, IReadOnlyList<(Indicator Indicator, IReadOnlyList<IndicatorOfRegion?> Values)> Rows)
{
    internal const int Most = 6;
    internal const string Key = "regions";
    private const string Usual = "material-welfare";

    /// <summary>What follows from figures; the other rows are positions as sources publish them.</summary>
    private const string Computed = "computed";

    /// <summary>Indicators of a theme that are looked at for the first view.</summary>
    private const int MostTried = 50;

    private static readonly string[] Types = [Region.Corop, Region.Municipality, Region.Province];

    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static FigureComparison Read(IQueryCollection query, Catalogue catalogue, DateOnly date)
    {
        var askedTheme = query["theme"].ToString() switch
        {
            "" => null,
            var wanted when Vocabulary.IndicatorThemes.Contains(wanted) => wanted,
            _ => throw new BadHttpRequestException("theme"),
        };
        string[] asked = [.. query[Key].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        if (asked.Length > Most || !asked.All(key => catalogue.Regions.Find(key) is not null))
        {
            throw new BadHttpRequestException(Key);
        }

        var (theme, regions) = asked.Length > 0 ? (askedTheme ?? Usual, asked) : First(catalogue, askedTheme, date);
        var known = regions.Select(region => RegionThemes.Of(catalogue, region).Themes.FirstOrDefault(of => of.Theme == theme)?.Indicators.ToDictionary(of => of.Indicator) ?? []).ToList();
        return new(theme, regions,
        [
            .. catalogue.Indicators.Where(indicator => indicator.Theme == theme && known.Any(of => of.ContainsKey(indicator)))
                .Select(indicator => (indicator, (IReadOnlyList<IndicatorOfRegion?>)[.. known.Select(of => of.GetValueOrDefault(indicator))])),
        ]);
    }

    /// <summary>The first theme of which regions of a usual type have figures, with three of them.</summary>
    private static (string Theme, IReadOnlyList<string> Regions) First(Catalogue catalogue, string? asked, DateOnly date)
    {
        foreach (var theme in asked is not null ? (IEnumerable<string>)[asked] : Vocabulary.IndicatorThemes.Keys.OrderByDescending(key => key == Usual))
        {
            var known = catalogue.Indicators.Where(indicator => indicator.Theme == theme).Select(catalogue.FiguresOf).OfType<IndicatorFigures>()
                .Take(MostTried).SelectMany(figures => figures.Regions()).ToHashSet(StringComparer.Ordinal);
            foreach (var type in Types)
            {
                if (catalogue.Regions.OfType(type, date).Select(region => region.Key).Where(known.Contains).Take(3).ToList() is { Count: > 0 } regions)
                {
                    return (theme, regions);
                }
            }
        }

        return (asked ?? Usual, [.. catalogue.Regions.OfType(Region.Corop, date).Take(3).Select(region => region.Key)]);
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return await Read(request.Query, catalogue, request.Date).Table(catalogue, request.Language).WithOriginsAsync(
            request, catalogue, row => row.Cells[^4] is Computed && catalogue.Find((string)row.Cells[1]!) is { } indicator ? (indicator, (string)row.Cells[2]!, (string)row.Cells[4]!) : null);
    }

    /// <summary>A row per indicator and region with a figure, and one per position that a source publishes: all that the page shows.</summary>
    private Sheet Table(Catalogue catalogue, Language language) => new(
        new("Regio's naast elkaar", "Regions side by side"),
        [
            new("name", new("Indicator", "Indicator")),
            new("indicator", new("Sleutel", "Key")),
            new("region", new("Code", "Code")),
            new("regionName", new("Gebied", "Region")),
            new("period", new("Periode", "Period")),
            new("value", new("Waarde", "Value"), CellKind.Figure),
            new("unit", Vocabulary.IndicatorUnits.Title),
            new("status", Vocabulary.ObservationStates.Title),
            new("rank", new("Plaats", "Rank"), CellKind.Count),
            new("of", new("Met waarde", "With a value"), CellKind.Count),
            new("without", new("Zonder waarde", "Without a value"), CellKind.Count),
            new("quarter", new("Kwart", "Quarter"), CellKind.Count),
            new("peers", Vocabulary.PeerSets.Title),
            new("kind", new("Herkomst", "Origin")),
            new("source", new("Bron", "Source")),
            new("place", new("Plaats in de bron", "Place in the source")),
            new("note", new("Opmerking", "Note")),
        ],
        [.. Rows.SelectMany(row => row.Values.Zip(Regions), (row, value) => (row.Indicator, Of: value.First, Region: value.Second)).Where(cell => cell.Of is not null)
            .SelectMany(cell => CellRows(catalogue, cell.Indicator, cell.Region, cell.Of!, language))]);

    private static IEnumerable<SheetRow> CellRows(Catalogue catalogue, Indicator indicator, string region, IndicatorOfRegion of, Language language)
    {
        object?[] start = [indicator.Name.In(language), indicator.Key, region, FigureText.NameOf(catalogue, region, language)];
        if (of.Figures?.Last is { } last)
        {
            yield return new(
            [
                .. start, last.Period, last.Value, indicator.Unit, string.Join('|', last.States.ToTerms()), last.IsPosition ? last.Standing?.Rank : null, last.Standing?.Peers,
                last.Standing is null ? null : last.Without, last.Quarter, null, Computed, null, null, null,
            ]);
        }

        foreach (var stated in of.Published)
        {
            yield return new(
                [.. start, stated.Period, null, indicator.Unit, null, stated.Rank, stated.Of, null, stated.Quarter, stated.Peers, "published", stated.Citation.Source, stated.Citation.Place, stated.Note]);
        }
    }
}
