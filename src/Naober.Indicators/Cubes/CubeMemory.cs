using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Naober.Indicators.Cubes;

/// <summary>
/// The bytes of a cube, in a file that is mapped into memory or in memory only. First a mark, the length of the directory and the
/// directory itself (JSON); from the next multiple of 4,096 bytes the figures, and after them the states of all figures.
/// </summary>
internal sealed unsafe class CubeMemory : IDisposable
{
    private const long Mark = 0x3130_4255_4352_424E;
    private const int HeadLength = 2 * sizeof(long);
    private const int Page = 4096;

    private readonly MemoryMappedFile? file;
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte* data;
    private readonly long[]? own;

    private CubeMemory(MemoryMappedFile file, MemoryMappedFileAccess access, CubeDirectory directory, int directoryLength)
    {
        this.file = file;
        Directory = directory;
        view = file.CreateViewAccessor(0, 0, access);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        data = start + DataStart(directoryLength);
    }

    private CubeMemory(CubeDirectory directory) => (Directory, own) = (directory, new long[(DataLength(directory) + sizeof(long) - 1) / sizeof(long)]);

    public CubeDirectory Directory { get; }

    /// <summary>A new cube in which nothing is known yet.</summary>
    /// <param name="directory">What it is about.</param>
    /// <param name="path">The file; null for memory only, which is let go of with the last who uses it.</param>
    public static CubeMemory Create(CubeDirectory directory, string? path)
    {
        if (path is null)
        {
            return new(directory);
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(directory);
        var length = LengthOf(directory, json.Length);
        var mapped = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, length);
        var memory = new CubeMemory(mapped, MemoryMappedFileAccess.ReadWrite, directory, json.Length);
        memory.view!.Write(0, Mark);
        memory.view.Write(sizeof(long), (long)json.Length);
        memory.view.WriteArray(HeadLength, json, 0, json.Length);
        return memory;
    }

    /// <summary>A cube from a file.</summary>
    /// <returns>Null when the file is not there, is not whole, or is of another form.</returns>
    public static CubeMemory? Open(string path)
    {
        if (!File.Exists(path) || ReadDirectory(path) is not var (directory, length))
        {
            return null;
        }

        var mapped = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new(mapped, MemoryMappedFileAccess.Read, directory, length);
    }

    /// <summary>Items from a place in the data, counted in bytes.</summary>
    public Span<T> At<T>(long offset, int length)
        where T : unmanaged => own is null ? new(data + offset, length)
        : MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref Unsafe.As<long, byte>(ref MemoryMarshal.GetArrayDataReference(own)), (nint)offset)), length);

    /// <summary>Writes to the disk what is not there yet.</summary>
    public void Flush() => view?.Flush();

    public void Dispose()
    {
        if (view is not null)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file!.Dispose();
        }
    }

    private static (CubeDirectory Directory, int Length)? ReadDirectory(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var length = reader.BaseStream.Length;
        if (length < HeadLength || reader.ReadInt64() != Mark || reader.ReadInt64() is not (> 0 and < int.MaxValue and var size) || size > length - HeadLength)
        {
            return null;
        }

        var directory = JsonSerializer.Deserialize<CubeDirectory>(reader.ReadBytes((int)size))!;
        return length == LengthOf(directory, (int)size) ? (directory, (int)size) : null;
    }

    private static long DataStart(int directoryLength) => (HeadLength + directoryLength + Page - 1L) / Page * Page;

    private static long LengthOf(CubeDirectory directory, int directoryLength) =>
        DataStart(directoryLength) + DataLength(directory);

    private static long DataLength(CubeDirectory directory) => directory.Offsets()[^1] + (directory.Cells * sizeof(CellStates));
}
