using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>Communities after so many iterations (2 unless told), with another seed every repetition.</summary>
internal static class LeidenTask
{
    /// <summary>On the projection, which is made before.</summary>
    public static Func<int, Func<object>> OneMode(BenchInput input)
    {
        var projection = Projection.ToGraph(input.ReadGraph());
        return repetition => Result(Leiden.Run(projection, Options(input, repetition)));
    }

    /// <summary>On the two-mode network itself.</summary>
    public static Func<int, Func<object>> TwoMode(BenchInput input)
    {
        var graph = input.ReadGraph();
        return repetition => Result(Leiden.Run(graph, PairWeight.Shared, Options(input, repetition)));
    }

    private static LeidenOptions Options(BenchInput input, int repetition) => new() { Seed = (ulong)repetition + 1, Iterations = input.Number(2) };

    private static Func<object> Result(Partition partition) => () => new { modularity = partition.Modularity, communities = partition.Count };
}
