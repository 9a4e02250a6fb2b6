using Naober.Network;

namespace Naober.Web.Pages;

/// <summary>That a request shows the register as it was known at a past moment; kept with the request for the notice on the page.</summary>
/// <param name="Known">The moment that was asked for.</param>
/// <param name="IsEmpty">Nothing had been recorded yet.</param>
/// <param name="FirstRecord">When the first change was recorded, when that was later.</param>
public sealed record PastRegister(KnownOn Known, bool IsEmpty, DateOnly? FirstRecord)
{
    /// <summary>The register that an address asks for, and its time; a past one is noted with the request.</summary>
    internal static async ValueTask<(Register Register, TimeQuery Time)> ReadAsync(HttpContext http, RegisterCache cache)
    {
        var time = TimeQuery.Of(http.Request);
        var register = await cache.KnownAsync(time.Known, http.RequestAborted);
        if (time.Known is { } known)
        {
            var isEmpty = cache.VersionOf(register) == 0;
            var first = isEmpty ? await cache.FirstRecordAsync(http.RequestAborted) : null;
            http.Items[typeof(PastRegister)] = new PastRegister(
                known, isEmpty, first is { } moment ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, cache.Zone).DateTime) : null);
        }

        return (register, time);
    }
}
