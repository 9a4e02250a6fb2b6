namespace Naober.Core;

/// <content>The terms of programme funding and grants.</content>
public sealed partial class Vocabulary
{
    /// <summary>Those of the "Strategisch Kader voor Samenwerking" of the Drentse Zuidas, chapter 6, in its order, and one that always holds.</summary>
    public static Vocabulary FundingRules { get; } = new("funding-rule", new("Regel voor projecten", "Rule for projects"),
        ("non-physical", "Niet-fysieke investering", "Non-physical investment"),
        ("contributes-to-vision", "Draagt bij aan de visie", "Contributes to the vision"),
        ("priority-theme", "Sluit aan bij een prioritair thema", "Fits a priority theme"),
        ("min-municipal-partners", "Genoeg gemeenten werken samen", "Enough municipalities work together"),
        ("max-contribution-per-project", "Maximale bijdrage per project", "Maximum contribution per project"),
        ("full-funding-all-partners", "Volledig gefinancierd alleen met alle partners", "Fully funded only with all partners"),
        ("max-percentage-by-partners", "Maximaal percentage naar aantal partners", "Maximum percentage by number of partners"),
        ("own-contribution", "Eigen bijdrage van de indieners", "Contribution of the submitters"),
        ("programme-ceiling", "Binnen het programmaplafond van het jaar", "Within the ceiling of the programme in the year"),
        ("process-ceiling", "Binnen het plafond voor proceskosten", "Within the ceiling for process costs"),
        ("third-parties-contribute", "Derden die meedoen betalen naar redelijkheid mee", "Third parties that take part pay their share"),
        ("third-party-funding-sought", "Geld van derden gezocht", "Money from third parties sought"),
        ("borrowed-capacity-own-budget", "Geleende capaciteit uit eigen budget", "Borrowed capacity from one's own budget"),
        ("within-costs", "Niet meer dan er te dekken is", "No more than is left to cover"));

    public static Vocabulary RuleResults { get; } = new("rule-result", new("Oordeel", "Result"),
        ("pass", "voldoet", "pass"),
        ("fail", "voldoet niet", "fail"),
        ("deviated", "afgeweken met reden", "deviated with reason"),
        ("not-applicable", "niet van toepassing", "not applicable"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary FundingOutcomes { get; } = new("funding-outcome", new("Uitkomst", "Outcome"),
        ("eligible", "komt in aanmerking", "eligible"),
        ("eligible-with-deviation", "komt in aanmerking met afwijking", "eligible with deviation"),
        ("not-eligible", "komt zo niet in aanmerking", "not eligible as asked"),
        ("undecided", "nog niet te beoordelen", "cannot be judged yet"));

    public static Vocabulary ProjectStates { get; } = new("project-state", new("Stand van het project", "State of the project"),
        ("idea", "idee", "idea"),
        ("submitted", "ingediend", "submitted"),
        ("granted", "toegekend", "granted"),
        ("running", "in uitvoering", "running"),
        ("completed", "afgerond", "completed"),
        ("refused", "afgewezen", "refused"),
        ("withdrawn", "ingetrokken", "withdrawn"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary ProjectRoles { get; } = new("project-role", new("Rol in het project", "Role in the project"),
        ("partner", "partner", "partner"),
        ("third-party", "derde", "third party"));

    public static Vocabulary ProjectAmounts { get; } = new("project-amount", new("Soort bedrag", "Kind of amount"),
        ("cost", "kosten", "costs"),
        ("borrowed-capacity", "waarvan geleende capaciteit", "of which borrowed capacity"),
        ("own-contribution", "eigen bijdrage", "own contribution"),
        ("third-party", "bijdrage van derden", "third-party contribution"),
        ("third-party-requested", "aangevraagd bij derden", "asked from third parties"),
        ("requested", "gevraagd", "requested"),
        ("granted", "toegekend", "granted"));

    /// <summary>Hours of staff.</summary>
    public static Vocabulary CapacityKinds { get; } = new("capacity-kind", new("Soort inzet", "Kind of hours"),
        ("minimum", "afgesproken minimum", "agreed minimum"),
        ("promised", "toegezegd", "promised"),
        ("delivered", "geleverd", "delivered"),
        ("borrowed", "geleend van een andere partner", "borrowed from another partner"));

    /// <summary>From what is asked to what is settled, in this order.</summary>
    public static Vocabulary GrantSteps { get; } = new("grant-step", new("Stap van de subsidie", "Step of the grant"),
        ("requirements", "programma van eisen", "requirements"),
        ("plan", "jaarplan", "year plan"),
        ("request", "aanvraag", "request"),
        ("decision", "beschikking", "decision"),
        ("advance", "voorschot", "advance"),
        ("settlement", "vaststelling", "settlement"),
        ("repayment", "terugbetaling", "repayment"));
}
