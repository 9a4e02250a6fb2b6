using Naober.Core;
using Naober.Finance.ViewContributions;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>What a government pays, and its paragraph on affiliated parties, as tables and files.</summary>
internal static class AffiliatedSheets
{
    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request) => await AffiliatedQuery.ViewAsync(request) is { } view ? Of(view, request.Register, request.Language) : null;

    /// <summary>A row per partnership with everything that is known of it in the year; where sources differ, what each of them states.</summary>
    internal static Sheet Of(CouncilView view, Register register, Language language) => new(
        new($"Verbonden partijen en bijdragen, {view.Year}", $"Affiliated parties and contributions, {view.Year}"),
        [
            new("name", new("Partij", "Party")), .. Payments, new("legalForm", Vocabulary.LegalForms.Title), new("group", Vocabulary.AffiliatedGroups.Title), .. Paragraph,
            new("budgetedSources", new("Begroot: wat bronnen noemen", "Budgeted: what sources state")), new("paidSources", new("Betaald: wat bronnen noemen", "Paid: what sources state")), new("partnership", new("Sleutel", "Key")),
        ],
        [.. view.Parties.Select(party => new SheetRow(
        [
            party.Name, party.Budgeted.Amount, party.Paid.Amount, view.PerInhabitant(party.Leading), Percent(view, party), Vocabulary.LegalForms.Label(party.LegalForm, language),
            party.Group is { } group ? Vocabulary.AffiliatedGroups.Label(group, language) : null, .. Cells(party),
            Sources(party.Budgeted, register, language), Sources(party.Paid, register, language), party.Partnership,
        ], Routes.Partnership(party.Partnership)))])
    {
        About = [(new("Jaar", "Year"), $"{view.Year}"), (new("Overheid", "Government"), AffiliatedQuery.NameOf(register, view.Actor))],
    };

    /// <summary>"€ 1.000 (Begroting 2025, p. 12); € 1.100 (Jaarrekening 2025, p. 4)"; null when no source speaks of it.</summary>
    internal static string? Sources(StatedAmount stated, Register register, Language language) => stated.Statements.Count == 0 ? null : string.Join("; ", stated.Statements.Select(
        statement => $"{(statement.Amount is { } amount ? Formats.Amount(amount, language) : Formats.Unknown.In(language))} ({SourceOf(statement.Citation, register, language)}, {statement.Citation.Place ?? Formats.Unknown.In(language)})"));

    internal static string SourceOf(Citation citation, Register register, Language language) => register.FindSource(citation.Source ?? "")?.Title ?? citation.Source ?? Formats.Unknown.In(language);

    /// <summary>Percent of the total costs, unrounded.</summary>
    internal static decimal? Percent(CouncilView view, CouncilParty party) => view.ShareOfCosts(party.Leading) is { } share ? (decimal)share.Count / share.Of * 100 : null;

    internal static SheetColumn[] Payments { get; } =
    [
        new("budgeted", new("Begroot", "Budgeted"), CellKind.Amount), new("paid", new("Betaald", "Paid"), CellKind.Amount),
        new("perInhabitant", new("Per inwoner", "Per inhabitant"), CellKind.Amount), new("percentOfCosts", new("Procent van de lasten", "Percent of the costs"), CellKind.Number),
    ];

    /// <summary>What BBV article 15 asks of every party.</summary>
    internal static SheetColumn[] Paragraph { get; } =
    [
        new("nature", new("Aard van het belang", "Nature of the interest")), new("publicInterest", new("Openbaar belang", "Public interest")),
        new("interestBegin", new("Belang begin", "Interest at begin")), new("interestEnd", new("Belang eind (verwacht)", "Interest at end (expected)")),
        new("equityBegin", new("Eigen vermogen begin", "Equity at begin"), CellKind.Amount), new("equityEnd", new("Eigen vermogen eind (verwacht)", "Equity at end (expected)"), CellKind.Amount),
        new("debtBegin", new("Vreemd vermogen begin", "Debt at begin"), CellKind.Amount), new("debtEnd", new("Vreemd vermogen eind (verwacht)", "Debt at end (expected)"), CellKind.Amount),
        new("result", new("Verwacht resultaat", "Expected result"), CellKind.Amount), new("risks", new("Risico's", "Risks")),
    ];

    /// <summary>The cells of <see cref="Paragraph"/>; null is unknown.</summary>
    internal static IEnumerable<object?> Cells(CouncilParty party) => party.Stated is { } stated
        ?
        [
            stated.Nature, stated.PublicInterest, stated.Interest.Begin, stated.Interest.End, stated.Equity.Begin, stated.Equity.End, stated.Debt.Begin, stated.Debt.End, stated.Result, stated.Risks,
        ]
        : new object?[Paragraph.Length];
}
