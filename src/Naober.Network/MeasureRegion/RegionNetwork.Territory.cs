using System.Globalization;
using Naober.Core;
using Naober.Regions;

namespace Naober.Network.MeasureRegion;

/// <summary>Cohesion of one subregion.</summary>
public sealed record Cohesion(string Region, Share Share);

/// <summary>A government outside, with the number of partnerships it shares with the subregion.</summary>
/// <param name="Actor">The government outside.</param>
/// <param name="Towards">Its province on the date (a province is its own); null for others and when no province is known.</param>
/// <param name="Partnerships">Shared with at least one municipality of the subregion.</param>
public sealed record OutsidePartner(string Actor, string? Towards, int Partnerships);

/// <summary>Where a subregion looks to: its external partnerships by the region of the outside partner.</summary>
/// <param name="Region">The subregion or municipality.</param>
/// <param name="External">Its partnerships with at least one government outside the region, as a share of all its partnerships.</param>
/// <param name="Towards">Per region of the outside partner, the number of partnerships; one partnership can point to several.</param>
/// <param name="Partners">The governments outside, most shared first.</param>
public sealed record Orientation(
    string Region, Share External, IReadOnlyList<(string? Towards, int Partnerships)> Towards, IReadOnlyList<OutsidePartner> Partners);

/// <summary>Measures of territory: congruence, cohesion, external partnerships, orientation.</summary>
public sealed partial class RegionNetwork
{
    /// <summary>
    /// The highest number of municipalities that a source states for this region in the year of the date; null when none does. More
    /// than Naober knows means that what is computed is not about the whole region.
    /// </summary>
    public int? MunicipalitiesStated => Register.Published
        .Where(published => published is { Measure: "municipalities", Part: null, Value: not null } && published.Region == Region.Key
            && published.Period == Date.Year.ToString(CultureInfo.InvariantCulture))
        .Max(published => (int?)published.Value);

    /// <summary>Territorial congruence: partnerships whose municipal members are a non-empty subset of the region.</summary>
    public Share Congruence => ShareOfAll(p => p.Inside.Count > 0 && p.Inside.Count == p.Municipalities.Count);

    /// <summary>Partnerships with at least one government outside the region.</summary>
    public Share External => ShareOfAll(p => p.Outside.Count > 0);

    /// <summary>Cohesion of every COROP region inside this region and of the regions named, in order of key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public IReadOnlyList<Cohesion> CohesionOf(IEnumerable<string> named)
    {
        var keys = Register.Regions.Within(Region.Key, Regions.Region.Corop, Date).Select(region => region.Key);
        return [.. keys.Concat(named).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => new Cohesion(key, CohesionOf(key)))];
    }

    /// <summary>
    /// Subregional cohesion of S: of the partnerships in which a municipality of S takes part, those in which all of S take part.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public Share CohesionOf(string subregion)
    {
        var members = Register.Regions.MunicipalitiesOf(subregion, Date).ToHashSet(StringComparer.Ordinal);
        var meeting = Participations.Select(p => p.Municipalities.Count(actor => members.Contains(actor.Key))).Where(count => count > 0).ToList();
        return new(meeting.Count(count => count == members.Count), meeting.Count);
    }

    /// <summary>The external partnerships of a municipality or subregion, by the region of the outside partner.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public Orientation OrientationOf(string subregion)
    {
        var members = Register.Regions.MunicipalitiesOf(subregion, Date).ToHashSet(StringComparer.Ordinal);
        var own = Participations.Where(p => p.Inside.Any(actor => members.Contains(actor.Key))).ToList();
        var external = own.Where(p => p.Outside.Count > 0).ToList();
        var provinceOf = external.SelectMany(p => p.Outside).Distinct().ToDictionary(actor => actor, ProvinceOf);
        return new(
            subregion,
            new(external.Count, own.Count),
            [.. external.SelectMany(p => p.Outside.Select(actor => provinceOf[actor]).Distinct())
                .GroupBy(province => province).Select(group => (group.Key, group.Count()))
                .OrderByDescending(entry => entry.Item2).ThenBy(entry => entry.Key, StringComparer.Ordinal)],
            [.. external.SelectMany(p => p.Outside).GroupBy(actor => actor)
                .Select(group => new OutsidePartner(group.Key.Key, provinceOf[group.Key], group.Count()))
                .OrderByDescending(partner => partner.Partnerships).ThenBy(partner => partner.Actor, StringComparer.Ordinal)]);
    }

    private string? ProvinceOf(Actor government) => government.Kind == Regions.Region.Province
        ? government.Key
        : Register.Regions.Around(government.Key, Regions.Region.Province, Date)?.Key;
}
