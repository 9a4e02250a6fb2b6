using Naober.Analysis.Graphs;

namespace Naober.Analysis.Communities;

/// <summary>
/// Which nodes take part in which partnerships, and with how many members: a node of a higher level stands for many actors.
/// Both directions are held, in compact arrays; where every number of members is 1, the counts are left out.
/// </summary>
internal sealed class Incidence(int[] nodeStart, int[] nodes, int[] nodeCounts, int[] partnershipStart, int[] partnerships, int[] partnershipCounts)
{
    internal static Incidence Of(TwoModeGraph graph)
    {
        var (memberStart, members, partnershipStart, partnerships) = graph.Arrays;
        return new(memberStart, members, [], partnershipStart, partnerships, []);
    }

    internal int Nodes => partnershipStart.Length - 1;

    internal int Partnerships => nodeStart.Length - 1;

    internal int Memberships => nodeStart[^1];

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

    /// <summary>Reads the first node of each, so that all are on their way from memory at once.</summary>
    internal int Touch(ReadOnlySpan<int> partnerships)
    {
        var sum = 0;
        foreach (var partnership in partnerships)
        {
            sum += nodes[nodeStart[partnership]];
        }

        return sum;
    }

    /// <summary>Parts become nodes; only partnerships with two or more of them are kept, and answered by their old numbers.</summary>
    internal (Incidence Aggregated, int[] Kept) Aggregate(Groups parts)
    {
        var distinct = CountParts(parts);
        var kept = new List<int>();
        var numbers = new int[Partnerships];
        for (var partnership = 0; partnership < Partnerships; partnership++)
        {
            numbers[partnership] = distinct[partnership] < 2 ? -1 : kept.Count;
            if (distinct[partnership] >= 2)
            {
                kept.Add(partnership);
            }
        }

        var start = new int[kept.Count + 1];
        for (var i = 0; i < kept.Count; i++)
        {
            start[i + 1] = start[i] + distinct[kept[i]];
        }

        var (partOf, count) = Fill(parts, numbers, start);
        return (Turn(parts.Count, start, partOf, count), [.. kept]);
    }

    /// <summary>Per partnership its number of different parts.</summary>
    private int[] CountParts(Groups parts)
    {
        var distinct = new int[Partnerships];
        var last = new int[Partnerships];
        Array.Fill(last, -1);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts.Of(part))
            {
                foreach (var partnership in PartnershipsOf(node))
                {
                    distinct[partnership] += last[partnership] == part ? 0 : 1;
                    last[partnership] = part;
                }
            }
        }

        return distinct;
    }

    /// <summary>Per partnership its parts, ascending, and how many members it has in each.</summary>
    private (int[] Parts, int[] Counts) Fill(Groups parts, int[] numbers, int[] start)
    {
        var partOf = new int[start[^1]];
        var counts = new int[start[^1]];
        var next = start.AsSpan(0, start.Length - 1).ToArray();
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var node in parts.Of(part))
            {
                var own = PartnershipsOf(node);
                var members = MembersOf(node);
                for (var i = 0; i < own.Length; i++)
                {
                    var number = numbers[own[i]];
                    if (number < 0)
                    {
                        continue;
                    }

                    var isNew = next[number] == start[number] || partOf[next[number] - 1] != part;
                    next[number] += isNew ? 1 : 0;
                    partOf[next[number] - 1] = part;
                    counts[next[number] - 1] += members.IsEmpty ? 1 : members[i];
                }
            }
        }

        return (partOf, counts);
    }

    /// <summary>The other direction beside this one.</summary>
    private static Incidence Turn(int nodes, int[] start, int[] nodeOf, int[] counts)
    {
        var turnedStart = new int[nodes + 1];
        foreach (var node in nodeOf)
        {
            turnedStart[node + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            turnedStart[node + 1] += turnedStart[node];
        }

        var partnerships = new int[nodeOf.Length];
        var turnedCounts = new int[nodeOf.Length];
        var next = turnedStart.AsSpan(0, nodes).ToArray();
        for (var partnership = 0; partnership < start.Length - 1; partnership++)
        {
            for (var i = start[partnership]; i < start[partnership + 1]; i++)
            {
                var place = next[nodeOf[i]]++;
                (partnerships[place], turnedCounts[place]) = (partnership, counts[i]);
            }
        }

        return new(start, nodeOf, counts, turnedStart, partnerships, turnedCounts);
    }
}
