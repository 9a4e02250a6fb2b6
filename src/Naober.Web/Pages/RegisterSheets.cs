using Naober.Web.Pages.Actors;
using Naober.Web.Pages.Compare;
using Naober.Web.Pages.Delineate;
using Naober.Web.Pages.Doubts;
using Naober.Web.Pages.Partnerships;
using Naober.Web.Pages.Positions;
using Naober.Web.Pages.Refreshes;
using Naober.Web.Pages.Sources;
using Naober.Web.Sheets;

namespace Naober.Web.Pages;

/// <summary>The pages about the register that are also files.</summary>
public static class RegisterSheets
{
    public static void MapRegisterSheets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSheet(Routes.Partnerships, PartnershipQuery.SheetAsync);
        endpoints.MapSheet(Routes.Each(Routes.Partnerships), MemberSheet.Of);
        endpoints.MapSheet(Routes.Actors, ActorQuery.SheetAsync);
        endpoints.MapSheet(Routes.Each(Routes.Actors), InvolvementSheet.Of);
        endpoints.MapSheet(Routes.Compare, CompareSheet.Of);
        endpoints.MapPicture(Routes.Compare, CompareDrawing.Svg);
        endpoints.MapSheet(Routes.Rankings, PositionsSheet.Of);
        endpoints.MapSheet(Routes.Each(Routes.Rankings), RankingDrawing.Sheet);
        endpoints.MapPicture(Routes.Each(Routes.Rankings), RankingDrawing.Svg);
        endpoints.MapSheet(Routes.Scatter, ScatterDrawing.Sheet);
        endpoints.MapPicture(Routes.Scatter, ScatterDrawing.Svg);
        endpoints.MapSheet(Routes.Sources, SourceSheets.AllAsync);
        endpoints.MapSheet(Routes.Each(Routes.Sources), SourceSheets.Facts);
        endpoints.MapSheet(Routes.Refreshes, RefreshSheet.OfAsync);
        endpoints.MapSheet(Routes.Delineation, DelineationSheets.Municipalities);
        endpoints.MapPicture(Routes.Delineation, DelineationMap.SvgAsync);
        endpoints.MapSheet(Routes.VersionsUnder(Routes.Each(Routes.Partnerships)), VersionSheet.Of);
        endpoints.MapSheet(Routes.Anomalies, DoubtSheets.Anomalies);
        endpoints.MapSheet(Routes.Inconsistencies, InconsistencySheet.OfAsync);
        endpoints.MapSheet(Routes.Matches, DoubtSheets.MatchesAsync);
        endpoints.MapSheet(Routes.Contradictions, DoubtSheets.Contradictions);
        endpoints.MapSheet(Routes.Unknowns, DoubtSheets.Unknowns);
    }
}
