using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>Components, highest degree, highest strength and highest core of the projection.</summary>
internal static class SimpleTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var graph = Projection.ToGraph(input.ReadGraph());
        return _ =>
        {
            var components = Components.In(graph).Count;
            var nodes = Enumerable.Range(0, graph.Nodes);
            var degree = nodes.Max(graph.DegreeOf);
            var strength = nodes.Max(graph.StrengthOf);
            var core = CoreNumbers.Of(graph).Max();
            return () => new { components, max_degree = degree, max_strength = (decimal)strength + 0.0m, max_core = core };
        };
    }
}
