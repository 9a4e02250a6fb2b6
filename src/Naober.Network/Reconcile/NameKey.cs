using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Naober.Network.Reconcile;

/// <summary>
/// What makes two names the same: letters without accents (composed or not) and digits, without words for the kind of organisation or
/// its legal form, without years, articles, punctuation and what stands in brackets.
/// </summary>
public static class NameKey
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        StringComparer.Ordinal,
        "gemeente", "provincie", "waterschap", "hoogheemraadschap", "ministerie", "gemeenschappelijke", "gemeenschappelijk", "regeling", "gr", "openbaar", "lichaam",
        "bedrijfsvoeringsorganisatie", "bvo", "orgaan", "stichting", "vereniging", "cooperatie", "cooperatief", "nv", "bv", "ua", "de", "het", "een", "van", "der", "den", "en", "te", "ter", "ca");

    /// <summary>Letters that are not a base letter with a mark.</summary>
    private const string Plain = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty";

    /// <summary>The key of a name; the folded name itself when nothing would be left.</summary>
    public static string Of(string name)
    {
        var words = Words(name);
        var kept = words.Where(word => !Dropped.Contains(word) && !IsYear(word)).ToList();
        return string.Join(' ', kept.Count > 0 ? kept : words);
    }

    /// <summary>What stands in brackets, when it looks like an abbreviation.</summary>
    public static string? InBrackets(string name)
    {
        var (open, close) = (name.LastIndexOf('('), name.LastIndexOf(')'));
        return open >= 0 && close > open + 2 && close - open <= 12 && name[(open + 1)..close] is var inside && !inside.Contains(' ') ? inside : null;
    }

    /// <summary>Whether a name is too short to identify anything by itself.</summary>
    public static bool IsAbbreviation(string name) => name.Length <= 3 || (name.Length <= 8 && !name.Contains(' ') && name.Count(char.IsUpper) * 2 > name.Length);

    /// <summary>How alike two keys are, 0 to 1: trigrams in common, of all trigrams (Jaccard).</summary>
    public static double Similarity(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var common = a.Count <= b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
        return common == 0 ? 0 : (double)common / (a.Count + b.Count - common);
    }

    public static IReadOnlySet<string> Trigrams(string key)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in key.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $"  {word} ";
            for (var i = 0; i + 3 <= padded.Length; i++)
            {
                found.Add(padded.Substring(i, 3));
            }
        }

        return found;
    }

    private static List<string> Words(string name)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var depth = 0;
        foreach (var c in name)
        {
            depth = Math.Max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            if (depth > 0 || c is '.' or '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(Fold(char.ToLowerInvariant(c)));
            }
            else
            {
                Close();
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    private static char Fold(char c) => c is >= 'À' and <= 'ÿ' ? Plain[c - 'À'] : c;

    private static bool IsYear(string word) => word is ['1', '9', ..] or ['2', '0', ..] && word.Length == 4 && word.All(char.IsAsciiDigit);
}
