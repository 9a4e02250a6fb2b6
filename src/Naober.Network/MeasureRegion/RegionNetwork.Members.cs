using Naober.Core;

namespace Naober.Network.MeasureRegion;

/// <summary>An actor with a number of partnerships.</summary>
public sealed record ActorCount(string Actor, int Partnerships);

/// <summary>A water authority with its number of partnerships, and how many of those have no municipality.</summary>
public sealed record WaterAuthorityCount(string Actor, int Partnerships, int WithoutMunicipality);

/// <summary>Measures of who takes part: degree, province, water authorities.</summary>
public sealed partial class RegionNetwork
{
    /// <summary>Partnerships in which at least two municipalities of the region take part.</summary>
    public Share WithTwoOrMoreMunicipalities => ShareOfAll(p => p.Inside.Count >= 2);

    /// <summary>
    /// Mean number of municipal members, wherever they lie, over the partnerships with at least one municipality; null when there are none.
    /// </summary>
    public double? MeanMunicipalities => WithMunicipality is { Count: > 0 } some ? some.Average(p => p.Municipalities.Count) : null;

    /// <summary>Sum of municipal members and number of partnerships with a municipality: the fraction behind <see cref="MeanMunicipalities"/>.</summary>
    public Share MunicipalMembersPerPartnership => new(WithMunicipality.Sum(p => p.Municipalities.Count), WithMunicipality.Count);

    /// <summary>Degree: the number of partnerships of every government of the region, highest first, then by key.</summary>
    public IReadOnlyList<ActorCount> Degree
    {
        get
        {
            var counts = CountBy(p => p.GovernmentsOfRegion);
            return [.. Governments.All.Select(key => new ActorCount(key, counts.GetValueOrDefault(key)))
                .OrderByDescending(count => count.Partnerships).ThenBy(count => count.Actor, StringComparer.Ordinal)];
        }
    }

    /// <summary>Partnerships in which a province of the region takes part.</summary>
    public Share Province => ShareOfAll(p => p.Provinces.Count > 0);

    /// <summary>Partnerships in which at least one water authority of the region takes part.</summary>
    public Share WaterAuthority => ShareOfAll(p => p.WaterAuthorities.Count > 0);

    /// <summary>Per water authority of the region, in order of number of partnerships, then key.</summary>
    public IReadOnlyList<WaterAuthorityCount> WaterAuthorities
    {
        get
        {
            var all = CountBy(p => p.WaterAuthorities);
            var without = CountBy(p => p.Municipalities.Count == 0 ? p.WaterAuthorities : []);
            return [.. Governments.WaterAuthorities
                .Select(key => new WaterAuthorityCount(key, all.GetValueOrDefault(key), without.GetValueOrDefault(key)))
                .OrderByDescending(count => count.Partnerships).ThenBy(count => count.Actor, StringComparer.Ordinal)];
        }
    }

    /// <summary>Partnerships with a province of the region and no municipality at all.</summary>
    public int ProvinceWithoutMunicipality => Participations.Count(p => p.Provinces.Count > 0 && p.Municipalities.Count == 0);

    /// <summary>Partnerships with a water authority of the region and no municipality at all.</summary>
    public int WaterAuthorityWithoutMunicipality => Participations.Count(p => p.WaterAuthorities.Count > 0 && p.Municipalities.Count == 0);

    /// <summary>"12+1": partnerships with every municipality and every province of the region; 0 when it has no municipality or no province.</summary>
    public int AllMunicipalitiesAndProvince => Participations.Count(IsTwelvePlusOne);

    /// <summary>Of those, with every water authority as well; 0 when the region has none.</summary>
    public int AllMunicipalitiesProvinceAndWaterAuthorities => Governments.WaterAuthorities.Count == 0
        ? 0
        : Participations.Count(p => IsTwelvePlusOne(p) && p.WaterAuthorities.Count == Governments.WaterAuthorities.Count);

    private List<Participation> WithMunicipality => [.. Participations.Where(p => p.Municipalities.Count > 0)];

    private bool IsTwelvePlusOne(Participation p) =>
        Governments.Municipalities.Count > 0 && p.Inside.Count == Governments.Municipalities.Count
        && Governments.Provinces.Count > 0 && p.Provinces.Count == Governments.Provinces.Count;

    private Dictionary<string, int> CountBy(Func<Participation, IEnumerable<Actor>> actors)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in Participations.SelectMany(actors))
        {
            counts[actor.Key] = counts.GetValueOrDefault(actor.Key) + 1;
        }

        return counts;
    }
}
