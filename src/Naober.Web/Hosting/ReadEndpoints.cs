namespace Naober.Web.Hosting;

public static class ReadEndpoints
{
    /// <summary>Maps what can only be read, by GET and by HEAD; another method is 405.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) =>
        endpoints.MapMethods(pattern, Methods, handler);

    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
