using Naober.Core;

namespace Naober.Files;

/// <summary>What is wrong with a value, before it is known where it stands.</summary>
public sealed record Problem(string Code, string Dutch, string English);

/// <summary>Collects every error, keeps the first <paramref name="limit"/> and counts the rest.</summary>
public sealed class ErrorList(int limit)
{
    private readonly List<InputError> listed = [];

    /// <summary>Those that are not listed too.</summary>
    public int Count { get; private set; }

    /// <summary>Errors that are not listed.</summary>
    public int More => Count - listed.Count;

    /// <summary>By file and line, in the order in which they were found.</summary>
    public IReadOnlyList<InputError> Listed => [.. listed.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)];

    internal void Add(string file, int line, string column, Problem problem) =>
        Add(file, line, column, problem.Code, problem.Dutch, problem.English);

    /// <summary>Adds an error; see <see cref="InputError"/>.</summary>
    public void Add(string file, int line, string column, string code, string dutch, string english)
    {
        if (Count++ < limit)
        {
            listed.Add(new(file, line, column, code, new Words(dutch, english)));
        }
    }

    /// <summary>A value as it may stand in a message: short, on one line, without control characters.</summary>
    public static string Show(string value)
    {
        const int Longest = 60;
        var cut = value.Length <= Longest ? value : value[..(char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return "'" + string.Concat(cut.Select(c => IsHidden(c) ? $"\\u{(int)c:X4}" : c.ToString())) + "'";
    }

    /// <summary>Control and formatting characters (line breaks, zero-width, right-to-left overrides).</summary>
    public static bool IsHidden(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
