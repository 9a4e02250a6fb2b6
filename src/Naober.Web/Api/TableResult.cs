using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api;

/// <summary>One answer as JSON, or its figures as a table in CSV.</summary>
internal sealed class TableResult<T>(T answer, Func<HttpResponse, Task> writeCsvAsync) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => RequestChecks.FormatOf(httpContext) == Accept.Csv
        ? writeCsvAsync(httpContext.Response)
        : TypedResults.Ok(answer).ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Accept.Json, Accept.Csv]));
}
