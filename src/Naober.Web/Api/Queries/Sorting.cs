namespace Naober.Web.Api.Queries;

/// <summary>The order of lists that know only a name and a code.</summary>
internal static class Sorting
{
    /// <param name="items">In their own order when nothing is asked for.</param>
    /// <param name="sort">The value of a sort key, such as <c>-naam</c>.</param>
    /// <param name="name">Sorts without regard to case; the code decides between equal names.</param>
    /// <param name="code">Sorts by code point.</param>
    internal static IReadOnlyList<T> ByNameOrCode<T>(IEnumerable<T> items, IReadOnlyList<string> sort, Func<T, string> name, Func<T, string> code)
    {
        var by = sort is [var only] ? only : "";
        var sorted = by.TrimStart('-') switch
        {
            "naam" => items.OrderBy(name, StringComparer.OrdinalIgnoreCase).ThenBy(code, StringComparer.Ordinal),
            "code" => items.OrderBy(code, StringComparer.Ordinal),
            _ => items,
        };
        return by.StartsWith('-') ? [.. sorted.Reverse()] : [.. sorted];
    }
}
