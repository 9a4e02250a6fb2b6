using Naober.Core;
using Naober.Files.Xlsx;
using Naober.Finance.ViewContributions;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>Contributions and the paragraph on affiliated parties as a workbook: real numbers, sums that are formulas, unknown in words.</summary>
internal static class AffiliatedWorkbook
{
    internal static IReadOnlyList<XlsxSheet> Of(CouncilView view, Language language)
    {
        var unknown = Formats.Unknown.In(language);
        return
        [
            new(new Words($"Bijdragen {view.Year}", $"Contributions {view.Year}").In(language),
                [
                    new(new Words("Partij", "Party").In(language), Width: 50), new(Title(0), XlsxKind.Euro, 2, 18, IsSummed: true), new(Title(1), XlsxKind.Euro, 2, 18, IsSummed: true),
                    new(Title(2), XlsxKind.Euro, 2, 16), new(new Words("Deel van de lasten", "Part of the costs").In(language), XlsxKind.Percentage, 2, 16),
                ],
                view.Parties.Select(party => (IReadOnlyList<object?>)
                [
                    party.Name, Cell(party.Budgeted.Amount), Cell(party.Paid.Amount), Cell(view.PerInhabitant(party.Leading)), view.ShareOfCosts(party.Leading)?.Value ?? (object)unknown,
                ])),
            new(new Words("Verbonden partijen", "Affiliated parties").In(language),
                [
                    new(new Words("Groep", "Group").In(language), Width: 28), new(new Words("Partij", "Party").In(language), Width: 50),
                    .. AffiliatedSheets.Paragraph.Select(column => column.Kind == Sheets.CellKind.Amount
                        ? new XlsxColumn(column.Title.In(language), XlsxKind.Euro, 2, 18)
                        : new XlsxColumn(column.Title.In(language), Width: 30)),
                ],
                view.Paragraph.SelectMany(group => group.Parties.Select(party => (IReadOnlyList<object?>)
                [
                    group.Group is { } key ? Vocabulary.AffiliatedGroups.Label(key, language) : unknown, party.Name, .. AffiliatedSheets.Cells(party).Select(Cell),
                ]))),
        ];

        string Title(int payment) => AffiliatedSheets.Payments[payment].Title.In(language);

        object Cell(object? cell) => cell is Money amount ? amount.Euros : cell ?? unknown;
    }
}
