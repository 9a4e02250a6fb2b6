using Naober.Core;

namespace Naober.Analysis.Graphs;

/// <summary>Arrays of many millions of numbers, in large pages where the system gives them.</summary>
internal static class LargeArray
{
    private const int Many = 4_000_000;

    /// <summary>An array whose content is not cleared, so everything that is read must have been written.</summary>
    public static unsafe T[] Uncleared<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        fixed (T* start = array)
        {
            LargePages.Advise(start, (nuint)length * (nuint)sizeof(T));
        }

        return array;
    }

    /// <summary>An array of zeros.</summary>
    public static T[] Zeros<T>(int length)
        where T : unmanaged
    {
        var array = Uncleared<T>(length);
        array.AsSpan().Clear();
        return array;
    }

    /// <summary>
    /// Gives the memory of arrays that are done with back to the system, on networks where the search takes seconds: otherwise it stays
    /// until about as much again has been asked for. Takes a tenth of a second.
    /// </summary>
    /// <param name="memberships">Of the network that is searched.</param>
    public static void GiveBack(int memberships)
    {
        if (memberships >= Many)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }
}
