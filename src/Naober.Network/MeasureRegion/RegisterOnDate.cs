using Naober.Analysis.Graphs;
using Naober.Core;

namespace Naober.Network.MeasureRegion;

/// <summary>
/// Who takes part in what on one date, found once and shared by the networks of all regions on that date. A membership counts
/// when both it and its partnership are valid on the date; an actor with two roles counts once.
/// </summary>
public sealed class RegisterOnDate
{
    private readonly IReadOnlyList<Actor>[] members;
    private readonly IReadOnlyList<Actor>[] municipalities;
    private readonly Dictionary<string, int> actorIndex;

    private RegisterOnDate(Register register, DateOnly date)
    {
        (Register, Date) = (register, date);
        actorIndex = register.Actors.Select((actor, i) => (actor.Key, i)).ToDictionary(StringComparer.Ordinal);
        var known = new List<Partnership>();
        var unknown = new List<Partnership>();
        var (actorOf, partnershipOf) = (new List<int>(), new List<int>());
        foreach (var partnership in register.Partnerships.Where(partnership => partnership.Valid.Contains(date)))
        {
            var before = actorOf.Count;
            actorOf.AddRange(register.MembershipsOf(partnership).Where(membership => membership.Valid.Contains(date)).Select(membership => actorIndex[membership.Actor]));
            partnershipOf.AddRange(Enumerable.Repeat(known.Count, actorOf.Count - before));
            (actorOf.Count > before ? known : unknown).Add(partnership);
        }

        (Partnerships, WithoutKnownMembers) = (known, unknown);
        Graph = TwoModeGraph.Of(register.Actors.Count, known.Count, [.. actorOf], [.. partnershipOf]);
        members = [.. known.Select((_, p) => Actors(Graph.MembersOf(p)))];
        municipalities = [.. members.Select(all => all.Where(actor => actor.Kind == Regions.Region.Municipality).ToArray())];
    }

    public static RegisterOnDate Of(Register register, DateOnly date) => new(register, date);

    public Register Register { get; }

    public DateOnly Date { get; }

    /// <summary>The partnerships that are valid and of which a source names a member, in order of key.</summary>
    public IReadOnlyList<Partnership> Partnerships { get; }

    /// <summary>The partnerships that are valid and of which no source names a member; they may belong to any region.</summary>
    public IReadOnlyList<Partnership> WithoutKnownMembers { get; }

    /// <summary>Partnerships with known members among all that are valid, in the whole register.</summary>
    public Share Coverage => new(Partnerships.Count, Partnerships.Count + WithoutKnownMembers.Count);

    /// <summary>Who takes part in what: actors numbered as in <see cref="Register.Actors"/>, partnerships as in <see cref="Partnerships"/>.</summary>
    public TwoModeGraph Graph { get; }

    /// <summary>The members of the partnership with a number, in order of key.</summary>
    public IReadOnlyList<Actor> MembersOf(int partnership) => members[partnership];

    /// <summary>Those that are municipalities, wherever they lie.</summary>
    public IReadOnlyList<Actor> MunicipalitiesOf(int partnership) => municipalities[partnership];

    /// <summary>The number of an actor; null when no source names it.</summary>
    public int? NumberOf(string actor) => actorIndex.TryGetValue(actor, out var number) ? number : null;

    private Actor[] Actors(ReadOnlySpan<int> numbers)
    {
        var actors = new Actor[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            actors[i] = Register.Actors[numbers[i]];
        }

        return actors;
    }
}
