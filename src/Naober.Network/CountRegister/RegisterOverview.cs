using Naober.Core;
using Naober.Regions;

namespace Naober.Network.CountRegister;

/// <summary>A region with its number of municipalities on the date.</summary>
public sealed record RegionEntry(Region Region, int Municipalities);

/// <summary>What there is in the register on a date: the figures and entrances of the start page.</summary>
/// <param name="KnownMembers">Partnerships valid on the date with at least one known member, of all valid on the date.</param>
/// <param name="Composed">Regions of several known municipalities (the country left out), provinces first, then custom regions, COROP regions and water authorities; largest first.</param>
/// <param name="Rest">The other regions per type, by name; those within a municipality left out.</param>
/// <param name="MostConnected">The government with the most partnerships on the date; null when there is none.</param>
public sealed record RegisterOverview(
    Share KnownMembers, IReadOnlyList<RegionEntry> Composed, IReadOnlyList<(string Type, IReadOnlyList<Region> Regions)> Rest, Actor? MostConnected)
{
    public static RegisterOverview Of(Register register, DateOnly date)
    {
        var current = register.Partnerships.Where(p => p.Valid.Contains(date)).ToList();
        var regions = register.Regions.All.Where(region => region.Valid.Contains(date) && !region.IsWithinMunicipality)
            .Select(region => new RegionEntry(region, register.Regions.MunicipalitiesOf(region.Key, date).Count))
            .OrderBy(entry => TypeOrder(entry.Region.Type)).ThenByDescending(entry => entry.Municipalities).ThenBy(entry => entry.Region.Name, StringComparer.OrdinalIgnoreCase)
            .ToLookup(entry => entry.Municipalities > 1 && entry.Region.Type != Region.Country);
        return new(
            new(current.Count(p => register.MembersOf(p, date).Count > 0), current.Count),
            [.. regions[true]],
            [.. regions[false].GroupBy(entry => entry.Region.Type, StringComparer.Ordinal)
                .Select(group => (group.Key, (IReadOnlyList<Region>)[.. group.Select(entry => entry.Region).OrderBy(region => region.Name, StringComparer.OrdinalIgnoreCase)]))],
            register.Actors.Where(actor => actor.IsDecentralGovernment).MaxBy(actor => register.PartnershipsOf(actor, date).Count));
    }

    private static int TypeOrder(string type) => type switch
    {
        Region.Province => 0,
        Region.Custom => 1,
        Region.Corop => 2,
        Region.WaterAuthority => 3,
        Region.Municipality => 4,
        _ => 5,
    };
}
