using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Budgets;

/// <summary>Budgets as files.</summary>
internal static class BudgetFiles
{
    internal static void MapBudgets(this IEndpointRouteBuilder endpoints)
    {
        var budget = Routes.Each(Routes.Budgets);
        endpoints.MapSheet(Routes.Budgets, BudgetSheets.AllAsync);
        endpoints.MapSheet(budget, BudgetSheets.LinesAsync);
        endpoints.MapSheet(Routes.MovesUnder(budget), BudgetSheets.MovesAsync);
        endpoints.MapSheet(Routes.YearsUnder(budget), async request => (await BudgetPictures.YearsAsync(request))?.Content.Table);
        endpoints.MapPicture(Routes.YearsUnder(budget), BudgetPictures.YearsAsync, Source);
        endpoints.MapSheet(Routes.ReserveUnder(budget, "{reserve}"), async request => (await BudgetPictures.ReserveAsync(request))?.Content.Table);
        BudgetWorkbook.Map(endpoints);
        endpoints.MapPicture(Routes.ReserveUnder(budget, "{reserve}"), BudgetPictures.ReserveAsync, Source);
    }

    private static Core.Words Source { get; } = new("Naober; de bronnen van de bedragen staan op de pagina van de begroting.", "Naober; the page of the budget has the sources of the amounts.");
}
