using Naober.Core;
using Naober.Files.Packages;

namespace Naober.Finance;

/// <summary>
/// Budgets over years, their lines and reserves. A period is a year (<c>2016</c>), or first and last year with a slash
/// (<c>2016/2019</c>) for one amount over several years. Every total is computed; what a source states as a total is a row of its own.
/// </summary>
public static class BudgetTables
{
    public static TableSchema Budgets { get; } = new("budgets", "finance.budget", 1,
    [
        new("budget", CellType.Key) { Required = true },
        .. Names,
        new("actor", CellType.Key) { References = "actors" },
        new("partnership", CellType.Key) { References = "partnerships" },
        .. Notes,
        Source,
        Place,
    ]);

    /// <summary>The year in which it runs out is what the source says about it; Naober computes its own.</summary>
    public static TableSchema Reserves { get; } = new("budget_reserves", "finance.budget_reserve", 1,
    [
        new("reserve", CellType.Key) { Required = true },
        new("budget", CellType.Key) { Required = true, References = "budgets" },
        .. Names,
        new("opening_date", CellType.Date) { Required = true },
        Column.Amount("opening") with { Required = true },
        new("runs_out", CellType.Integer) { Minimum = 1900, Maximum = 2200 },
        new("statement", CellType.Text),
        Source,
        Place,
    ]);

    /// <summary>Beside the groups that are paid from the reserve.</summary>
    public static TableSchema ReserveMovements { get; } = new("reserve_movements", "finance.reserve_movement", 4,
    [
        new("reserve", CellType.Key) { Required = true, References = "budget_reserves" },
        Period,
        new("kind", CellType.Term) { Required = true, Terms = Vocabulary.ReserveMovements },
        new("description", CellType.Text) { Required = true },
        Column.Amount("amount") with { Required = true, Minimum = 0 },
        Source,
        Place,
    ]);

    public static TableSchema Programmes { get; } = new("budget_programmes", "finance.budget_programme", 1,
    [
        new("programme", CellType.Key) { Required = true },
        new("budget", CellType.Key) { Required = true, References = "budgets" },
        Position,
        .. Names,
        Source,
        Place,
    ]);

    /// <summary>The part of the total of a period that is the ceiling of a programme.</summary>
    public static TableSchema Shares { get; } = new("programme_shares", "finance.programme_share", 2,
    [
        new("programme", CellType.Key) { Required = true, References = "budget_programmes" },
        Period,
        new("percent", CellType.Number) { Required = true, Minimum = 0, Maximum = 100 },
        Source,
        Place,
    ]);

    /// <summary>What a group with a reserve spends is withdrawn from it.</summary>
    public static TableSchema Groups { get; } = new("budget_groups", "finance.budget_group", 1,
    [
        new("group", CellType.Key) { Required = true },
        new("budget", CellType.Key) { Required = true, References = "budgets" },
        Position,
        .. Names,
        new("programme", CellType.Key) { References = "budget_programmes" },
        new("reserve", CellType.Key) { References = "budget_reserves" },
        .. Notes,
        Source,
        Place,
    ]);

    /// <summary>The most that a group may be, such as process costs.</summary>
    public static TableSchema Ceilings { get; } = new("budget_ceilings", "finance.budget_ceiling", 2,
    [
        new("group", CellType.Key) { Required = true, References = "budget_groups" },
        Period,
        Column.Amount("amount") with { Required = true },
        Source,
        Place,
    ]);

    public static TableSchema Lines { get; } = new("budget_lines", "finance.budget_line", 1,
    [
        new("budget_line", CellType.Key) { Required = true },
        new("group", CellType.Key) { Required = true, References = "budget_groups" },
        Position,
        .. Names,
        new("in_total", CellType.Term) { Required = true, Terms = Vocabulary.YesNo },
        .. Notes,
    ]);

    public static TableSchema Amounts { get; } = new("budget_amounts", "finance.budget_amount", 2,
    [
        new("budget_line", CellType.Key) { Required = true, References = "budget_lines" },
        Period,
        Column.Amount("amount") with { Required = true },
        Source,
        Place,
    ]);

    /// <summary>As a source prints them: of a group, or of the whole budget when the group is empty. Compared, never used.</summary>
    public static TableSchema Totals { get; } = new("budget_totals", "finance.budget_total", 5,
    [
        new("budget", CellType.Key) { Required = true, References = "budgets" },
        new("group", CellType.Key) { References = "budget_groups" },
        Period,
        Source,
        new("place", CellType.Text),
        Column.Amount("amount") with { Required = true },
    ]);

    /// <summary>Decisions to move money between groups and periods; one is never changed or removed, another decision may undo it.</summary>
    public static TableSchema Moves { get; } = new("budget_moves", "finance.budget_move", 1,
    [
        new("move", CellType.Key) { Required = true },
        new("from_group", CellType.Key) { Required = true, References = "budget_groups" },
        new("from_period", CellType.Key) { Required = true, IsYears = true },
        new("to_group", CellType.Key) { Required = true, References = "budget_groups" },
        new("to_period", CellType.Key) { Required = true, IsYears = true },
        Column.Amount("amount") with { Required = true, Minimum = 0.01m },
        new("date", CellType.Date) { Required = true },
        new("body", CellType.Text) { Required = true },
        new("reason", CellType.Text) { Required = true },
        Source,
        Place,
    ]);

    /// <summary>In load order.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
        [Budgets, Reserves, ReserveMovements, Programmes, Shares, Groups, Ceilings, Lines, Amounts, Totals, Moves, .. ContributionTables.All];

    private static Column[] Names => [new("name", CellType.Text) { Required = true }, new("name_en", CellType.Text)];

    private static Column[] Notes => [new("note", CellType.Text), new("note_en", CellType.Text)];

    private static Column Period => new("period", CellType.Key) { Required = true, IsYears = true };

    private static Column Position => new("position", CellType.Integer) { Required = true, Minimum = 1 };

    private static Column Source => new("source", CellType.Key) { References = "sources" };

    private static Column Place => new("place", CellType.Text);
}
