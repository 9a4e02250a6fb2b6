using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>All pairs with their shared counts.</summary>
internal static class ProjectionTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var graph = input.ReadGraph();
        return _ =>
        {
            var pairs = Projection.Of(graph, threads: input.Threads);
            return () => new PairHash().Add(pairs).Result();
        };
    }
}
