using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Naober.Core;

/// <summary>
/// Asks the system for pages of 2 MB. The first touch of memory then costs a seventh, and reading here and there in it misses
/// fewer translations of addresses. Only advice; where it is not taken, nothing changes but the time.
/// </summary>
public static unsafe partial class LargePages
{
    /// <summary>Size of a large page, in bytes.</summary>
    public const int Bytes = 1 << 21;

    private const int AdviseHugePages = 14;

    /// <summary>Asks large pages for the whole pages within this memory; nothing happens below 4 MB, or on another system than Linux.</summary>
    /// <param name="start">Where the memory begins.</param>
    /// <param name="bytes">How much there is.</param>
    public static void Advise(void* start, nuint bytes)
    {
        if (OperatingSystem.IsLinux() && bytes >= 2 * Bytes)
        {
            var first = ((nuint)start + Bytes - 1) & ~(nuint)(Bytes - 1);
            var end = ((nuint)start + bytes) & ~(nuint)(Bytes - 1);
            _ = MemoryAdvice((void*)first, end - first, AdviseHugePages);
        }
    }

    [SupportedOSPlatform("linux")]
    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MemoryAdvice(void* address, nuint length, int advice);
}
