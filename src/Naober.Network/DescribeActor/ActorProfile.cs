using Naober.Core;
using Naober.Regions;

namespace Naober.Network.DescribeActor;

/// <summary>A partnership with the roles that an actor has in it, of every date.</summary>
public sealed record Involvement(Partnership Partnership, IReadOnlyList<Membership> Roles);

/// <summary>Another actor with the number of partnerships in which both take part on the date.</summary>
public sealed record Encounter(Actor Actor, int Shared);

/// <summary>Number of partnerships at a scale level in a domain; both may be unknown.</summary>
public sealed record ScaleAndDomain(string Scale, string Domain, int Count);

/// <summary>Everything that is known about one actor, seen on a date.</summary>
public sealed record ActorProfile
{
    public required Actor Actor { get; init; }

    /// <summary>The partnerships that it takes part in on the date, by name.</summary>
    public required IReadOnlyList<Involvement> Current { get; init; }

    /// <summary>Those that had ended by the date, or that start after it.</summary>
    public required IReadOnlyList<Involvement> Other { get; init; }

    /// <summary>Current partnerships; one with several domains counts in each of them.</summary>
    public required IReadOnlyList<ScaleAndDomain> ByScaleAndDomain { get; init; }

    /// <summary>Municipalities, provinces, water authorities and other governments that it meets, most often first.</summary>
    public required IReadOnlyList<Encounter> Governments { get; init; }

    /// <summary>Others that it meets, most often first.</summary>
    public required IReadOnlyList<Encounter> Others { get; init; }

    /// <summary>Known scale levels of its current partnerships, in the order of the vocabulary.</summary>
    public required IReadOnlyList<string> Scales { get; init; }

    /// <summary>Known ecosystems of its current partnerships, in the order of the vocabulary.</summary>
    public required IReadOnlyList<string> Ecosystems { get; init; }

    /// <summary>Partnerships at its scale levels whose members are unknown, of all at those levels on the date: it may take part in them.</summary>
    public required Share UnknownAtItsScales { get; init; }

    /// <summary>The region that it is or works in; null when no source says.</summary>
    public required Region? Region { get; init; }

    /// <summary>For a municipality: the regions that contain it on the date.</summary>
    public required IReadOnlyList<Region> ContainedIn { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>In which its name or an alias stands.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    public static ActorProfile Of(Register register, Actor actor, DateOnly date)
    {
        var current = register.PartnershipsOf(actor, date).Select(partnership => partnership.Key).ToHashSet(StringComparer.Ordinal);
        var all = register.MembershipsOf(actor).GroupBy(membership => membership.Partnership, StringComparer.Ordinal)
            .Select(roles => new Involvement(register.FindPartnership(roles.Key)!, [.. roles]))
            .OrderBy(involvement => involvement.Partnership.Name, StringComparer.OrdinalIgnoreCase).ToLookup(involvement => current.Contains(involvement.Partnership.Key));
        var partnerships = all[true].Select(involvement => involvement.Partnership).ToList();
        var met = Meetings(register, actor, partnerships, date).ToLookup(encounter => encounter.Actor.IsGovernment);
        var scales = Vocabulary.Scales.Keys.Where(scale => scale != Vocabulary.UnknownKey && partnerships.Any(p => p.Scale == scale)).ToList();
        var region = actor.Region is { } key ? register.Regions.Find(key) : null;
        return new()
        {
            Actor = actor,
            Current = [.. all[true]],
            Other = [.. all[false]],
            ByScaleAndDomain = [.. partnerships.SelectMany(p => DomainsOf(p).Select(domain => (p.Scale, Domain: domain))).CountBy(cell => cell)
                .Select(cell => new ScaleAndDomain(cell.Key.Scale, cell.Key.Domain, cell.Value))],
            Governments = [.. met[true]],
            Others = [.. met[false]],
            Scales = scales,
            Ecosystems = [.. Vocabulary.Ecosystems.Keys.Where(ecosystem => partnerships.Any(p => p.Ecosystems.Contains(ecosystem, StringComparer.Ordinal)))],
            UnknownAtItsScales = UnknownAt(register, scales, date),
            Region = region,
            ContainedIn = region?.Type == Regions.Region.Municipality ? register.Regions.Containing(region.Key, date) : [],
            Mentions = [.. register.MentionsOf(actor)],
            Contradictions = NamedIn.Contradictions(register, [actor.Name, .. actor.Aliases, .. region?.Key == actor.Key ? [region.Name] : Array.Empty<string>()]),
        };
    }

    private static IEnumerable<Encounter> Meetings(Register register, Actor actor, IEnumerable<Partnership> partnerships, DateOnly date) =>
        partnerships.SelectMany(partnership => register.MembersOf(partnership, date)).Where(other => other.Key != actor.Key).CountBy(other => other.Key, StringComparer.Ordinal)
            .Select(count => new Encounter(register.FindActor(count.Key)!, count.Value))
            .OrderByDescending(encounter => encounter.Shared).ThenBy(encounter => encounter.Actor.Name, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> DomainsOf(Partnership partnership) => partnership.Domains.Count > 0 ? partnership.Domains : [Vocabulary.UnknownKey];

    private static Share UnknownAt(Register register, IReadOnlyList<string> scales, DateOnly date)
    {
        var there = register.Partnerships.Where(p => p.Valid.Contains(date) && scales.Contains(p.Scale, StringComparer.Ordinal)).ToList();
        return new(there.Count(p => register.MembersOf(p, date).Count == 0), there.Count);
    }
}
