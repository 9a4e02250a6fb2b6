namespace Naober.Core;

/// <summary>The terms of budgets and of what governments pay to partnerships.</summary>
public sealed partial class Vocabulary
{
    /// <summary>Whether a line counts in the total.</summary>
    public static Vocabulary YesNo { get; } = new("yes-no", new("Ja of nee", "Yes or no"),
        ("yes", "ja", "yes"),
        ("no", "nee", "no"));

    public static Vocabulary ReserveMovements { get; } = new("reserve-movement", new("Mutatie van een reserve", "Movement of a reserve"),
        ("addition", "toevoeging", "addition"),
        ("withdrawal", "onttrekking", "withdrawal"));

    public static Vocabulary FinancialStates { get; } = new("financial-state", new("Begroot of betaald", "Budgeted or paid"),
        ("budget", "begroting", "budget"),
        ("account", "rekening", "account"));

    /// <summary>The four groups of affiliated parties, BBV article 15.</summary>
    public static Vocabulary AffiliatedGroups { get; } = new("affiliated-group", new("Groep van het BBV", "Group of the BBV"),
        ("joint-arrangement", "gemeenschappelijke regelingen", "joint arrangements"),
        ("company", "vennootschappen en coöperaties", "companies and cooperatives"),
        ("foundation", "stichtingen en verenigingen", "foundations and associations"),
        ("other", "overige verbonden partijen", "other affiliated parties"));
}
