using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance;
using Naober.Finance.AllocateKey;
using Naober.Indicators;
using Naober.Network;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api.Resources;

/// <summary>Hoe partners een bedrag per jaar onder elkaar verdelen, zoals een bron het vastlegt.</summary>
/// <param name="Code">Vaste sleutel.</param>
/// <param name="Naam">De naam.</param>
/// <param name="Samenwerkingsverband">Waarvan de kosten zijn; null als er geen is.</param>
/// <param name="Bedrag">Per jaar, in euro's, van het eerste jaar of het basisjaar.</param>
/// <param name="EersteJaar">Eerste jaar waarvoor de sleutel geldt.</param>
/// <param name="LaatsteJaar">Laatste jaar; null als er geen is vermeld.</param>
/// <param name="Indexering">Procenten per jaar; null als er niet wordt geïndexeerd.</param>
/// <param name="Indicator">Waarnaar partijen zonder eigen gewicht wegen.</param>
/// <param name="Periode">Van welke periode dat cijfer is.</param>
/// <param name="Afronding">Hoe de bron afrondt wat zij publiceert.</param>
/// <param name="Citaat">Waar het staat.</param>
/// <param name="Links">De verdeling, de stappen en de pagina.</param>
public sealed record Verdeelsleutel(
    string Code, string Naam, Sleutel? Samenwerkingsverband, decimal Bedrag, int EersteJaar, int? LaatsteJaar, decimal? Indexering, string? Indicator, string? Periode,
    Sleutel Afronding, Citaat Citaat, [property: JsonPropertyName("_links")] Links Links);

/// <summary>Wat een partij betaalt.</summary>
/// <param name="Partij">Code van de actor; null als de partij geen actor is.</param>
/// <param name="Naam">De naam van de partij.</param>
/// <param name="Gewicht">Binnen de groep, als getal of breuk.</param>
/// <param name="Precies">In euro's, als getal of breuk, voor de afronding.</param>
/// <param name="Bedrag">In euro's, op de cent; alle bedragen zijn samen precies het geheel.</param>
/// <param name="Inwoners">Van een gemeente; null als het niet bekend is.</param>
/// <param name="GepubliceerdPercentage">In de afronding van de bron; null als die op de cent is.</param>
/// <param name="GepubliceerdBedrag">Dat percentage van het geheel, in euro's.</param>
public sealed record AandeelInVerdeling(
    string? Partij, string Naam, string Gewicht, string Precies, decimal Bedrag, decimal? Inwoners, int? GepubliceerdPercentage, decimal? GepubliceerdBedrag);

/// <summary>Een deel in de verdeling van zijn groep, om na te rekenen.</summary>
/// <param name="Groep">Sleutel van de groep; null voor het hele bedrag.</param>
/// <param name="Deel">Sleutel van de partij of groep.</param>
/// <param name="Gewicht">Als getal of breuk.</param>
/// <param name="VanHetGewicht">Deel van wat naar gewicht wordt verdeeld; null als een vast bedrag of grens besliste.</param>
/// <param name="Precies">In euro's, als getal of breuk.</param>
/// <param name="NaarBeneden">In euro's, naar beneden op de cent.</param>
/// <param name="Rest">In centen, van 0 tot 1, als breuk.</param>
/// <param name="Beurt">Plaats in de rij voor de overgebleven centen.</param>
/// <param name="KreegCent">Of het een van die centen kreeg.</param>
/// <param name="Uitleg">Waarom wel of niet.</param>
/// <param name="Bedrag">In euro's, op de cent.</param>
public sealed record StapVanVerdeling(
    string? Groep, string Deel, string Gewicht, string? VanHetGewicht, string Precies, decimal NaarBeneden, string Rest, int Beurt, bool KreegCent, string Uitleg, decimal Bedrag);

internal static class AllocationKeyResource
{
    private static readonly Fraction Hundred = new(100, 1);

    private static readonly CsvColumn<Verdeelsleutel>[] Columns =
    [
        new("code", of => of.Code), new("naam", of => of.Naam), new("samenwerkingsverband", of => of.Samenwerkingsverband?.Code), new("bedrag", of => of.Bedrag),
        new("eersteJaar", of => of.EersteJaar), new("laatsteJaar", of => of.LaatsteJaar), new("indexering", of => of.Indexering), new("indicator", of => of.Indicator),
        new("periode", of => of.Periode), new("afronding", of => of.Afronding.Code), new("bron", of => of.Citaat.Bron?.Code), new("plaats", of => of.Citaat.Plaats),
    ];

    private static readonly CsvColumn<AandeelInVerdeling>[] ShareColumns =
    [
        new("partij", of => of.Partij), new("naam", of => of.Naam), new("gewicht", of => of.Gewicht), new("precies", of => of.Precies), new("bedrag", of => of.Bedrag),
        new("inwoners", of => of.Inwoners), new("gepubliceerdPercentage", of => of.GepubliceerdPercentage), new("gepubliceerdBedrag", of => of.GepubliceerdBedrag),
    ];

    private static readonly CsvColumn<StapVanVerdeling>[] StepColumns =
    [
        new("groep", of => of.Groep), new("deel", of => of.Deel), new("gewicht", of => of.Gewicht), new("vanHetGewicht", of => of.VanHetGewicht), new("precies", of => of.Precies),
        new("naarBeneden", of => of.NaarBeneden), new("rest", of => of.Rest), new("beurt", of => of.Beurt), new("kreegCent", of => of.KreegCent), new("uitleg", of => of.Uitleg), new("bedrag", of => of.Bedrag),
    ];

    /// <summary>Verdeelsleutels</summary>
    /// <remarks>Hoe partners een bedrag per jaar onder elkaar verdelen.</remarks>
    internal static async Task<ListResult<Verdeelsleutel>> List(ApiRequest request, MoneyBookCache books) =>
        ListResult<Verdeelsleutel>.Of(request, (await books.CurrentAsync(request.Cancelled)).Keys, key => Of(key, request.Register), Columns);

    /// <summary>Verdeling volgens een verdeelsleutel</summary>
    /// <remarks>Wat iedere partij betaalt, op de cent, ook bij een ander bedrag of een andere peilperiode dan is vastgelegd.</remarks>
    internal static async Task<Results<ListResult<AandeelInVerdeling>, ProblemHttpResult>> Shares(ApiRequest request, string code, MoneyBookCache books, CatalogueCache catalogues)
    {
        var (allocation, problem) = await AllocateAsync(request, code, books, catalogues);
        return allocation is null ? problem! : ListResult<AandeelInVerdeling>.Of(request, [.. allocation.Shares.Index()], share => Of(allocation, share.Index, share.Item), ShareColumns);
    }

    /// <summary>Stappen van een verdeling</summary>
    /// <remarks>Iedere stap, om na te rekenen: per groep het precieze deel, de afronding naar beneden en wie een overgebleven cent kreeg.</remarks>
    internal static async Task<Results<ListResult<StapVanVerdeling>, ProblemHttpResult>> Steps(ApiRequest request, string code, MoneyBookCache books, CatalogueCache catalogues)
    {
        var (allocation, problem) = await AllocateAsync(request, code, books, catalogues);
        return allocation is null ? problem! : ListResult<StapVanVerdeling>.Of(
            request, [.. GroupStep.Of(allocation.Allotment).SelectMany(step => step.Parts, (step, part) => (step, part))], row => Of(row.step, row.part), StepColumns);
    }

    private static async Task<(KeyAllocation? Allocation, ProblemHttpResult? Problem)> AllocateAsync(ApiRequest request, string code, MoneyBookCache books, CatalogueCache catalogues)
    {
        if ((await books.CurrentAsync(request.Cancelled)).FindKey(code) is not { } key)
        {
            return (null, ApiProblem.NotFound("Er is geen verdeelsleutel met deze code."));
        }

        try
        {
            var choice = KeyChoice.AsLaidDown(key, Key.KeyYear.Of(request)) with { Amount = Key.OtherAmount.Of(request), Period = Key.WeightPeriod.Of(request) is [{ } period] ? period : null };
            return (KeyAllocation.Of(key, choice, request.Register, await catalogues.CurrentAsync(request.Cancelled)), null);
        }
        catch (AllotmentException failure)
        {
            return (null, ApiProblem.Invalid([.. failure.Problems.Select(problem => new OngeldigeWaarde("query", problem.Part, problem.Code, problem.Message.Dutch))]));
        }
    }

    private static Verdeelsleutel Of(AllocationKey key, Register register) => new(
        key.Key, key.Name.Dutch, key.Partnership is { } partnership ? Shared.OfPartnership(partnership, register) : null, key.Amount.Euros, key.FirstYear, key.LastYear,
        key.Indexation, key.Indicator, key.Period, Vocabulary.Roundings.Term(key.Rounding), Shared.Of(key.Citation, register),
        new Links
        {
            ["verdeling"] = Shared.To("/verdeelsleutels", key.Key, "verdeling"),
            ["stappen"] = Shared.To("/verdeelsleutels", key.Key, "stappen"),
            ["pagina"] = Shared.Page(Routes.AllocationKey(key.Key)),
        });

    private static AandeelInVerdeling Of(KeyAllocation allocation, int i, PartyShare share) => new(
        share.Part.Actor, share.Name, $"{share.Portion.Part.Weight}", $"{share.Portion.Exact / Hundred}", share.Amount.Euros, share.Inhabitants,
        allocation.Published?.Shares[i].Percent, allocation.Published?.Shares[i].Amount.Euros);

    private static StapVanVerdeling Of(GroupStep step, PartStep part) => new(
        step.Group?.Part.Key, part.Portion.Part.Key, $"{part.Portion.Part.Weight}", part.OfRest?.ToString(), $"{part.Portion.Exact / Hundred}", part.Portion.RoundedDown.Euros,
        $"{part.Portion.Remainder}", part.Portion.Turn, part.Portion.GotCent, StepText.Cent(part).Dutch, part.Portion.Amount.Euros);
}
