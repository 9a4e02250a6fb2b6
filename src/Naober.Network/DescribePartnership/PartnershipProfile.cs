using Naober.Core;
using Naober.Regions;

namespace Naober.Network.DescribePartnership;

/// <summary>An actor in a partnership with its roles, of every date.</summary>
public sealed record Member(Actor Actor, IReadOnlyList<Membership> Roles);

/// <summary>A partnership that resembles another one.</summary>
/// <param name="Partnership">The other one.</param>
/// <param name="Shared">Its members that take part in both, of its known members.</param>
public sealed record RelatedPartnership(Partnership Partnership, Share Shared);

/// <summary>A region in which a partnership works: the municipalities that take part, of all municipalities of the region.</summary>
public sealed record WorkingArea(Region Region, Share Municipalities);

/// <summary>Everything that is known about one partnership. Members are of every date: each membership says when it is valid.</summary>
public sealed record PartnershipProfile
{
    private const int MostRelated = 10;

    public required Partnership Partnership { get; init; }

    /// <summary>Per kind of actor in the order of <see cref="Vocabulary.ActorKinds"/>, so governments first; kinds without members are left out.</summary>
    public required IReadOnlyList<(string Kind, IReadOnlyList<Member> Members)> MembersByKind { get; init; }

    public required Partnership? Parent { get; init; }

    public required IReadOnlyList<Partnership> Children { get; init; }

    /// <summary>The partnerships with the most members in common, at most ten; then those with the fewest other members.</summary>
    public required IReadOnlyList<RelatedPartnership> SharingMembers { get; init; }

    /// <summary>The same known scale and at least one domain in common; most domains in common first.</summary>
    public required IReadOnlyList<Partnership> SameScaleAndDomain { get; init; }

    /// <summary>Regions other than municipalities and the country with a municipality that takes part, most complete first.</summary>
    public required IReadOnlyList<WorkingArea> WorkingAreas { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>In which its name, an alias or its key stands.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    public int MemberCount => MembersByKind.Sum(group => group.Members.Count);

    /// <param name="register">Where to look.</param>
    /// <param name="partnership">One of the register.</param>
    /// <param name="date">For the composition of regions.</param>
    public static PartnershipProfile Of(Register register, Partnership partnership, DateOnly date)
    {
        var members = register.MembershipsOf(partnership).GroupBy(membership => membership.Actor, StringComparer.Ordinal)
            .Select(roles => new Member(register.FindActor(roles.Key)!, [.. roles])).ToList();
        return new()
        {
            Partnership = partnership,
            MembersByKind = [.. Vocabulary.ActorKinds.Keys
                .Select(kind => (kind, (IReadOnlyList<Member>)[.. members.Where(member => member.Actor.Kind == kind).OrderBy(member => member.Actor.Name, StringComparer.OrdinalIgnoreCase)]))
                .Where(group => group.Item2.Count > 0)],
            Parent = partnership.Parent is { } parent ? register.FindPartnership(parent) : null,
            Children = [.. register.Partnerships.Where(other => other.Parent == partnership.Key)],
            SharingMembers = SharingWith(register, partnership, [.. members.Select(member => member.Actor.Key)]),
            SameScaleAndDomain = Resembling(register, partnership),
            WorkingAreas = AreasOf(register.Regions, [.. members.Select(member => member.Actor).Where(actor => actor.Kind == Region.Municipality).Select(actor => actor.Key)], date),
            Mentions = [.. register.MentionsOf(partnership)],
            Contradictions = NamedIn.Contradictions(register, [partnership.Name, .. partnership.Aliases]),
        };
    }

    private static IReadOnlyList<RelatedPartnership> SharingWith(Register register, Partnership partnership, HashSet<string> members) =>
        [.. members.SelectMany(actor => register.MembershipsOf(register.FindActor(actor)!)).Select(membership => membership.Partnership)
            .Distinct(StringComparer.Ordinal).Where(key => key != partnership.Key).Select(key => register.FindPartnership(key)!)
            .Select(other => new RelatedPartnership(other, SharedBy(register, other, members)))
            .OrderByDescending(related => related.Shared.Count).ThenBy(related => related.Shared.Of)
            .ThenBy(related => related.Partnership.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MostRelated)];

    private static Share SharedBy(Register register, Partnership other, HashSet<string> members)
    {
        var own = register.MembershipsOf(other).Select(membership => membership.Actor).ToHashSet(StringComparer.Ordinal);
        return new(own.Count(members.Contains), own.Count);
    }

    private static IReadOnlyList<Partnership> Resembling(Register register, Partnership partnership) =>
        partnership.Scale == Vocabulary.UnknownKey
            ? []
            : [.. register.Partnerships.Where(other => other.Key != partnership.Key && other.Scale == partnership.Scale)
                .Select(other => (other, common: other.Domains.Intersect(partnership.Domains, StringComparer.Ordinal).Count()))
                .Where(entry => entry.common > 0)
                .OrderByDescending(entry => entry.common).ThenBy(entry => entry.other.Name, StringComparer.OrdinalIgnoreCase)
                .Select(entry => entry.other)];

    private static IReadOnlyList<WorkingArea> AreasOf(RegionMap regions, HashSet<string> municipalities, DateOnly date) =>
        [.. regions.All.Where(region => region.Type is not (Region.Municipality or Region.Country) && region.Valid.Contains(date))
            .Select(region => (region, parts: regions.MunicipalitiesOf(region.Key, date)))
            .Select(entry => new WorkingArea(entry.region, new(entry.parts.Count(municipalities.Contains), entry.parts.Count)))
            .Where(area => area.Municipalities.Count > 0)
            .OrderByDescending(area => area.Municipalities).ThenByDescending(area => area.Municipalities.Of).ThenBy(area => area.Region.Name, StringComparer.OrdinalIgnoreCase)];
}
