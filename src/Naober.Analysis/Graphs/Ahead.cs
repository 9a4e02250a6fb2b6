using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Naober.Analysis.Graphs;

/// <summary>Asks the processor for memory that is needed soon; nothing happens on a processor that cannot be asked.</summary>
internal static class Ahead
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch(ref readonly int value)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(in value));
        }
    }
}
