using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.TraceFigures;
using Naober.Web.Api.Queries;
using Naober.Web.Pages.Figures;
using Npgsql;

namespace Naober.Web.Api.Resources;

/// <summary>Iets wat van regio's wordt gemeten.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Thema">Waar het over gaat.</param>
/// <param name="Eenheid">Eenheid van de cijfers.</param>
/// <param name="Decimalen">Met hoeveel decimalen een cijfer wordt getoond; cijfers zelf zijn niet afgerond.</param>
/// <param name="Richting">Of hoger beter is, lager beter is, of geen van beide.</param>
/// <param name="Optelling">Hoe cijfers van gemeenten er een van een groter gebied worden.</param>
/// <param name="Gewicht">Sleutel van de indicator waarmee een gemiddelde wordt gewogen; null als er geen is.</param>
/// <param name="Definitie">Zoals de bron die geeft; null als die er geen geeft.</param>
/// <param name="Formule">Waarmee de cijfers uit andere volgen; null als zij zo uit de bron komen.</param>
/// <param name="Citaat">Waar de indicator staat.</param>
/// <param name="Regios">Aantal regio's met een cijfer.</param>
/// <param name="Perioden">De perioden met een cijfer, in de tijd.</param>
/// <param name="Cijfers">Aantal cijfers.</param>
/// <param name="Versie">Nummer van de versie waar de cijfers uit komen; van berekende cijfers de nieuwste waaruit zij zijn berekend. Null zonder cijfers.</param>
/// <param name="Herkomst">Waar de cijfers vandaan komen: één versie van een gegevensverzameling, of van berekende cijfers die van alle delen. Leeg zonder cijfers.</param>
/// <param name="Elders">Andere gegevensverzamelingen met cijfers van deze indicator: die van de eerst geladene zijn te zien.</param>
/// <param name="Links">Deze indicator (self), de cijfers (waarnemingen), de posities en de pagina voor mensen.</param>
public sealed record IndicatorMetCijfers(
    string Code, string Naam, Sleutel Thema, Sleutel Eenheid, int Decimalen, Sleutel Richting, Sleutel Optelling, string? Gewicht, string? Definitie, string? Formule,
    Citaat Citaat, int Regios, IReadOnlyList<string> Perioden, int Cijfers, int? Versie, IReadOnlyList<HerkomstVanCijfers> Herkomst,
    IReadOnlyList<CijfersElders> Elders, [property: JsonPropertyName("_links")] Links Links);

internal static class IndicatorResource
{
    private static readonly CsvColumn<IndicatorMetCijfers>[] Columns = FigureOriginResource.After<IndicatorMetCijfers>(
    [
        new("code", indicator => indicator.Code), new("naam", indicator => indicator.Naam), .. Csv.Term<IndicatorMetCijfers>("thema", indicator => indicator.Thema),
        .. Csv.Term<IndicatorMetCijfers>("eenheid", indicator => indicator.Eenheid), new("decimalen", indicator => indicator.Decimalen),
        new("richting", indicator => indicator.Richting.Code), new("optelling", indicator => indicator.Optelling.Code), new("gewicht", indicator => indicator.Gewicht),
        new("definitie", indicator => indicator.Definitie), new("formule", indicator => indicator.Formule),
        new("bron", indicator => indicator.Citaat.Bron?.Code), new("plaats", indicator => indicator.Citaat.Plaats),
        new("regios", indicator => indicator.Regios), new("perioden", indicator => indicator.Perioden), new("cijfers", indicator => indicator.Cijfers),
        new("versie", indicator => indicator.Versie),
        new("elders", indicator => indicator.Elders.Select(other => other.Gegevensverzameling.Code!)),
    ], indicator => indicator.Herkomst);

    /// <summary>Indicatoren</summary>
    /// <remarks>Wat er van regio's wordt gemeten, en van hoeveel regio's en perioden er cijfers zijn.</remarks>
    internal static async Task<ListResult<IndicatorMetCijfers>> List(ApiRequest request, CatalogueCache catalogues, FigureOrigins origins, NpgsqlDataSource database)
    {
        var (catalogue, themes) = (await catalogues.CurrentAsync(request.Cancelled), Key.Theme.Of(request));
        var found = IndicatorList.Find(Key.IndicatorSearch.Of(request) ?? "", catalogue)
            .Where(of => themes.Count == 0 || themes.Contains(of.Indicator.Theme, StringComparer.Ordinal)).ToList();
        var origin = await origins.OfAsync(catalogue, found.Select(of => of.Indicator), request.Cancelled);
        var others = await OtherFigures.ReadAsync(database, catalogue, found.Select(of => of.Indicator), cancellationToken: request.Cancelled);
        return ListResult<IndicatorMetCijfers>.Of(request, found, of => Of(of.Indicator, catalogue, origin[of.Indicator], others[of.Indicator]), Columns);
    }

    /// <summary>Een indicator</summary>
    /// <remarks>Definitie, eenheid, herkomst en van hoeveel er cijfers zijn.</remarks>
    internal static async Task<Results<Ok<IndicatorMetCijfers>, ProblemHttpResult>> Get(ApiRequest request, string code, CatalogueCache catalogues, FigureOrigins origins, NpgsqlDataSource database)
    {
        var catalogue = await catalogues.CurrentAsync(request.Cancelled);
        if (catalogue.Find(code) is not { } indicator)
        {
            return ApiProblem.NotFound(FigureRequest.UnknownIndicator);
        }

        var origin = await origins.OfAsync(catalogue, [indicator], request.Cancelled);
        var others = await OtherFigures.ReadAsync(database, catalogue, [indicator], cancellationToken: request.Cancelled);
        return TypedResults.Ok(Of(indicator, catalogue, origin[indicator], others[indicator]));
    }

    internal static Citaat Of(Citation citation, Catalogue catalogue) => new(
        citation.Source is { } key ? new(key, catalogue.Sources.FirstOrDefault(source => source.Key == key)?.Title ?? key) : null, citation.Place);

    private static IndicatorMetCijfers Of(Indicator indicator, Catalogue catalogue, IEnumerable<FigureOrigin> origins, IEnumerable<OtherFigures> others) => new(
        indicator.Key, indicator.Name.Dutch, Vocabulary.IndicatorThemes.Term(indicator.Theme), Vocabulary.IndicatorUnits.Term(indicator.Unit), indicator.Decimals,
        Vocabulary.Polarities.Term(indicator.Polarity), Vocabulary.Aggregations.Term(indicator.Aggregation), indicator.Weight, indicator.Definition, indicator.Formula,
        Of(indicator.Citation, catalogue), catalogue.ExtentOf(indicator).Regions, catalogue.ExtentOf(indicator).Periods, catalogue.ExtentOf(indicator).Figures,
        catalogue.VersionsOf(indicator) is [.., var newest] ? newest : null,
        FigureOriginResource.Of(origins, catalogue), OtherFiguresResource.Of(others),
        new Links
        {
            ["self"] = Shared.To("/indicatoren", indicator.Key),
            ["waarnemingen"] = Shared.To("/indicatoren", indicator.Key, "waarnemingen"),
            ["posities"] = Shared.To("/indicatoren", indicator.Key, "posities"),
            ["pagina"] = Shared.Page(Routes.Indicator(indicator.Key)),
        });
}
