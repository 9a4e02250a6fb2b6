namespace Naober.Core;

/// <content>The terms of allocation keys.</content>
public sealed partial class Vocabulary
{
    /// <summary>How a source rounds the shares that it publishes.</summary>
    public static Vocabulary Roundings { get; } = new("rounding", new("Afronding", "Rounding"),
        ("exact", "op de cent, telt op", "to the cent, adds up"),
        ("down-to-percent", "naar beneden op hele procenten", "down to whole percents"),
        ("half-up-to-percent", "op hele procenten", "to whole percents"));

    /// <summary>What a source says beside an allocation key.</summary>
    public static Vocabulary KeyStatements { get; } = new("key-statement", new("Wat de bron vermeldt", "What the source states"),
        ("amount", "bedrag van een partij", "amount of a party"),
        ("percent", "percentage van een partij", "percentage of a party"),
        ("weight-percent", "aandeel in het gewicht", "share of the weight"),
        ("weight-total", "gewicht van allen samen", "weight of all together"),
        ("component", "deel van het bedrag", "part of the amount"),
        ("per-inhabitant", "bedrag per inwoner", "amount per inhabitant"));
}
