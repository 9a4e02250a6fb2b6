using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance.AllocateKey;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Keys;

/// <summary>The shares of an allocation key, its steps, and what the source publishes, as tables and as files.</summary>
internal static class KeySheets
{
    internal static async ValueTask<Sheet?> SharesAsync(SheetRequest request) =>
        await KeyRequest.FindAsync(request) is { } worked ? Shares(worked.OrRefused(), request.Language) : null;

    internal static async ValueTask<Sheet?> StepsAsync(SheetRequest request) =>
        await KeyRequest.FindAsync(request) is { } worked ? Steps(worked.OrRefused(), request.Language) : null;

    internal static async ValueTask<Sheet?> StatementsAsync(SheetRequest request) =>
        await KeyRequest.FindAsync(request) is { } worked ? Statements(worked.OrRefused(), request.Language) : null;

    internal static Sheet Shares(KeyAllocation allocation, Language language) => new(
        new($"Wie wat betaalt in {allocation.Choice.Year}", $"Who pays what in {allocation.Choice.Year}"),
        [
            new("name", new("Partij", "Party")),
            new("party", new("Code", "Code")),
            new("amount", new("Bedrag", "Amount"), CellKind.Amount),
            new("percent", new("Aandeel (%)", "Share (%)"), CellKind.Number),
            new("exact", new("Precies, in euro's", "Exactly, in euros")),
            new("inhabitants", new("Inwoners", "Inhabitants"), CellKind.Count),
            new("perInhabitant", new("Euro per inwoner", "Euros per inhabitant"), CellKind.Number),
        ],
        [.. allocation.Shares.Select(share => new SheetRow(
        [
            share.Name, share.Part.Actor, share.Amount, PercentOf(allocation, share.Portion), $"{share.Portion.Exact / new Fraction(100, 1)}",
            share.Inhabitants is { } inhabitants ? (long)inhabitants : null, share.PerInhabitant,
        ],
        share.Part.Actor is { } actor ? Routes.Actor(actor) : null))]);

    internal static Sheet Published(KeyAllocation allocation, PublishedShares published, Language language) => new(
        new("Zoals de bron het afrondt, naast de verdeling op de cent", "As the source rounds it, beside the division to the cent"),
        [
            new("name", new("Partij", "Party")),
            new("percent", new("Afgerond (%)", "Rounded (%)"), CellKind.Count),
            new("amount", new("Afgerond bedrag", "Rounded amount"), CellKind.Amount),
            new("exact", new("Op de cent", "To the cent"), CellKind.Amount),
            new("difference", new("Verschil", "Difference"), CellKind.Amount),
        ],
        [
            .. allocation.Shares.Zip(published.Shares, (share, shown) => new SheetRow([share.Name, shown.Percent, shown.Amount, share.Amount, share.Amount - shown.Amount])),
            new([new Words("Samen", "Together").In(language), published.Shares.Sum(shown => shown.Percent), published.Sum, allocation.Amount, published.Unallocated]),
        ]);

    internal static Sheet Statements(KeyAllocation allocation, Language language) => new(
        new("Wat de bron vermeldt en wat volgt", "What the source states and what follows"),
        [
            new("subject", new("Waarover", "About")),
            new("kind", Vocabulary.KeyStatements.Title),
            new("stated", new("Vermeld", "Stated"), CellKind.Number),
            new("computed", new("Berekend", "Computed"), CellKind.Number),
            new("follows", new("Volgt het?", "Does it follow?")),
            new("how", new("Hoe berekend", "How computed")),
            new("place", new("Vindplaats", "Place")),
        ],
        [.. StatementCheck.Of(allocation).Select(check => new SheetRow(
        [
            check.Subject.In(language), Vocabulary.KeyStatements.Label(check.Statement.Kind, language), check.Statement.Value,
            check.Computed is { } computed ? Math.Round(computed, 6) : null, (check.Follows ? new Words("ja", "yes") : new("nee", "no")).In(language), check.How.In(language), check.Statement.Citation.Place,
        ]))]);

    internal static Sheet Steps(KeyAllocation allocation, Language language) => new(
        new("Iedere stap van de verdeling", "Every step of the division"),
        [
            new("group", new("Groep", "Group")),
            new("name", new("Deel", "Part")),
            new("fixed", new("Vast bedrag", "Fixed amount"), CellKind.Amount),
            new("weight", new("Gewicht", "Weight")),
            new("ofRest", new("Deel van het gewicht", "Share of the weight")),
            new("exact", new("Precies, in euro's", "Exactly, in euros")),
            new("roundedDown", new("Naar beneden", "Rounded down"), CellKind.Amount),
            new("remainder", new("Rest, in centen", "Remainder, in cents")),
            new("turn", new("Beurt", "Turn"), CellKind.Count),
            new("cent", new("Overgebleven cent", "Cent left over")),
            new("amount", new("Bedrag", "Amount"), CellKind.Amount),
        ],
        [.. GroupStep.Of(allocation.Allotment).SelectMany(step => step.Parts, (step, part) => new SheetRow(
        [
            step.Group is { } group ? allocation.Names[group.Part.Key].In(language) : new Words("het hele bedrag", "the whole amount").In(language),
            allocation.Names[part.Portion.Part.Key].In(language), part.Portion.Part.Fixed, $"{part.Portion.Part.Weight}", part.OfRest?.ToString(), $"{part.Portion.Exact / new Fraction(100, 1)}",
            part.Portion.RoundedDown, $"{part.Portion.Remainder}", part.Portion.Turn, StepText.Cent(part).In(language), part.Portion.Amount,
        ]))]);

    private static decimal? PercentOf(KeyAllocation allocation, Portion portion) =>
        allocation.Amount == Money.Zero ? null : (new Fraction(100, 1) * portion.Exact / new Fraction(allocation.Amount.Cents, 1)).ToDecimal(6);
}
