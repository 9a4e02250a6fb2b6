using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>The level of the network itself.</summary>
internal static class BottomLevel
{
    /// <summary>The graph itself, its nodes numbered as they are. Cost: edges; no copy is made.</summary>
    internal static Level Of(WeightedGraph graph)
    {
        var strengths = new double[graph.Nodes];
        for (var node = 0; node < strengths.Length; node++)
        {
            strengths[node] = graph.StrengthOf(node);
        }

        var (start, neighbours, weights) = graph.Arrays;
        return new(new(start, neighbours, weights), Incidence.None(graph.Nodes), [], new double[graph.Nodes], strengths, strengths.Sum());
    }

    /// <summary>
    /// A two-mode network, its actors numbered anew so that those that belong together lie together in memory. Small partnerships
    /// become pairs, large ones stay. Cost: memberships. Memory: 4 bytes per pair in a small partnership, 12 for
    /// Newman weights, and 16 bytes per membership of a large one.
    /// </summary>
    /// <param name="graph">The two-mode network.</param>
    /// <param name="weight">What a pair of actors weighs.</param>
    /// <param name="order">Every actor once: the first becomes node 0.</param>
    internal static Level Of(TwoModeGraph graph, PairWeight weight, int[] order)
    {
        var numbers = new int[order.Length];
        var strengths = new double[order.Length];
        for (var node = 0; node < order.Length; node++)
        {
            numbers[order[node]] = node;
        }

        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            foreach (var member in members)
            {
                strengths[numbers[member]] += (members.Length - 1) * weight.In(members.Length);
            }
        }

        var pairs = SmallPartnerships.Of(graph, weight, numbers);
        var large = LargeOf(graph, numbers);
        var weights = weight == PairWeight.Shared ? [] : Array.ConvertAll(large, partnership => weight.In(graph.MembersOf(partnership).Length));
        return new(pairs, Incidence.Of(graph, large, numbers), weights, new double[order.Length], strengths, strengths.Sum());
    }

    /// <summary>The partnerships that stay, in order of their first node, so that those met one after another lie together in memory.</summary>
    private static int[] LargeOf(TwoModeGraph graph, int[] numbers)
    {
        var found = new List<long>();
        for (var partnership = 0; partnership < graph.Partnerships; partnership++)
        {
            var members = graph.MembersOf(partnership);
            if (members.Length > SmallPartnerships.Largest)
            {
                long first = numbers.Length;
                foreach (var member in members)
                {
                    first = Math.Min(first, numbers[member]);
                }

                found.Add((first << 32) | (uint)partnership);
            }
        }

        found.Sort();
        return [.. found.Select(key => (int)key)];
    }
}
