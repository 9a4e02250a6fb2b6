using Naober.Analysis.Graphs;
using Naober.Network.MeasureRegion;

namespace Naober.Network.ExploreNetwork;

/// <summary>The actors and partnerships of a region that a choice leaves, numbered, with what every two actors share.</summary>
internal sealed class NetworkSelection
{
    /// <summary>More actors than there are governments in the country eight times over: what is counted per pair grows with the square.</summary>
    internal const int MostActors = 3_000;

    internal NetworkSelection(Register register, RegionNetwork region, NetworkChoice choice)
    {
        var kinds = choice.ShownKinds.ToHashSet(StringComparer.Ordinal);
        var inside = region.Governments.All.ToHashSet(StringComparer.Ordinal);
        Partnerships = [.. region.Participations.Where(Accepts)];
        var counts = Partnerships.SelectMany(p => p.Members).Where(IsShown).CountBy(actor => actor.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var key in inside.Where(key => kinds.Contains(register.Regions.Find(key)!.Type)))
        {
            counts.TryAdd(key, 0);
        }

        var found = counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        LeftOut = Math.Max(0, found.Count - MostActors);
        Actors = [.. found.Take(MostActors).Select(entry => ActorOf(entry.Key))];
        Names = [.. Actors.Select(actor => actor.Kind == Regions.Region.Municipality && register.Regions.Find(actor.Key) is { } municipality ? municipality.Name : actor.Name)];
        Counts = [.. found.Take(MostActors).Select(entry => entry.Value)];
        IsOutside = [.. Actors.Select(actor => actor.CanBeOutside && !inside.Contains(actor.Key))];
        var index = Actors.Index().ToDictionary(entry => entry.Item.Key, entry => entry.Index, StringComparer.Ordinal);
        Members = [.. Partnerships.Select(p => p.Members.Where(actor => index.ContainsKey(actor.Key)).Select(actor => index[actor.Key]).Order().ToArray())];
        Pairs = CountPairs();
        Shared = WeightedGraph.Of(Actors.Count, Pairs.Select(pair => (pair.A, pair.B, (double)pair.Shared)));

        bool Accepts(MeasureRegion.Participation p) => NetworkChoice.Facets.All(facet =>
            choice.Filter.Of(facet).Count == 0 || choice.Filter.Accepts(facet, facet.ValuesOf(register, p.Partnership, region.Date)));

        bool IsShown(Actor actor) => kinds.Contains(actor.Kind) && (choice.Outside || !actor.CanBeOutside || inside.Contains(actor.Key));

        // A government of the region of which no source says anything else is still there.
        Actor ActorOf(string key) => register.FindActor(key)
            ?? new(key, register.Regions.Find(key)!.Name, [], register.Regions.Find(key)!.Type, key, [], [], default);
    }

    /// <summary>Those with most partnerships first, then by key.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>Per actor its name; a municipality without the word before it, because most dots are municipalities.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Per actor its partnerships.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>Per actor whether it is a government outside the region.</summary>
    public IReadOnlyList<bool> IsOutside { get; }

    /// <summary>Actors beyond the number that can be shown.</summary>
    public int LeftOut { get; }

    public IReadOnlyList<MeasureRegion.Participation> Partnerships { get; }

    /// <summary>Per partnership the actors that are shown, ascending.</summary>
    public IReadOnlyList<int[]> Members { get; }

    /// <summary>Every two actors that share something.</summary>
    public IReadOnlyList<NetworkEdge> Pairs { get; }

    /// <summary>The same as a graph.</summary>
    public WeightedGraph Shared { get; }

    private List<NetworkEdge> CountPairs()
    {
        int[] partnershipOf = [.. Members.SelectMany((members, p) => Enumerable.Repeat(p, members.Length))];
        var shared = Projection.Of(TwoModeGraph.Of(Actors.Count, Members.Count, [.. Members.SelectMany(members => members)], partnershipOf));
        var pairs = new List<NetworkEdge>();
        for (var a = 0; a < Actors.Count; a++)
        {
            for (var i = 0; i < shared.OthersOf(a).Length; i++)
            {
                pairs.Add(new(a, shared.OthersOf(a)[i], shared.SharedOf(a)[i]));
            }
        }

        return pairs;
    }
}
