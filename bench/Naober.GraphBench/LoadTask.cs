using Naober.Files.Graphs;

namespace Naober.GraphBench;

/// <summary>Reads edges.csv: the text codes become numbers.</summary>
internal static class LoadTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input) => _ =>
    {
        using var stream = new FileStream(input.Csv, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var (edges, errors) = EdgeListReader.Read(stream, input.Csv);
        return () => edges is null
            ? throw new InvalidDataException(errors[0].Message.English)
            : new { edges = edges.From.Length, actors = edges.Nodes.Count, partnerships = edges.Partnerships!.Count };
    };
}
