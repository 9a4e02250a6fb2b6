using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Finance;
using Naober.Finance.AddUpBudget;

namespace Naober.Web.Pages.Finance.Budgets;

/// <summary>The first sheet of the workbook of a budget: lines, totals, what was moved and what is there after that, and in which row each total stands.</summary>
internal sealed class BudgetGrid
{
    /// <summary>Group, line, whether it counts; then the periods.</summary>
    private const int FirstAmount = 3;

    private readonly Budget budget;
    private readonly Language language;
    private readonly BudgetSums adopted;
    private readonly BudgetSums current;
    private readonly IReadOnlyList<string> periods;
    private readonly List<IReadOnlyList<object?>> rows = [];
    private readonly Dictionary<string, (int First, int Last)> lines = [];
    private readonly Dictionary<string, int> totals = [];
    private readonly Dictionary<string, int> moved = [];
    private readonly int whole;

    internal BudgetGrid(Budget budget, Language language)
    {
        (this.budget, this.language) = (budget, language);
        (adopted, current) = (BudgetSums.Of(budget.Adopted), BudgetSums.Of(budget.Adopted.Concat(budget.Moved)));
        periods = [.. current.Periods.Select(period => period.Period!)];
        foreach (var group in budget.Groups)
        {
            AddGroup(group);
        }

        whole = Add(T("Totaal", "Total"), period => new(Plus(totals.Values, period), Total(adopted, null, period).Euros));
        if (moved.Count > 0)
        {
            var all = Add(T("Verschoven", "Moved"), period => new(Plus(moved.Values, period), Moved(null, period).Euros));
            AddAfter(T("Totaal na verschuiving", "Total after moving"), whole, all, null);
        }
    }

    internal string Name => T("Begroting", "Budget");

    /// <summary>The decisions, on a sheet of their own that this one adds up.</summary>
    internal string MovesName => T("Verschuivingen", "Moves");

    internal XlsxSheet Sheet => new(
        Name,
        [
            new(T("Groep", "Group"), Width: 36), new(T("Regel", "Line"), Width: 50), new(T("Telt mee", "Counts"), Width: 10),
            .. periods.Select(period => new XlsxColumn(BudgetText.Period(period, language), XlsxKind.Euro, 2, 16)),
        ],
        rows);

    /// <summary>Where the total of a group (null: of all) in a period (null: of all) stands, for another sheet; null when there is none.</summary>
    internal string? TotalCell(string? group, string? period)
    {
        var row = group is null ? whole : totals.GetValueOrDefault(group);
        return row == 0 || periods.Count == 0 || (period is not null && !periods.Contains(period)) ? null
            : period is null ? $"SUM('{Name}'!{Cell(periods[0], row)}:{Cell(periods[^1], row)})" : $"'{Name}'!{Cell(period, row)}";
    }

    /// <summary>All that a group spends in a period after moves, beside the total too, for another sheet; null when the group has nothing there.</summary>
    internal string? SpentCells(string group, string period) => !periods.Contains(period) ? null : string.Join('+', new[]
    {
        lines.TryGetValue(group, out var own) ? $"SUM('{Name}'!{Cell(period, own.First)}:{Cell(period, own.Last)})" : null,
        moved.TryGetValue(group, out var row) ? $"'{Name}'!{Cell(period, row)}" : null,
    }.OfType<string>()) is { Length: > 0 } cells ? cells : null;

    private void AddGroup(BudgetGroup group)
    {
        var first = rows.Count + 2;
        rows.AddRange(group.Lines.Select(line => (IReadOnlyList<object?>)
        [
            group.Name.In(language), line.Name.In(language), line.InTotal ? Counts : T("nee", "no"),
            .. periods.Select(period => (object?)line.Amounts.FirstOrDefault(amount => amount.Period == period)?.Amount.Euros),
        ]));
        if (group.Lines.Count > 0)
        {
            lines[group.Key] = (first, rows.Count + 1);
            totals[group.Key] = Add($"{T("Totaal", "Total")} {group.Name.In(language)}", period => new(
                $"""SUMIFS({Cell(period, first)}:{Cell(period, lines[group.Key].Last)},C{first}:C{lines[group.Key].Last},"{Counts}")""", Total(adopted, group.Key, period).Euros));
        }

        if (budget.Moves.Any(move => move.FromGroup == group.Key || move.ToGroup == group.Key))
        {
            moved[group.Key] = Add($"{T("Verschoven", "Moved")}, {group.Name.In(language)}", period => new(Decisions(group.Key, period), Moved(group.Key, period).Euros));
            AddAfter($"{group.Name.In(language)} {T("na verschuiving", "after moving")}", totals.GetValueOrDefault(group.Key), moved[group.Key], group.Key);
        }
    }

    private void AddAfter(string name, int total, int change, string? group) =>
        Add(name, period => new(Plus(new[] { total, change }.Where(row => row > 0), period), Total(current, group, period).Euros));

    /// <summary>Adds a row of formulas.</summary>
    /// <returns>Where it stands.</returns>
    private int Add(string name, Func<string, XlsxFormula> formula)
    {
        rows.Add([name, null, null, .. periods.Select(formula)]);
        return rows.Count + 1;
    }

    /// <summary>What the decisions take from a group in a period and add to it.</summary>
    private string Decisions(string group, string period) => string.Concat(budget.Moves.SelectMany((move, i) => new[]
    {
        move.FromGroup == group && move.FromPeriod == period ? $"-'{MovesName}'!$F${i + 2}" : "",
        move.ToGroup == group && move.ToPeriod == period ? $"+'{MovesName}'!$F${i + 2}" : "",
    })) is { Length: > 0 } cells ? cells : "0";

    private string Plus(IEnumerable<int> summed, string period) => string.Join('+', summed.Select(row => Cell(period, row))) is { Length: > 0 } cells ? cells : "0";

    private Money Moved(string? group, string period) => Total(current, group, period) - Total(adopted, group, period);

    private static Money Total(BudgetSums sums, string? group, string period) => (group is null ? sums.OfPeriod(period)?.Total : sums.OfGroup(group, period)?.Total) ?? Money.Zero;

    private string Cell(string period, int row) => XlsxFormula.CellName(FirstAmount + periods.Index().First(one => one.Item == period).Index, row);

    private string Counts => T("ja", "yes");

    private string T(string dutch, string english) => new Words(dutch, english).In(language);
}
