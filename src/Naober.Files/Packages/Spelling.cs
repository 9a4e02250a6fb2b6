namespace Naober.Files.Packages;

/// <summary>Finds what someone probably meant to write.</summary>
internal static class Spelling
{
    /// <summary>
    /// The candidate at the smallest edit distance, at most 2 and less than half the length; null when none is near or when
    /// <paramref name="written"/> is long. Letter case and swapped neighbours cost one edit at most.
    /// </summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > 80)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Min(3, (written.Length + 1) / 2);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) >= bestDistance)
            {
                continue;
            }

            var distance = string.Equals(candidate, written, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(written, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>"bedoelde u 'x'?" in both languages with a space before it, or nothing.</summary>
    public static (string Dutch, string English) Hint(string? meant) =>
        meant is null ? ("", "") : ($" Bedoelde u {ErrorList.Show(meant)}?", $" Did you mean {ErrorList.Show(meant)}?");

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], previous = stackalloc int[b.Length + 1], current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
