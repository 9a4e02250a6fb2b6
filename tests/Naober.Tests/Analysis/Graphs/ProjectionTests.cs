using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Graphs;

public sealed class ProjectionTests
{
    // By hand: x = {0, 1}, y = {0, 1, 2}, z = {3}. 0 and 1 share x (1/1) and y (1/2).
    private static readonly TwoModeGraph Small = TwoModeGraph.Of(4, 3, [0, 1, 2, 1, 0, 3, 0], [0, 0, 1, 1, 1, 2, 0]);

    [Fact]
    public void InBlocks_ByHand_CountsSharedAndNewman() =>
        PairsIn(Projection.InBlocks(Small, withNewman: true)).ShouldBe([(0, 1, 2, 1.5), (0, 2, 1, 0.5), (1, 2, 1, 0.5)]);

    [Fact]
    public void InBlocks_MinimumShared_LeavesTheRestOut() =>
        PairsIn(Projection.InBlocks(Small, minimumShared: 2, withNewman: true)).ShouldBe([(0, 1, 2, 1.5)]);

    [Fact]
    public void InBlocks_RandomNetworks_EqualTheDefinitionOnOneThreadAndOnMore() => Prop.ForAll(
        RandomMemberships.Any, Gen.Choose(1, 3).Zip(Gen.Choose(1, 3)).ToArbitrary(), (example, choice) =>
        {
            var (minimumShared, threads) = choice;
            var expected = example.Pairs(minimumShared).ToArray();
            return PairsIn(Projection.InBlocks(example.Graph, minimumShared, withNewman: true, threads)).SequenceEqual(expected)
                && Projection.CountPairs(example.Graph, minimumShared, threads) == expected.Length
                && Projection.Meetings(example.Graph) == example.Pairs(1).Sum(pair => pair.Shared);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_RandomNetworks_HoldsTheSamePairs() => Prop.ForAll(RandomMemberships.Any, Gen.Choose(1, 3).ToArbitrary(), (example, threads) =>
        PairsIn([Projection.Of(example.Graph, threads: threads, withNewman: true)]).Order().SequenceEqual(example.Pairs(1))).QuickCheckThrowOnFailure();

    [Fact]
    public void ToGraph_RandomNetworks_HasEveryPairAtBothEndsAscending() => Prop.ForAll(RandomMemberships.Any, Gen.Elements(true, false).ToArbitrary(), (example, newman) =>
    {
        var graph = Projection.ToGraph(example.Graph, newman);
        var expected = WeightedGraph.Of(example.Actors, example.Pairs(1).Select(pair => (pair.A, pair.B, newman ? pair.Newman : pair.Shared)));
        return Enumerable.Range(0, example.Actors).All(actor =>
            graph.NeighboursOf(actor).SequenceEqual(expected.NeighboursOf(actor)) && graph.WeightsOf(actor).SequenceEqual(expected.WeightsOf(actor)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void InBlocks_MoreThanOneBlock_AreTheSameOnAnyNumberOfThreads()
    {
        // 1,500 actors in 3,000 partnerships of 2 up to 40 members: over a million pairs, in four blocks or more.
        var random = new Random(7);
        var rows = Enumerable.Range(0, 3_000)
            .SelectMany(partnership => Enumerable.Range(0, random.Next(2, 40)).Select(_ => (Actor: random.Next(1_500), partnership))).ToArray();
        var graph = TwoModeGraph.Of(1_500, 3_000, [.. rows.Select(row => row.Actor)], [.. rows.Select(row => row.partnership)]);

        var one = PairsIn(Projection.InBlocks(graph, 1, withNewman: true, threads: 1)).ToArray();
        var two = PairsIn(Projection.InBlocks(graph, 1, withNewman: true, threads: 2)).ToArray();

        two.SequenceEqual(one).ShouldBeTrue();
        one.Sum(pair => (long)pair.Shared).ShouldBe(Projection.Meetings(graph));
        one.Zip(one.Skip(1)).All(next => (next.First.A, next.First.B).CompareTo((next.Second.A, next.Second.B)) < 0).ShouldBeTrue();
        Projection.InBlocks(graph).Count().ShouldBeGreaterThan(1);
    }

    private static List<(int A, int B, int Shared, double Newman)> PairsIn(IEnumerable<SharedPairs> blocks)
    {
        var pairs = new List<(int, int, int, double)>();
        foreach (var block in blocks)
        {
            for (var a = block.FirstActor; a < block.EndActor; a++)
            {
                for (var i = 0; i < block.OthersOf(a).Length; i++)
                {
                    pairs.Add((a, block.OthersOf(a)[i], block.SharedOf(a)[i], block.NewmanOf(a)[i]));
                }
            }
        }

        return pairs;
    }
}
