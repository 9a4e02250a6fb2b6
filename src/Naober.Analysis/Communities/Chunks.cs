namespace Naober.Analysis.Communities;

/// <summary>A list that grows without leaving the shorter ones behind: many small arrays, one after another.</summary>
internal sealed class Chunks<T>
{
    private const int Size = 4096;

    private readonly List<T[]> chunks = [];

    internal int Count { get; private set; }

    internal void Add(T value)
    {
        if (Count % Size == 0)
        {
            chunks.Add(new T[Size]);
        }

        chunks[^1][Count++ % Size] = value;
    }

    internal T[] ToArray()
    {
        var all = new T[Count];
        for (var i = 0; i < chunks.Count; i++)
        {
            chunks[i].AsSpan(0, Math.Min(Size, Count - (i * Size))).CopyTo(all.AsSpan(i * Size));
        }

        return all;
    }
}
