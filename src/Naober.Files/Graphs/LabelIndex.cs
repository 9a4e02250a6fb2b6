using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Naober.Files.Graphs;

/// <summary>
/// Numbers names in the order in which they first appear. A hash table with open addressing: a slot holds the upper half of the
/// hash beside the number + 1, so that a name is only compared where it is nearly sure to be the same. At most three quarters full.
/// </summary>
internal sealed class LabelIndex
{
    private ulong[] slots = new ulong[1 << 12];
    private byte[] bytes = new byte[1 << 16];
    private int[] start = new int[1 << 12];

    public int Count { get; private set; }

    public int Bytes => start[Count];

    public Labels ToLabels() => new(bytes, start.AsSpan(0, Count + 1).ToArray());

    /// <summary>
    /// Reads what looking up these names will need, and nothing else. In a large table nearly every read waits for memory; here
    /// none depends on the one before, so that the processor has many under way at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Touch(ReadOnlySpan<ulong> hashes, Span<int> scratch)
    {
        for (var i = 0; i < hashes.Length; i++)
        {
            scratch[i] = (int)(uint)slots[(int)hashes[i] & (slots.Length - 1)];
        }

        for (var i = 0; i < hashes.Length; i++)
        {
            scratch[i] = start[Math.Max(scratch[i] - 1, 0)];
        }

        for (var i = 0; i < hashes.Length; i++)
        {
            scratch[i] = bytes[scratch[i]];
        }
    }

    /// <summary>The number of a name; a new one gets the next number, <see cref="Count"/> before the call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<byte> label, ulong hash)
    {
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot == 0)
            {
                slots[at] = (hash & 0xFFFFFFFF_00000000) | (uint)(Count + 1);
                return Add(label);
            }

            if ((slot ^ hash) >> 32 == 0)
            {
                var number = (int)(uint)slot - 1;
                if (label.SequenceEqual(bytes.AsSpan(start[number]..start[number + 1])))
                {
                    return number;
                }
            }
        }
    }

    private int Add(ReadOnlySpan<byte> label)
    {
        var from = start[Count];
        if (bytes.Length - from < label.Length)
        {
            Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, from + label.Length), Array.MaxLength));
        }

        label.CopyTo(bytes.AsSpan(from));
        if (++Count == start.Length)
        {
            Array.Resize(ref start, start.Length * 2);
        }

        start[Count] = from + label.Length;
        if (Count > slots.Length / 4 * 3)
        {
            Grow();
        }

        return Count - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        slots = new ulong[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = Hash(bytes.AsSpan(start[number]..start[number + 1]));
            var at = (int)hash & mask;
            while (slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = (hash & 0xFFFFFFFF_00000000) | (uint)(number + 1);
        }
    }

    /// <summary>Eight bytes at a time, the last eight overlapping; multiplied by an odd constant and folded (after Fibonacci hashing, Knuth 6.4).</summary>
    public static ulong Hash(ReadOnlySpan<byte> label)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)label.Length;
        if (label.Length < sizeof(ulong))
        {
            // Two words that overlap hold four up to seven bytes; shorter names are taken byte by byte.
            if (label.Length >= sizeof(uint))
            {
                hash = Fold(hash ^ MemoryMarshal.Read<uint>(label) ^ ((ulong)MemoryMarshal.Read<uint>(label[^sizeof(uint)..]) << 32));
            }
            else
            {
                foreach (var value in label)
                {
                    hash = (hash << 8) | value;
                }

                hash = Fold(hash);
            }

            return hash;
        }

        var rest = label;
        for (; rest.Length > sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(rest));
        }

        return Fold(hash ^ MemoryMarshal.Read<ulong>(label[^sizeof(ulong)..]));

        static ulong Fold(ulong value)
        {
            var high = Math.BigMul(value, Odd, out var low);
            return high ^ low;
        }
    }
}
