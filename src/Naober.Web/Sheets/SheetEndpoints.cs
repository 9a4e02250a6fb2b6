using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Web.Hosting;
using Naober.Web.Pages;

namespace Naober.Web.Sheets;

/// <summary>What the address of a sheet asks: the same query as that of its page.</summary>
public sealed record SheetRequest(HttpContext Http, Register Register, DateOnly Date, InclusionRule Rule)
{
    /// <summary>The register, date and rule that an address asks for.</summary>
    public static async ValueTask<SheetRequest> OfAsync(HttpContext http, RegisterCache cache)
    {
        var (register, time) = await PastRegister.ReadAsync(http, cache);
        return new(http, register, time.Date ?? cache.DefaultDate(register), RegisterView.ReadRule(http.Request.Query));
    }

    public IQueryCollection Query => Http.Request.Query;

    public Language Language => RequestLanguage.Of(Http.Request);

    /// <summary>A value of the path, such as <c>key</c> of <c>/nl/actoren/{key}.csv</c>.</summary>
    public string Route(string name) => Http.GetRouteValue(name)!.ToString()!;

    public T Service<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();
}

/// <summary>The address of a page followed by .csv, .xlsx or .json gives the sheet of that page, with the same query.</summary>
public static class SheetEndpoints
{
    /// <param name="endpoints">Where the addresses are added.</param>
    /// <param name="route">The route of the page in both languages, without extension; may hold parameters.</param>
    /// <param name="make">The sheet; null when there is no such thing (404).</param>
    public static void MapSheet(this IEndpointRouteBuilder endpoints, Words route, Func<SheetRequest, Sheet?> make) =>
        endpoints.MapSheet(route, request => ValueTask.FromResult(make(request)));

    /// <inheritdoc cref="MapSheet(IEndpointRouteBuilder,Words,Func{SheetRequest,Sheet})"/>
    public static void MapSheet(this IEndpointRouteBuilder endpoints, Words route, Func<SheetRequest, ValueTask<Sheet?>> make)
    {
        foreach (var address in new[] { route.Dutch, route.English })
        {
            foreach (var format in SheetFormat.All)
            {
                endpoints.MapRead(address + format.Extension, async (HttpContext http, RegisterCache cache) =>
                {
                    var request = await SheetRequest.OfAsync(http, cache);
                    return await make(request) is { } sheet
                        ? (IResult)TypedResults.Bytes(format.Write(sheet, SheetOrigin.Of(http, sheet.IsOfRegister ? request.Register : null, request.Date)), format.MediaType)
                        : TypedResults.NotFound();
                });
            }
        }
    }
}
