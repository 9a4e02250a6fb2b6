using Naober.Core;
using Naober.Finance;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Keys;

/// <summary>All allocation keys, as the page about them and as a file.</summary>
internal static class KeysSheet
{
    internal static async ValueTask<Sheet?> OfAsync(SheetRequest request) =>
        Of(await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted), request.Register, request.Language);

    internal static Sheet Of(MoneyBook book, Register register, Language language) => new(
        new("Verdeelsleutels", "Allocation keys"),
        [
            new("name", new("Verdeelsleutel", "Allocation key")),
            new("partnership", new("Samenwerkingsverband", "Partnership")),
            new("amount", new("Bedrag per jaar", "Amount per year"), CellKind.Amount),
            new("years", new("Jaren", "Years")),
            new("source", new("Bron", "Source")),
            new("place", new("Vindplaats", "Place")),
        ],
        [.. book.Keys.Select(key => new SheetRow(
        [
            key.Name.In(language), key.Partnership is { } partnership ? register.FindPartnership(partnership)?.Name : null, key.Amount, Years(key),
            key.Citation.Source is { } source ? register.FindSource(source)?.ShortTitle : null, key.Citation.Place,
        ], Routes.AllocationKey(key.Key)))]);

    internal static string Years(AllocationKey key) => key.LastYear is { } last && last > key.FirstYear ? $"{key.FirstYear}-{last}" : $"{key.FirstYear}";
}
