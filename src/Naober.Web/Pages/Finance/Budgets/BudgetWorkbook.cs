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
    /// <summary>Group, line, whether it counts; then the periods.</summary>
    private const int FirstAmount = 3;

    private readonly BudgetSums sums = BudgetSums.Of(budget.Adopted);

    private string Counts => new Words("ja", "yes").In(language);

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
        XlsxWriter.Write(memory, [Lines(), .. budget.Stated.Count > 0 ? [Stated()] : Array.Empty<XlsxSheet>(), .. budget.Reserves.Select(Reserve)], language);
        return memory.ToArray();
    }

    private XlsxSheet Lines()
    {
        var periods = sums.Periods.Select(period => period.Period!).ToList();
        var rows = new List<IReadOnlyList<object?>>();
        var totals = new List<int>();
        foreach (var group in budget.Groups)
        {
            var first = rows.Count + 2;
            rows.AddRange(group.Lines.Select(line => (IReadOnlyList<object?>)
            [
                group.Name.In(language), line.Name.In(language), line.InTotal ? Counts : new Words("nee", "no").In(language),
                .. periods.Select(period => (object?)line.Amounts.FirstOrDefault(amount => amount.Period == period)?.Amount.Euros),
            ]));
            if (group.Lines.Count > 0)
            {
                rows.Add([new Words($"Totaal {group.Name.Dutch}", $"Total {group.Name.English}").In(language), null, null,
                    .. periods.Select((period, i) => Total(first, rows.Count + 1, i, sums.OfGroup(group.Key, period)?.Total ?? Money.Zero))]);
                totals.Add(rows.Count + 1);
            }
        }

        rows.Add([new Words("Totaal", "Total").In(language), null, null, .. periods.Select((period, i) => new XlsxFormula(
            totals.Count == 0 ? "0" : string.Join('+', totals.Select(row => XlsxFormula.CellName(FirstAmount + i, row))), sums.OfPeriod(period)!.Total.Euros))]);
        return new(new Words("Begroting", "Budget").In(language),
            [
                new(new Words("Groep", "Group").In(language), Width: 36), new(new Words("Regel", "Line").In(language), Width: 50), new(new Words("Telt mee", "Counts").In(language), Width: 10),
                .. periods.Select(period => new XlsxColumn(BudgetText.Period(period, language), XlsxKind.Euro, 2, 16)),
            ],
            rows);
    }

    /// <summary>The lines from the first to the last row that count.</summary>
    private XlsxFormula Total(int first, int last, int period, Money total)
    {
        var column = FirstAmount + period;
        return new($"""SUMIFS({XlsxFormula.CellName(column, first)}:{XlsxFormula.CellName(column, last)},{XlsxFormula.CellName(2, first)}:{XlsxFormula.CellName(2, last)},"{Counts}")""", total.Euros);
    }

    private XlsxSheet Stated() => new(
        new Words("Totalen van de bron", "Totals of the source").In(language),
        [
            new(new Words("Groep", "Group").In(language), Width: 36), new(new Words("Jaar", "Year").In(language), Width: 12), new(new Words("In de bron", "In the source").In(language), XlsxKind.Euro, 2, 16),
            new(new Words("Berekend", "Computed").In(language), XlsxKind.Euro, 2, 16), new(new Words("Verschil", "Difference").In(language), XlsxKind.Euro, 2, 16), new(new Words("Vindplaats", "Place").In(language), Width: 60),
        ],
        budget.Stated.Select((stated, i) => (IReadOnlyList<object?>)
        [
            stated.Group is { } key ? budget.FindGroup(key)?.Name.In(language) : new Words("Totaal", "Total").In(language), BudgetText.Period(stated.Period, language), stated.Amount.Euros,
            Computed(stated).Euros, new XlsxFormula($"C{i + 2}-D{i + 2}", (stated.Amount - Computed(stated)).Euros), $"{stated.Citation.Source}, {stated.Citation.Place}",
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
            year.Year, i == 0 ? year.Opening.Euros : new XlsxFormula($"E{i + 1}", year.Opening.Euros), year.Added.Euros, year.Withdrawn.Euros, new XlsxFormula($"B{i + 2}+C{i + 2}-D{i + 2}", year.Closing.Euros),
        ]));
}
