using System.Buffers;

namespace Naober.Files.Xlsx;

/// <summary>Names of sheets as Excel allows them: at most 31 characters, some not at all, each name once whatever its capitals.</summary>
internal static class XlsxNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Refused = SearchValues.Create("[]:*?/\\");

    public static IReadOnlyList<string> Of(IEnumerable<XlsxSheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var name = Of(sheet.Name);
            for (var (i, stem) = (2, name); names.Contains(name, StringComparer.OrdinalIgnoreCase); i++)
            {
                name = Cut(stem, Longest - $" ({i})".Length) + $" ({i})";
            }

            names.Add(name);
        }

        return names;
    }

    private static string Of(string name)
    {
        var kept = XlsxText.Clean(string.Concat(name.Select(letter => Refused.Contains(letter) || char.IsControl(letter) ? ' ' : letter)));
        kept = Cut(string.Join(' ', kept.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\''), Longest).Trim(' ', '\'');
        // Excel keeps the name History for itself.
        return kept.Length == 0 ? "Blad" : kept.Equals("History", StringComparison.OrdinalIgnoreCase) ? kept + "_" : kept;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
}
