using Naober.Core;
using Naober.Files.Docx;
using Naober.Finance.ViewContributions;
using Naober.Network;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>The paragraph on affiliated parties of a budget as a Word document, to go on in. What no source states says so.</summary>
internal sealed class AffiliatedDocument(CouncilView view, string government, Register register, Language language)
{
    internal DocxDocument Build() => new(
        T($"Paragraaf verbonden partijen {view.Year}, {government}", $"Paragraph on affiliated parties {view.Year}, {government}"), language,
        [
            new DocxParagraph(T(
                "Naar artikel 15 van het Besluit begroting en verantwoording provincies en gemeenten (BBV). Begin en eind zijn die van het begrotingsjaar; eind en resultaat zijn verwachtingen. Wat geen bron noemt, staat er als onbekend.",
                "After article 15 of the Dutch decree on budgets and accounts of provinces and municipalities (BBV). Begin and end are those of the budget year; end and result are expectations. What no source states, is given as unknown.")),
            new DocxHeading(1, T("Bijdragen", "Contributions")),
            .. Contributions(),
            .. view.Paragraph.SelectMany(Group),
        ]);

    private IEnumerable<DocxBlock> Contributions()
    {
        yield return new DocxParagraph(view.Inhabitants is { } people ? Formats.Number(people, 0, language) : Unknown, view.IsCountedByIv3 ? T("Inwoners volgens Iv3:", "Inhabitants according to Iv3:") : T($"Inwoners op 1 januari {view.Year}:", $"Inhabitants on 1 January {view.Year}:"));
        yield return new DocxParagraph(Amount(view.Costs), T("Totale lasten van de begroting:", "Total costs of the budget:"));
        var (sum, known) = view.Total(isBudget: true);
        yield return new DocxParagraph(
            known == 0 ? Unknown : T($"{Amount(sum)}, van {known} van de {view.Parties.Count} partijen; van de andere is de bijdrage onbekend.", $"{Amount(sum)}, of {known} of the {view.Parties.Count} parties; the contribution of the others is unknown."),
            T("Begrote bijdragen die bekend zijn:", "Budgeted contributions that are known:"));
        if (view.Parties.Count > 0)
        {
            yield return new DocxTable(
                T($"Bijdragen per partij, {view.Year}", $"Contributions per party, {view.Year}"),
                [new(T("Partij", "Party"), Width: 4), .. AffiliatedSheets.Payments.Select(column => new DocxColumn(column.Title.In(language), IsFigure: true, Width: 2))],
                [.. view.Parties.Select(party => (IReadOnlyList<string>)[party.Name, Stated(party.Budgeted), Stated(party.Paid), Amount(view.PerInhabitant(party.Leading)), Percent(AffiliatedSheets.Percent(view, party))])]);
        }
    }

    private IEnumerable<DocxBlock> Group((string? Group, IReadOnlyList<CouncilParty> Parties) group)
    {
        yield return new DocxHeading(1, group.Group is { } key ? Capital(Vocabulary.AffiliatedGroups.Label(key, language)) : T("Nog niet ingedeeld", "Not placed in a group yet"));
        if (group.Parties.Count == 0)
        {
            yield return new DocxParagraph(T("Geen bekend.", "None known."));
        }

        foreach (var block in group.Parties.SelectMany(Party))
        {
            yield return block;
        }
    }

    private IEnumerable<DocxBlock> Party(CouncilParty party)
    {
        var stated = party.Stated;
        yield return new DocxHeading(2, party.Name);
        yield return new DocxParagraph(stated?.Nature ?? Unknown, T("Aard van het belang:", "Nature of the interest:"));
        yield return new DocxParagraph(stated?.PublicInterest ?? Unknown, T("Openbaar belang dat ermee wordt behartigd:", "Public interest that it serves:"));
        yield return new DocxTable(
            T($"{party.Name}: belang en vermogen, {view.Year}", $"{party.Name}: interest and capital, {view.Year}"),
            [new(T("Onderdeel", "Item"), Width: 2), new(T($"1 januari {view.Year}", $"1 January {view.Year}"), IsFigure: true), new(T($"31 december {view.Year} (verwacht)", $"31 December {view.Year} (expected)"), IsFigure: true)],
            [
                [T("Omvang van het belang", "Size of the interest"), stated?.Interest.Begin ?? Unknown, stated?.Interest.End ?? Unknown],
                [T("Eigen vermogen", "Equity"), Amount(stated?.Equity.Begin), Amount(stated?.Equity.End)],
                [T("Vreemd vermogen", "Debt"), Amount(stated?.Debt.Begin), Amount(stated?.Debt.End)],
            ]);
        yield return new DocxParagraph(Amount(stated?.Result), T($"Verwacht resultaat {view.Year}:", $"Expected result {view.Year}:"));
        yield return new DocxParagraph(stated?.Risks ?? Unknown, T("Risico's:", "Risks:"));
        yield return new DocxParagraph(Sources(party), T("Bron:", "Source:"));
    }

    private string Sources(CouncilParty party) =>
        string.Join("; ", party.Budgeted.Statements.Concat(party.Paid.Statements).Select(statement => statement.Citation).Concat(party.Stated is { } stated ? [stated.Citation] : Array.Empty<Citation>())
            .Distinct().Select(citation => $"{register.FindSource(citation.Source ?? "")?.Title ?? citation.Source ?? Unknown}, {citation.Place}")) is { Length: > 0 } sources ? sources : Unknown;

    private string Stated(StatedAmount amount) => amount.IsContradicted
        ? T("bronnen verschillen", "sources differ") + ": " + string.Join(", ", amount.Statements.Select(statement => Amount(statement.Amount)))
        : Amount(amount.Amount);

    private string Percent(decimal? percent) => percent is { } known ? Formats.Number(known, 2, language) + "%" : Unknown;

    private string Amount(Money? amount) => amount is { } known ? Formats.Amount(known, language) : Unknown;

    private string Unknown => Formats.Unknown.In(language);

    private string T(string dutch, string english) => new Words(dutch, english).In(language);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
