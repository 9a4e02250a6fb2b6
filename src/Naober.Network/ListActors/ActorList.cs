using Naober.Core;
using Naober.Network.FindPartnerships;

namespace Naober.Network.ListActors;

/// <summary>An actor in a list, with its number of partnerships on the date.</summary>
public sealed record ActorRow(Actor Actor, int Partnerships)
{
    /// <summary>A value of the facet participation.</summary>
    public string Participation => Partnerships > 0 ? ActorList.Takes : ActorList.TakesNo;
}

/// <summary>The values chosen; none is all.</summary>
public sealed record ActorFilter(IReadOnlyList<string> Kinds, IReadOnlyList<string> Participations)
{
    internal bool HasKind(ActorRow row) => Kinds.Count == 0 || Kinds.Contains(row.Actor.Kind, StringComparer.Ordinal);

    internal bool HasParticipation(ActorRow row) => Participations.Count == 0 || Participations.Contains(row.Participation, StringComparer.Ordinal);
}

/// <summary>The actors that a filter leaves, sorted, with the counts of both facets.</summary>
public sealed record ActorList(IReadOnlyList<ActorRow> Items, IReadOnlyList<FacetValue> Kinds, IReadOnlyList<FacetValue> Participations)
{
    /// <summary>Takes part in a known partnership.</summary>
    public const string Takes = "known";

    /// <summary>Takes part in no known partnership.</summary>
    public const string TakesNo = "none";

    /// <summary>The sort keys; a minus in front sorts downwards.</summary>
    public static IReadOnlyList<string> SortKeys { get; } = ["name", "kind", "partnerships"];

    /// <param name="register">Where to look.</param>
    /// <param name="date">For the partnerships counted.</param>
    /// <param name="filter">The values chosen.</param>
    /// <param name="matches">Keys that a search found, best first; null when nothing was searched for.</param>
    /// <param name="sort">One of <see cref="SortKeys"/>, with a minus for downwards; null sorts by match, or else by number of partnerships downwards.</param>
    public static ActorList Find(Register register, DateOnly date, ActorFilter filter, IReadOnlyList<string>? matches, string? sort)
    {
        IEnumerable<Actor> candidates = matches is null ? register.Actors : matches.Select(register.FindActor).OfType<Actor>();
        var rows = candidates.Select(actor => new ActorRow(actor, register.PartnershipsOf(actor, date).Count)).ToList();
        var items = rows.Where(row => filter.HasKind(row) && filter.HasParticipation(row));
        return new(
            [.. matches is not null && sort is null ? items : Sort(items, sort ?? "-partnerships")],
            Count(rows.Where(filter.HasParticipation), row => row.Actor.Kind, Vocabulary.ActorKinds.Keys, filter.Kinds),
            Count(rows.Where(filter.HasKind), row => row.Participation, [Takes, TakesNo], filter.Participations));
    }

    private static IReadOnlyList<FacetValue> Count(IEnumerable<ActorRow> rows, Func<ActorRow, string> value, IReadOnlyList<string> order, IReadOnlyList<string> chosen)
    {
        var counts = rows.CountBy(value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. order.Union(chosen, StringComparer.Ordinal)
            .Select(key => new FacetValue(key, counts.GetValueOrDefault(key), chosen.Contains(key, StringComparer.Ordinal)))
            .Where(facet => facet.Count > 0 || facet.Chosen)];
    }

    private static IEnumerable<ActorRow> Sort(IEnumerable<ActorRow> items, string sort)
    {
        var byName = items.OrderBy(item => item.Actor.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Actor.Key, StringComparer.Ordinal);
        return sort switch
        {
            "-name" => byName.Reverse(),
            "kind" => byName.OrderBy(KindOrder),
            "-kind" => byName.OrderByDescending(KindOrder),
            "partnerships" => byName.OrderBy(item => item.Partnerships),
            "-partnerships" => byName.OrderByDescending(item => item.Partnerships),
            _ => byName,
        };
    }

    private static int KindOrder(ActorRow row) => Vocabulary.ActorKinds.Keys.TakeWhile(kind => kind != row.Actor.Kind).Count();
}
