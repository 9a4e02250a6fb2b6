using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Naober.Web.Api.Resources;

namespace Naober.Web.Api;

/// <summary>Een pagina van een lijst met cijfers van één indicator.</summary>
/// <param name="Totaal">Aantal resultaten op alle pagina's samen.</param>
/// <param name="Pagina">Nummer van deze pagina, vanaf 1.</param>
/// <param name="PaginaGrootte">Hoogste aantal resultaten per pagina.</param>
/// <param name="TotaalPaginas">Aantal pagina's; een lege lijst heeft er een.</param>
/// <param name="Resultaten">De resultaten op deze pagina.</param>
/// <param name="Herkomst">Waar de cijfers vandaan komen: één versie van een gegevensverzameling, of van berekende cijfers die van alle delen. Leeg zonder cijfers.</param>
/// <param name="Links">Deze pagina (self), de eerste (first), vorige (prev), volgende (next) en laatste (last), en het adres dat altijd deze cijfers geeft (vast).</param>
public sealed record CijferLijst<T>(
    int Totaal, int Pagina, int PaginaGrootte, int TotaalPaginas, IReadOnlyList<T> Resultaten, IReadOnlyList<HerkomstVanCijfers> Herkomst,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>Figures that all have the same origins: those go with the list, and in CSV with every row.</summary>
internal sealed class FigureListResult<T> : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly ListResult<T> list;

    private FigureListResult(ListResult<T> list) => this.list = list;

    internal static FigureListResult<T> Of<TSource>(
        ApiRequest request, int total, IEnumerable<TSource> source, Func<TSource, T> item, IReadOnlyList<CsvColumn<T>> columns, IReadOnlyList<int> versions, IReadOnlyList<HerkomstVanCijfers> origins) =>
        new(ListResult<T>.Of(request, total, source, item, FigureOriginResource.After(columns, origins), versions, page => TypedResults.Ok(new CijferLijst<T>(
            page.Totaal, page.Pagina, page.PaginaGrootte, page.TotaalPaginas, page.Resultaten, origins, page.Links))));

    public int? StatusCode => list.StatusCode;

    public Task ExecuteAsync(HttpContext httpContext) => list.ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(CijferLijst<T>), [Accept.Json, Accept.Csv]));
}
