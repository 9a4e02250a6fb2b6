using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// Which nodes take part in which partnerships, and with how many members: a node of a higher level stands for many actors.
/// Both directions are held, in compact arrays; where every number of members is 1, the counts are left out.
/// </summary>
internal sealed class Incidence
{
    private readonly int[] nodeStart;
    private readonly int[] nodes;
    private readonly int[] nodeCounts;
    private readonly int[] partnershipStart;
    private readonly int[] partnerships;
    private readonly int[] partnershipCounts;

    /// <summary>Makes the other direction beside the one given. Cost: memberships.</summary>
    /// <param name="count">Number of nodes.</param>
    /// <param name="nodeStart">Partnerships + 1 places in <paramref name="nodes"/>.</param>
    /// <param name="nodes">Per partnership its nodes.</param>
    /// <param name="nodeCounts">Beside them their numbers of members; empty when all are 1.</param>
    internal Incidence(int count, int[] nodeStart, int[] nodes, int[] nodeCounts)
    {
        (this.nodeStart, this.nodes, this.nodeCounts) = (nodeStart, nodes, nodeCounts);
        partnershipStart = new int[count + 1];
        foreach (var node in nodes)
        {
            partnershipStart[node + 1]++;
        }

        for (var node = 0; node < count; node++)
        {
            partnershipStart[node + 1] += partnershipStart[node];
        }

        partnerships = new int[nodes.Length];
        partnershipCounts = new int[nodeCounts.Length];
        var next = partnershipStart.AsSpan(0, count).ToArray();
        for (var partnership = 0; partnership < Partnerships; partnership++)
        {
            for (var i = nodeStart[partnership]; i < nodeStart[partnership + 1]; i++)
            {
                var place = next[nodes[i]]++;
                partnerships[place] = partnership;
                if (nodeCounts.Length > 0)
                {
                    partnershipCounts[place] = nodeCounts[i];
                }
            }
        }
    }

    internal static Incidence None(int nodes) => new(nodes, [0], [], []);

    /// <summary>Some partnerships of a two-mode network, in the order given; their nodes come ascending.</summary>
    /// <param name="graph">The two-mode network.</param>
    /// <param name="chosen">The partnerships; they are numbered anew.</param>
    /// <param name="numbers">Per actor the number of its node.</param>
    internal static Incidence Of(TwoModeGraph graph, int[] chosen, int[] numbers)
    {
        var start = new int[chosen.Length + 1];
        for (var i = 0; i < chosen.Length; i++)
        {
            start[i + 1] = start[i] + graph.MembersOf(chosen[i]).Length;
        }

        var rows = new int[start[^1]];
        for (var i = 0; i < chosen.Length; i++)
        {
            var members = graph.MembersOf(chosen[i]);
            var own = rows.AsSpan(start[i], members.Length);
            for (var j = 0; j < members.Length; j++)
            {
                own[j] = numbers[members[j]];
            }

            own.Sort();
        }

        return new(graph.Actors, start, rows, []);
    }

    internal int Nodes => partnershipStart.Length - 1;

    internal int Partnerships => nodeStart.Length - 1;

    internal int Memberships => nodes.Length;

    /// <summary>Where a partnership starts in an array with a place for every membership.</summary>
    internal int StartOf(int partnership) => nodeStart[partnership];

    internal ReadOnlySpan<int> NodesOf(int partnership) => nodes.AsSpan(nodeStart[partnership]..nodeStart[partnership + 1]);

    /// <summary>Beside <see cref="NodesOf"/>; empty when all are 1.</summary>
    internal ReadOnlySpan<int> CountsOf(int partnership) =>
        nodeCounts.Length == 0 ? [] : nodeCounts.AsSpan(nodeStart[partnership]..nodeStart[partnership + 1]);

    internal ReadOnlySpan<int> PartnershipsOf(int node) => partnerships.AsSpan(partnershipStart[node]..partnershipStart[node + 1]);

    /// <summary>Beside <see cref="PartnershipsOf"/>; empty when all are 1.</summary>
    internal ReadOnlySpan<int> MembersOf(int node) =>
        partnershipCounts.Length == 0 ? [] : partnershipCounts.AsSpan(partnershipStart[node]..partnershipStart[node + 1]);
}
