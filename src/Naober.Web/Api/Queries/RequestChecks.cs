using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Naober.Web.Api.Queries;

/// <summary>
/// Before every handler: an acceptable format (406), a query without errors (400, all of them together); after it: an entity
/// tag, so that nobody fetches the same answer twice (304).
/// </summary>
internal static class RequestChecks
{
    private static readonly object Format = new();
    private static readonly string Build = typeof(RequestChecks).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>The content type that was agreed on.</summary>
    internal static string FormatOf(HttpContext http) => (string)http.Items[Format]!;

    internal static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, request) = (context.HttpContext, context.GetArgument<ApiRequest>(0));
        var metadata = http.GetEndpoint()!.Metadata;
        var offered = metadata.GetMetadata<IProducesResponseTypeMetadata>()!.ContentTypes.ToList();
        if (Accept.Choose(http.Request.GetTypedHeaders(), offered) is not { } format)
        {
            return ApiProblem.Of(StatusCodes.Status406NotAcceptable, $"Dit adres levert {string.Join(" of ", offered)}.");
        }

        http.Items[Format] = format;
        if (Check(request, metadata.GetRequiredMetadata<QueryKeys>().All) is { Count: > 0 } errors)
        {
            return ApiProblem.Invalid(errors);
        }

        var result = await next(context);
        return IsSuccess(result) && TagOf(request, format) is { } tag ? WithTag(http, tag, result) : result;
    }

    private static List<OngeldigeWaarde> Check(ApiRequest request, IReadOnlyList<QueryKey> keys)
    {
        var errors = new List<OngeldigeWaarde>();
        foreach (var (name, values) in request.Query)
        {
            if (keys.FirstOrDefault(key => key.Name == name) is not { } known)
            {
                var possible = keys.Count == 0 ? "Dit adres kent geen parameters." : $"Dit adres kent: {string.Join(", ", keys.Select(key => key.Name))}.";
                errors.Add(new("query", name, "unknown-parameter", possible));
                continue;
            }

            if (values.Count > 1 && !known.Repeats)
            {
                errors.Add(new("query", name, "repeated", $"{name} mag een keer voorkomen."));
            }

            errors.AddRange(Check(known, values, request));
        }

        return errors;
    }

    private static IEnumerable<OngeldigeWaarde> Check(QueryKey key, StringValues values, ApiRequest request) => values
        .Select(value => string.IsNullOrWhiteSpace(value) ? ("empty", $"{key.Name} heeft geen waarde.") : key.Check(value, request.Register))
        .OfType<(string Code, string Detail)>()
        .Distinct()
        .Select(error => new OngeldigeWaarde("query", key.Name, error.Code, error.Detail));

    private static bool IsSuccess(object? result) => result switch
    {
        INestedHttpResult nested => IsSuccess(nested.Result),
        IStatusCodeHttpResult { StatusCode: >= 400 } => false,
        _ => true,
    };

    private static EntityTagHeaderValue? TagOf(ApiRequest request, string format) =>
        request.Version is { } version ? new($"\"{Build}-{version}-{format[(format.LastIndexOf('/') + 1)..]}\"", isWeak: true) : null;

    private static object? WithTag(HttpContext http, EntityTagHeaderValue tag, object? result)
    {
        http.Response.GetTypedHeaders().ETag = tag;
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : result;
    }
}
