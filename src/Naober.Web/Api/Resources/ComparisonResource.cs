using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Network.CompareRegions;
using Naober.Network.Measures;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Een regio op een maat, om naast andere regio's te zetten.</summary>
/// <param name="Maat">De maat.</param>
/// <param name="Deel">De juridische vorm, het beleidsdomein of het schaalniveau; null voor de hele regio.</param>
/// <param name="Regio">De regio.</param>
/// <param name="Getal">Onafgerond; null als er geen waarde is.</param>
/// <param name="Breuk">Waar een aandeel of gemiddelde uit komt; null bij een aantal.</param>
/// <param name="Plaats">Onder alle gebieden van dezelfde soort; null zonder plaats.</param>
/// <param name="Van">Het aantal gebieden van die soort met een waarde; null zonder plaats.</param>
/// <param name="WaaromOnbekend">Waarom er geen waarde is; null als die er is.</param>
/// <param name="Gepubliceerd">Wat bronnen publiceren, als getal in de eenheid van de bron; de volledige citaten staan bij de maten van de regio.</param>
public sealed record VergelekenWaarde(
    Sleutel Maat, Sleutel? Deel, Sleutel Regio, [property: System.Text.Json.Serialization.JsonPropertyName("waarde")] double? Getal, Breuk? Breuk,
    int? Plaats, int? Van, string? WaaromOnbekend, IReadOnlyList<string> Gepubliceerd);

internal static class ComparisonResource
{
    private static readonly CsvColumn<VergelekenWaarde>[] Columns =
    [
        .. Csv.Term<VergelekenWaarde>("maat", value => value.Maat), .. Csv.Term<VergelekenWaarde>("deel", value => value.Deel),
        .. Csv.Term<VergelekenWaarde>("regio", value => value.Regio), new("waarde", value => value.Getal),
        new("teller", value => value.Breuk?.Teller), new("noemer", value => value.Breuk?.Noemer), new("plaats", value => value.Plaats), new("van", value => value.Van),
        new("waaromOnbekend", value => value.WaaromOnbekend), new("gepubliceerd", value => value.Gepubliceerd),
    ];

    /// <summary>Regio's naast elkaar</summary>
    /// <remarks>Twee tot twaalf regio's op iedere maat, zoals tabel 3 van Het BRE Drenthe.</remarks>
    internal static Results<ListResult<VergelekenWaarde>, ProblemHttpResult> List(ApiRequest request)
    {
        IReadOnlyList<string> regions = Key.Region.Of(request) is { Count: > 0 } chosen
            ? [.. chosen.Distinct(StringComparer.Ordinal)]
            : NetworkComparison.Usual(request.Register, request.Date);
        if (regions.Count is < NetworkComparison.Fewest or > NetworkComparison.Most)
        {
            return ApiProblem.Invalid([new("query", Key.Region.Name, "number-of-regions",
                $"Noem {NetworkComparison.Fewest} tot {NetworkComparison.Most} verschillende regio's; dit zijn er {regions.Count}.")]);
        }

        var comparison = NetworkComparison.Of(request.Results, regions, request.Date, request.Rule);
        return ListResult<VergelekenWaarde>.Of(
            request, [.. comparison.Rows.SelectMany(row => row.Values.Select((value, i) => (row, value, comparison.Networks[i].Region.Key)))],
            entry => Of(entry.row, entry.value, entry.Key, request), Columns);
    }

    private static VergelekenWaarde Of(ComparedRow row, ComparedValue value, string region, ApiRequest request) => new(
        new(row.Measure.Id, row.Measure.Name.Dutch),
        row.Part is null ? null : new(row.Part, MeasureText.PartLabel(row.Measure, row.Part, request.Register, Language.Dutch)),
        Shared.OfRegion(region, request.Register.Regions), value.Value.Value,
        value.Value.Fraction is { } fraction ? new(fraction.Count, fraction.Of) : null,
        value.Position?.Rank, value.Position?.Rank is null ? null : value.Peers, value.WhyNot?.In(Language.Dutch),
        [.. value.Published.Select(published => $"{published.Period}: {MeasureText.Of(published, Language.Dutch)}")]);
}
