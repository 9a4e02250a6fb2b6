using Naober.Core;
using Naober.Regions;

namespace Naober.Indicators.Flows;

/// <summary>What crosses the border of the region at one place, of which it begins or ends.</summary>
/// <param name="Region">Code of a municipality, inside the region or outside it.</param>
/// <param name="IsInside">Whether it lies in the region.</param>
/// <param name="Incoming">What crosses the border and ends here.</param>
/// <param name="Outgoing">What crosses the border and begins here.</param>
public sealed record FlowHub(string Region, bool IsInside, decimal Incoming, decimal Outgoing);

/// <summary>
/// The flows of one kind and period that begin or end in a region (BRE par. 5.3, figures 26-28): what stays within a municipality,
/// what goes between its municipalities, and what crosses its border. The region is that of the first day of the period.
/// </summary>
public sealed class RegionFlows
{
    private readonly HashSet<string> inside;

    private RegionFlows(string region, string indicator, string period, HashSet<string> inside, IReadOnlyList<Flow> flows)
    {
        (Region, Indicator, Period, this.inside) = (region, indicator, period, inside);
        // A source may state a flow at several places: the first counts, and what another says is not added to it.
        var stated = flows.GroupBy(flow => (flow.Origin, flow.Destination))
            .Select(group => group.FirstOrDefault(flow => flow.Value is not null) ?? group.First()).ToList();
        Unknown = [.. stated.Where(flow => flow.Value is null)];
        var known = stated.Where(flow => flow.Value is not null).ToList();
        Crossings = [.. known.Where(flow => !IsInside(flow.Origin) || !IsInside(flow.Destination)).OrderByDescending(flow => flow.Value)
            .ThenBy(flow => flow.Origin, StringComparer.Ordinal).ThenBy(flow => flow.Destination, StringComparer.Ordinal)];
        IsUnknown = known.Count == 0 && Unknown.Count > 0;
        Within = known.Where(flow => flow.Origin == flow.Destination).Sum(flow => flow.Value!.Value);
        Crossing = Crossings.Sum(flow => flow.Value!.Value);
        Total = known.Sum(flow => flow.Value!.Value);
        Between = Total - Within - Crossing;
        Hubs = FindHubs();
    }

    public string Region { get; }

    /// <summary>Key of the indicator that the flows are named after, which has their unit.</summary>
    public string Indicator { get; }

    public string Period { get; }

    /// <summary>Begins and ends in the same municipality of the region.</summary>
    public decimal Within { get; }

    /// <summary>From one municipality of the region to another.</summary>
    public decimal Between { get; }

    /// <summary>Begins or ends in the region, not both.</summary>
    public decimal Crossing { get; }

    /// <summary>Everything that begins or ends in the region; within, between and crossing together.</summary>
    public decimal Total { get; }

    /// <summary>Between 0 and 1; null when the total is 0.</summary>
    public decimal? WithinShare => ShareOf(Within);

    /// <inheritdoc cref="WithinShare"/>
    public decimal? BetweenShare => ShareOf(Between);

    /// <inheritdoc cref="WithinShare"/>
    public decimal? CrossingShare => ShareOf(Crossing);

    /// <summary>The flows that cross the border, the largest first.</summary>
    public IReadOnlyList<Flow> Crossings { get; }

    /// <summary>Where flows that cross the border begin or end: by what arrives, the most first.</summary>
    public IReadOnlyList<FlowHub> Hubs { get; }

    /// <summary>Flows of which the source does not say how large they are; they are in no sum.</summary>
    public IReadOnlyList<Flow> Unknown { get; }

    /// <summary>Whether there are flows and no source gives the size of any: then the sums say nothing.</summary>
    public bool IsUnknown { get; }

    /// <summary>Whether a municipality, or a part of the region that a source names, lies in the region.</summary>
    public bool IsInside(string region) => inside.Contains(region);

    /// <summary>Cost: all flows.</summary>
    /// <returns>Without flows when there are none; null when the register does not know the region.</returns>
    public static RegionFlows? Of(Catalogue catalogue, string region, string indicator, string period)
    {
        if (catalogue.Regions.Find(region) is null)
        {
            return null;
        }

        var date = FigurePeriod.FirstDay(period) ?? DateOnly.MinValue;
        var parts = PartsOf(catalogue.Regions, region, date);
        var flows = catalogue.Flows.Where(flow => flow.Indicator == indicator && flow.Period == period && (parts.Contains(flow.Origin) || parts.Contains(flow.Destination)));
        return new(region, indicator, period, parts, [.. flows]);
    }

    /// <summary>The kinds of flows that begin or end in a region, each with its periods, the last first.</summary>
    public static IReadOnlyList<(string Indicator, IReadOnlyList<string> Periods)> KindsOf(Catalogue catalogue, string region)
    {
        var perPeriod = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return [.. catalogue.Flows.Where(Touches).GroupBy(flow => flow.Indicator, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => (kind.Key, (IReadOnlyList<string>)[.. kind.Select(flow => flow.Period).Distinct().OrderByDescending(FigurePeriod.FirstDay)]))];

        bool Touches(Flow flow)
        {
            if (!perPeriod.TryGetValue(flow.Period, out var known))
            {
                perPeriod[flow.Period] = known = PartsOf(catalogue.Regions, region, FigurePeriod.FirstDay(flow.Period) ?? DateOnly.MinValue);
            }

            return known.Contains(flow.Origin) || known.Contains(flow.Destination);
        }
    }

    /// <summary>Its municipalities, and the regions within it that a source may name instead.</summary>
    private static HashSet<string> PartsOf(RegionMap regions, string region, DateOnly date) =>
        regions.MunicipalitiesOf(region, date).Append(region)
            .Concat(Vocabulary.RegionTypes.Keys.Where(type => type is not (Regions.Region.Municipality or Regions.Region.Country or Regions.Region.Division))
                .SelectMany(type => regions.Within(region, type, date)).Select(part => part.Key))
            .ToHashSet(StringComparer.Ordinal);

    private List<FlowHub> FindHubs()
    {
        var (incoming, outgoing) = (Sums(flow => flow.Destination), Sums(flow => flow.Origin));
        return [.. incoming.Keys.Union(outgoing.Keys, StringComparer.Ordinal)
            .Select(region => new FlowHub(region, IsInside(region), incoming.GetValueOrDefault(region), outgoing.GetValueOrDefault(region)))
            .OrderByDescending(hub => hub.Incoming).ThenByDescending(hub => hub.Outgoing).ThenBy(hub => hub.Region, StringComparer.Ordinal)];

        Dictionary<string, decimal> Sums(Func<Flow, string> end) => Crossings.GroupBy(end, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(flow => flow.Value!.Value), StringComparer.Ordinal);
    }

    private decimal? ShareOf(decimal part) => Total == 0 ? null : part / Total;
}
