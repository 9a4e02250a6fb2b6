using System.Buffers;
using System.Buffers.Text;

namespace Naober.Files.Graphs;

/// <summary>
/// Writes pairs of actors as CSV, <c>a,b,shared,newman</c>: UTF-8, LF, quotes only where a name needs them, numbers in their
/// shortest exact form. The rows come in the order in which they are given; nothing is held but a buffer.
/// </summary>
public sealed class PairsWriter : IDisposable
{
    private const int LongestNumbers = 64;

    private static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create(",\"\r\n"u8);

    private readonly Stream stream;
    private readonly Labels labels;
    private readonly byte[] buffer = new byte[1 << 20];
    private int filled;

    /// <param name="stream">Written to, and left open.</param>
    /// <param name="labels">The names of the actors.</param>
    public PairsWriter(Stream stream, Labels labels)
    {
        this.stream = stream;
        this.labels = labels;
        Append("a,b,shared,newman\n"u8);
    }

    /// <summary>The pairs of one actor a with each b.</summary>
    public void WriteRow(int a, ReadOnlySpan<int> b, ReadOnlySpan<int> shared, ReadOnlySpan<double> newman)
    {
        for (var i = 0; i < b.Length; i++)
        {
            AppendLabel(a);
            AppendLabel(b[i]);
            MakeRoom(LongestNumbers);
            Utf8Formatter.TryFormat(shared[i], buffer.AsSpan(filled), out var written);
            filled += written;
            buffer[filled++] = (byte)',';
            newman[i].TryFormat(buffer.AsSpan(filled), out written);
            filled += written;
            buffer[filled++] = (byte)'\n';
        }
    }

    public void Dispose() => Flush();

    private void AppendLabel(int label)
    {
        var name = labels.Utf8Of(label);
        if (name.ContainsAny(NeedsQuotes))
        {
            name = Quoted(name);
        }

        Append(name);
        Append(","u8);
    }

    private static byte[] Quoted(ReadOnlySpan<byte> name)
    {
        var quoted = new List<byte>(name.Length + 2) { (byte)'"' };
        foreach (var value in name)
        {
            quoted.Add(value);
            if (value == (byte)'"')
            {
                quoted.Add(value);
            }
        }

        quoted.Add((byte)'"');
        return [.. quoted];
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(filled));
        filled += bytes.Length;
    }

    private void MakeRoom(int bytes)
    {
        if (buffer.Length - filled < bytes)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(buffer, 0, filled);
        filled = 0;
    }
}
