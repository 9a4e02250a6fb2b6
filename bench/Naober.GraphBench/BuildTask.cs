using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>Indexes the memberships in both directions.</summary>
internal static class BuildTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var (actors, partnerships, actorOf, partnershipOf) = input.ReadColumns();
        return _ =>
        {
            var graph = TwoModeGraph.Of(actors, partnerships, actorOf, partnershipOf);
            return () => new { edges = graph.Memberships };
        };
    }
}
