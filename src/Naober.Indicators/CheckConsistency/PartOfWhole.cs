namespace Naober.Indicators.CheckConsistency;

/// <summary>
/// Which percentages are parts of a whole. Most are; those that may be below 0 or above 100 say so in what they are called: a change, a
/// difference, a balance, or one number compared with another (old people per hundred of working age).
/// </summary>
internal static class PartOfWhole
{
    /// <summary>Anywhere in a word, in Dutch as it is compounded (prijsstijging, bevolkingsgroei), and in English.</summary>
    private static readonly string[] Compared =
    [
        "verander", "mutatie", "ontwikkeling", "groei", "stijging", "daling", "toename", "afname", "vermindering", "verhoging", "verlaging", "verschil", "saldo",
        "aanwas", "inflatie", "rendement", "solvabiliteit", "dekkingsgraad", "bezettingsgraad", "verhouding", "opzichte", "vergeleken", "druk",
        "change", "growth", "increase", "decrease", "decline", "reduction", "development", "difference", "balance", "inflation", "yield", "return", "solvency",
        "coverage ratio", "compared", "relative to", "t.o.v", "dependency", "pressure",
    ];

    /// <summary>In the key of a share: then it is what the share did.</summary>
    private static readonly HashSet<string> Moves = ["change", "growth", "increase", "decrease", "verandering", "groei", "mutatie", "stijging", "daling", "toename", "afname", "verschil"];

    /// <summary>Only what a definition would not say of a share too.</summary>
    private static readonly string[] ComparedInDefinition =
    [
        "verandering", "mutatie", "groei", "ten opzichte van het voorgaande", "ten opzichte van een jaar", "change", "growth", "compared with the previous", "on a year earlier",
    ];

    /// <param name="indicator">In percent.</param>
    public static bool Is(Indicator indicator)
    {
        var words = indicator.Key.Split('-');
        var isCalledShare = (words.Contains("share") || words.Contains("aandeel") || indicator.Name.Dutch.StartsWith("Aandeel", StringComparison.OrdinalIgnoreCase)) && !Array.Exists(words, Moves.Contains);
        string[] texts = [indicator.Key.Replace('-', ' '), indicator.Name.Dutch, indicator.Name.English];
        return isCalledShare || (!texts.Any(text => Has(text, Compared)) && !Has(indicator.Definition ?? "", ComparedInDefinition));
    }

    private static bool Has(string text, string[] parts) => Array.Exists(parts, part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
}
