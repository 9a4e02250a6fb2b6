using Naober.Core;

namespace Naober.Indicators;

/// <summary>Guesses the theme of an indicator by the Dutch words in its title; whoever loads it may say otherwise.</summary>
internal static class ThemeOfTitle
{
    /// <summary>Words in a title, and the theme that they speak of; the first that fits.</summary>
    private static readonly (string Theme, string[] Words)[] Themes =
    [
        ("public-administration", ["iv3", "gemeentefinanci", "provinciefinanci", "verkiezing"]),
        ("safety", ["misdrij", "criminal", "veiligheid", "delict", "vernieling", "diefstal", "geweld"]),
        ("labour", ["banen", "baan", "arbeid", "werkloos", "werkzame", "werknemer", "vacature"]),
        ("material-welfare", ["inkomen", "vermogen", "uitkering", "bijstand", "armoede", "koopkracht"]),
        ("housing", ["woning", "wonen", "woz", "huur", "bouwjaar", "koopwoning"]),
        ("environment", ["energie", "gasverbruik", "elektriciteit", "milieu", "afval", "waterkwaliteit", "landgebruik", "oppervlakte", "bodem"]),
        ("mobility", ["auto’s", "auto's", "motorfiets", "voertuig", "verkeer", "vervoer", "reis", "mobiliteit", "oprit", "station"]),
        ("well-being-health", ["gezond", "zorg", "huisarts", "ziekenhuis", "levensverwachting", "ziekte"]),
        ("economy", ["bedrijf", "bedrijven", "vestiging", "economi", "omzet", "bruto", "landbouw", "toerisme"]),
        ("population", ["bevolking", "inwoner", "leeftijd", "geboorte", "sterfte", "huishoud", "mannen", "vrouwen", "migratie", "burgerlijke staat", "gehuwd"]),
    ];

    /// <summary>The theme that the first of these texts speaks of; <c>unknown</c> when none does.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var (theme, words) in Themes)
            {
                if (words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    return theme;
                }
            }
        }

        return Vocabulary.UnknownKey;
    }
}
