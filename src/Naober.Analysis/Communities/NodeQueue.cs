namespace Naober.Analysis.Communities;

/// <summary>First in, first out, every node at most once.</summary>
internal sealed class NodeQueue(int nodes)
{
    private readonly int[] waiting = new int[nodes];
    private readonly bool[] isWaiting = new bool[nodes];
    private int first;
    private int count;

    /// <summary>All nodes wait, in the order that the caller writes.</summary>
    internal Span<int> FillAll()
    {
        Array.Fill(isWaiting, true);
        (first, count) = (0, nodes);
        return waiting;
    }

    internal void Add(int node)
    {
        if (isWaiting[node])
        {
            return;
        }

        isWaiting[node] = true;
        var place = first + count++;
        waiting[place < nodes ? place : place - nodes] = node;
    }

    internal bool TryTake(out int node)
    {
        node = -1;
        if (count == 0)
        {
            return false;
        }

        node = waiting[first];
        first = first + 1 == nodes ? 0 : first + 1;
        count--;
        isWaiting[node] = false;
        return true;
    }
}
