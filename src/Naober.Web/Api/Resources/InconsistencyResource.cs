using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Indicators;
using Naober.Indicators.CheckConsistency;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Cijfers die niet alle juist kunnen zijn.</summary>
/// <param name="Regel">De regel die ze vond.</param>
/// <param name="Indicator">De indicator van het eerste cijfer.</param>
/// <param name="Regio">De regio van het eerste cijfer.</param>
/// <param name="Periode">De periode van het eerste cijfer; null als de bron er geen noemt.</param>
/// <param name="Tekst">Wat niet met elkaar klopt.</param>
/// <param name="Cijfers">Alle cijfers waar het om gaat; het eerste is het cijfer dat niet volgt.</param>
public sealed record TegenstrijdigCijfer(Sleutel Regel, Sleutel Indicator, Sleutel Regio, string? Periode, string Tekst, IReadOnlyList<BetrokkenCijfer> Cijfers);

/// <summary>Een van de cijfers die niet met elkaar kloppen.</summary>
/// <param name="Indicator">De indicator.</param>
/// <param name="Regio">De regio.</param>
/// <param name="Periode">Null als de bron er geen noemt.</param>
/// <param name="Getal">Zoals het er staat; van een positie de plaats.</param>
/// <param name="Status">Wat er over het cijfer is gezegd.</param>
/// <param name="Gegevensverzameling">Code van de gegevensverzameling; null van een gepubliceerde positie.</param>
/// <param name="Citaat">Waar het staat; zonder bron als de gegevensverzameling zelf de bron is.</param>
public sealed record BetrokkenCijfer(
    Sleutel Indicator, Sleutel Regio, string? Periode, [property: System.Text.Json.Serialization.JsonPropertyName("waarde")] decimal Getal, IReadOnlyList<string> Status,
    string? Gegevensverzameling, Citaat Citaat);

internal static class InconsistencyResource
{
    private static readonly CsvColumn<TegenstrijdigCijfer>[] Columns =
    [
        new("regel", item => item.Regel.Code), .. Csv.Term<TegenstrijdigCijfer>("indicator", item => item.Indicator), .. Csv.Term<TegenstrijdigCijfer>("regio", item => item.Regio),
        new("periode", item => item.Periode), new("tekst", item => item.Tekst),
        new("waarden", item => item.Cijfers.Select(figure => figure.Getal.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        new("gegevensverzamelingen", item => item.Cijfers.Select(figure => figure.Gegevensverzameling ?? "")),
        new("bronnen", item => item.Cijfers.Select(figure => figure.Citaat.Bron?.Code ?? "")), new("plaatsen", item => item.Cijfers.Select(figure => figure.Citaat.Plaats ?? "")),
    ];

    /// <summary>Tegenstrijdige cijfers</summary>
    /// <remarks>Cijfers die niet alle juist kunnen zijn, gevonden met rekenregels; alleen wat afronden niet kan verklaren. Naober verandert er niets aan.</remarks>
    internal static async Task<Results<ListResult<TegenstrijdigCijfer>, ProblemHttpResult>> List(ApiRequest request, CatalogueCache catalogues, ConsistencyCache consistency)
    {
        var catalogue = await catalogues.CurrentAsync(request.Cancelled);
        if (request.UnknownCode(Key.Indicator, code => catalogue.Find(code) is not null) is { } unknown)
        {
            return unknown;
        }

        var (rules, indicators, regions) = (Key.ConsistencyRules.Of(request), Key.Indicator.Of(request), Key.FigureRegion.Of(request));
        var found = (await consistency.OfAsync(catalogue, request.Cancelled)).Found.Where(one => Any(rules, one.Rule.Code)
            && one.Figures.Any(figure => Any(indicators, figure.Indicator) && Any(regions, figure.Region))).ToList();
        return ListResult<TegenstrijdigCijfer>.Of(request, found, one => Of(one, catalogue), Columns);
    }

    private static bool Any(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value, StringComparer.Ordinal);

    private static TegenstrijdigCijfer Of(Inconsistency one, Catalogue catalogue) => new(
        new(one.Rule.Code, one.Rule.Title.Dutch), OfIndicator(one.Indicator, catalogue), Shared.OfRegion(one.Region, catalogue.Regions), one.Period, one.Statement.Dutch,
        [.. one.Figures.Select(figure => new BetrokkenCijfer(
            OfIndicator(figure.Indicator, catalogue), Shared.OfRegion(figure.Region, catalogue.Regions), figure.Period, figure.Value, [.. figure.States.ToTerms()],
            figure.DataSet, IndicatorResource.Of(figure.Citation, catalogue)))]);

    private static Sleutel OfIndicator(string key, Catalogue catalogue) => new(key, catalogue.Find(key)?.Name.Dutch ?? key);
}
