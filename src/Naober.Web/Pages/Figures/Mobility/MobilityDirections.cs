using Naober.Indicators.Flows;
using Naober.Network.MeasureRegion;
using Naober.Regions;

namespace Naober.Web.Pages.Figures.Mobility;

/// <summary>Where people of a region or of a part of it go across the border, beside where its governments collaborate.</summary>
/// <param name="From">Key of the region or the part.</param>
/// <param name="Towards">The direction.</param>
/// <param name="People">What leaves the region towards it; 0 when nothing does.</param>
/// <param name="Partnerships">Partnerships with a municipality from here and a government there.</param>
public sealed record MobilityDirection(string From, Direction Towards, decimal People, int Partnerships);

/// <summary>The directions of a region or a part of it, with what they are shares of.</summary>
/// <param name="From">Key of the region or the part.</param>
/// <param name="People">Everything that leaves the region from here.</param>
/// <param name="Partnerships">All partnerships of municipalities from here with a government outside.</param>
/// <param name="All">Where most people go first, then where most partnerships point.</param>
public sealed record MobilityDirections(string From, decimal People, int Partnerships, IReadOnlyList<MobilityDirection> All)
{
    /// <summary>The region as a whole, and then each of its parts.</summary>
    public static IReadOnlyList<MobilityDirections> Of(RegionNetwork network, RegionFlows flows, string type)
    {
        var regions = network.Register.Regions;
        var date = Indicators.FigurePeriod.FirstDay(flows.Period) ?? network.Date;
        var leaving = flows.Crossings.Where(flow => flows.IsInside(flow.Origin)).Select(flow => (flow.Origin, Towards: DirectionOf(flow.Destination), flow.Value!.Value)).ToList();
        var counts = network.DirectionsBy(type);
        return
        [
            Of(network.Region.Key, leaving.Select(flow => (flow.Towards, flow.Value)), counts),
            .. network.PartsForDirections.Select(part =>
            {
                var own = regions.MunicipalitiesOf(part, date).Append(part).ToHashSet(StringComparer.Ordinal);
                return Of(part, leaving.Where(flow => own.Contains(flow.Origin)).Select(flow => (flow.Towards, flow.Value)), counts.Where(count => count.From == part));
            }),
        ];

        Direction DirectionOf(string destination) => regions.Find(destination) is { } known && known.Type == type
            ? new(DirectionKind.Region, destination)
            : regions.Around(destination, type, date) is { } around ? new(DirectionKind.Region, around.Key) : new(DirectionKind.Unknown, null);
    }

    /// <summary>A province looks to other provinces; what is smaller looks to COROP regions.</summary>
    public static string TypeFor(Region region) => region.Type is Region.Province or Region.Country ? Region.Province : Region.Corop;

    private static MobilityDirections Of(string from, IEnumerable<(Direction Towards, decimal Value)> leaving, IEnumerable<DirectionCount> counts)
    {
        var people = leaving.GroupBy(flow => flow.Towards).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Value));
        var partnerships = counts.GroupBy(count => count.Towards)
            .ToDictionary(group => group.Key, group => group.SelectMany(count => count.Partnerships).Select(partnership => partnership.Key).ToHashSet(StringComparer.Ordinal));
        return new(
            from, people.Values.Sum(), partnerships.Values.SelectMany(keys => keys).Distinct(StringComparer.Ordinal).Count(),
            [.. people.Keys.Union(partnerships.Keys)
                .Select(towards => new MobilityDirection(from, towards, people.GetValueOrDefault(towards), partnerships.GetValueOrDefault(towards)?.Count ?? 0))
                .OrderByDescending(direction => direction.People).ThenByDescending(direction => direction.Partnerships)
                .ThenBy(direction => direction.Towards.Kind).ThenBy(direction => direction.Towards.Key, StringComparer.Ordinal)]);
    }
}
