using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance;

/// <summary>The pages about money as files: the same address with .csv, .json or, for a picture, .svg.</summary>
internal static class MoneyFiles
{
    internal static void MapMoney(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.AllocationKeys, KeysSheet.OfAsync);
    }
}
