using System.Globalization;
using Naober.Finance;
using Naober.Finance.ViewContributions;
using Naober.Indicators;
using Naober.Network;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>Which government and which year the address asks for.</summary>
internal static class AffiliatedQuery
{
    /// <summary>The year of <c>?year=2025</c>; without it the last of which a source says what is paid, else that of the reference date.</summary>
    /// <exception cref="BadHttpRequestException">Not a year.</exception>
    internal static int Year(IQueryCollection query, BudgetBook book, string key, DateOnly date) => query["year"].ToString() switch
    {
        "" => CouncilView.YearsOf(book, key) is [var last, ..] ? last : date.Year,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 => year,
        _ => throw new BadHttpRequestException("year"),
    };

    /// <summary>Null when there is no such government.</summary>
    internal static CouncilView? View(MoneyBook book, Register register, Catalogue catalogue, string key, IQueryCollection query, DateOnly date) =>
        NameOf(register, key) is null ? null : CouncilView.Of(book.Budgets, register, catalogue, key, Year(query, book.Budgets, key, date));

    internal static async ValueTask<CouncilView?> ViewAsync(SheetRequest request)
    {
        var stop = request.Http.RequestAborted;
        var (book, catalogue) = (await request.Service<MoneyBookCache>().CurrentAsync(stop), await request.Service<CatalogueCache>().CurrentAsync(stop));
        return View(book, request.Register, catalogue, request.Route("key"), request.Query, request.Date);
    }

    /// <summary>Null for what is neither a government region nor an actor.</summary>
    internal static string? NameOf(Register register, string key) => register.Regions.Find(key) is { Type: "municipality" or "province" or "water-authority" } region
        ? region.Name
        : register.FindActor(key)?.Name;
}
