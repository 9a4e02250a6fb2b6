namespace Naober.Network;

/// <summary>Finds the contradictions that name something.</summary>
internal static class NamedIn
{
    /// <summary>Shorter names occur in other words too often to mean anything.</summary>
    private const int ShortestName = 3;

    /// <summary>The contradictions in whose title, explanation or statements one of the names stands as a whole word.</summary>
    internal static IReadOnlyList<Contradiction> Contradictions(Register register, IEnumerable<string> names)
    {
        var wanted = names.Where(name => name.Length >= ShortestName).ToList();
        return [.. register.Contradictions.Where(contradiction => TextsOf(contradiction).Any(text => wanted.Any(name => HasWord(text, name))))];
    }

    private static IEnumerable<string> TextsOf(Contradiction contradiction) =>
        [contradiction.Title.Dutch, contradiction.Explanation.Dutch, .. contradiction.Statements.Select(statement => statement.Statement)];

    private static bool HasWord(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
