using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;
using Naober.Indicators.TraceFigures;
using Naober.Web.Api.Queries;
using Naober.Web.Pages.Figures;
using Npgsql;

namespace Naober.Web.Api.Resources;

/// <summary>Wat er van een regio op een indicator bekend is.</summary>
/// <param name="Indicator">De indicator.</param>
/// <param name="Thema">Waar die over gaat.</param>
/// <param name="Eenheid">Eenheid van de cijfers.</param>
/// <param name="Gelijken">Soort gebied waarmee is vergeleken: die van de regio zelf.</param>
/// <param name="Laatste">Het laatste cijfer, met de plaats; null als er alleen gepubliceerde posities zijn.</param>
/// <param name="Eerste">Het eerste cijfer over een even lange periode; null als er maar een is.</param>
/// <param name="Nederland">Het cijfer van Nederland in de laatste periode.</param>
/// <param name="Verschil">Het laatste cijfer min dat van Nederland.</param>
/// <param name="Verandering">Het laatste cijfer min het eerste; null als een van beide een streefwaarde, een prognose of een benadering is, of als geen bron ze beide noemt.</param>
/// <param name="Gestegen">Plaatsen gestegen sinds het eerste cijfer onder de gelijken met een cijfer in beide perioden, negatief bij een daling; null als dat minder dan de helft van de gelijken is.</param>
/// <param name="Plaatswisseling">De plaatsen waaruit dat volgt; null als er maar een cijfer is, of als het eerste niet is om te rekenen naar het gebied van nu.</param>
/// <param name="Trend">Verloop van alle cijfers; null bij minder dan twee.</param>
/// <param name="Gepubliceerd">Posities zoals bronnen die noemen; niet gelijkgemaakt.</param>
/// <param name="Herkomst">Waar de cijfers vandaan komen, van berekende cijfers die van alle delen; leeg zonder cijfers.</param>
public sealed record CijferVanRegio(
    Sleutel Indicator, Sleutel Thema, Sleutel Eenheid, Sleutel Gelijken, Stand? Laatste, Stand? Eerste, decimal? Nederland, decimal? Verschil, decimal? Verandering,
    int? Gestegen, Plaatswisseling? Plaatswisseling, Verloop? Trend, IReadOnlyList<GepubliceerdePositie> Gepubliceerd, IReadOnlyList<HerkomstVanCijfers> Herkomst);

/// <summary>Een cijfer in een periode en zijn plaats onder de gelijken.</summary>
/// <param name="Periode">De periode.</param>
/// <param name="Getal">Het cijfer.</param>
/// <param name="Status">Wat er over het cijfer is gezegd.</param>
/// <param name="Plaats">1 is de beste, of de hoogste zonder oordeel; null zonder gelijken, en als minder dan de helft een cijfer heeft.</param>
/// <param name="Van">Aantal gelijken met een cijfer.</param>
/// <param name="Zonder">Aantal gelijken zonder cijfer.</param>
/// <param name="Kwart">1 is de beste 25%; null als minder dan vier gelijken of minder dan de helft een cijfer hebben.</param>
/// <param name="Indeling">De dag waarvan de gelijken zijn, als de cijfers op een nieuwere indeling staan dan die van hun periode; anders null.</param>
public sealed record Stand(
    string Periode, [property: System.Text.Json.Serialization.JsonPropertyName("waarde")] decimal Getal, IReadOnlyList<string> Status, int? Plaats, int? Van, int Zonder, int? Kwart,
    DateOnly? Indeling);

/// <summary>Twee plaatsen onder dezelfde gebieden: die met een cijfer in beide perioden.</summary>
/// <param name="Begin">Het eerste cijfer, op het gebied van nu als dat kan.</param>
/// <param name="Eind">Het laatste cijfer.</param>
/// <param name="PlaatsToen">Plaats in de eerste periode; null als minder dan de helft van de gelijken beide cijfers heeft.</param>
/// <param name="PlaatsNu">Plaats in de laatste periode.</param>
/// <param name="Van">Aantal gebieden met beide cijfers.</param>
/// <param name="Gebied">same: beide cijfers gaan over hetzelfde gebied; converted: het eerste is omgerekend; different: het gebied veranderde en is niet om te rekenen.</param>
public sealed record Plaatswisseling(decimal Begin, decimal Eind, int? PlaatsToen, int? PlaatsNu, int? Van, string Gebied)
{
    internal static Plaatswisseling? Of(Mover? mover) =>
        mover is null ? null : new(mover.From, mover.To, mover.Standing?.Then, mover.Standing?.Now, mover.Standing?.Peers, mover.Ground.Term());
}

/// <summary>Het verloop van een reeks cijfers.</summary>
/// <param name="Helling">Verandering per jaar, naar Theil en Sen.</param>
/// <param name="PWaarde">Van de toets van Mann en Kendall; null bij te weinig cijfers.</param>
/// <param name="Significant">Of de toets zegt dat het geen toeval is.</param>
/// <param name="Cijfers">Aantal cijfers.</param>
public sealed record Verloop(double Helling, double? PWaarde, bool Significant, int Cijfers);

/// <summary>Een positie zoals een bron die noemt.</summary>
/// <param name="Gelijken">Onder welke gebieden.</param>
/// <param name="Periode">Null als de bron die niet noemt.</param>
/// <param name="Plaats">Null als de bron die niet noemt.</param>
/// <param name="Van">Null als de bron dat niet noemt.</param>
/// <param name="Kwart">Null als de bron dat niet noemt.</param>
/// <param name="Sinds">Waarmee een verandering is vergeleken; null als de bron die niet noemt.</param>
/// <param name="Verandering">Van het cijfer; null als de bron die niet noemt.</param>
/// <param name="Gestegen">Aantal plaatsen; null als de bron dat niet noemt.</param>
/// <param name="Richting">improved of worsened, als de bron een verandering zonder getal noemt; anders null.</param>
/// <param name="Citaat">Waar het staat.</param>
public sealed record GepubliceerdePositie(
    Sleutel Gelijken, string? Periode, int? Plaats, int? Van, int? Kwart, string? Sinds, decimal? Verandering, int? Gestegen, string? Richting, Citaat Citaat);

internal static class RegionFiguresResource
{
    private static readonly CsvColumn<CijferVanRegio>[] Columns = FigureOriginResource.After<CijferVanRegio>(
    [
        .. Csv.Term<CijferVanRegio>("indicator", of => of.Indicator), new("thema", of => of.Thema.Code), new("eenheid", of => of.Eenheid.Code),
        new("gelijken", of => of.Gelijken.Code), new("periode", of => of.Laatste?.Periode), new("waarde", of => of.Laatste?.Getal), new("status", of => of.Laatste?.Status),
        new("plaats", of => of.Laatste?.Plaats), new("van", of => of.Laatste?.Van), new("zonder", of => of.Laatste?.Zonder), new("kwart", of => of.Laatste?.Kwart),
        new("nederland", of => of.Nederland), new("verschil", of => of.Verschil), new("eerstePeriode", of => of.Eerste?.Periode),
        new("verandering", of => of.Verandering), new("gestegen", of => of.Gestegen),
        new("plaatsToen", of => of.Plaatswisseling?.PlaatsToen), new("plaatsNu", of => of.Plaatswisseling?.PlaatsNu), new("vanBeide", of => of.Plaatswisseling?.Van),
        new("gebied", of => of.Plaatswisseling?.Gebied), new("helling", of => of.Trend?.Helling), new("pWaarde", of => of.Trend?.PWaarde),
    ], of => of.Herkomst);

    /// <summary>Cijfers van een regio</summary>
    /// <remarks>Alle indicatoren waarvan iets bekend is, op thema: het laatste en het eerste cijfer, de plaats onder gelijken en het verloop.</remarks>
    internal static async Task<Results<ListResult<CijferVanRegio>, ProblemHttpResult>> List(ApiRequest request, string code, CatalogueCache catalogues, FigureOrigins origins, NpgsqlDataSource database)
    {
        if (await request.CatalogueAsync(catalogues) is not { } catalogue)
        {
            return FigureRequest.UnknownVersion;
        }

        if (await RegionFigures.FindAsync(database, catalogue, code, request.Cancelled) is not { Themes: var found })
        {
            return ApiProblem.NotFound(RegionResource.Unknown);
        }

        var themes = Key.Theme.Of(request);
        var known = found.Themes.Where(theme => themes.Count == 0 || themes.Contains(theme.Theme, StringComparer.Ordinal)).SelectMany(theme => theme.Indicators).ToList();
        var origin = await origins.OfAsync(catalogue, known.Where(of => of.Figures is not null).SelectMany(of => catalogue.InvolvedIn(of.Indicator)), request.Cancelled);
        return ListResult<CijferVanRegio>.Of(request, known, of => Of(of, found.Peers, catalogue, of.Figures is null ? [] : FigureSources.Together(catalogue.InvolvedIn(of.Indicator).SelectMany(involved => origin[involved]))), Columns,
            [.. known.SelectMany(of => catalogue.InvolvedIn(of.Indicator).SelectMany(catalogue.VersionsOf).Concat(of.Published.Select(stated => stated.Version))).Where(version => version > 0).Distinct().Order()]);
    }

    private static CijferVanRegio Of(IndicatorOfRegion of, string peers, Catalogue catalogue, IEnumerable<FigureOrigin> origins) => new(
        new(of.Indicator.Key, of.Indicator.Name.Dutch), Vocabulary.IndicatorThemes.Term(of.Indicator.Theme), Vocabulary.IndicatorUnits.Term(of.Indicator.Unit),
        Vocabulary.RegionTypes.Contains(peers) ? Vocabulary.RegionTypes.Term(peers) : new(peers, peers),
        Of(of.Figures?.Last), Of(of.Figures?.First), of.Figures?.National, of.Figures?.Difference, of.Figures?.Change, of.Figures?.Rise, Plaatswisseling.Of(of.Figures?.Movement),
        of.Figures?.Trend is { } trend ? new(trend.Slope, trend.PValue, trend.IsSignificant, trend.N) : null,
        [.. of.Published.Select(position => new GepubliceerdePositie(
            Vocabulary.PeerSets.Term(position.Peers), position.Period, position.Rank, position.Of, position.Quarter,
            position.FirstPeriod, position.ChangeOfValue, position.ChangeOfRank, position.Direction, IndicatorResource.Of(position.Citation, catalogue)))],
        FigureOriginResource.Of(origins, catalogue));

    private static Stand? Of(Standpoint? at) => at is null ? null : new(
        at.Period, at.Value, [.. at.States.ToTerms()], at.Rank, at.Standing?.Peers, at.Without, at.Quarter, at.Boundaries);
}
