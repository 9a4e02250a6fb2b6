using Naober.Core;

namespace Naober.Indicators.CheckConsistency;

/// <summary>A rule by which figures that cannot all be right are found.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Title">For people.</param>
/// <param name="Explanation">When it applies.</param>
public sealed record ConsistencyRule(string Code, Words Title, Words Explanation)
{
    public static ConsistencyRule DifferentValues { get; } = new(
        "different-values",
        new("Zelfde cijfer, andere waarde", "Same figure, other value"),
        new("Van dezelfde indicator, regio en periode staan er waarden die niet door afronden hetzelfde worden.",
            "Of the same indicator, region and period there are values that do not become the same by rounding."));

    public static ConsistencyRule Formula { get; } = new(
        "parts-do-not-add-up",
        new("Delen geven een andere uitkomst", "Parts give another outcome"),
        new("Een cijfer wijkt verder af van wat zijn formule geeft dan afronden kan verklaren.", "A figure differs from what its formula gives by more than rounding can explain."));

    public static ConsistencyRule Parts { get; } = new(
        "regions-do-not-add-up",
        new("Gebieden tellen anders op", "Regions add up otherwise"),
        new("De gebieden waaruit een regio bestaat, geven samen een ander totaal dan er voor de regio staat.",
            "The regions that make up a region give another total together than is stated for it."));

    public static ConsistencyRule OutOfRange { get; } = new(
        "out-of-range",
        new("Aandeel of verhouding die niet kan", "Impossible share or rate"),
        new("Een aandeel is kleiner dan 0 of groter dan het geheel; of er zijn er meer dan 1.000 per 1.000, en dan kan de noemer niet kloppen.",
            "A share is below 0 or more than the whole; or there are more than 1,000 per 1,000, and then the denominator cannot be right."));

    public static ConsistencyRule Change { get; } = new(
        "change-does-not-follow",
        new("Verandering volgt niet", "Change does not follow"),
        new("Een genoemde verandering is niet het verschil tussen de twee cijfers, als aantal en als percentage.",
            "A stated change is not the difference between the two figures, as a number nor as a percentage."));

    public static ConsistencyRule Rank { get; } = new(
        "rank-does-not-follow",
        new("Plaats volgt niet", "Rank does not follow"),
        new("Een genoemde plaats kan niet bij de bekende cijfers van de gelijken, hoe de ontbrekende ook zijn.",
            "A stated rank cannot go with the known figures of the peers, whatever the missing ones are."));

    public static ConsistencyRule Position { get; } = new(
        "position-out-of-range",
        new("Plaats die er niet is", "Rank that does not exist"),
        new("Een genoemde plaats is groter dan het aantal gelijken, valt niet in het genoemde kwart, of er staan er twee.",
            "A stated rank is above the number of peers, is not in the stated quarter, or there are two of them."));

    public static IReadOnlyList<ConsistencyRule> All { get; } = [DifferentValues, Formula, Parts, OutOfRange, Change, Rank, Position];
}
