using Naober.Core;

namespace Naober.Web.Hosting;

/// <summary>A value of a query that a page does not understand, and what would be right.</summary>
public sealed record RefusedValue(string Key, Words Expected);

/// <summary>A query with values that a page does not understand: all of them together, so that one reading mends everything.</summary>
public sealed class RefusedQueryException(IReadOnlyList<RefusedValue> values) : BadHttpRequestException("query")
{
    public IReadOnlyList<RefusedValue> Values { get; } = values;
}
