using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api;

/// <summary>What a handler works with: the register and the query, which <see cref="RequestChecks"/> has found in order.</summary>
public sealed class ApiRequest
{
    private readonly RegisterCache cache;

    private ApiRequest(HttpContext http, RegisterCache cache, Register register) => (Http, this.cache, Register) = (http, cache, register);

    public HttpContext Http { get; }

    public Register Register { get; }

    public IQueryCollection Query => Http.Request.Query;

    public CancellationToken Cancelled => Http.RequestAborted;

    /// <summary>The date asked for, otherwise that of the data.</summary>
    public DateOnly Date => Key.Date.Of(this) ?? cache.DefaultDate(Register);

    public InclusionRule Rule => Key.Rule.Of(this) is ["interlocal"] ? InclusionRule.Interlocal : InclusionRule.Any;

    /// <summary>Identifies what the answer is computed from; null when it cannot be said.</summary>
    public string? Version => cache.VersionOf(Register) is { } version ? $"{version}-{cache.DefaultDate(Register):yyyyMMdd}" : null;

    public RegisterResults Results => cache.ResultsOf(Register);

    public RegionNetwork NetworkOf(string region) => cache.NetworkOf(Register, region, Date, Rule);

    public static async ValueTask<ApiRequest> BindAsync(HttpContext context)
    {
        var registers = context.RequestServices.GetRequiredService<RegisterCache>();
        return new(context, registers, await registers.KnownAsync(Key.KnownOn.Of(context), context.RequestAborted));
    }
}
