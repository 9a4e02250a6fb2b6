using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Finance.ViewContributions;
using Naober.Network;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>Contributions, what each source states, and the paragraph on affiliated parties as a workbook: real numbers, what follows is a formula, unknown in words.</summary>
internal sealed class AffiliatedWorkbook(CouncilView view, Register register, Language language)
{
    internal IReadOnlyList<XlsxSheet> Sheets() => [Contributions(), Statements(), Paragraph()];

    private XlsxSheet Contributions() => new(
        T($"Bijdragen {view.Year}", $"Contributions {view.Year}"),
        [
            new(T("Partij", "Party"), Width: 50), Euro(Title(0)), Euro(Title(1)), Euro(Title(2)), new(T("Deel van de lasten", "Part of the costs"), XlsxKind.Percentage, 2, 16),
            new(T("Inwoners", "Inhabitants"), XlsxKind.Number), Euro(T("Totale lasten", "Total costs")),
        ],
        view.Parties.Select((party, i) => Row(party.Name, Stated(party.Budgeted), Stated(party.Paid), party.Leading, $"{(party.Budgeted.Amount is null ? 'C' : 'B')}{i + 2}", i + 2)).Append(Total()));

    private IReadOnlyList<object?> Total()
    {
        var (budgeted, paid, last) = (view.Total(isBudget: true), view.Total(isBudget: false), view.Parties.Count + 1);
        var name = T(
            $"Totaal van wat bekend is: begroot {budgeted.Known}, betaald {paid.Known} van de {view.Parties.Count} partijen",
            $"Total of what is known: budgeted {budgeted.Known}, paid {paid.Known} of the {view.Parties.Count} parties");
        return [name, Sum(1, budgeted), Sum(2, paid)];

        object Sum(int column, (Money Sum, int Known) total) => total.Known == 0 ? Unknown : XlsxFormula.Sum(column, 2, last, total.Sum.Euros);
    }

    /// <param name="name">Of the party.</param>
    /// <param name="budgeted">As a cell.</param>
    /// <param name="paid">As a cell.</param>
    /// <param name="leading">What is divided by the inhabitants and the costs.</param>
    /// <param name="cell">Where that stands.</param>
    /// <param name="row">Of the sheet, the header is 1.</param>
    private IReadOnlyList<object?> Row(string name, object budgeted, object paid, Money? leading, string cell, int row) =>
    [
        name, budgeted, paid,
        view.PerInhabitant(leading) is { } each ? new XlsxFormula($"ROUND({cell}/F{row},2)", each.Euros) : Unknown,
        view.ShareOfCosts(leading)?.Value is { } share ? new XlsxFormula($"{cell}/G{row}", share) : Unknown,
        view.Inhabitants ?? (object)Unknown, Cell(view.Costs),
    ];

    /// <summary>A row per statement: where sources differ, both stand here.</summary>
    private XlsxSheet Statements() => new(
        T("Wat bronnen noemen", "What sources state"),
        [
            new(T("Partij", "Party"), Width: 50), new(T("Jaar", "Year"), XlsxKind.Year, Width: 8), new(T("Wat", "What"), Width: 12), Euro(T("Bedrag", "Amount")),
            new(T("Bron", "Source"), Width: 50), new(T("Vindplaats", "Place"), Width: 30), new(T("Toelichting", "Note"), Width: 50),
        ],
        view.Parties.SelectMany(party => party.Budgeted.Statements.Concat(party.Paid.Statements), (party, stated) => (IReadOnlyList<object?>)
        [
            party.Name, stated.Year, Title(stated.IsBudget ? 0 : 1), Cell(stated.Amount), AffiliatedSheets.SourceOf(stated.Citation, register, language), stated.Citation.Place, stated.Note,
        ]));

    private XlsxSheet Paragraph() => new(
        T($"Verbonden partijen {view.Year}", $"Affiliated parties {view.Year}"),
        [
            new(T("Groep", "Group"), Width: 28), new(T("Partij", "Party"), Width: 50),
            .. AffiliatedSheets.Paragraph.Select(column => column.Kind == Web.Sheets.CellKind.Amount ? Euro(column.Title.In(language)) : new XlsxColumn(column.Title.In(language), Width: 30)),
        ],
        view.Paragraph.SelectMany(group => group.Parties, (group, party) => (IReadOnlyList<object?>)
        [
            group.Group is { } key ? Vocabulary.AffiliatedGroups.Label(key, language) : Unknown, party.Name, .. AffiliatedSheets.Cells(party).Select(Cell),
        ]));

    private object Stated(StatedAmount stated) => stated.IsContradicted ? T("bronnen verschillen", "sources differ") : Cell(stated.Amount);

    private object Cell(object? cell) => cell is Money amount ? amount.Euros : cell ?? Unknown;

    private string Unknown => Formats.Unknown.In(language);

    private string Title(int payment) => AffiliatedSheets.Payments[payment].Title.In(language);

    private static XlsxColumn Euro(string title) => new(title, XlsxKind.Euro, 2, 18);

    private string T(string dutch, string english) => new Words(dutch, english).In(language);
}
