using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Network.RankRegions;
using Naober.Regions;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>De plaats van een regio onder al haar gelijken op een maat. Een plaats is geen oordeel.</summary>
/// <param name="Regio">De regio.</param>
/// <param name="Getal">Onafgerond; null als er geen waarde is.</param>
/// <param name="Breuk">Waar een aandeel of gemiddelde uit komt; null bij een aantal.</param>
/// <param name="Plaats">1 is de hoogste waarde; gelijke waarden delen de beste plaats. Null zonder waarde.</param>
/// <param name="Van">Het aantal gelijken met een waarde.</param>
/// <param name="Kwart">1 is het kwart met de hoogste waarden; null zonder waarde.</param>
/// <param name="Verschil">Met het gemiddelde van de gelijken; null zonder waarde.</param>
/// <param name="WaaromOnbekend">Waarom er geen waarde is; null als die er is.</param>
public sealed record PlaatsOpMaat(
    Sleutel Regio, [property: System.Text.Json.Serialization.JsonPropertyName("waarde")] double? Getal, Breuk? Breuk, int? Plaats, int Van, int? Kwart, double? Verschil, string? WaaromOnbekend);

internal static class PositionResource
{
    private static readonly CsvColumn<PlaatsOpMaat>[] Columns =
    [
        .. Csv.Term<PlaatsOpMaat>("regio", position => position.Regio), new("waarde", position => position.Getal),
        new("teller", position => position.Breuk?.Teller), new("noemer", position => position.Breuk?.Noemer), new("plaats", position => position.Plaats),
        new("van", position => position.Van), new("kwart", position => position.Kwart), new("verschil", position => position.Verschil),
        new("waaromOnbekend", position => position.WaaromOnbekend),
    ];

    /// <summary>Posities op een maat</summary>
    /// <remarks>Alle gebieden van een soort, van de hoogste naar de laagste waarde; zonder waarde achteraan.</remarks>
    internal static Results<ListResult<PlaatsOpMaat>, ProblemHttpResult> List(ApiRequest request, string id)
    {
        var type = Key.PeerType.Of(request) is [var chosen] ? chosen : Region.Province;
        return request.Results.PositionsOf(type, request.Date, request.Rule).Of(id) is { } ranking
            ? ListResult<PlaatsOpMaat>.Of(request, ranking.Positions, position => Of(position, ranking, request), Columns)
            : ApiProblem.NotFound("Er is geen maat met dit id die per gebied één waarde heeft.");
    }

    private static PlaatsOpMaat Of(RegionPosition position, MeasureRanking ranking, ApiRequest request) => new(
        Shared.OfRegion(position.Region, request.Register.Regions), position.Value.Value,
        position.Value.Fraction is { } fraction ? new(fraction.Count, fraction.Of) : null,
        position.Rank, ranking.WithValue, position.Quarter, position.Difference, position.WhyNot?.In(Language.Dutch));
}
