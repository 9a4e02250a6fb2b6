using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Indicators;
using Naober.Indicators.RankIndicator;
using Naober.Indicators.TraceFigures;
using Naober.Regions;
using Naober.Web.Api.Queries;
using Naober.Web.Pages.Figures;

namespace Naober.Web.Api.Resources;

/// <summary>De plaats van een regio onder haar gelijken op een indicator.</summary>
/// <param name="Regio">De regio.</param>
/// <param name="Periode">De periode van het cijfer.</param>
/// <param name="Getal">Het cijfer; null als dat er niet is.</param>
/// <param name="Status">Wat er over het cijfer is gezegd; aggregated als geen bron het noemt en het is opgeteld of gemiddeld uit gemeenten.</param>
/// <param name="Plaats">1 is de beste, of de hoogste van een indicator zonder oordeel; gelijke waarden delen de beste plaats. Null zonder cijfer, en als minder dan de helft van de gelijken er een heeft.</param>
/// <param name="Van">Het aantal gelijken met een cijfer.</param>
/// <param name="Zonder">Het aantal gelijken zonder cijfer.</param>
/// <param name="Kwart">1 is de beste 25%, 4 de laagste; null zonder plaats, en bij minder dan vier gelijken met een cijfer.</param>
/// <param name="Verschil">Met Nederland; null als een van beide er niet is.</param>
/// <param name="Indeling">De dag waarvan de gelijken zijn, als de cijfers op een nieuwere indeling staan dan die van hun periode; anders null.</param>
public sealed record PositieOpIndicator(
    Sleutel Regio, string Periode, [property: JsonPropertyName("waarde")] decimal? Getal, IReadOnlyList<string> Status, int? Plaats, int Van, int Zonder, int? Kwart, decimal? Verschil, DateOnly? Indeling);

internal static class IndicatorPositionResource
{
    private static readonly CsvColumn<PositieOpIndicator>[] Columns =
    [
        .. Csv.Term<PositieOpIndicator>("regio", position => position.Regio), new("periode", position => position.Periode), new("waarde", position => position.Getal),
        new("status", position => position.Status), new("plaats", position => position.Plaats), new("van", position => position.Van), new("zonder", position => position.Zonder),
        new("kwart", position => position.Kwart), new("verschil", position => position.Verschil), new("indeling", position => position.Indeling),
    ];

    /// <summary>Posities op een indicator</summary>
    /// <remarks>Alle gebieden van een soort in een periode, van de eerste naar de laatste plaats; zonder cijfer achteraan. Hoeveel gelijken geen cijfer hebben, zegt hoe eerlijk de plaats is.</remarks>
    internal static async Task<Results<FigureListResult<PositieOpIndicator>, ProblemHttpResult>> List(ApiRequest request, string code, CatalogueCache catalogues, FigureOrigins origins)
    {
        if (await request.CatalogueAsync(catalogues) is not { } catalogue)
        {
            return FigureRequest.UnknownVersion;
        }

        if (catalogue.Find(code) is not { } indicator)
        {
            return ApiProblem.NotFound(FigureRequest.UnknownIndicator);
        }

        var peers = Key.FigurePeers.Of(request) is [var type] ? type : Region.Municipality;
        var ranked = Key.OnePeriod.Of(request) is [var period] ? IndicatorPositions.Of(catalogue, indicator, period, peers) : Last(catalogue, indicator, peers);
        List<RegionPosition> positions = ranked is null ? [] : [.. ranked.Positions, .. ranked.Without.Select(region => new RegionPosition(region, 0, CellStates.None, 0, 0, null))];
        var involved = ranked?.Involved ?? [indicator];
        var origin = await origins.OfAsync(catalogue, involved, request.Cancelled);
        return FigureListResult<PositieOpIndicator>.Of(
            request, positions.Count, positions, position => Of(position, ranked!, catalogue), Columns, [.. catalogue.InvolvedIn(indicator).SelectMany(catalogue.VersionsOf).Distinct().Order()],
            FigureOriginResource.Of(FigureSources.Together(origin.SelectMany(of => of)), catalogue));
    }

    /// <summary>In the last period in which any of the peers has a figure.</summary>
    private static IndicatorPositions? Last(Catalogue catalogue, Indicator indicator, string peers) => catalogue.ExtentOf(indicator).Periods.Reverse()
        .Select(period => IndicatorPositions.Of(catalogue, indicator, period, peers)).FirstOrDefault(ranked => ranked?.Positions.Count > 0);

    private static PositieOpIndicator Of(RegionPosition position, IndicatorPositions ranked, Catalogue catalogue)
    {
        var region = Shared.OfRegion(position.Region, catalogue.Regions);
        return position.Rank == 0
            ? new(region, ranked.Period, null, [], null, ranked.Positions.Count, ranked.Without.Count, null, null, ranked.Boundaries)
            : new(
                region, ranked.Period, position.Value, [.. position.States.ToTerms()], ranked.RankOf(position), ranked.Positions.Count, ranked.Without.Count, position.Quarter, position.Difference, ranked.Boundaries);
    }
}
