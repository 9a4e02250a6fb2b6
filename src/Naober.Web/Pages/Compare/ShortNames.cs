namespace Naober.Web.Pages.Compare;

/// <summary>Names short enough to stand beside a dot, all different: initials or the first letters, longer where needed.</summary>
internal static class ShortNames
{
    private const int Enough = 12;

    internal static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            found.Add(Candidates(name).FirstOrDefault(candidate => !found.Contains(candidate, StringComparer.OrdinalIgnoreCase), name));
        }

        return found;
    }

    private static IEnumerable<string> Candidates(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
        {
            yield return string.Concat(words.Select(word => char.ToUpperInvariant(word[0])));
        }

        for (var length = 3; length <= Math.Min(Enough, name.Length); length++)
        {
            yield return name[..length].TrimEnd();
        }
    }
}
