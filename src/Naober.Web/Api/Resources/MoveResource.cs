using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Indicators;
using Naober.Indicators.FindMovers;
using Naober.Indicators.TraceFigures;
using Naober.Web.Api.Queries;
using Naober.Web.Pages.Figures;

namespace Naober.Web.Api.Resources;

/// <summary>Hoe het cijfer van een regio tussen twee perioden veranderde.</summary>
/// <param name="Indicator">De indicator.</param>
/// <param name="Regio">De regio.</param>
/// <param name="Eenheid">Eenheid van de cijfers.</param>
/// <param name="Van">De eerste periode.</param>
/// <param name="Tot">De laatste periode.</param>
/// <param name="Begin">Het cijfer in de eerste periode, op het gebied van de laatste als dat kan.</param>
/// <param name="Eind">Het cijfer in de laatste periode.</param>
/// <param name="Verschil">Eind min begin.</param>
/// <param name="PlaatsToen">Plaats in de eerste periode onder de gebieden met beide cijfers; null als dat minder dan de helft van de gelijken is.</param>
/// <param name="PlaatsNu">Plaats in de laatste periode onder dezelfde gebieden.</param>
/// <param name="Gelijken">Aantal gebieden met beide cijfers; null zonder plaats.</param>
/// <param name="Gestegen">Plaatsen gestegen, negatief bij een daling.</param>
/// <param name="Gebied">same: beide cijfers gaan over hetzelfde gebied; converted: het eerste is omgerekend; different: het gebied veranderde en is niet om te rekenen.</param>
/// <param name="Herkomst">Waar de cijfers vandaan komen, van berekende cijfers die van alle delen.</param>
public sealed record Verandering(
    Sleutel Indicator, Sleutel Regio, string Eenheid, string Van, string Tot, decimal Begin, decimal Eind, decimal Verschil,
    int? PlaatsToen, int? PlaatsNu, int? Gelijken, int? Gestegen, string Gebied, IReadOnlyList<HerkomstVanCijfers> Herkomst);

internal static class MoveResource
{
    private static readonly CsvColumn<Verandering>[] Columns = FigureOriginResource.After<Verandering>(
    [
        .. Csv.Term<Verandering>("indicator", move => move.Indicator), .. Csv.Term<Verandering>("regio", move => move.Regio), new("eenheid", move => move.Eenheid),
        new("van", move => move.Van), new("tot", move => move.Tot), new("begin", move => move.Begin), new("eind", move => move.Eind), new("verschil", move => move.Verschil),
        new("plaatsToen", move => move.PlaatsToen), new("plaatsNu", move => move.PlaatsNu), new("gelijken", move => move.Gelijken), new("gestegen", move => move.Gestegen),
        new("gebied", move => move.Gebied),
    ], move => move.Herkomst);

    /// <summary>Grootste veranderingen</summary>
    /// <remarks>Wat tussen twee perioden veranderde, de grootste verandering eerst: in plaats, of met op=value in het cijfer. Van één indicator alle gebieden, of van meer of alle indicatoren een of meer regio's; zonder van en tot de perioden die de meeste daarvan hebben.</remarks>
    internal static async Task<Results<ListResult<Verandering>, ProblemHttpResult>> List(ApiRequest request, CatalogueCache catalogues, FigureOrigins origins)
    {
        if (await request.CatalogueAsync(catalogues) is not { } catalogue)
        {
            return FigureRequest.UnknownVersion;
        }

        if (request.UnknownCode(Key.Indicator, code => catalogue.Find(code) is not null) is { } unknown)
        {
            return unknown;
        }

        var asked = MoveRequest.Read(request, catalogue);
        if (asked.Errors.Count > 0)
        {
            return ApiProblem.Invalid(asked.Errors);
        }

        var found = asked.Find(catalogue);
        var origin = await origins.OfAsync(catalogue, found.Select(move => move.Indicator).Distinct().SelectMany(catalogue.InvolvedIn), request.Cancelled);
        var shown = found.Select(move => move.Indicator).Distinct().ToDictionary(
            indicator => indicator, indicator => FigureOriginResource.Of(FigureSources.Together(catalogue.InvolvedIn(indicator).SelectMany(involved => origin[involved])), catalogue));
        return ListResult<Verandering>.Of(
            request, found, move => Of(move, asked.Periods!.Value, catalogue, shown[move.Indicator]), Columns,
            [.. asked.Indicators.SelectMany(catalogue.InvolvedIn).SelectMany(catalogue.VersionsOf).Distinct().Order()]);
    }

    private static Verandering Of(Move move, (string From, string To) periods, Catalogue catalogue, IReadOnlyList<HerkomstVanCijfers> origins) => new(
        new(move.Indicator.Key, move.Indicator.Name.Dutch), Shared.OfRegion(move.Mover.Region, catalogue.Regions), move.Indicator.Unit, periods.From, periods.To,
        move.Mover.From, move.Mover.To, move.Mover.Change, move.Mover.Standing?.Then, move.Mover.Standing?.Now, move.Mover.Standing?.Peers, move.Mover.Rise, move.Mover.Ground.Term(), origins);
}
