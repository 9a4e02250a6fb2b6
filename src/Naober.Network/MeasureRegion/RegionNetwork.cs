using Naober.Core;
using Naober.Regions;

namespace Naober.Network.MeasureRegion;

/// <summary>Which partnerships belong to a region.</summary>
public enum InclusionRule
{
    /// <summary>At least one government of the region takes part.</summary>
    Any,

    /// <summary>At least two municipalities of the region, or one and a water authority, or one and the province (BRE, footnote 30).</summary>
    Interlocal,
}

/// <summary>
/// One partnership as a region sees it on the date: all who take part, and who of them are governments of the region or outside it.
/// </summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Members">All members on the date, each once.</param>
/// <param name="Municipalities">Municipal members, wherever they lie.</param>
/// <param name="Inside">Members that are municipalities of the region.</param>
/// <param name="Provinces">Members that are provinces of the region.</param>
/// <param name="WaterAuthorities">Members that are water authorities of the region.</param>
/// <param name="Outside">Governments outside the region: other municipalities, provinces, water authorities and foreign governments.</param>
public sealed record Participation(
    Partnership Partnership, IReadOnlyList<Actor> Members, IReadOnlyList<Actor> Municipalities, IReadOnlyList<Actor> Inside,
    IReadOnlyList<Actor> Provinces, IReadOnlyList<Actor> WaterAuthorities, IReadOnlyList<Actor> Outside)
{
    public IEnumerable<Actor> GovernmentsOfRegion => [.. Inside, .. Provinces, .. WaterAuthorities];

    internal bool Meets(InclusionRule rule) => rule switch
    {
        InclusionRule.Interlocal => Inside.Count >= 2 || (Inside.Count == 1 && (Provinces.Count > 0 || WaterAuthorities.Count > 0)),
        _ => Inside.Count + Provinces.Count + WaterAuthorities.Count > 0,
    };
}

/// <summary>
/// The partnerships P of a region R on a date t under an inclusion rule: what every measure of BRE par. 5.2 is computed on.
/// A membership counts when both it and its partnership are valid on t; an actor with two roles counts once; partnerships
/// without known members are in no measure and are counted by <see cref="Coverage"/>.
/// </summary>
public sealed partial class RegionNetwork
{
    private readonly RegisterOnDate known;

    private RegionNetwork(RegisterOnDate known, Region region, InclusionRule rule, Governments? governments = null)
    {
        this.known = known;
        Region = region;
        Rule = rule;
        Governments = governments ?? known.Register.Regions.GovernmentsOf(region.Key, known.Date);
        Participations = FindParticipations();
    }

    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public static RegionNetwork Of(Register register, string region, DateOnly date, InclusionRule rule = InclusionRule.Any) =>
        Of(RegisterOnDate.Of(register, date), region, rule);

    /// <summary>The network of one of many regions on the same date.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    public static RegionNetwork Of(RegisterOnDate known, string region, InclusionRule rule = InclusionRule.Any) =>
        new(known, known.Register.Regions.Find(region) ?? throw new KeyNotFoundException(region), rule);

    /// <summary>The network of the territory that a region has on another date.</summary>
    /// <exception cref="KeyNotFoundException">There is no such region.</exception>
    internal static RegionNetwork Of(RegisterOnDate known, string region, InclusionRule rule, DateOnly composedOn) => new(
        known, known.Register.Regions.Find(region) ?? throw new KeyNotFoundException(region), rule,
        known.Register.Regions.GovernmentsOf(region, known.Date, composedOn));

    public Register Register => known.Register;

    public Region Region { get; }

    public DateOnly Date => known.Date;

    public InclusionRule Rule { get; }

    public Governments Governments { get; }

    /// <summary>The partnerships of the region, in order of key.</summary>
    public IReadOnlyList<Participation> Participations { get; }

    /// <summary>Partnerships that are valid on the date and of which no source names a member; they may belong to the region.</summary>
    public IReadOnlyList<Partnership> WithoutKnownMembers => known.WithoutKnownMembers;

    /// <summary>Partnerships with known members among all that are valid on the date, in the whole register.</summary>
    public Share Coverage => known.Coverage;

    private Share ShareOfAll(Func<Participation, bool> condition) => new(Participations.Count(condition), Participations.Count);

    /// <summary>Looks only at the partnerships in which a government of the region takes part: no rule lets in another.</summary>
    private IReadOnlyList<Participation> FindParticipations()
    {
        var sides = new Sides(known, Governments);
        var found = new SortedSet<int>();
        foreach (var government in sides.Own)
        {
            foreach (var partnership in known.Graph.PartnershipsOf(government))
            {
                found.Add(partnership);
            }
        }

        return [.. found.Select(sides.Participation).Where(participation => participation.Meets(Rule))];
    }
}
