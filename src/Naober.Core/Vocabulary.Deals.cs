namespace Naober.Core;

/// <content>The terms of deals between a region and the state.</content>
public sealed partial class Vocabulary
{
    public static Vocabulary DealStates { get; } = new("deal-state", new("Stand van de deal", "State of the deal"),
        ("proposed", "voorgesteld", "proposed"),
        ("granted", "toegekend", "granted"),
        ("running", "in uitvoering", "running"),
        ("completed", "afgerond", "completed"),
        ("refused", "afgewezen", "refused"),
        (UnknownKey, "onbekend", "unknown"));

    public static Vocabulary DealFigures { get; } = new("deal-figure", new("Soort bedrag", "Kind of amount"),
        ("asked", "gevraagd aan het Rijk", "asked from the state"),
        ("granted", "toegekend door het Rijk", "granted by the state"),
        ("total", "totaal van alle partijen samen", "total of all parties together"),
        ("cost", "geraamde kosten", "estimated cost"));

    /// <summary>Stages of the same money, not amounts to add up: what was pledged is committed later, and received later still.</summary>
    public static Vocabulary DealStages { get; } = new("deal-stage", new("Hoe vast", "How firm"),
        ("intended", "beoogd", "intended"),
        ("pledged", "toegezegd", "pledged"),
        ("committed", "vastgelegd", "committed"),
        ("received", "ontvangen", "received"));

    public static Vocabulary DealItems { get; } = new("deal-item", new("Soort", "Kind"),
        ("investment", "investering of activiteit", "investment or activity"),
        ("deregulation", "aanpassing van wet- of regelgeving", "change of law or regulation"),
        ("experiment", "experimenteerruimte", "room to experiment"),
        ("knowledge", "kennis en meedenken", "knowledge and thinking along"));

    public static Vocabulary DealDecisions { get; } = new("deal-decision", new("Besluit van het Rijk", "Decision of the state"),
        ("granted", "toegestaan", "granted"),
        ("partly", "deels toegestaan", "granted in part"),
        ("refused", "afgewezen", "refused"),
        (UnknownKey, "onbekend", "unknown"));
}
