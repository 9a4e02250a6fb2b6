using System.Text;
using Naober.Files.Graphs;

namespace Naober.Tests.Files.Graphs;

public sealed class PairsWriterTests
{
    [Fact]
    public void WriteRow_NamesThatNeedQuotes_GetThem()
    {
        var (edges, _) = EdgeListReaderTests.Read("actor,partnership\nA,x\n\"b, c\",x\n\"d \"\"e\"\"\",x\n", false, Naober.Files.InputLimits.Graph);
        using var stream = new MemoryStream();

        using (var writer = new PairsWriter(stream, edges!.Nodes))
        {
            writer.WriteRow(0, [1, 2], [3, 1], [1.5, 1.0 / 3]);
            writer.WriteRow(1, [2], [10], [2]);
        }

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(
            "a,b,shared,newman\nA,\"b, c\",3,1.5\nA,\"d \"\"e\"\"\",1,0.3333333333333333\n\"b, c\",\"d \"\"e\"\"\",10,2\n");
    }

    [Fact]
    public void WriteRow_MoreThanTheBuffer_IsComplete()
    {
        var (edges, _) = EdgeListReaderTests.Read($"actor,partnership\nA,x\n{new string('b', 900)},x\n", false, Naober.Files.InputLimits.Graph);
        using var stream = new MemoryStream();

        using (var writer = new PairsWriter(stream, edges!.Nodes))
        {
            for (var i = 0; i < 3_000; i++)
            {
                writer.WriteRow(0, [1], [i], [i]);
            }
        }

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(
            "a,b,shared,newman\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"A,{new string('b', 900)},{i},{i}\n")));
    }
}
