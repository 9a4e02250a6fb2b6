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
    private const int LongestWeight = 24;
    private const int KeptWeights = 1 << 12;

    private static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create(",\"\r\n"u8);

    private readonly Stream stream;
    private readonly Labels labels;
    private readonly byte[] buffer = new byte[1 << 20];
    private readonly ulong[] keptWeight = new ulong[KeptWeights];
    private readonly byte[] keptText = new byte[KeptWeights * LongestWeight];
    private readonly byte[] keptLength = new byte[KeptWeights];
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
        var first = Cell(a);
        for (var i = 0; i < b.Length; i++)
        {
            Append(first);
            Append(","u8);
            Append(Cell(b[i]));
            MakeRoom(LongestNumbers);
            buffer[filled++] = (byte)',';
            Utf8Formatter.TryFormat(shared[i], buffer.AsSpan(filled), out var written);
            filled += written;
            buffer[filled++] = (byte)',';
            AppendWeight(newman[i]);
            buffer[filled++] = (byte)'\n';
        }
    }

    public void Dispose() => Flush();

    private ReadOnlySpan<byte> Cell(int label)
    {
        var name = labels.Utf8Of(label);
        return name.ContainsAny(NeedsQuotes) ? Quoted(name) : name;
    }

    /// <summary>Most pairs share one partnership, so that few weights are written very often: their text is kept, by a hash of the number.</summary>
    private void AppendWeight(double weight)
    {
        var bits = BitConverter.DoubleToUInt64Bits(weight);
        var at = (int)((bits * 0x9E3779B97F4A7C15) >> 52);
        var text = keptText.AsSpan(at * LongestWeight, LongestWeight);
        if (keptLength[at] == 0 || keptWeight[at] != bits)
        {
            keptWeight[at] = bits;
            weight.TryFormat(text, out var written);
            keptLength[at] = (byte)written;
        }

        text[..keptLength[at]].CopyTo(buffer.AsSpan(filled));
        filled += keptLength[at];
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
