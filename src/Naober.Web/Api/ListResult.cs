using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Naober.Web.Api.Queries;
using Naober.Web.Api.Resources;

namespace Naober.Web.Api;

/// <summary>Een pagina van een lijst.</summary>
/// <param name="Totaal">Aantal resultaten op alle pagina's samen.</param>
/// <param name="Pagina">Nummer van deze pagina, vanaf 1.</param>
/// <param name="PaginaGrootte">Hoogste aantal resultaten per pagina.</param>
/// <param name="TotaalPaginas">Aantal pagina's; een lege lijst heeft er een.</param>
/// <param name="Resultaten">De resultaten op deze pagina.</param>
/// <param name="Links">Deze pagina (self), de eerste (first), vorige (prev), volgende (next) en laatste (last); bij cijfers ook het adres dat altijd deze cijfers geeft (vast).</param>
public sealed record Lijst<T>(
    int Totaal, int Pagina, int PaginaGrootte, int TotaalPaginas, IReadOnlyList<T> Resultaten,
    [property: JsonPropertyName("_links")] Links Links);

/// <summary>A list: pages of JSON, or all of it as CSV unless a page is asked for.</summary>
internal sealed class ListResult<T> : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    private readonly ApiRequest request;
    private readonly int total;
    private readonly Func<int, int, IEnumerable<T>> items;
    private readonly IReadOnlyList<CsvColumn<T>> columns;
    private readonly IReadOnlyList<int> versions;

    private readonly Func<Lijst<T>, IResult> toJson;

    private ListResult(
        ApiRequest request, int total, Func<int, int, IEnumerable<T>> items, IReadOnlyList<CsvColumn<T>> columns, IReadOnlyList<int>? versions, Func<Lijst<T>, IResult> toJson) =>
        (this.request, this.total, this.items, this.columns, this.versions, this.toJson) = (request, total, items, columns, versions ?? [], toJson);

    /// <summary>Turns into items only what is asked for.</summary>
    internal static ListResult<T> Of<TSource>(
        ApiRequest request, IReadOnlyList<TSource> source, Func<TSource, T> item, IReadOnlyList<CsvColumn<T>> columns, IReadOnlyList<int>? versions = null) =>
        Of(request, source.Count, source, item, columns, versions, TypedResults.Ok);

    /// <summary>
    /// The same of a source that is walked through and not kept; the versions of which its figures are give an address that always gives
    /// the same, and JSON may have more than the page.
    /// </summary>
    internal static ListResult<T> Of<TSource>(
        ApiRequest request, int total, IEnumerable<TSource> source, Func<TSource, T> item, IReadOnlyList<CsvColumn<T>> columns, IReadOnlyList<int>? versions, Func<Lijst<T>, IResult> toJson) =>
        new(request, total, (skip, take) => source.Skip(skip).Take(take).Select(item), columns, versions, toJson);

    /// <summary>The same of a source that finds a page itself, from how many it skips and takes.</summary>
    internal static ListResult<T> Of(ApiRequest request, int total, Func<int, int, IEnumerable<T>> items, IReadOnlyList<CsvColumn<T>> columns) =>
        new(request, total, items, columns, null, TypedResults.Ok);

    public int? StatusCode => Page > LastPage ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    private int Page => Key.Page.Of(request) ?? 1;

    private int PageSize => Key.PageSize.Of(request) ?? Key.DefaultPageSize;

    private int LastPage => Math.Max(1, (total + PageSize - 1) / PageSize);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Page > LastPage)
        {
            return ApiProblem.Invalid([new("query", Key.Page.Name, "out-of-range", $"De laatste pagina is {LastPage}.")]).ExecuteAsync(httpContext);
        }

        var paged = items((Page - 1) * PageSize, PageSize);
        if (RequestChecks.FormatOf(httpContext) == Accept.Csv)
        {
            var all = Key.Page.Of(request) is null && Key.PageSize.Of(request) is null;
            return Csv.WriteAsync(httpContext.Response, all ? items(0, total) : paged, columns);
        }

        return toJson(new(total, Page, PageSize, LastPage, [.. paged], LinksOf(httpContext.Request))).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Lijst<T>), [Accept.Json, Accept.Csv]));

    private Links LinksOf(HttpRequest http)
    {
        var links = new Links { ["self"] = new(http.PathBase + http.Path + http.QueryString), ["first"] = To(1) };
        if (Page > 1)
        {
            links["prev"] = To(Page - 1);
        }

        if (Page < LastPage)
        {
            links["next"] = To(Page + 1);
        }

        links["last"] = To(LastPage);
        if (versions.Count > 0)
        {
            links["vast"] = With(Key.Version.Name, versions);
        }

        return links;

        Link To(int page) => With(Key.Page.Name, [page]);

        Link With(string key, IReadOnlyList<int> numbers)
        {
            var others = http.Query.Where(pair => pair.Key != key)
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
            return new(QueryHelpers.AddQueryString(http.PathBase + http.Path, others.Concat(numbers.Select(number => KeyValuePair.Create(key, (string?)$"{number}")))));
        }
    }
}
