using Naober.Core;
using Naober.Finance;
using Naober.Finance.CompareKeys;
using Naober.Indicators;
using Naober.Pictures;
using Naober.Web.Pages.Finance.Keys;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.CompareKeys;

/// <summary>Two allocations side by side, as a table and as a file.</summary>
internal static class KeyCompareSheet
{
    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request) => await ReadAsync(request) is { } comparison ? Of(comparison) : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> SvgAsync(SheetRequest request) =>
        await ReadAsync(request) is { } comparison ? (comparison.A.Key.Name.In(request.Language), Draw(comparison, request.Language)) : null;

    /// <summary>A bar per party: what it pays more, or hanging below zero what it pays less; who loses most first.</summary>
    internal static PictureContent Draw(KeyComparison comparison, Language language) => PictureContent.Of<StackedBars, StackedBarsData>(
        new Words("Boven nul betaalt een partij meer, eronder minder.", "Above zero a party pays more, below it less.").In(language),
        new(
            [new Words("verschil: B min A", "difference: B minus A").In(language)],
            [.. comparison.Parties.OrderByDescending(party => party.Difference).Select(party => new StackedBar(
                PartyNames.Short(party.Name),
                [party.Difference == Money.Zero ? null : new StackSegment((double)party.Difference.Euros, Formats.Amount(party.Difference, language))],
                Formats.Amount(party.Difference, language)))],
            new Words("euro", "euros").In(language)),
        Together(comparison.Difference).In(language),
        Of(comparison));

    internal static Sheet Of(KeyComparison comparison) => new(
        new("Per partij", "Per party"),
        [
            new("name", new("Partij", "Party")),
            new("party", new("Code", "Code")),
            new("a", new("A", "A"), CellKind.Amount),
            new("b", new("B", "B"), CellKind.Amount),
            new("difference", new("Verschil", "Difference"), CellKind.Amount),
            new("changePercent", new("Verschil (%)", "Difference (%)"), CellKind.Number),
            new("perInhabitantA", new("A per inwoner", "A per inhabitant"), CellKind.Number),
            new("perInhabitantB", new("B per inwoner", "B per inhabitant"), CellKind.Number),
            new("differencePerInhabitant", new("Verschil per inwoner", "Difference per inhabitant"), CellKind.Number),
        ],
        [.. comparison.Parties.Select(party => new SheetRow(
            [party.Name, party.Key, party.A?.Amount ?? Money.Zero, party.B?.Amount ?? Money.Zero, party.Difference, party.Change, party.A?.PerInhabitant, party.B?.PerInhabitant, party.DifferencePerInhabitant]))]);

    private static Words Together(Money difference) => difference.IsNegative
        ? new($"Samen {Formats.Amount(-difference, Language.Dutch)} minder.", $"Together {Formats.Amount(-difference, Language.English)} less.")
        : new($"Samen {Formats.Amount(difference, Language.Dutch)} meer.", $"Together {Formats.Amount(difference, Language.English)} more.");

    private static async ValueTask<KeyComparison?> ReadAsync(SheetRequest request)
    {
        var book = await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);
        if (book.FindKey(request.Route("key")) is not { } key)
        {
            return null;
        }

        var (query, catalogue) = (KeyCompareQuery.Read(request.Query, book, key), await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted));
        return KeyComparison.Of(
            WorkedKey.Of(query.A, query.ChoiceA, request.Register, catalogue).OrRefused(), WorkedKey.Of(query.B, query.ChoiceB, request.Register, catalogue).OrRefused());
    }
}
