using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>The exact number of pairs, without holding them.</summary>
internal static class ProjectionSizeTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var graph = input.ReadGraph();
        return _ =>
        {
            var pairs = Projection.CountPairs(graph, input.Number(1), input.Threads);
            return () => new { pairs };
        };
    }
}
