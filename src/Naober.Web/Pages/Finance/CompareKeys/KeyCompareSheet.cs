using Naober.Core;
using Naober.Finance;
using Naober.Finance.CompareKeys;
using Naober.Indicators;
using Naober.Web.Pages.Finance.Keys;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.CompareKeys;

/// <summary>Two allocations side by side, as a table and as a file.</summary>
internal static class KeyCompareSheet
{
    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request)
    {
        var book = await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);
        if (book.FindKey(request.Route("key")) is not { } key)
        {
            return null;
        }

        var (query, catalogue) = (KeyCompareQuery.Read(request.Query, book, key), await request.Service<CatalogueCache>().CurrentAsync(request.Http.RequestAborted));
        return Of(KeyComparison.Of(
            WorkedKey.Of(query.A, query.ChoiceA, request.Register, catalogue).OrRefused(), WorkedKey.Of(query.B, query.ChoiceB, request.Register, catalogue).OrRefused()));
    }

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
}
