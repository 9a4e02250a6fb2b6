using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Naober.Core;
using Naober.Network.MeasureRegion;
using Naober.Web.Api;
using Naober.Web.Components;

namespace Naober.Web.Hosting;

/// <summary>Every answer without a body of its own becomes a page in the layout, or problem+json under /api.</summary>
public static partial class Errors
{
    /// <summary>Longer addresses are refused; the server itself stops reading at 16 KB.</summary>
    private const int LongestUrl = 4096;

    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = error => error switch
            {
                BadHttpRequestException refused => refused.StatusCode,
                TooManyPairsException => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status500InternalServerError,
            },
            ExceptionHandler = WriteAsync,
        });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext));
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value!;
            if (path.Length + context.Request.QueryString.Value!.Length > LongestUrl)
            {
                context.Response.StatusCode = StatusCodes.Status414UriTooLong;
                return Task.CompletedTask;
            }

            // One address per page: the router would accept a trailing slash.
            if (path.Length > 1 && path.EndsWith('/'))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(context);
        });
    }

    private static async Task WriteAsync(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var refusals = RefusedValues.Of(failure, context.Request.Query);
        if (failure is { } error and not (BadHttpRequestException or TooManyPairsException))
        {
            LogFailure(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Naober.Web"), context.Request.Method, context.Request.Path, trace, error);
        }

        // A failed page leaves a used renderer and its header behind; the error page starts afresh.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        await using var scope = context.RequestServices.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.SetEndpoint(null);
        var status = context.Response.StatusCode;
        var path = context.Request.Path;
        IResult result = path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? ApiProblem.Of(status, (failure as TooManyPairsException)?.Words.Dutch, trace)
            : path.Value!.EndsWith(".json", StringComparison.Ordinal) ? Json(status, refusals, RequestLanguage.Of(context.Request))
            : new RazorComponentResult<ErrorDocument>(new { Status = status, Trace = trace, Refusals = refusals }) { StatusCode = status };
        await result.ExecuteAsync(context);
    }

    /// <summary>The data of a page: errors as the command line gives them, the key of the value as column.</summary>
    private static JsonHttpResult<ErrorList> Json(int status, IReadOnlyList<RefusedValue> refusals, Language language) => TypedResults.Json(
        new ErrorList(refusals.Count > 0
            ? [.. refusals.Select(refusal => new Error("", 0, refusal.Key, "invalid-value", refusal.Expected.In(language)))]
            : [new("", 0, "", status == StatusCodes.Status404NotFound ? "not-found" : $"http-{status}", ErrorDocument.TitleOf(status).In(language))]),
        statusCode: status);

    private sealed record ErrorList(IReadOnlyList<Error> Errors);

    private sealed record Error(string File, int Line, string Column, string Code, string Message);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed, trace {Trace}")]
    private static partial void LogFailure(ILogger logger, string method, string path, string trace, Exception error);
}
