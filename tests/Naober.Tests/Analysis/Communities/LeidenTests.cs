using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Communities;

public sealed class LeidenTests
{
    private static readonly WeightedGraph Friendships = Divisions.WithoutWeights(KnownNetworks.Karate);

    /// <summary>The highest modularities that igraph 0.10 finds in 200 searches; 0.4198 is the proven optimum.</summary>
    [Theory]
    [InlineData(0.5, 2, 0.6217948717948718)]
    [InlineData(1, 4, 0.41978961209730437)]
    [InlineData(2, 7, 0.16452991452991453)]
    public void Run_KarateClub_FindsTheKnownOptimum(double resolution, int communities, double modularity)
    {
        var best = CommunityRuns.Find(Friendships, new() { Resolution = resolution }, runs: 20, cancellationToken: TestContext.Current.CancellationToken).Best;

        best.Count.ShouldBe(communities);
        best.Modularity.ShouldBe(modularity, 1e-9);
    }

    [Fact]
    public void Run_KarateClubWithDefaults_IsTheExampleOfTheContract()
    {
        var partition = Leiden.Run(Friendships, new());

        partition.Count.ShouldBe(4);
        partition.Modularity.ShouldBe(0.4198, 0.00005);
    }

    [Fact]
    public void Run_KarateClubWithWeights_FindsWhatIgraphFinds() =>
        CommunityRuns.Find(KnownNetworks.Karate, new(), runs: 20, cancellationToken: TestContext.Current.CancellationToken).Best.Modularity.ShouldBe(0.44490358126721763, 1e-9);

    [Fact]
    public void Run_RandomGraphs_AreConnectedAndNoWorseThanAllApartOrAllInOne() => Prop.ForAll(RandomGraphs.UpTo(30), graph =>
    {
        var partition = Leiden.Run(graph, new());
        return Divisions.AreConnected(graph, partition.Communities)
            && partition.Modularity >= Modularity.Of(graph, Enumerable.Range(0, graph.Nodes).ToArray()) - 1e-12
            && partition.Modularity >= Modularity.Of(graph, new int[graph.Nodes]) - 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Run_GraphsOfSevenNodes_FindTheBestOfAllDivisions()
    {
        var divisions = Divisions.All(7).ToList();
        divisions.Count.ShouldBe(877);
        foreach (var graph in Enumerable.Range(1, 20).Select(seed => RandomGraphs.Large(7, 10, seed)))
        {
            var best = divisions.Max(division => Modularity.Of(graph, division));

            CommunityRuns.Find(graph, new(), runs: 20, cancellationToken: TestContext.Current.CancellationToken).Best.Modularity.ShouldBe(best, 1e-9);
        }
    }

    [Fact]
    public void Run_NodesWithoutEdges_AreEachTheirOwnCommunityAndNumberedInOrderOfFirstNode() =>
        Leiden.Run(WeightedGraph.Of(5, [(1, 3, 1.0)]), new()).Communities.ShouldBe([0, 1, 2, 1, 3]);

    [Fact]
    public void Run_EmptyGraph_HasNoCommunities() => Leiden.Run(WeightedGraph.Of(0, []), new()).Count.ShouldBe(0);

    [Fact]
    public void Run_ResolutionZero_GivesTheComponents() =>
        Leiden.Run(WeightedGraph.Of(5, [(0, 1, 1.0), (1, 2, 1.0), (3, 4, 1.0)]), new() { Resolution = 0 }).Communities.ShouldBe([0, 0, 0, 1, 1]);

    [Fact]
    public void Run_SameSeed_GivesTheSameDivision()
    {
        var graph = RandomGraphs.Large(300, 1500, seed: 3);

        Leiden.Run(graph, new() { Seed = 5 }).Communities.ShouldBe(Leiden.Run(graph, new() { Seed = 5 }).Communities);
    }

    /// <summary>Values of igraph 0.10 on the projections.</summary>
    [Theory]
    [InlineData(PairWeight.Shared, 0.15186528297519392)]
    [InlineData(PairWeight.Newman, 0.2641439694842065)]
    public void Run_SouthernWomenWithoutProjecting_FindsTheTwoGroupsOfTheProjection(PairWeight weight, double modularity)
    {
        var best = CommunityRuns.Find(KnownNetworks.Davis, weight, new(), runs: 20, cancellationToken: TestContext.Current.CancellationToken).Best;

        best.Count.ShouldBe(2);
        best.Modularity.ShouldBe(modularity, 1e-9);
    }

    [Theory]
    [InlineData(PairWeight.Shared)]
    [InlineData(PairWeight.Newman)]
    public void Run_RandomTwoModeNetworks_AreAsGoodAsOnTheirProjection(PairWeight weight)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var memberships = Enumerable.Range(0, 150).Select(_ => (Actor: random.Next(30), Partnership: random.Next(40))).ToArray();
            var graph = TwoModeGraph.Of(30, 40, [.. memberships.Select(m => m.Actor)], [.. memberships.Select(m => m.Partnership)]);
            var projection = Projection.ToGraph(graph, newman: weight == PairWeight.Newman);

            var best = CommunityRuns.Find(graph, weight, new(), runs: 30, cancellationToken: TestContext.Current.CancellationToken).Best;

            Divisions.AreConnected(projection, best.Communities).ShouldBeTrue();
            best.Modularity.ShouldBe(Modularity.Of(projection, best.Communities), 1e-12);
            best.Modularity.ShouldBe(CommunityRuns.Find(projection, new(), runs: 30, cancellationToken: TestContext.Current.CancellationToken).Best.Modularity, 0.003);
        }
    }

    /// <summary>Twelve groups of a hundred; a tenth of the members comes from anywhere. Some partnerships are small, some large.</summary>
    [Theory]
    [InlineData(PairWeight.Shared)]
    [InlineData(PairWeight.Newman)]
    public void Run_LargeTwoModeNetworkWithGroups_FindsTheGroups(PairWeight weight)
    {
        var random = new Random(7);
        var memberships = Enumerable.Range(0, 4000).SelectMany(partnership => Enumerable.Range(0, 2 + random.Next(12)).Select(_ =>
            (Actor: random.Next(10) == 0 ? random.Next(1200) : (partnership % 12 * 100) + random.Next(100), Partnership: partnership))).ToArray();
        var graph = TwoModeGraph.Of(1200, 4000, [.. memberships.Select(m => m.Actor)], [.. memberships.Select(m => m.Partnership)]);
        var projection = Projection.ToGraph(graph, newman: weight == PairWeight.Newman);

        var found = Leiden.Run(graph, weight, new());

        found.Communities.ShouldBe(Enumerable.Range(0, 1200).Select(actor => actor / 100));
        found.Modularity.ShouldBe(Modularity.Of(projection, found.Communities), 1e-12);
        Leiden.Run(projection, new()).Communities.ShouldBe(found.Communities);
    }
}
