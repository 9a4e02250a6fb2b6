using System.Globalization;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;
using Naober.Indicators.TraceFigures;
using Naober.Web.Sheets;
using Npgsql;

namespace Naober.Web.Pages.Figures;

/// <summary>All figures of a region as data: a row per computed or published position.</summary>
internal static class RegionFigures
{
    /// <summary>Of a position that follows from figures; the others are as sources publish them.</summary>
    private const string Computed = "computed";

    /// <summary>With where the figures stand; null when neither the register nor any figure knows the region.</summary>
    internal static async Task<(RegionThemes Themes, CitedFigures Cited)?> FindAsync(NpgsqlDataSource dataSource, Catalogue catalogue, string region, CancellationToken cancellationToken)
    {
        if (catalogue.Regions.Find(region) is null && !catalogue.Cubes.Any(cube => cube.RegionAt(region) >= 0))
        {
            return null;
        }

        var cited = await CitedFigures.ReadAsync(dataSource, catalogue, [region, Naober.Regions.Region.Netherlands], cancellationToken);
        return (RegionThemes.Of(catalogue, region, cited), cited);
    }

    internal static async ValueTask<Sheet?> SheetAsync(SheetRequest request)
    {
        var catalogue = await FigureVersions.CatalogueAsync(request);
        return await FindAsync(request.Http.RequestServices.GetRequiredService<NpgsqlDataSource>(), catalogue, request.Route("key"), request.Http.RequestAborted) is { Themes: var themes }
            ? await Table(themes, request.Language).WithOriginsAsync(
                request, catalogue, row => row.Cells[3] is Computed && catalogue.Find((string)row.Cells[1]!) is { } indicator ? (indicator, request.Route("key"), (string)row.Cells[4]!) : null)
            : null;
    }

    private static Sheet Table(RegionThemes themes, Language language) => new(
        new("Cijfers per thema", "Figures by theme"),
        [
            new("name", new("Indicator", "Indicator")),
            new("indicator", new("Sleutel", "Key")),
            new("theme", Vocabulary.IndicatorThemes.Title),
            new("kind", new("Herkomst", "Origin")),
            new("period", new("Periode", "Period")),
            new("value", new("Waarde", "Value"), CellKind.Figure),
            new("unit", Vocabulary.IndicatorUnits.Title),
            new("status", Vocabulary.ObservationStates.Title),
            new("peers", Vocabulary.PeerSets.Title),
            new("rank", new("Plaats", "Rank"), CellKind.Count),
            new("of", new("Met waarde", "With a value"), CellKind.Count),
            new("without", new("Zonder waarde", "Without a value"), CellKind.Count),
            new("quarter", new("Kwart", "Quarter"), CellKind.Count),
            new("difference", new("Verschil met Nederland", "Difference with the Netherlands"), CellKind.Figure),
            new("firstPeriod", new("Eerste periode", "First period")),
            new("change", new("Verandering", "Change"), CellKind.Figure),
            new("rise", new("Plaatsen gestegen", "Places risen"), CellKind.Count),
            new("sharedFirstRank", new("Plaats toen onder dezelfde", "Rank then among the same"), CellKind.Count),
            new("sharedRank", new("Plaats nu onder dezelfde", "Rank now among the same"), CellKind.Count),
            new("sharedOf", new("Gebieden met beide cijfers", "Regions with both figures"), CellKind.Count),
            new("firstRank", new("Plaats toen", "Rank then"), CellKind.Count),
            new("firstOf", new("Met waarde toen", "With a value then"), CellKind.Count),
            new("ground", new("Gebied van beide cijfers", "Territory of both figures")),
            new("boundaries", new("Indeling", "Boundaries")),
            new("slope", new("Helling per jaar", "Slope per year"), CellKind.Number, Decimals: 4),
            new("pValue", new("P-waarde", "P-value"), CellKind.Number, Decimals: 4),
            new("direction", Vocabulary.Directions.Title),
            new("source", new("Bron", "Source")),
            new("place", new("Plaats in de bron", "Place in the source")),
            new("note", new("Opmerking", "Note")),
        ],
        [.. themes.Themes.SelectMany(theme => theme.Indicators).SelectMany(of => Rows(of, themes.Peers, language))]);

    /// <summary>Six digits: a slope that floating point computes is not more exact, and not -0.2999999999999998.</summary>
    private static double? Significant(double? value) => value is { } slope
        ? double.Parse(slope.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;

    private static IEnumerable<SheetRow> Rows(IndicatorOfRegion of, string peers, Language language)
    {
        var indicator = of.Indicator;
        object?[] start = [indicator.Name.In(language), indicator.Key, indicator.Theme];
        if (of.Figures is { Last: var last } figures)
        {
            var standing = last.IsPosition ? last.Standing : null;
            yield return new(
            [
                .. start, Computed, last.Period, last.Value, indicator.Unit, string.Join('|', last.States.ToTerms()), peers,
                standing?.Rank, last.Standing?.Peers, last.Standing is null ? null : last.Without, last.Quarter, indicator.IsTotal ? null : figures.Difference,
                figures.First?.Period, figures.Change, figures.Rise, figures.Movement?.Standing?.Then, figures.Movement?.Standing?.Now, figures.Movement?.Standing?.Peers,
                figures.First?.Rank, figures.First?.Standing?.Peers, figures.Ground?.Term(), last.Boundaries?.ToString("O", CultureInfo.InvariantCulture), Significant(figures.Trend?.Slope), figures.Trend?.PValue, null, null, null, null,
            ], Routes.Indicator(indicator.Key));
        }

        foreach (var published in of.Published)
        {
            yield return new(
            [
                .. start, "published", published.Period, null, indicator.Unit, null, published.Peers, published.Rank, published.Of, null, published.Quarter, null,
                published.FirstPeriod, published.ChangeOfValue, published.ChangeOfRank, null, null, null, null, null, null, null, null, null, published.Direction, published.Citation.Source, published.Citation.Place, published.Note,
            ], Routes.Indicator(indicator.Key));
        }
    }
}
