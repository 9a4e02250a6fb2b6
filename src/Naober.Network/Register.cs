using System.Collections.Frozen;
using Naober.Files.Packages;
using Naober.Network.Reconcile;
using Naober.Regions;

namespace Naober.Network;

/// <summary>
/// Everything that is known about who works together with whom, at one moment, in memory and unchangeable. Read from a
/// region package or from the database with the same result; a page, command or API call computes on one of these.
/// </summary>
public sealed class Register
{
    private static readonly IReadOnlyList<Membership> NoMemberships = [];

    private readonly FrozenDictionary<string, Actor> actors;
    private readonly FrozenDictionary<string, Partnership> partnerships;
    private readonly FrozenDictionary<string, IReadOnlyList<Membership>> membershipsByPartnership;
    private readonly FrozenDictionary<string, IReadOnlyList<Membership>> membershipsByActor;
    private readonly ILookup<(string Kind, string Subject), Mention> mentions;
    private readonly ILookup<string, PartnershipVersion> versions;
    private readonly ILookup<string, VersionMember> versionMembers;
    private readonly ILookup<string, Lifetime> lifetimes;
    private readonly FrozenDictionary<string, Source> sources;

    private Register(RegionPackage package)
    {
        Title = package.Title;
        ReferenceDate = package.ReferenceDate;
        Regions = RegionMap.From(package);
        Sources = [.. package["sources"].Rows.Select(ReadRows.Source)];
        Actors = [.. package["actors"].Rows.Select(ReadRows.Actor)];
        Partnerships = [.. package["partnerships"].Rows.Select(ReadRows.Partnership)];
        Memberships = [.. package["memberships"].Rows.Select(ReadRows.Membership)];
        Mentions = [.. package["mentions"].Rows.Select(ReadRows.Mention)];
        Published = [.. package["published"].Rows.Select(ReadRows.Published)];
        Contradictions = ReadRows.Contradictions(package["contradictions"].Rows);
        Matches = [.. package["matches"].Rows.Select(Match.From)];
        versions = package["versions"].Rows.Select(ReadRows.Version).OrderBy(version => version.Starts).ToLookup(version => version.Partnership, StringComparer.Ordinal);
        versionMembers = package["participations"].Rows.Select(ReadRows.VersionMember).ToLookup(member => member.Partnership, StringComparer.Ordinal);
        lifetimes = package["lifetimes"].Rows.Select(ReadRows.Lifetime).ToLookup(lifetime => lifetime.Actor, StringComparer.Ordinal);
        sources = Sources.ToFrozenDictionary(source => source.Key, StringComparer.Ordinal);
        actors = Actors.ToFrozenDictionary(actor => actor.Key, StringComparer.Ordinal);
        partnerships = Partnerships.ToFrozenDictionary(partnership => partnership.Key, StringComparer.Ordinal);
        membershipsByPartnership = GroupBy(membership => membership.Partnership);
        membershipsByActor = GroupBy(membership => membership.Actor);
        mentions = Mentions.ToLookup(mention => (mention.Kind, mention.Subject));
    }

    public static Register From(RegionPackage package) => new(package);

    public string Title { get; }

    /// <summary>The day on which the sources say how things are; null when they do not say, and then it is today.</summary>
    public DateOnly? ReferenceDate { get; }

    public RegionMap Regions { get; }

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>In order of key, as are the other lists.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Partnership> Partnerships { get; }

    public IReadOnlyList<Membership> Memberships { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IReadOnlyList<PublishedValue> Published { get; }

    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>What registers have that was recognised, surely or perhaps.</summary>
    public IReadOnlyList<Match> Matches { get; }

    public Actor? FindActor(string key) => actors.GetValueOrDefault(key);

    public Partnership? FindPartnership(string key) => partnerships.GetValueOrDefault(key);

    public Source? FindSource(string key) => sources.GetValueOrDefault(key);

    public IEnumerable<Mention> MentionsOf(Partnership partnership) => mentions[("partnership", partnership.Key)];

    public IEnumerable<Mention> MentionsOf(Actor actor) => mentions[("actor", actor.Key)];

    /// <summary>The versions that a register distinguishes, oldest first.</summary>
    public IEnumerable<PartnershipVersion> VersionsOf(Partnership partnership) => versions[partnership.Key];

    /// <summary>Who takes part in which version, and how.</summary>
    public IEnumerable<VersionMember> VersionMembersOf(Partnership partnership) => versionMembers[partnership.Key];

    /// <summary>When an actor exists, according to each source that says so.</summary>
    public IEnumerable<Lifetime> LifetimesOf(Actor actor) => lifetimes[actor.Key];

    /// <summary>All memberships of a partnership, of every date.</summary>
    public IReadOnlyList<Membership> MembershipsOf(Partnership partnership) =>
        membershipsByPartnership.GetValueOrDefault(partnership.Key, NoMemberships);

    /// <summary>All memberships of an actor, of every date.</summary>
    public IReadOnlyList<Membership> MembershipsOf(Actor actor) => membershipsByActor.GetValueOrDefault(actor.Key, NoMemberships);

    /// <summary>
    /// Who takes part in a partnership on a date, each actor once whatever its roles. Empty when the partnership does not
    /// exist on that date, and when its members are unknown.
    /// </summary>
    public IReadOnlyList<Actor> MembersOf(Partnership partnership, DateOnly date) => partnership.Valid.Contains(date)
        ? [.. MembershipsOf(partnership).Where(membership => membership.Valid.Contains(date))
            .Select(membership => membership.Actor).Distinct(StringComparer.Ordinal).Select(key => actors[key])]
        : [];

    /// <summary>The partnerships in which an actor takes part on a date, each once.</summary>
    public IReadOnlyList<Partnership> PartnershipsOf(Actor actor, DateOnly date) =>
        [.. MembershipsOf(actor).Where(membership => membership.Valid.Contains(date))
            .Select(membership => membership.Partnership).Distinct(StringComparer.Ordinal).Select(key => partnerships[key])
            .Where(partnership => partnership.Valid.Contains(date))];

    private FrozenDictionary<string, IReadOnlyList<Membership>> GroupBy(Func<Membership, string> key) =>
        Memberships.GroupBy(key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Membership>)[.. group], StringComparer.Ordinal);
}
