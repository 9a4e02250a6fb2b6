using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Naober.Files.Zip;

/// <summary>One line of the central directory of a zip, as the zip states it.</summary>
internal sealed record ZipLine(string Name, int Flags, int Method, long Compressed, long Length, long Start, uint Attributes)
{
    public bool IsFolder => Name.EndsWith('/');

    public bool IsEncrypted => (Flags & 1) != 0;

    /// <summary>Unix file type in the upper half of the external attributes: 0xA000 is a symbolic link.</summary>
    public bool IsLink => (Attributes >> 16 & 0xF000) == 0xA000;
}

/// <summary>
/// Reads the central directory of a zip without trusting it: the directory must lie exactly before its end record and hold
/// exactly the stated number of lines. Zip64 is not taken: no package comes near 65,535 files or 4 GB.
/// Source: APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, LineLength = 46;
    private const uint EndMark = 0x06054b50, LineMark = 0x02014b50;

    /// <returns>Null when the file is no zip, or a truncated or damaged one.</returns>
    /// <exception cref="InputTooLargeException">More entries than <paramref name="maxEntries"/>.</exception>
    public static IReadOnlyList<ZipLine>? Read(Stream zip, int maxEntries)
    {
        var tail = new byte[Math.Min(zip.Length, EndLength + ushort.MaxValue)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        var end = EndRecord(tail);
        if (end < 0)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (count > maxEntries)
        {
            throw new InputTooLargeException(maxEntries);
        }

        if (start + (long)length != zip.Length - tail.Length + end || length > count * (LineLength + 3L * ushort.MaxValue))
        {
            return null;
        }

        var directory = new byte[length];
        zip.Position = start;
        zip.ReadExactly(directory);
        return Lines(directory, count);
    }

    /// <summary>Position of the end record whose comment runs exactly to the end; -1 when there is none.</summary>
    private static int EndRecord(ReadOnlySpan<byte> tail)
    {
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[i..]) == EndMark
                && i + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail[(i + 20)..]) == tail.Length)
            {
                return i;
            }
        }

        return -1;
    }

    private static List<ZipLine>? Lines(ReadOnlySpan<byte> directory, int count)
    {
        var lines = new List<ZipLine>(count);
        while (!directory.IsEmpty)
        {
            if (directory.Length < LineLength || BinaryPrimitives.ReadUInt32LittleEndian(directory) != LineMark)
            {
                return null;
            }

            int U16(ReadOnlySpan<byte> line, int at) => BinaryPrimitives.ReadUInt16LittleEndian(line[at..]);
            uint U32(ReadOnlySpan<byte> line, int at) => BinaryPrimitives.ReadUInt32LittleEndian(line[at..]);
            var nameLength = U16(directory, 28);
            var whole = LineLength + nameLength + U16(directory, 30) + U16(directory, 32);
            if (directory.Length < whole)
            {
                return null;
            }

            lines.Add(new(
                Name(directory.Slice(LineLength, nameLength)),
                U16(directory, 8), U16(directory, 10), U32(directory, 20), U32(directory, 24), U32(directory, 42), U32(directory, 38)));
            directory = directory[whole..];
        }

        return lines.Count == count ? lines : null;
    }

    /// <summary>UTF-8; names of old programs, in a code page that the zip does not tell, stay apart as Latin-1.</summary>
    private static string Name(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
}
