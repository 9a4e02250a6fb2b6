using Naober.Core;
using Naober.Finance;
using Naober.Finance.AddUpBudget;
using Naober.Finance.FollowReserve;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Budgets;

/// <summary>Budgets as tables and files.</summary>
internal static class BudgetSheets
{
    internal static async ValueTask<MoneyBook> BookAsync(SheetRequest request) => await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);

    internal static async ValueTask<Budget?> FindAsync(SheetRequest request) => (await BookAsync(request)).Budgets.Find(request.Route("key"));

    internal static async ValueTask<Sheet?> AllAsync(SheetRequest request) => All(await BookAsync(request), request.Register, request.Language);

    internal static async ValueTask<Sheet?> LinesAsync(SheetRequest request) => await FindAsync(request) is { } budget ? Lines(budget, request.Language) : null;

    internal static Sheet All(MoneyBook book, Register register, Language language) => new(
        new("Begrotingen", "Budgets"),
        [
            new("name", new("Begroting", "Budget")), new("owner", new("Van wie", "Whose")), new("years", new("Jaren", "Years")),
            new("total", new("Totaal", "Total"), CellKind.Amount), new("outside", new("Buiten het totaal", "Outside the total"), CellKind.Amount),
            new("stated", new("Totalen in de bron", "Totals in the source")), new("budget", new("Sleutel", "Key")),
        ],
        [.. book.Budgets.All.Select(budget => (Budget: budget, Sums: BudgetSums.Of(budget.Adopted))).Select(entry => new SheetRow(
        [
            entry.Budget.Name.In(language), BudgetText.OwnerName(entry.Budget, register), BudgetText.Years(entry.Budget), entry.Sums.Total, entry.Sums.Outside,
            BudgetText.Agreement(entry.Budget, entry.Sums.Differences(entry.Budget.Stated), language), entry.Budget.Key,
        ], Routes.Budget(entry.Budget.Key)))]);

    /// <summary>Every amount and every stated total, in the columns that <c>naober finance budget</c> reads.</summary>
    internal static Sheet Lines(Budget budget, Language language) => new(
        budget.Name,
        [
            new("budget", new("Begroting", "Budget")), new("year", new("Jaar", "Year")), new("group", new("Groep", "Group")), new("line", new("Regel", "Line")),
            new("amount", new("Bedrag", "Amount"), CellKind.Amount), new("in_total", new("Telt mee", "Counts")), new("note", new("Toelichting", "Note")),
            new("source", new("Bron", "Source")), new("place", new("Vindplaats", "Place")),
        ],
        [
            .. budget.Groups.SelectMany(group => group.Lines.SelectMany(line => line.Amounts.Select(amount => new SheetRow(
            [
                budget.Key, amount.Period, group.Name.In(language), line.Name.In(language), amount.Amount, Vocabulary.YesNo.Label(line.InTotal ? "yes" : "no", language),
                line.Note?.In(language), amount.Citation.Source, amount.Citation.Place,
            ])))),
            .. budget.Stated.Select(stated => new SheetRow(
            [
                budget.Key, stated.Period, stated.Group is { } key ? budget.FindGroup(key)?.Name.In(language) : null, new Words("totaal", "total").In(language), stated.Amount, null,
                new Words("Zoals de bron het noemt.", "As the source states it.").In(language), stated.Citation.Source, stated.Citation.Place,
            ])),
        ]);

    internal static async ValueTask<Sheet?> MovesAsync(SheetRequest request) => await FindAsync(request) is { } budget ? Moves(budget, request.Language) : null;

    /// <summary>Every decision to move money; the lines have the amounts as they were adopted.</summary>
    internal static Sheet Moves(Budget budget, Language language) => new(
        new("Besluiten om geld te verschuiven", "Decisions to move money"),
        MoveColumns,
        [.. budget.Moves.Select(move => new SheetRow(
        [
            Formats.Iso(move.Date), Group(budget, move.FromGroup, language), BudgetText.Period(move.FromPeriod, language), Group(budget, move.ToGroup, language), BudgetText.Period(move.ToPeriod, language),
            move.Amount, move.Body, move.Reason, move.Citation.Source, move.Citation.Place, move.Key,
        ]))]);

    internal static SheetColumn[] MoveColumns { get; } =
    [
        new("date", new("Datum", "Date")), new("fromGroup", new("Van groep", "From group")), new("fromYear", new("Van jaar", "From year")), new("toGroup", new("Naar groep", "To group")),
        new("toYear", new("Naar jaar", "To year")), new("amount", new("Bedrag", "Amount"), CellKind.Amount), new("body", new("Besloten door", "Decided by")), new("reason", new("Reden", "Reason")),
        new("source", new("Bron", "Source")), new("place", new("Vindplaats", "Place")), new("decision", new("Besluit", "Decision")),
    ];

    private static string Group(Budget budget, string key, Language language) => budget.FindGroup(key)?.Name.In(language) ?? key;

    internal static Sheet Reserve(ReserveCourse course) => new(
        course.Reserve.Name,
        [
            new("year", new("Jaar", "Year")), new("opening", new("Begin", "Opening"), CellKind.Amount), new("added", new("Toegevoegd", "Added"), CellKind.Amount),
            new("withdrawn", new("Onttrokken", "Withdrawn"), CellKind.Amount), new("closing", new("Eind", "Closing"), CellKind.Amount),
        ],
        [.. course.Years.Select(year => new SheetRow([$"{year.Year}", year.Opening, year.Added, year.Withdrawn, year.Closing]))]);
}
