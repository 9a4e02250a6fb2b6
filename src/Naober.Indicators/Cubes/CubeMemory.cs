using System.IO.MemoryMappedFiles;
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

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* data;

    private CubeMemory(MemoryMappedFile file, MemoryMappedFileAccess access, CubeDirectory directory, int directoryLength)
    {
        this.file = file;
        Directory = directory;
        view = file.CreateViewAccessor(0, 0, access);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        data = start + DataStart(directoryLength);
    }

    public CubeDirectory Directory { get; }

    /// <summary>A new cube in which nothing is known yet.</summary>
    /// <param name="directory">What it is about.</param>
    /// <param name="path">The file; null for memory only.</param>
    public static CubeMemory Create(CubeDirectory directory, string? path)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(directory);
        var length = LengthOf(directory, json.Length);
        var mapped = path is null ? MemoryMappedFile.CreateNew(null, length) : MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, length);
        var memory = new CubeMemory(mapped, MemoryMappedFileAccess.ReadWrite, directory, json.Length);
        memory.view.Write(0, Mark);
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
        where T : unmanaged => new(data + offset, length);

    /// <summary>Writes to the disk what is not there yet.</summary>
    public void Flush() => view.Flush();

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
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
        DataStart(directoryLength) + directory.Offsets()[^1] + (directory.Cells * sizeof(CellStates));
}
