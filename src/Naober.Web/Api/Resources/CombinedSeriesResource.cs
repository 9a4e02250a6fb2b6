using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Indicators;
using Naober.Indicators.CombineFigures;
using Naober.Indicators.TraceFigures;
using Naober.Regions;
using Naober.Web.Api.Queries;
using Naober.Web.Pages.Figures;

namespace Naober.Web.Api.Resources;

/// <summary>Het cijfer van een regio zoals een bron het geeft, naast wat uit haar gemeenten volgt.</summary>
/// <param name="Periode">Zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019.</param>
/// <param name="Gepubliceerd">Zoals een bron het voor de regio zelf geeft; null als geen bron dat doet, of als het over een ander gebied gaat dan is gevraagd.</param>
/// <param name="UitGemeenten">Opgeteld, of gewogen gemiddeld, uit de gemeenten; null als dat niet kan.</param>
/// <param name="Verschil">Gepubliceerd min uitGemeenten; null als er een ontbreekt.</param>
/// <param name="Omgerekend">Of het gebied is omgerekend: in die periode was de indeling een andere dan op de gevraagde dag.</param>
/// <param name="Status">Wat er over de cijfers van gemeenten is gezegd, en hoe uitGemeenten tot stand kwam (aggregated, converted).</param>
/// <param name="Gemeenten">Aantal gemeenten, geheel of deels.</param>
/// <param name="Erbij">Wat bij het omrekenen is toegevoegd aan de gemeenten die de regio toen had.</param>
/// <param name="Eraf">Wat daarvan bij het omrekenen is weggelaten.</param>
/// <param name="Ontbreekt">Gemeenten zonder cijfer, zonder gewicht of zonder bekend deel.</param>
/// <param name="Reden">Waarom de cijfers niet kunnen worden opgeteld of gemiddeld; null als het kan.</param>
public sealed record CijferUitGemeenten(
    string Periode, decimal? Gepubliceerd, decimal? UitGemeenten, decimal? Verschil, bool Omgerekend, IReadOnlyList<string> Status, int Gemeenten,
    IReadOnlyList<DeelVanGebied> Erbij, IReadOnlyList<DeelVanGebied> Eraf, IReadOnlyList<Sleutel> Ontbreekt, string? Reden);

/// <summary>Een gemeente of een deel daarvan.</summary>
/// <param name="Gemeente">De gemeente.</param>
/// <param name="Aandeel">1 is de hele gemeente; null als zij is verdeeld en geen bron zegt hoe.</param>
public sealed record DeelVanGebied(Sleutel Gemeente, decimal? Aandeel);

internal static class CombinedSeriesResource
{
    private static readonly CsvColumn<CijferUitGemeenten>[] Columns =
    [
        new("periode", of => of.Periode), new("gepubliceerd", of => of.Gepubliceerd), new("uitGemeenten", of => of.UitGemeenten), new("verschil", of => of.Verschil),
        new("omgerekend", of => of.Omgerekend), new("status", of => of.Status), new("gemeenten", of => of.Gemeenten),
        new("erbij", of => of.Erbij.Select(Text)), new("eraf", of => of.Eraf.Select(Text)), new("ontbreekt", of => of.Ontbreekt.Select(region => region.Code!)), new("reden", of => of.Reden),
    ];

    /// <summary>Cijfers van een regio uit die van haar gemeenten</summary>
    /// <remarks>Per periode het gepubliceerde cijfer naast het berekende, met het verschil; zoals gemeten, of omgerekend naar de indeling van een dag. Elk omgerekend cijfer is gemerkt, met wat er bij kwam en af ging.</remarks>
    internal static async Task<Results<FigureListResult<CijferUitGemeenten>, ProblemHttpResult>> List(ApiRequest request, string code, string regio, CatalogueCache catalogues, FigureOrigins origins)
    {
        if (await request.CatalogueAsync(catalogues) is not { } catalogue)
        {
            return FigureRequest.UnknownVersion;
        }

        if (catalogue.Find(code) is not { } indicator)
        {
            return ApiProblem.NotFound(FigureRequest.UnknownIndicator);
        }

        if (catalogue.Regions.Find(regio) is null && catalogue.Cubes.All(cube => cube.RegionAt(regio) < 0))
        {
            return ApiProblem.NotFound(RegionResource.Unknown);
        }

        var series = RegionSeries.Of(catalogue, indicator, regio, Key.ConvertedTo.Of(request));
        var involved = catalogue.InvolvedIn(indicator);
        var origin = await origins.OfAsync(catalogue, involved, request.Cancelled);
        return FigureListResult<CijferUitGemeenten>.Of(
            request, series.Count, series, figure => Of(figure, catalogue.Regions), Columns, [.. involved.SelectMany(catalogue.VersionsOf).Distinct().Order()],
            FigureOriginResource.Of(FigureSources.Together(origin.SelectMany(of => of)), catalogue));
    }

    private static CijferUitGemeenten Of(CombinedFigure figure, RegionMap regions) => new(
        figure.Period, figure.Stated, figure.Value, figure.Difference, figure.IsConverted, [.. figure.States.ToTerms()], figure.Pieces.Count,
        Of(figure.Gained, regions), Of(figure.Lost, regions), [.. figure.Missing.Select(region => Shared.OfRegion(region, regions))], figure.Reason?.Dutch);

    private static IReadOnlyList<DeelVanGebied> Of(IEnumerable<TerritoryPiece> pieces, RegionMap regions) =>
        [.. pieces.Select(piece => new DeelVanGebied(Shared.OfRegion(piece.Municipality, regions), piece.Share))];

    private static string Text(DeelVanGebied part) => part.Aandeel is 1 ? part.Gemeente.Code! : FormattableString.Invariant($"{part.Gemeente.Code} ({(object?)part.Aandeel ?? "?"})");
}
