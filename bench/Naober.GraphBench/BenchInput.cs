using System.Runtime.InteropServices;
using System.Text.Json;
using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>The data of one network and what was asked of the task.</summary>
/// <param name="Folder">Holds info.json, edges.csv and edges.i32 (pairs of little-endian numbers: actor, partnership).</param>
/// <param name="Argument">The task's own argument, or null.</param>
/// <param name="Threads">From the environment variable THREADS; otherwise 1.</param>
internal sealed record BenchInput(string Folder, string? Argument, int Threads)
{
    public string Csv => Path.Combine(Folder, "edges.csv");

    public int Number(int otherwise) => Argument is null ? otherwise : int.Parse(Argument);

    /// <summary>The memberships as two columns of numbers, and how many actors and partnerships there are.</summary>
    public (int Actors, int Partnerships, int[] ActorOf, int[] PartnershipOf) ReadColumns()
    {
        using var info = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "info.json")));
        using var stream = File.OpenRead(Path.Combine(Folder, "edges.i32"));
        var rows = (int)(stream.Length / (2 * sizeof(int)));
        var (actorOf, partnershipOf) = (new int[rows], new int[rows]);
        var block = new int[1 << 17];
        for (int row = 0, read; (read = stream.ReadAtLeast(MemoryMarshal.AsBytes(block.AsSpan()), block.Length * sizeof(int), throwOnEndOfStream: false)) > 0;)
        {
            for (var i = 0; i < read / sizeof(int); i += 2, row++)
            {
                (actorOf[row], partnershipOf[row]) = (block[i], block[i + 1]);
            }
        }

        var root = info.RootElement;
        return (root.GetProperty("actors").GetInt32(), root.GetProperty("partnerships").GetInt32(), actorOf, partnershipOf);
    }

    public TwoModeGraph ReadGraph()
    {
        var (actors, partnerships, actorOf, partnershipOf) = ReadColumns();
        return TwoModeGraph.Of(actors, partnerships, actorOf, partnershipOf);
    }
}
