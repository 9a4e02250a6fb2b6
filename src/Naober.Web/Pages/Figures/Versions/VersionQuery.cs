using Naober.Indicators.Publish;

namespace Naober.Web.Pages.Figures.Versions;

/// <summary>Which changes an address asks for: <c>?kind=revised&amp;part=flow</c>; all without either.</summary>
internal sealed record VersionQuery(ChangeKind? Kind, ChangedPart? Part)
{
    internal const string KindKey = "kind";
    internal const string PartKey = "part";

    /// <exception cref="BadHttpRequestException">A value is not possible; the message is its key.</exception>
    internal static VersionQuery Read(IQueryCollection query) => new(Read<ChangeKind>(query, KindKey), Read<ChangedPart>(query, PartKey));

    internal bool Has(ChangeKind kind, ChangedPart part) => (Kind is null || kind == Kind) && (Part is null || part == Part);

    /// <summary>As in an address and in a file.</summary>
    internal static string Term<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Read<T>(IQueryCollection query, string key)
        where T : struct, Enum
    {
        var text = query[key].ToString();
        return text.Length == 0 ? null
            : Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => Term(value!.Value) == text) ?? throw new BadHttpRequestException(key);
    }
}
