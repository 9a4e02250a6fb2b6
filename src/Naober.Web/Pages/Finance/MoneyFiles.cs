using Naober.Web.Pages.Finance.CompareKeys;
using Naober.Web.Pages.Finance.Keys;
using Naober.Web.Pages.Finance.Members;
using Naober.Web.Pages.Finance.Affiliated;
using Naober.Web.Pages.Finance.Budgets;
using Naober.Web.Pages.Finance.Deals;
using Naober.Web.Pages.Finance.Projects;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance;

/// <summary>The pages about money as files: the same address with .csv, .json or, for a picture, .svg.</summary>
internal static class MoneyFiles
{
    internal static void MapMoney(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.AllocationKeys, KeysSheet.OfAsync);
        var key = Routes.Each(Routes.AllocationKeys);
        endpoints.MapSheet(key, KeySheets.SharesAsync);
        endpoints.MapPicture(key, KeyDrawing.SvgAsync, KeyDrawing.Source);
        endpoints.MapSheet(Routes.KeyStepsUnder(key), KeySheets.StepsAsync);
        endpoints.MapSheet(Routes.KeyStatementsUnder(key), KeySheets.StatementsAsync);
        KeyWorkbook.Map(endpoints);
        endpoints.MapSheet(Routes.KeyCompareUnder(key), KeyCompareSheet.OfAsync);
        endpoints.MapPicture(Routes.KeyCompareUnder(key), KeyCompareSheet.SvgAsync, KeyDrawing.Source);
        endpoints.MapSheet(Routes.AllocationUnder(Routes.Each(Routes.Partnerships)), PartnershipCostSheet.OfAsync);
        endpoints.MapBudgets();
        endpoints.MapAffiliated();
        endpoints.MapDeals();
        endpoints.MapSheet(Routes.Projects, ProjectSheets.AllAsync);
        endpoints.MapSheet(Routes.Each(Routes.Projects), ProjectSheets.AmountsAsync);
        endpoints.MapSheet(Routes.DecisionsUnder(Routes.Each(Routes.Projects)), ProjectSheets.DecisionsAsync);
        endpoints.MapSheet(Routes.Each(Routes.FundingSchemes), ProjectSheets.RoomAsync);
        endpoints.MapPicture(Routes.Each(Routes.FundingSchemes), ProjectPictures.RoomAsync, ProjectPictures.Source);
        endpoints.MapSheet(Routes.Hours, ProjectSheets.HoursAsync);
        endpoints.MapPicture(Routes.Hours, ProjectPictures.HoursAsync, ProjectPictures.Source);
        endpoints.MapSheet(Routes.Grants, GrantSheets.AllAsync);
        endpoints.MapSheet(Routes.Each(Routes.Grants), GrantSheets.StepsAsync);
    }
}
