using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>What governments pay to partnerships, and the paragraph on affiliated parties of their budgets (BBV article 15).</summary>
public static class ContributionTables
{
    /// <summary>Budgeted and paid stand beside each other. An empty amount: the source says that there is one, and not how large.</summary>
    public static TableSchema Contributions { get; } = new("contributions", "finance.contribution", 6,
    [
        new("partnership", CellType.Key) { Required = true, References = "partnerships" },
        new("actor", CellType.Key) { Required = true, References = "actors" },
        new("year", CellType.Integer) { Required = true, Minimum = 1900, Maximum = 2200 },
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.FinancialStates },
        new("source", CellType.Key) { Required = true, References = "sources" },
        new("place", CellType.Text) { Required = true },
        Column.Amount("amount"),
        new("note", CellType.Text),
    ]);

    /// <summary>
    /// Per party and year. The size of the interest is as the budget words it: a share, an amount or votes. Ends are expected; an empty
    /// cell is unknown.
    /// </summary>
    public static TableSchema AffiliatedParties { get; } = new("affiliated_parties", "finance.affiliated_party", 3,
    [
        new("actor", CellType.Key) { Required = true, References = "actors" },
        new("partnership", CellType.Key) { Required = true, References = "partnerships" },
        new("year", CellType.Integer) { Required = true, Minimum = 1900, Maximum = 2200 },
        new("group", CellType.Term) { Required = true, Terms = Vocabulary.AffiliatedGroups },
        new("nature", CellType.Text),
        new("public_interest", CellType.Text),
        new("interest_begin", CellType.Text),
        new("interest_end", CellType.Text),
        Column.Amount("equity_begin"),
        Column.Amount("equity_end"),
        Column.Amount("debt_begin"),
        Column.Amount("debt_end"),
        Column.Amount("result"),
        new("risks", CellType.Text),
        new("source", CellType.Key) { References = "sources" },
        new("place", CellType.Text),
    ]);

    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } = [Contributions, AffiliatedParties];
}
