using Naober.Analysis.Graphs;

namespace Naober.Network.MeasureRegion;

/// <summary>The region as a two-mode network, for the arithmetic on graphs.</summary>
public sealed partial class RegionNetwork
{
    private IReadOnlyList<Actor>? actors;
    private TwoModeGraph? graph;

    /// <summary>Everyone in the partnerships of the region, of whatever kind, also from outside; in order of key.</summary>
    public IReadOnlyList<Actor> Actors => actors ??=
        [.. Participations.SelectMany(p => p.Members).Distinct().OrderBy(actor => actor.Key, StringComparer.Ordinal)];

    /// <summary>The actors numbered as in <see cref="Actors"/>, the partnerships as in <see cref="Participations"/>.</summary>
    public TwoModeGraph Graph => graph ??= BuildGraph();

    private TwoModeGraph BuildGraph()
    {
        var number = Actors.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return TwoModeGraph.Of(
            Actors.Count, Participations.Count,
            [.. Participations.SelectMany(p => p.Members.Select(member => number[member]))],
            [.. Participations.SelectMany((p, i) => Enumerable.Repeat(i, p.Members.Count))]);
    }
}
