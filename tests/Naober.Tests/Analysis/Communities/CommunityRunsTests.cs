using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Communities;

public sealed class CommunityRunsTests
{
    /// <summary>Node 2 is once with the first pair and once with the second: overlap 1 with itself, and {2, 3, 4} against {0, 1, 2} is 1 of 5.</summary>
    [Fact]
    public void Stability_NodeThatChangesSides_IsTheMeanOverlap()
    {
        var runs = new CommunityRuns([new([0, 0, 0, 1, 1], 0.5), new([0, 0, 1, 1, 1], 0.4)]);

        runs.Best.Communities.ShouldBe([0, 0, 0, 1, 1]);
        runs.DistinctPartitions.ShouldBe(2);
        var (two, three, changed) = ((1 + (2.0 / 3)) / 2, (1 + (2.0 / 3)) / 2, (1 + (1.0 / 5)) / 2);
        runs.Stability.ShouldBe([two, two, changed, three, three]);
        runs.CommunityStability().ShouldBe([((2 * two) + changed) / 3, three]);
    }

    [Fact]
    public void Stability_AlwaysTheSame_IsExactlyOne()
    {
        var runs = new CommunityRuns([.. Enumerable.Repeat(new Partition([0, 1, 1], 0.3), 7)]);

        runs.Stability.ShouldBe([1, 1, 1]);
        runs.DistinctPartitions.ShouldBe(1);
        runs.Modularities.Count.ShouldBe(7);
    }

    [Fact]
    public void Best_EqualModularity_IsThatOfTheFirstRun() =>
        new CommunityRuns([new([0, 0, 1], 0.3), new([0, 1, 1], 0.3)]).Best.Communities.ShouldBe([0, 0, 1]);

    [Fact]
    public void Find_OneThreadOrTwo_GivesTheSameBits()
    {
        var graph = RandomGraphs.Large(200, 900, seed: 8);

        var one = CommunityRuns.Find(graph, new(), runs: 12, threads: 1, cancellationToken: TestContext.Current.CancellationToken);
        var two = CommunityRuns.Find(graph, new(), runs: 12, threads: 2, cancellationToken: TestContext.Current.CancellationToken);

        two.Best.Communities.ShouldBe(one.Best.Communities);
        two.Modularities.ShouldBe(one.Modularities);
        two.Stability.ShouldBe(one.Stability);
        two.DistinctPartitions.ShouldBe(one.DistinctPartitions);
    }
}
