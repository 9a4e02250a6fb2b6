using Naober.Indicators;
using Naober.Indicators.Flows;

namespace Naober.Web.Pages.Figures.Mobility;

/// <summary>Which flows an address asks for: <c>?flow=commuting&amp;period=2015</c>.</summary>
/// <param name="Kinds">What there is of the region.</param>
/// <param name="Flow">One of the kinds.</param>
/// <param name="Period">One of the periods of that kind.</param>
public sealed record MobilityQuery(IReadOnlyList<(string Indicator, IReadOnlyList<string> Periods)> Kinds, string Flow, string Period)
{
    /// <summary>Without a choice the kind of which most is known, in its last period of which anything is; null when there are no flows.</summary>
    /// <exception cref="BadHttpRequestException">Not one of the kinds or periods.</exception>
    public static MobilityQuery? Read(IQueryCollection query, Catalogue catalogue, string region)
    {
        var kinds = RegionFlows.KindsOf(catalogue, region);
        if (kinds.Count == 0)
        {
            return null;
        }

        var (flow, period) = (query["flow"].ToString(), query["period"].ToString());
        var sizes = catalogue.Flows.Where(known => known.Value is not null).Select(known => (known.Indicator, known.Period)).ToHashSet();
        var kind = flow.Length == 0
            ? kinds.OrderByDescending(known => known.Periods.Any(when => sizes.Contains((known.Indicator, when)))).First()
            : kinds.FirstOrDefault(known => known.Indicator == flow);
        if (kind.Periods is null)
        {
            throw new BadHttpRequestException("flow");
        }

        // A form sends the period that belonged to another kind: then the last of this one is meant.
        var isOfAnother = period.Length > 0 && !kind.Periods.Contains(period, StringComparer.Ordinal);
        if (isOfAnother && !kinds.Any(known => known.Periods.Contains(period, StringComparer.Ordinal)))
        {
            throw new BadHttpRequestException("period");
        }

        return new(kinds, kind.Indicator, period.Length > 0 && !isOfAnother ? period : kind.Periods.FirstOrDefault(when => sizes.Contains((kind.Indicator, when)), kind.Periods[0]));
    }
}
