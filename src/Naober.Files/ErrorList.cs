using Naober.Core;

namespace Naober.Files;

/// <summary>What is wrong with a value, before it is known where it stands.</summary>
public sealed record Problem(string Code, string Dutch, string English);

/// <summary>Collects every error, keeps the first <paramref name="limit"/> and counts the rest.</summary>
public sealed class ErrorList(int limit)
{
    /// <summary>Of errors that are alike, the lines that are named besides the first.</summary>
    private const int LinesNamed = 4;

    private readonly List<InputError> listed = [];
    private readonly Dictionary<(string File, string Column, string Code, string Dutch), List<int>> alike = [];
    private int told;

    /// <summary>Whether what is wrong in the same way on many lines of a column is listed once, with how often and on which lines first.</summary>
    public bool AlikeOnce { get; init; }

    /// <summary>Those that are not listed too.</summary>
    public int Count { get; private set; }

    /// <summary>Errors that are not listed, nor told with one that is.</summary>
    public int More => Count - told;

    /// <summary>By file and line, in the order in which they were found.</summary>
    public IReadOnlyList<InputError> Listed => [.. listed.Select(WithOthers).OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)];

    internal void Add(string file, int line, string column, Problem problem) =>
        Add(file, line, column, problem.Code, problem.Dutch, problem.English);

    /// <summary>Adds an error; see <see cref="InputError"/>.</summary>
    public void Add(string file, int line, string column, string code, string dutch, string english)
    {
        Count++;
        var known = alike.GetValueOrDefault((file, column, code, dutch));
        if (known is null && listed.Count < limit)
        {
            listed.Add(new(file, line, column, code, new Words(dutch, english)));
        }
        else if (known is null)
        {
            return;
        }

        told++;
        if (AlikeOnce && known is null)
        {
            alike[(file, column, code, dutch)] = [];
        }

        known?.Add(line);
    }

    private InputError WithOthers(InputError error)
    {
        if (alike.GetValueOrDefault((error.File, error.Column, error.Code, error.Message.Dutch)) is not { Count: > 0 } others)
        {
            return error;
        }

        var (lines, more) = (string.Join(", ", others.Take(LinesNamed)), others.Count > LinesNamed);
        return error with
        {
            Message = new(
                $"{error.Message.Dutch} Dit staat er {others.Count + 1} keer, ook op regel {lines}{(more ? ", …" : "")}.",
                $"{error.Message.English} This is there {others.Count + 1} times, also on line {lines}{(more ? ", …" : "")}."),
        };
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
