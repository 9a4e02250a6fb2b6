using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>
/// Deals between a region and the state: pillars, contributions and what was asked. Where sources state different amounts for the same
/// thing all of them stay; <c>counts</c> says which one is computed with. An empty amount is unknown.
/// </summary>
public static class DealTables
{
    /// <summary>The funder is the government that the deal is made with, as a rule the state.</summary>
    public static TableSchema Deals { get; } = new("deals", "finance.deal", 1,
    [
        new("deal", CellType.Key) { Required = true },
        .. Names,
        new("partnership", CellType.Key) { References = "partnerships" },
        new("region", CellType.Key) { References = "regions" },
        new("funder", CellType.Key) { Required = true, References = "actors" },
        new("state", CellType.Term) { Required = true, Terms = Vocabulary.DealStates },
        Year("first_year"),
        Year("last_year"),
        .. Notes,
        .. Cited,
    ]);

    public static TableSchema Pillars { get; } = new("deal_pillars", "finance.deal_pillar", 2,
    [
        Deal,
        new("pillar", CellType.Key) { Required = true },
        new("position", CellType.Integer) { Required = true, Minimum = 1 },
        .. Names,
        .. Cited,
    ]);

    /// <summary>What a source states about the deal as a whole, or about one pillar: asked, granted, the total or the cost.</summary>
    public static TableSchema Figures { get; } = new("deal_figures", "finance.deal_figure", 5,
    [
        Deal,
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.DealFigures },
        new("pillar", CellType.Key),
        .. Cited,
        .. Amount,
        new("words", CellType.Text) { Required = true },
        .. Notes,
    ]);

    /// <summary>A party is an actor, or else a text such as "marktpartijen". Without a pillar the money is not divided over pillars.</summary>
    public static TableSchema Contributions { get; } = new("deal_contributions", "finance.deal_contribution", 8,
    [
        Deal,
        new("stage", CellType.Term) { Required = true, Terms = Vocabulary.DealStages },
        new("actor", CellType.Key) { References = "actors" },
        new("party", CellType.Text),
        new("pillar", CellType.Key),
        Year("year"),
        .. Cited,
        .. Amount,
        .. Notes,
    ]);

    /// <summary>What the deal wants to do, and the room in law and the knowledge that it asks for.</summary>
    public static TableSchema Items { get; } = new("deal_items", "finance.deal_item", 2,
    [
        Deal,
        new("item", CellType.Key) { Required = true },
        new("pillar", CellType.Key),
        new("position", CellType.Integer) { Required = true, Minimum = 1 },
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.DealItems },
        new("text", CellType.Text) { Required = true },
        new("text_en", CellType.Text),
        new("partnership", CellType.Key) { References = "partnerships" },
        new("decision", CellType.Term) { Required = true, Terms = Vocabulary.DealDecisions },
        .. Cited,
    ]);

    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Deals, Pillars, Figures, Contributions, Items];

    private static Column Deal => new("deal", CellType.Key) { Required = true, References = "deals" };

    private static Column[] Names => [new("name", CellType.Text) { Required = true }, new("name_en", CellType.Text)];

    private static Column[] Notes => [new("note", CellType.Text), new("note_en", CellType.Text)];

    private static Column[] Amount =>
    [
        Column.Amount("amount") with { Minimum = 0 },
        new("at_least", CellType.Term) { Required = true, Terms = Vocabulary.YesNo },
        new("counts", CellType.Term) { Required = true, Terms = Vocabulary.YesNo },
    ];

    private static Column[] Cited => [new("source", CellType.Key) { Required = true, References = "sources" }, new("place", CellType.Text) { Required = true }];

    private static Column Year(string name) => new(name, CellType.Integer) { Minimum = 1900, Maximum = 2200 };
}
