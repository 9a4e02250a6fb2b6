namespace Naober.Analysis.Communities;

/// <summary>The members of every group, ascending, in one array. Groups are numbered 0, 1, 2, ... in order of first member.</summary>
internal sealed class Groups
{
    private readonly int[] start;
    private readonly int[] members;

    /// <summary>Cost: a counting sort.</summary>
    /// <param name="labels">Per node its group, by any number from 0 up to the number of nodes.</param>
    internal Groups(ReadOnlySpan<int> labels)
    {
        Labels = labels.ToArray();
        Count = Renumber(Labels);

        // Counted two places ahead, so that filling moves every start to its place.
        start = new int[Count + 2];
        foreach (var group in Labels)
        {
            start[group + 2]++;
        }

        for (var group = 2; group < start.Length; group++)
        {
            start[group] += start[group - 1];
        }

        members = new int[labels.Length];
        for (var node = 0; node < members.Length; node++)
        {
            members[start[Labels[node] + 1]++] = node;
        }
    }

    internal int Count { get; }

    /// <summary>Per node its group.</summary>
    internal int[] Labels { get; }

    /// <summary>All nodes, group by group.</summary>
    internal int[] Members => members;

    /// <summary>All nodes, group by group, and inside a group in the order given: every node once.</summary>
    internal int[] InOrder(ReadOnlySpan<int> order)
    {
        var next = start.AsSpan(0, Count).ToArray();
        var sorted = new int[order.Length];
        foreach (var node in order)
        {
            sorted[next[Labels[node]]++] = node;
        }

        return sorted;
    }

    internal ReadOnlySpan<int> Of(int group) => members.AsSpan(start[group]..start[group + 1]);

    /// <summary>Answers the number of groups.</summary>
    internal static int Renumber(Span<int> labels)
    {
        var known = new int[labels.Length];
        var count = 0;
        foreach (ref var label in labels)
        {
            ref var number = ref known[label];
            number = number == 0 ? ++count : number;
            label = number - 1;
        }

        return count;
    }
}
