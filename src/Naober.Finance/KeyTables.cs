using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>How partners divide a cost among themselves.</summary>
public static class KeyTables
{
    /// <summary>
    /// The amount is that of the first year; with an indexation it grows by that percentage every year after the base year. Parts without
    /// a weight of their own weigh by the indicator in the period, such as inhabitants in 2010. The rounding is that of the published shares.
    /// </summary>
    public static TableSchema Keys { get; } = new("allocation_keys", "finance.allocation_key", 1,
    [
        new("allocation_key", CellType.Key) { Required = true },
        new("name", CellType.Text) { Required = true },
        new("name_en", CellType.Text) { Required = true },
        new("partnership", CellType.Key) { References = "partnerships" },
        Column.Amount("amount") with { Required = true },
        Year("first_year") with { Required = true },
        Year("last_year"),
        new("indexation", CellType.Number) { Minimum = -100, Maximum = 100, Decimals = 4 },
        Year("base_year"),
        new("indicator", CellType.Key) { References = "indicators" },
        new("period", CellType.Key),
        new("rounding", CellType.Term) { Required = true, Terms = Vocabulary.Roundings },
        new("note", CellType.Text),
        Source,
        Place,
    ]);

    /// <summary>
    /// A part is a party (with an actor) or a group of parts: <c>part_of</c> names another part of the same key. A weight is a decimal or a
    /// fraction, such as 109000 or 1/3, within its group. A fixed amount comes first; floor and cap bound what the party pays in all.
    /// </summary>
    public static TableSchema Parts { get; } = new("key_parts", "finance.key_part", 2,
    [
        new("allocation_key", CellType.Key) { Required = true, References = "allocation_keys" },
        new("part", CellType.Key) { Required = true },
        new("part_of", CellType.Key),
        new("actor", CellType.Key) { References = "actors" },
        new("name", CellType.Text),
        new("name_en", CellType.Text),
        new("weight", CellType.Text),
        new("indicator", CellType.Key) { References = "indicators" },
        new("period", CellType.Key),
        Column.Amount("fixed") with { Minimum = 0 },
        Column.Amount("floor") with { Minimum = 0 },
        Column.Amount("cap") with { Minimum = 0 },
        Source,
        Place,
    ]);

    /// <summary>Figures as the source publishes them, shown beside what follows from the key; an empty part is the whole key, and a component has a key of its own.</summary>
    public static TableSchema Statements { get; } = new("key_statements", "finance.key_statement", 5,
    [
        new("allocation_key", CellType.Key) { Required = true, References = "allocation_keys" },
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.KeyStatements },
        new("part", CellType.Key),
        new("source", CellType.Key) { Required = true, References = "sources" },
        new("place", CellType.Text) { Required = true },
        new("value", CellType.Number) { Required = true },
        new("name", CellType.Text),
        new("name_en", CellType.Text),
    ]);

    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Keys, Parts, Statements];

    private static Column Source => new("source", CellType.Key) { References = "sources" };

    private static Column Place => new("place", CellType.Text);

    private static Column Year(string name) => new(name, CellType.Integer) { Minimum = 1900, Maximum = 2200 };
}
