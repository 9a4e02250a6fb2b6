using Naober.Core;

namespace Naober.Analysis.Graphs;

/// <summary>Arrays of many millions of numbers, in large pages where the system gives them.</summary>
internal static class LargeArray
{
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
}
