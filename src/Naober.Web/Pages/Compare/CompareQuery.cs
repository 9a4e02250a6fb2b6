using Naober.Network;
using Naober.Network.CompareRegions;

namespace Naober.Web.Pages.Compare;

/// <summary>The regions of <c>?regions=PV22,CR08</c>; the key may be repeated, as a form does that adds one.</summary>
internal static class CompareQuery
{
    internal const string Key = "regions";

    /// <summary>In the order of the address, each once; empty when the address names none.</summary>
    /// <exception cref="BadHttpRequestException">A region does not exist, or there are too many.</exception>
    internal static IReadOnlyList<string> Read(IQueryCollection query, Register register)
    {
        string[] keys = [.. query[Key].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        return keys.Length <= NetworkComparison.Most && keys.All(key => register.Regions.Find(key) is not null)
            ? keys
            : throw new BadHttpRequestException(Key);
    }

    /// <summary>The regions to show: those of the address, or the usual ones when it names none.</summary>
    internal static IReadOnlyList<string> ReadOrUsual(IQueryCollection query, Register register, DateOnly date) =>
        Read(query, register) is { Count: > 0 } chosen ? chosen : NetworkComparison.Usual(register, date);

    internal static string Value(IEnumerable<string> keys) => string.Join(',', keys);
}
