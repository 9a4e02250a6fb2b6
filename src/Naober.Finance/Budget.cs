using Naober.Core;

namespace Naober.Finance;

/// <summary>
/// A budget over years as sources state it, of an actor or a partnership; what it adds up to is <see cref="AddUpBudget.BudgetSums"/>.
/// Groups stand in the order of the source, moves in that of their dates.
/// </summary>
public sealed record Budget(
    string Key, Words Name, string? Owner, string? Partnership, Words? Note, Citation Citation,
    IReadOnlyList<BudgetProgramme> Programmes, IReadOnlyList<BudgetGroup> Groups, IReadOnlyList<BudgetReserve> Reserves,
    IReadOnlyList<StatedTotal> Stated, IReadOnlyList<BudgetMove> Moves)
{
    public BudgetGroup? FindGroup(string key) => Groups.FirstOrDefault(group => group.Key == key);

    /// <summary>Every amount as it was adopted, before any decision to move money.</summary>
    public IEnumerable<BudgetEntry> Adopted => Groups.SelectMany(group => group.Lines.SelectMany(line => line.Amounts.Select(
        amount => new BudgetEntry(group.Key, amount.Period, amount.Amount, line.InTotal))));

    /// <summary>What every decision takes away and adds; together they are zero.</summary>
    public IEnumerable<BudgetEntry> Moved => Moves.SelectMany(move => new BudgetEntry[]
    {
        new(move.FromGroup, move.FromPeriod, -move.Amount, true), new(move.ToGroup, move.ToPeriod, move.Amount, true),
    });
}

/// <summary>A part of a budget whose ceiling is a percentage of the total.</summary>
public sealed record BudgetProgramme(string Key, Words Name, Citation Citation, IReadOnlyList<ProgrammeShare> Shares);

/// <summary>The percentage of the total of a period that a programme may be.</summary>
public sealed record ProgrammeShare(string Period, decimal Percent, Citation Citation);

/// <summary>Lines that a source adds up. It may be part of a programme, be paid from a reserve, and have ceilings by period.</summary>
public sealed record BudgetGroup(
    string Key, Words Name, string? Programme, string? Reserve, Words? Note, Citation Citation, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetAmount> Ceilings);

/// <summary>A line that counts in the totals, or is shown beside them. A period that the source leaves empty has no amount.</summary>
public sealed record BudgetLine(string Key, Words Name, bool InTotal, Words? Note, IReadOnlyList<BudgetAmount> Amounts);

/// <summary>An amount for a year, or for the years from the first to the last of <c>2016/2019</c>.</summary>
public sealed record BudgetAmount(string Period, Money Amount, Citation Citation);

/// <summary>A total as a source prints it, to compare with: of a group or (null) the whole budget, of a period or (null) all periods.</summary>
public sealed record StatedTotal(string? Group, string? Period, Money Amount, Citation Citation);

/// <summary>A decision to move money from one group and period to another.</summary>
public sealed record BudgetMove(
    string Key, string FromGroup, string FromPeriod, string ToGroup, string ToPeriod, Money Amount, DateOnly Date, string Body, string Reason, Citation Citation);

/// <summary>
/// Money that was put aside, with what was in it at the beginning of the opening date; the year in which the source says that it runs
/// out, and its words about that, as far as it says so.
/// </summary>
public sealed record BudgetReserve(
    string Key, Words Name, DateOnly OpeningDate, Money Opening, int? RunsOut, string? Statement, Citation Citation, IReadOnlyList<ReserveMovement> Movements);

/// <summary>An addition to a reserve or a withdrawal from it; the amount is not negative.</summary>
public sealed record ReserveMovement(string Period, bool IsAddition, string Description, Money Amount, Citation Citation);

/// <summary>An amount of a group in a period, as it counts; the period of an amount without a year is null.</summary>
public sealed record BudgetEntry(string Group, string? Period, Money Amount, bool InTotal);
