using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Naober.Files.Graphs;

/// <summary>
/// Numbers names in the order in which they first appear. A hash table with open addressing, at most three quarters full. A name
/// of up to eight bytes is known by its hash and length alone; of a longer one the bytes are compared too.
/// </summary>
internal sealed class LabelIndex : IDisposable
{
    private const int ShortLabel = sizeof(ulong);

    private readonly GrowingTable<byte> bytes = new(1 << 16);
    private readonly GrowingTable<int> start = new(1 << 12);
    private GrowingTable<Slot> slots = new(1 << 12);

    public int Count { get; private set; }

    public int Bytes => start.Items[Count];

    /// <summary>All names, after which the index is no more: at its largest it does not stand beside a copy of them.</summary>
    public Labels TakeLabels()
    {
        slots.Dispose();
        var labels = new Labels(bytes.Items[..Bytes].ToArray(), start.Items[..(Count + 1)].ToArray());
        Dispose();
        return labels;
    }

    public void Dispose()
    {
        slots.Dispose();
        start.Dispose();
        bytes.Dispose();
    }

    /// <summary>
    /// Reads what looking up these names will need, and nothing else. In a large table nearly every read waits for memory; here
    /// none depends on the one before, so that the processor has many under way at once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Touch(ReadOnlySpan<ulong> hashes, Span<int> scratch)
    {
        var table = slots.Items;
        var starts = start.Items;
        var labels = bytes.Items;
        for (var i = 0; i < hashes.Length; i++)
        {
            ref var slot = ref table[(int)hashes[i] & (table.Length - 1)];
            scratch[i] = slot.Length > ShortLabel ? slot.Number - 1 : -1;
        }

        for (var i = 0; i < hashes.Length; i++)
        {
            scratch[i] = scratch[i] < 0 ? 0 : labels[starts[scratch[i]]];
        }
    }

    /// <summary>The number of a name; a new one gets the next number, <see cref="Count"/> before the call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<byte> label, ulong hash)
    {
        var table = slots.Items;
        for (var at = (int)hash; ; at++)
        {
            ref var slot = ref table[at & (table.Length - 1)];
            if (slot.Hash == hash && slot.Length == label.Length && slot.Number > 0
                && (label.Length <= ShortLabel || label.SequenceEqual(bytes.Items.Slice(start.Items[slot.Number - 1], label.Length))))
            {
                return slot.Number - 1;
            }

            if (slot.Number == 0)
            {
                slot = new() { Hash = hash, Length = label.Length, Number = Count + 1 };
                return Add(label);
            }
        }
    }

    /// <summary>Of a short name no two with the same length have the same hash: its bytes as one number, mixed by steps that can be undone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ReadOnlySpan<byte> label) => label.Length == ShortLabel ? Mix(MemoryMarshal.Read<ulong>(label)) : HashOther(label);

    private static ulong HashOther(ReadOnlySpan<byte> label)
    {
        if (label.Length < ShortLabel)
        {
            var word = 0UL;
            foreach (var value in label)
            {
                word = (word << 8) | value;
            }

            return Mix(word);
        }

        // Eight bytes at a time, the last eight overlapping.
        var hash = (ulong)label.Length;
        for (var rest = label; rest.Length > ShortLabel; rest = rest[ShortLabel..])
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(rest));
        }

        return Mix(hash ^ MemoryMarshal.Read<ulong>(label[^ShortLabel..]));
    }

    /// <summary>The finaliser of splitmix64 (G.L. Steele, D. Lea and C.H. Flood, OOPSLA 2014).</summary>
    private static ulong Mix(ulong word)
    {
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }

    private int Add(ReadOnlySpan<byte> label)
    {
        var from = Bytes;
        if (bytes.Length - from < label.Length)
        {
            bytes.Grow((int)Math.Min(Math.Max(bytes.Length * 2L, from + label.Length), Array.MaxLength));
        }

        label.CopyTo(bytes.Items[from..]);
        if (++Count == start.Length)
        {
            start.Grow(start.Length * 2);
        }

        start.Items[Count] = from + label.Length;
        if (Count > slots.Length / 4 * 3)
        {
            Grow();
        }

        return Count - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var larger = new GrowingTable<Slot>(slots.Length * 2);
        var table = larger.Items;
        foreach (ref var slot in slots.Items)
        {
            if (slot.Number > 0)
            {
                var at = (int)slot.Hash;
                while (table[at & (table.Length - 1)].Number > 0)
                {
                    at++;
                }

                table[at & (table.Length - 1)] = slot;
            }
        }

        slots.Dispose();
        slots = larger;
    }

    /// <summary>Where a name stands; <see cref="Number"/> is one more than its number, so that 0 is empty.</summary>
    private struct Slot
    {
        public ulong Hash;
        public int Length;
        public int Number;
    }
}
