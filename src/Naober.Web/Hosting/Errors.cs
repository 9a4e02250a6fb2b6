using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
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
        // A page that refuses a query value throws its key.
        var refused = failure is BadHttpRequestException && context.Request.Query.ContainsKey(failure.Message) ? failure.Message : null;
        var tooMany = (failure as TooManyPairsException)?.Words;
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
        IResult result = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? ApiProblem.Of(status, tooMany?.Dutch, trace)
            : new RazorComponentResult<ErrorDocument>(new
            {
                Status = status, Trace = trace, Refused = refused, Refusals = (failure as RefusedQueryException)?.Values ?? [], Reason = tooMany,
            }) { StatusCode = status };
        await result.ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed, trace {Trace}")]
    private static partial void LogFailure(ILogger logger, string method, string path, string trace, Exception error);
}
