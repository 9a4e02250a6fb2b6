namespace Naober.Analysis.Communities;

/// <summary>First in, first out, every node at most once; all wait at first.</summary>
internal sealed class NodeQueue
{
    private readonly int[] waiting;
    private readonly bool[] isWaiting;
    private int first;
    private int count;

    /// <param name="order">Every node once.</param>
    internal NodeQueue(ReadOnlySpan<int> order)
    {
        waiting = order.ToArray();
        isWaiting = new bool[order.Length];
        Array.Fill(isWaiting, true);
        count = order.Length;
    }

    internal void Add(int node)
    {
        if (isWaiting[node])
        {
            return;
        }

        isWaiting[node] = true;
        var place = first + count++;
        waiting[place < waiting.Length ? place : place - waiting.Length] = node;
    }

    internal bool TryTake(out int node)
    {
        node = -1;
        if (count == 0)
        {
            return false;
        }

        node = waiting[first];
        first = first + 1 == waiting.Length ? 0 : first + 1;
        count--;
        isWaiting[node] = false;
        return true;
    }
}
