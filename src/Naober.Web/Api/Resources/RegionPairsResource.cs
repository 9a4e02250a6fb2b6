using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Network.MeasureRegion;

namespace Naober.Web.Api.Resources;

/// <summary>Twee gemeenten van een regio.</summary>
/// <param name="GemeenteA">De ene gemeente, de eerste in volgorde van code.</param>
/// <param name="GemeenteB">De andere gemeente.</param>
/// <param name="Gedeeld">Aantal samenwerkingsverbanden waaraan beide deelnemen.</param>
public sealed record Paar(Sleutel GemeenteA, Sleutel GemeenteB, int Gedeeld);

internal static class RegionPairsResource
{
    private static readonly CsvColumn<Paar>[] Columns =
        [.. Csv.Term<Paar>("gemeenteA", pair => pair.GemeenteA), .. Csv.Term<Paar>("gemeenteB", pair => pair.GemeenteB), new("gedeeld", pair => pair.Gedeeld)];

    /// <summary>Paren van gemeenten</summary>
    /// <remarks>Hoeveel samenwerkingsverbanden twee gemeenten van een regio delen, ook als het er nul zijn.</remarks>
    internal static Results<ListResult<Paar>, ProblemHttpResult> List(ApiRequest request, string code) =>
        request.Register.Regions.Find(code) is null
            ? ApiProblem.NotFound(RegionResource.Unknown)
            : ListResult<Paar>.Of(request, request.NetworkOf(code).Pairs, pair => Of(pair, request), Columns);

    private static Paar Of(PairCount pair, ApiRequest request) => new(
        Shared.OfRegion(pair.A, request.Register.Regions), Shared.OfRegion(pair.B, request.Register.Regions), pair.Shared);
}
