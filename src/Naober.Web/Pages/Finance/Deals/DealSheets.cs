using Naober.Core;
using Naober.Finance;
using Naober.Finance.FinanceDeals;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Deals;

/// <summary>Deals as tables and files. Where an amount has a bound, the column beside it says so.</summary>
internal static class DealSheets
{
    internal static async ValueTask<Sheet?> AllAsync(SheetRequest request) =>
        All(await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted), request.Register, request.Language);

    internal static Sheet All(MoneyBook book, Register register, Language language) => new(
        new("Regio Deals", "Regio Deals"),
        [
            new("name", new("Deal", "Deal")), new("state", new("Stand", "State")), new("term", new("Looptijd", "Term")), .. Amount("asked", new("Gevraagd", "Asked")),
            .. Amount("granted", new("Toegekend", "Granted")), .. Amount("coFinancing", new("Van anderen nodig", "Needed from others")), new("source", new("Bron", "Source")), new("deal", new("Sleutel", "Key")),
        ],
        [.. book.Deals.Select(DealFinance.Of).Select(finance => new SheetRow(
        [
            finance.Deal.Name.In(language), finance.Deal.State == Vocabulary.UnknownKey ? null : Vocabulary.DealStates.Label(finance.Deal.State, language), DealView.Term(finance.Deal),
            .. Cells(finance.Figure(DealFigure.Asked), language), .. Cells(finance.Figure(DealFigure.Granted), language), .. Cells(finance.Whole.CoFinancing, language),
            finance.Deal.Citation.Source is { } source ? register.FindSource(source)?.ShortTitle ?? source : null, finance.Deal.Key,
        ], Routes.Deal(finance.Deal.Key)))]);

    /// <summary>Every amount that a source states, those that do not count too.</summary>
    internal static Sheet Amounts(DealView view) => new(
        view.Deal.Name,
        [
            new("kind", new("Wat", "What")), new("party", new("Partij", "Party")), new("pillar", new("Pijler", "Pillar")), new("year", new("Jaar", "Year")), .. Amount("amount", new("Bedrag", "Amount")),
            new("counts", new("Telt mee", "Counts")), new("words", new("Woorden van de bron", "Words of the source")), new("note", new("Toelichting", "Note")), new("source", new("Bron", "Source")), new("place", new("Vindplaats", "Place")),
        ],
        [
            .. view.Deal.Figures.Select(figure => new SheetRow(
            [
                Vocabulary.DealFigures.Label(figure.Kind, view.Language), null, Pillar(view, figure.Pillar), null, .. Cells(figure.Amount, view.Language), YesNo(figure.Counts, view.Language),
                figure.Quote, figure.Note?.In(view.Language), view.SourceOf(figure.Citation), figure.Citation.Place,
            ])),
            .. view.Deal.Contributions.Select(row => new SheetRow(
            [
                Vocabulary.DealStages.Label(row.Stage, view.Language), row.Party.Name, Pillar(view, row.Pillar), row.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), .. Cells(row.Amount, view.Language),
                YesNo(row.Counts, view.Language), null, row.Note?.In(view.Language), view.SourceOf(row.Citation), row.Citation.Place,
            ])),
        ]);

    /// <summary>What each pillar takes, who covers it and what is not covered yet.</summary>
    internal static Sheet Coverage(DealView view) => new(
        new("Dekking en gat", "Cover and gap"),
        [
            new("pillar", new("Pijler", "Pillar")), .. Amount("total", new("Totaal of kosten", "Total or cost")), .. Amount("funder", new(view.Deal.Funder.Name, view.Deal.Funder.Name)),
            .. Amount("coFinancing", new("Van anderen nodig", "Needed from others")),
            .. Vocabulary.DealStages.Keys.SelectMany(stage => Amount(stage, Vocabulary.DealStages.Words(stage)).Concat(Amount(stage + "Gap", GapName(stage)))),
        ],
        [.. view.Finance.Parts.Append(view.Finance.Whole).Select(part => new SheetRow(
        [
            view.NameOf(part), .. Cells(part.Total, view.Language), .. Cells(part.Funder, view.Language), .. Cells(part.CoFinancing, view.Language),
            .. Vocabulary.DealStages.Keys.SelectMany(stage => Cells(part.Covered[stage], view.Language).Concat(Cells(part.Gap(stage), view.Language))),
        ]))]);

    /// <summary>What the deal asks besides money, and what it wants to do.</summary>
    internal static Sheet Items(DealView view) => new(
        new("Wat de deal vraagt en wil doen", "What the deal asks and wants to do"),
        [
            new("text", new("Wat", "What")), new("kind", Vocabulary.DealItems.Title), new("pillar", new("Pijler", "Pillar")), new("decision", Vocabulary.DealDecisions.Title),
            new("partnership", new("Samenwerkingsverband", "Partnership")), new("source", new("Bron", "Source")), new("place", new("Vindplaats", "Place")),
        ],
        [.. view.Deal.Items.Select(item => new SheetRow(
        [
            item.Text.In(view.Language), Vocabulary.DealItems.Label(item.Kind, view.Language), Pillar(view, item.Pillar),
            item.Decision == Vocabulary.UnknownKey ? null : Vocabulary.DealDecisions.Label(item.Decision, view.Language),
            item.Partnership is { } partnership ? view.Register.FindPartnership(partnership)?.Name : null, view.SourceOf(item.Citation), item.Citation.Place,
        ]))]);

    internal static Words GapName(string stage) => new(
        $"Gat na wat is {Vocabulary.DealStages.Words(stage).Dutch}", $"Gap after what is {Vocabulary.DealStages.Words(stage).English}");

    internal static SheetColumn[] Amount(string key, Words title) =>
        [new(key, title, CellKind.Amount), new(key + "Bound", new($"{title.Dutch}: grens", $"{title.English}: bound"))];

    internal static object?[] Cells(BoundedMoney amount, Language language) => [amount.Amount, DealView.Bound(amount, language)];

    private static string Pillar(DealView view, string? key) => view.Deal.FindPillar(key)?.Name.In(view.Language) ?? DealView.Whole.In(view.Language);

    private static string YesNo(bool value, Language language) => Vocabulary.YesNo.Label(value ? "yes" : "no", language);
}
