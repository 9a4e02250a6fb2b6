namespace Naober.Indicators.ImportCbs;

/// <summary>What the units and subjects of Statistics Netherlands are called here.</summary>
internal static class CbsUnits
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aantal"] = "count",
        ["x 1 000"] = "thousand",
        ["1 000"] = "thousand",
        ["%"] = "percent",
        ["procentpunt"] = "percentage-points",
        ["%-punt"] = "percentage-points",
        ["per 1 000 inwoners"] = "per-1000",
        ["per 1 000"] = "per-1000",
        ["per km²"] = "per-square-kilometre",
        ["aantal per km²"] = "per-square-kilometre",
        ["aantal inwoners per km²"] = "per-square-kilometre",
        ["euro"] = "euro",
        ["x 1 000 euro"] = "thousand-euro",
        ["1 000 euro"] = "thousand-euro",
        ["mln euro"] = "million-euro",
        ["x mln euro"] = "million-euro",
        ["minuten"] = "minutes",
        ["jaar"] = "years",
        ["jaren"] = "years",
        ["km"] = "kilometre",
        ["km²"] = "square-kilometre",
        ["km2"] = "square-kilometre",
        ["ha"] = "hectare",
        ["rapportcijfer"] = "grade",
        ["index"] = "index",
    };

    /// <summary>Words in a title, and the theme that they speak of; the first that fits.</summary>
    private static readonly (string Theme, string[] Words)[] Themes =
    [
        ("public-administration", ["iv3", "gemeentefinanci", "provinciefinanci", "verkiezing"]),
        ("safety", ["misdrij", "criminal", "veiligheid", "delict", "vernieling", "diefstal", "geweld"]),
        ("labour", ["banen", "baan", "arbeid", "werkloos", "werkzame", "werknemer", "vacature"]),
        ("material-welfare", ["inkomen", "vermogen", "uitkering", "bijstand", "armoede", "koopkracht"]),
        ("housing", ["woning", "woz", "huur", "bouwjaar", "koopwoning"]),
        ("environment", ["energie", "gasverbruik", "elektriciteit", "milieu", "afval", "water", "land", "bodem", "kwh"]),
        ("mobility", ["auto", "motor", "voertuig", "verkeer", "vervoer", "reis", "mobiliteit", "oprit", "station"]),
        ("well-being-health", ["gezond", "zorg", "huisarts", "ziekenhuis", "levensverwachting", "ziekte"]),
        ("economy", ["bedrijf", "vestiging", "economi", "omzet", "bruto", "landbouw", "toerisme"]),
        ("population", ["bevolking", "inwoner", "leeftijd", "geboorte", "sterfte", "huishoud", "mannen", "vrouwen", "migratie", "burgerlijke staat", "gehuwd"]),
    ];

    /// <summary>A term of the units; <c>unknown</c> when there is none for it.</summary>
    public static string Of(string? unit) =>
        unit is null ? "unknown" : Units.GetValueOrDefault(CbsText.Line(unit)) ?? (unit.EndsWith("=100", StringComparison.Ordinal) ? "index" : "unknown");

    /// <summary>The theme that the first of these texts speaks of; <c>society</c> when none does.</summary>
    public static string ThemeOf(params ReadOnlySpan<string> texts)
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

        return "society";
    }
}
