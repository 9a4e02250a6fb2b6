using Naober.Regions;

namespace Naober.Network.DescribeSource;

/// <summary>What was taken from one source: the facts that cite it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Partnerships">By name.</param>
/// <param name="Actors">By name.</param>
/// <param name="Memberships">In order of partnership and actor.</param>
/// <param name="Mentions">Places that say something about a partnership or actor.</param>
/// <param name="Published">Figures as it prints them.</param>
/// <param name="Contradictions">In which it makes a statement.</param>
public sealed record SourceProfile(
    Source Source, IReadOnlyList<Partnership> Partnerships, IReadOnlyList<Actor> Actors, IReadOnlyList<Membership> Memberships,
    IReadOnlyList<Mention> Mentions, IReadOnlyList<PublishedValue> Published, IReadOnlyList<Contradiction> Contradictions)
{
    public int FactCount => Partnerships.Count + Actors.Count + Memberships.Count + Mentions.Count + Published.Count;

    public static SourceProfile Of(Register register, Source source) => new(
        source,
        [.. register.Partnerships.Where(p => p.Citation.Source == source.Key).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)],
        [.. register.Actors.Where(actor => actor.Citation.Source == source.Key).OrderBy(actor => actor.Name, StringComparer.OrdinalIgnoreCase)],
        [.. register.Memberships.Where(membership => membership.Citation.Source == source.Key)],
        [.. register.Mentions.Where(mention => mention.Source == source.Key)],
        [.. register.Published.Where(figure => figure.Citation.Source == source.Key)],
        [.. register.Contradictions.Where(contradiction => contradiction.Statements.Any(statement => statement.Citation.Source == source.Key))]);
}
