using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// How much more weight lies inside communities than would be expected if every node kept its strength and met others at random
/// (Newman 2004; resolution: Reichardt and Bornholdt 2006).
/// </summary>
public static class Modularity
{
    /// <summary>
    /// Sum over communities of (weight inside, both ends) / 2m - resolution x (strength / 2m)^2, with 2m the sum of all strengths.
    /// At most 1; 0 for everything in one community at resolution 1, and for a graph without edges. Cost: edges.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">Per node its community, 0 up to the number of nodes.</param>
    /// <param name="resolution">At least 0; 1 is the ordinary modularity.</param>
    public static double Of(WeightedGraph graph, ReadOnlySpan<int> communities, double resolution = 1)
    {
        var inside = new double[graph.Nodes];
        var strength = new double[graph.Nodes];
        for (var node = 0; node < graph.Nodes; node++)
        {
            var community = communities[node];
            var neighbours = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                strength[community] += weights[i];
                if (communities[neighbours[i]] == community)
                {
                    inside[community] += weights[i];
                }
            }
        }

        return Of(inside, strength, strength.Sum(), resolution);
    }

    /// <summary>The same of the projection of a two-mode network, without its pairs. Cost: memberships.</summary>
    /// <param name="graph">The two-mode network.</param>
    /// <param name="weight">What a pair of actors weighs.</param>
    /// <param name="communities">Per actor its community, 0 up to the number of actors.</param>
    /// <param name="resolution">At least 0; 1 is the ordinary modularity.</param>
    public static double Of(TwoModeGraph graph, PairWeight weight, ReadOnlySpan<int> communities, double resolution = 1)
    {
        var inside = new double[graph.Actors];
        var strength = new double[graph.Actors];
        var met = new int[graph.Actors];
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            var pair = weight == PairWeight.Shared ? 1.0 : 1.0 / Math.Max(1, members.Length - 1);
            foreach (var member in members)
            {
                // With those of its community before it, counted from both ends.
                var community = communities[member];
                inside[community] += 2 * pair * met[community]++;
                strength[community] += pair * (members.Length - 1);
            }

            foreach (var member in members)
            {
                met[communities[member]] = 0;
            }
        }

        return Of(inside, strength, strength.Sum(), resolution);
    }

    internal static double Of(ReadOnlySpan<double> inside, ReadOnlySpan<double> strength, double total, double resolution)
    {
        var modularity = 0.0;
        for (var community = 0; community < strength.Length; community++)
        {
            var share = strength[community] / total;
            modularity += total == 0 ? 0 : (inside[community] / total) - (resolution * share * share);
        }

        return modularity;
    }
}
