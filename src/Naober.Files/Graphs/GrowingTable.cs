using System.Runtime.InteropServices;
using Naober.Core;

namespace Naober.Files.Graphs;

/// <summary>
/// A table outside the garbage collector's memory. One of hundreds of megabytes that grows would leave its old copy behind; here
/// that is given back at once, and so is the table itself.
/// </summary>
internal sealed unsafe class GrowingTable<T> : IDisposable
    where T : unmanaged
{
    private T* items;

    /// <param name="length">Number of items, all zero.</param>
    public GrowingTable(int length)
    {
        items = Allocate(length);
        Length = length;
        Items.Clear();
    }

    public int Length { get; private set; }

    public Span<T> Items => new(items, Length);

    /// <summary>Keeps what there is; what is added is not cleared, so that it takes no memory before it is written.</summary>
    public void Grow(int length)
    {
        var larger = Allocate(length);
        Items.CopyTo(new(larger, length));
        NativeMemory.AlignedFree(items);
        items = larger;
        Length = length;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(items);
        items = null;
        Length = 0;
    }

    private static T* Allocate(int length)
    {
        var bytes = (nuint)length * (nuint)sizeof(T);
        var memory = NativeMemory.AlignedAlloc(bytes, bytes < 2 * LargePages.Bytes ? 64u : LargePages.Bytes);
        LargePages.Advise(memory, bytes);
        return (T*)memory;
    }
}
