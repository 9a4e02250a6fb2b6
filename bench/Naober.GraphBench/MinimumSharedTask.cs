using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>The pairs that share at least so many partnerships (3 unless told), block by block, without holding the others.</summary>
internal static class MinimumSharedTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var graph = input.ReadGraph();
        return _ =>
        {
            var hash = new PairHash();
            foreach (var block in Projection.InBlocks(graph, input.Number(3), withNewman: false, input.Threads))
            {
                hash.Add(block);
            }

            return hash.Result;
        };
    }
}
