using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Indicators;
using Naober.Indicators.Flows;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Hoeveel er van een regio naar een andere gaat, of binnen een regio blijft.</summary>
/// <param name="Soort">De indicator waarnaar de stroom heet; die heeft de eenheid.</param>
/// <param name="Herkomst">Waar de stroom begint.</param>
/// <param name="Bestemming">Waar de stroom eindigt; dezelfde regio voor wat er binnen blijft.</param>
/// <param name="Periode">De periode.</param>
/// <param name="Getal">De omvang; null als de bron zegt dat de stroom er is en niet hoe groot die is.</param>
/// <param name="Toelichting">Opmerking van de bron.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record Stroom(
    Sleutel Soort, Sleutel Herkomst, Sleutel Bestemming, string Periode, [property: JsonPropertyName("waarde")] decimal? Getal, string? Toelichting, Citaat Citaat);

internal static class FlowResource
{
    private static readonly CsvColumn<Stroom>[] Columns =
    [
        .. Csv.Term<Stroom>("stroom", flow => flow.Soort), .. Csv.Term<Stroom>("herkomst", flow => flow.Herkomst), .. Csv.Term<Stroom>("bestemming", flow => flow.Bestemming),
        new("periode", flow => flow.Periode), new("waarde", flow => flow.Getal), new("toelichting", flow => flow.Toelichting),
        new("bron", flow => flow.Citaat.Bron?.Code), new("plaats", flow => flow.Citaat.Plaats),
    ];

    /// <summary>Stromen</summary>
    /// <remarks>Verplaatsingen van mensen tussen en binnen regio's, zoals bronnen die noemen.</remarks>
    internal static async Task<Results<ListResult<Stroom>, ProblemHttpResult>> List(ApiRequest request, CatalogueCache catalogues)
    {
        if (await request.CatalogueAsync(catalogues) is not { } catalogue)
        {
            return FigureRequest.UnknownVersion;
        }

        if (request.UnknownCode(Key.Flow, code => catalogue.Flows.Any(flow => flow.Indicator == code)) is { } unknown)
        {
            return unknown;
        }

        var found = catalogue.Flows.Where(flow => Has(Key.Flow.Of(request), flow.Indicator) && Has(Key.Origin.Of(request), flow.Origin)
            && Has(Key.Destination.Of(request), flow.Destination) && Has(Key.Period.Of(request), flow.Period)).ToList();
        return ListResult<Stroom>.Of(request, found, flow => Of(flow, catalogue), Columns, [.. found.Select(flow => flow.Version).Distinct().Order()]);

        static bool Has(IReadOnlyList<string> chosen, string value) => chosen.Count == 0 || chosen.Contains(value, StringComparer.Ordinal);
    }

    private static Stroom Of(Flow flow, Catalogue catalogue) => new(
        new(flow.Indicator, catalogue.Find(flow.Indicator)?.Name.Dutch ?? flow.Indicator), Shared.OfRegion(flow.Origin, catalogue.Regions),
        Shared.OfRegion(flow.Destination, catalogue.Regions), flow.Period, flow.Value, flow.Note, IndicatorResource.Of(flow.Citation, catalogue));
}
