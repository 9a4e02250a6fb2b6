using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Finance;
using Naober.Finance.AddUpBudget;
using Naober.Finance.FollowReserve;
using Naober.Web.Hosting;

namespace Naober.Web.Pages.Finance.Budgets;

/// <summary>A budget as a workbook that computes along: totals, differences and the course of reserves are formulas.</summary>
internal sealed class BudgetWorkbook(Budget budget, Language language)
{
    private readonly BudgetSums sums = BudgetSums.Of(budget.Adopted);
    private readonly BudgetGrid grid = new(budget, language);

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var address in new[] { Routes.WorkbookUnder(Routes.Each(Routes.Budgets)).Dutch, Routes.WorkbookUnder(Routes.Each(Routes.Budgets)).English })
        {
            endpoints.MapRead(address + ".xlsx", async (HttpContext http, MoneyBookCache books, string key) =>
                (await books.CurrentAsync(http.RequestAborted)).Budgets.Find(key) is { } found
                    ? (IResult)TypedResults.Bytes(new BudgetWorkbook(found, RequestLanguage.Of(http.Request)).Write(), XlsxWriter.MediaType)
                    : TypedResults.NotFound());
        }
    }

    internal byte[] Write()
    {
        using var memory = new MemoryStream();
        XlsxWriter.Write(memory, Sheets(), language);
        return memory.ToArray();
    }

    internal IReadOnlyList<XlsxSheet> Sheets() =>
        [grid.Sheet, .. budget.Moves.Count > 0 ? [Moves()] : Array.Empty<XlsxSheet>(), .. budget.Stated.Count > 0 ? [Stated()] : Array.Empty<XlsxSheet>(), .. budget.Reserves.Select(Reserve)];

    /// <summary>Every decision; the amount stands where <see cref="BudgetGrid"/> looks for it.</summary>
    private XlsxSheet Moves() => new(
        grid.MovesName,
        [.. BudgetSheets.MoveColumns.Select(column => new XlsxColumn(column.Title.In(language), column.Kind == Web.Sheets.CellKind.Amount ? XlsxKind.Euro : XlsxKind.Text, column.Kind == Web.Sheets.CellKind.Amount ? 2 : 0, 24))],
        BudgetSheets.Moves(budget, language).Rows.Select(row => (IReadOnlyList<object?>)[.. row.Cells.Select(cell => cell is Money amount ? amount.Euros : cell)]));

    private XlsxSheet Stated() => new(
        new Words("Totalen van de bron", "Totals of the source").In(language),
        [
            new(new Words("Groep", "Group").In(language), Width: 36), new(new Words("Jaar", "Year").In(language), Width: 12), new(new Words("In de bron", "In the source").In(language), XlsxKind.Euro, 2, 16),
            new(new Words("Berekend", "Computed").In(language), XlsxKind.Euro, 2, 16), new(new Words("Verschil", "Difference").In(language), XlsxKind.Euro, 2, 16), new(new Words("Vindplaats", "Place").In(language), Width: 60),
        ],
        budget.Stated.Select((stated, i) => (IReadOnlyList<object?>)
        [
            stated.Group is { } key ? budget.FindGroup(key)?.Name.In(language) : new Words("Totaal", "Total").In(language), BudgetText.Period(stated.Period, language), stated.Amount.Euros,
            grid.TotalCell(stated.Group, stated.Period) is { } cell ? new XlsxFormula(cell, Computed(stated).Euros) : Computed(stated).Euros, new XlsxFormula($"C{i + 2}-D{i + 2}", (stated.Amount - Computed(stated)).Euros), $"{stated.Citation.Source}, {stated.Citation.Place}",
        ]));

    private Money Computed(StatedTotal stated) => sums.Differences([stated]) is [var difference] ? difference.Computed : stated.Amount;

    private XlsxSheet Reserve(BudgetReserve reserve) => new(
        reserve.Name.In(language),
        [
            new(new Words("Jaar", "Year").In(language), XlsxKind.Year, Width: 10), .. new[] { new Words("Begin", "Opening"), new Words("Toegevoegd", "Added"), new Words("Onttrokken", "Withdrawn"), new Words("Eind", "Closing") }
                .Select(title => new XlsxColumn(title.In(language), XlsxKind.Euro, 2, 16)),
        ],
        ReserveCourse.Of(budget, reserve).Years.Select((year, i) => (IReadOnlyList<object?>)
        [
            year.Year, i == 0 ? year.Opening.Euros : new XlsxFormula($"E{i + 1}", year.Opening.Euros), year.Added.Euros, Withdrawn(reserve, year), new XlsxFormula($"B{i + 2}+C{i + 2}-D{i + 2}", year.Closing.Euros),
        ]));

    /// <summary>A formula when every group that the reserve pays only takes from it in that year; what else is withdrawn stands in it as a number.</summary>
    private object Withdrawn(BudgetReserve reserve, ReserveYear year)
    {
        var period = $"{year.Year}";
        var groups = budget.Groups.Where(group => group.Reserve == reserve.Key).ToList();
        var spent = groups.Select(group => Money.Sum(budget.Adopted.Concat(budget.Moved).Where(entry => entry.Group == group.Key && entry.Period == period).Select(entry => entry.Amount))).ToList();
        var cells = groups.Select(group => grid.SpentCells(group.Key, period)).OfType<string>().ToList();
        var rest = year.Withdrawn - Money.Sum(spent);
        return cells.Count == 0 || spent.Exists(amount => amount.IsNegative)
            ? year.Withdrawn.Euros
            : new XlsxFormula(string.Join('+', cells) + (rest == Money.Zero ? "" : $"+{rest}"), year.Withdrawn.Euros);
    }
}
