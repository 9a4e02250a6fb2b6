using System.Buffers.Binary;
using System.Text;

namespace Naober.Files.Graphs;

/// <summary>
/// The names of the nodes of a graph file, numbered from 0: their UTF-8 bytes in one array, because millions of strings would
/// cost ten times as much. All different, none empty, in ordinal order (that of their bytes, which is that of their code points).
/// </summary>
public sealed class Labels
{
    private readonly byte[] bytes;
    private readonly int[] start;

    /// <param name="bytes">The names one after another.</param>
    /// <param name="start">Number of names + 1 places in <paramref name="bytes"/>.</param>
    internal Labels(byte[] bytes, int[] start)
    {
        this.bytes = bytes;
        this.start = start;
    }

    public int Count => start.Length - 1;

    public string this[int label] => Encoding.UTF8.GetString(Utf8Of(label));

    public ReadOnlySpan<byte> Utf8Of(int label) => bytes.AsSpan(start[label]..start[label + 1]);

    /// <summary>The same names in ordinal order, and per name its new number; null when they are in order already.</summary>
    internal (Labels Sorted, int[] NumberOf)? Sort()
    {
        if (IsSorted())
        {
            return null;
        }

        var order = Order();
        var sortedBytes = new byte[start[^1]];
        var sortedStart = new int[start.Length];
        var numberOf = new int[Count];
        for (var i = 0; i < order.Length; i++)
        {
            var label = Utf8Of(order[i]);
            label.CopyTo(sortedBytes.AsSpan(sortedStart[i]));
            sortedStart[i + 1] = sortedStart[i] + label.Length;
            numberOf[order[i]] = i;
        }

        return (new(sortedBytes, sortedStart), numberOf);
    }

    private bool IsSorted()
    {
        for (var i = 1; i < Count; i++)
        {
            if (Utf8Of(i - 1).SequenceCompareTo(Utf8Of(i)) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By their first eight bytes as one number; names that agree in these are then put in order among themselves.</summary>
    private int[] Order()
    {
        var first = new ulong[Count];
        var order = new int[Count];
        Span<byte> eight = stackalloc byte[sizeof(ulong)];
        for (var i = 0; i < order.Length; i++)
        {
            var label = Utf8Of(i);
            eight.Clear();
            label[..Math.Min(label.Length, eight.Length)].CopyTo(eight);
            first[i] = BinaryPrimitives.ReadUInt64BigEndian(eight);
            order[i] = i;
        }

        Array.Sort(first, order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && first[to] == first[from]; to++)
            {
            }

            if (to - from > 1)
            {
                order.AsSpan(from..to).Sort((a, b) => Utf8Of(a).SequenceCompareTo(Utf8Of(b)));
            }
        }

        return order;
    }
}
