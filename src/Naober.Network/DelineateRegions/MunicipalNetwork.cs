using Naober.Analysis.Graphs;
using Naober.Network.MeasureRegion;

namespace Naober.Network.DelineateRegions;

/// <summary>
/// The municipalities of a region and the partnerships that they share on a date: the network that the communities are sought in.
/// Only municipalities of the region count; what they share with others does not.
/// </summary>
internal sealed class MunicipalNetwork
{
    private readonly IReadOnlyList<int[]> partnerships;

    internal MunicipalNetwork(RegionNetwork network)
    {
        Municipalities = network.Governments.Municipalities;
        var index = Municipalities.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        partnerships = [.. network.Participations.Where(participation => participation.Inside.Count > 1)
            .Select(participation => participation.Inside.Select(member => index[member.Key]).Order().ToArray())];
    }

    /// <summary>Keys, in order; node i of a graph is the i-th.</summary>
    internal IReadOnlyList<string> Municipalities { get; }

    /// <summary>Pairs that share nothing have no edge.</summary>
    internal WeightedGraph Graph(PairWeight weight)
    {
        var sums = new double[Municipalities.Count, Municipalities.Count];
        foreach (var members in partnerships)
        {
            var each = weight == PairWeight.Shared ? 1 : 1.0 / (members.Length - 1);
            foreach (var a in members)
            {
                foreach (var b in members)
                {
                    sums[a, b] += each;
                }
            }
        }

        return WeightedGraph.Of(Municipalities.Count,
            from a in Enumerable.Range(0, Municipalities.Count)
            from b in Enumerable.Range(a + 1, Municipalities.Count - a - 1)
            where sums[a, b] > 0
            select (a, b, sums[a, b]));
    }
}
