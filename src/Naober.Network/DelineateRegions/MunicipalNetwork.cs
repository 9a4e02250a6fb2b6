using Naober.Analysis.Graphs;
using Naober.Network.MeasureRegion;

namespace Naober.Network.DelineateRegions;

/// <summary>
/// The municipalities of a region and the partnerships that they share on a date: the network that the communities are sought in.
/// Only municipalities of the region count; what they share with others does not.
/// </summary>
internal sealed class MunicipalNetwork
{
    private readonly TwoModeGraph graph;

    internal MunicipalNetwork(RegionNetwork network)
    {
        Municipalities = network.Governments.Municipalities;
        var index = Municipalities.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        var memberships = network.Participations
            .SelectMany((participation, partnership) => participation.Inside.Select(member => (Actor: index[member.Key], Partnership: partnership))).ToList();
        graph = TwoModeGraph.Of(
            Municipalities.Count, network.Participations.Count, [.. memberships.Select(row => row.Actor)], [.. memberships.Select(row => row.Partnership)]);
    }

    /// <summary>Keys, in order; node i of a graph is the i-th.</summary>
    internal IReadOnlyList<string> Municipalities { get; }

    /// <summary>Pairs that share nothing have no edge.</summary>
    internal WeightedGraph Graph(PairWeight weight) => Projection.ToGraph(graph, newman: weight == PairWeight.Newman);
}
