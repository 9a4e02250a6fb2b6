using System.Text.RegularExpressions;
using Naober.Core;

namespace Naober.Indicators.StatTables;

/// <summary>Titles, descriptions, codes and keys of a table.</summary>
internal static partial class StatText
{
    /// <summary>On one line.</summary>
    public static string Line(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>With its line breaks, without other control characters.</summary>
    public static string Block(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !(char.IsControl(c) || HiddenCharacters.Is(c)))).Trim();

    /// <summary>As part of a key: BanenVanWerknemers_1 gives banen-van-werknemers-1.</summary>
    public static string Slug(string text) =>
        string.Join('-', Words().Matches(text).Select(word => word.Value.ToLowerInvariant()));

    /// <summary>Titles from the outermost group to that of a key; a group that holds itself ends there.</summary>
    public static IReadOnlyList<string> Path<TKey>(IReadOnlyDictionary<TKey, (string Title, TKey? Parent)> groups, TKey? key)
        where TKey : class => Climb(key, at => at is not null && groups.TryGetValue(at, out var group) ? group : null);

    /// <inheritdoc cref="Path{TKey}"/>
    public static IReadOnlyList<string> Path(IReadOnlyDictionary<int, (string Title, int? Parent)> groups, int? key) =>
        Climb(key, at => at is { } id && groups.TryGetValue(id, out var group) ? group : null);

    private static List<string> Climb<TKey>(TKey key, Func<TKey, (string Title, TKey Parent)?> find)
    {
        const int Deepest = 20;
        var path = new List<string>();
        while (path.Count < Deepest && find(key) is { } group)
        {
            path.Insert(0, group.Title);
            key = group.Parent;
        }

        return path;
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("[A-Z]*[a-z0-9]+|[A-Z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
