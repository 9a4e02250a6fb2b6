namespace Naober.Analysis.Communities;

/// <summary>The members of every community, ascending, in one array. Cost: a counting sort.</summary>
internal sealed class Groups
{
    private readonly int[] start;
    private readonly int[] members;

    private Groups(int[] start, int[] members)
    {
        this.start = start;
        this.members = members;
    }

    internal ReadOnlySpan<int> Of(int community) => members.AsSpan(start[community]..start[community + 1]);

    internal static Groups Of(ReadOnlySpan<int> communities, int count)
    {
        // Counted two places ahead, so that filling moves every first to its place.
        var first = new int[count + 2];
        foreach (var community in communities)
        {
            first[community + 2]++;
        }

        for (var community = 2; community < first.Length; community++)
        {
            first[community] += first[community - 1];
        }

        var grouped = new int[communities.Length];
        for (var node = 0; node < grouped.Length; node++)
        {
            grouped[first[communities[node] + 1]++] = node;
        }

        return new(first, grouped);
    }
}
