using Naober.Core;
using Naober.Finance;
using Naober.Finance.FollowGrants;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Projects;

/// <summary>Grants to institutions, a row per year of each, as a table and as a file.</summary>
internal static class GrantSheets
{
    internal static async ValueTask<Sheet?> AllAsync(SheetRequest request) =>
        All(await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted), request.Register, request.Language);

    internal static Sheet All(MoneyBook book, Register register, Language language) => new(
        new("Subsidies aan instellingen", "Grants to institutions"),
        [
            new("grant", new("Subsidie", "Grant")), new("recipient", new("Ontvanger", "Recipient")), new("grantor", new("Verstrekker", "Grantor")),
            new("year", new("Jaar", "Year")), new("step", new("Stand", "State")),
            new("requested", new("Gevraagd", "Requested"), CellKind.Amount), new("decided", new("Beschikt", "Decided"), CellKind.Amount),
            new("settled", new("Vastgesteld", "Settled"), CellKind.Amount), new("toPay", new("Nog uit te betalen", "Still to pay"), CellKind.Amount), new("toRepay", new("Nog terug te betalen", "Still to repay"), CellKind.Amount),
        ],
        [.. book.Grants.SelectMany(grant => grant.Years.Count == 0 ? [Row(grant, null)] : grant.Years.Select(year => Row(grant, year)))
            .Select(row => new SheetRow(
            [
                row.Grant.Name, register.FindActor(row.Grant.Recipient)?.Name ?? row.Grant.Recipient, register.FindActor(row.Grant.Grantor)?.Name ?? row.Grant.Grantor,
                row.Year is { } year ? $"{year.Year}" : null, row.Year is { } known ? Vocabulary.GrantSteps.Label(known.State, language) : null,
                row.Year?.Requested, row.Year?.Decided, row.Year?.Settled, row.Year?.ToPay, row.Year?.ToRepay,
            ], Routes.Grant(row.Grant.Key)))]);

    internal static async ValueTask<Sheet?> StepsAsync(SheetRequest request)
    {
        var book = await request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);
        return book.Grants.FirstOrDefault(grant => grant.Key == request.Route("key")) is { } grant ? Steps(grant, request.Register, request.Language) : null;
    }

    internal static Sheet Steps(Grant grant, Register register, Language language) => new(
        new("Van aanvraag tot vaststelling", "From request to settlement"),
        [
            new("year", new("Jaar", "Year")), new("step", Vocabulary.GrantSteps.Title), new("date", new("Datum", "Date")),
            new("amount", new("Bedrag", "Amount"), CellKind.Amount), new("note", new("Toelichting", "Note")), new("source", new("Bron", "Source")), new("place", new("Vindplaats", "Place")),
        ],
        [.. grant.Years.SelectMany(year => year.Steps.Select(step => new SheetRow(
        [
            $"{year.Year}", Vocabulary.GrantSteps.Label(step.Step, language), step.Date is { } date ? Formats.Date(date, language) : null, step.Amount,
            step.Note ?? "", step.Citation.Source is { } source ? register.FindSource(source)?.ShortTitle : null, step.Citation.Place,
        ])))]);

    private static (Grant Grant, GrantYear? Year) Row(Grant grant, GrantYear? year) => (grant, year);
}
