namespace Naober.Core;

/// <summary>Characters that no name holds: one that is not seen, or that shows what follows it in another order than it is written.</summary>
public static class HiddenCharacters
{
    /// <summary>The first control character or bidirectional embedding, override or isolate; null when there is none. Tabs and line breaks are none.</summary>
    public static char? FirstIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Is(c))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>Unicode Standard Annex 9, par. 2.1, 2.2 and 2.4; the marks of par. 2.6 reorder nothing and stand in names as people copy them.</summary>
    public static bool Is(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
