using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Centrality;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Centrality;

/// <summary>Where values of other programs are given, they come from igraph 0.10.2 and networkx 2.8.8, which agree.</summary>
public sealed class BetweennessTests
{
    /// <summary>More than repeated edges of weight 6 can add up to.</summary>
    private static readonly BigInteger MultipleUpTo150 =
        Enumerable.Range(1, 150).Aggregate(BigInteger.One, (multiple, n) => multiple / BigInteger.GreatestCommonDivisor(multiple, n) * n);

    [Fact]
    public void Unweighted_Path_IsHighestInTheMiddle() =>
        Betweenness.Unweighted(Graph(5, (0, 1), (1, 2), (2, 3), (3, 4))).ShouldBe([0, 3, 4, 3, 0]);

    [Fact]
    public void Unweighted_Star_CentreLiesBetweenEveryPair() =>
        Betweenness.Unweighted(Graph(5, (0, 1), (0, 2), (0, 3), (0, 4))).ShouldBe([6, 0, 0, 0, 0]);

    [Fact]
    public void Unweighted_Cycle_SharesPathsEqually() =>
        Betweenness.Unweighted(Graph(4, (0, 1), (1, 2), (2, 3), (3, 0))).ShouldBe([0.5, 0.5, 0.5, 0.5]);

    [Fact]
    public void Unweighted_SeparateParts_DoNotCountTowardsEachOther() =>
        Betweenness.Unweighted(Graph(6, (0, 1), (1, 2), (3, 4), (4, 5))).ShouldBe([0, 1, 0, 0, 1, 0]);

    [Fact]
    public void Unweighted_EmptyGraph_IsEmpty() => Betweenness.Unweighted(Graph(0)).ShouldBeEmpty();

    [Fact]
    public void Unweighted_KarateClub_IsThatOfOtherPrograms()
    {
        var values = Betweenness.Unweighted(KnownNetworks.Karate);

        ShouldBeClose([values[0], values[1], values[2], values[33], values.Sum()], [231.0714285714286, 28.478571428571424, 75.85079365079366, 160.5515873015873, 790]);
    }

    [Fact]
    public void Unweighted_DavisWomen_SevenShareTheHighestValue()
    {
        var values = Betweenness.Unweighted(Projection.ToGraph(KnownNetworks.Davis));

        Rounded(values).ShouldBe(new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["Evelyn"] = 1.3766, ["Theresa"] = 1.3766, ["Ruth"] = 1.3766, ["Verne"] = 1.3766, ["Sylvia"] = 1.3766, ["Nora"] = 1.3766, ["Helen"] = 1.3766,
            ["Pearl"] = 0.7273, ["Myra"] = 0.7273, ["Katherine"] = 0.7273, ["Dorothy"] = 0.7273,
            ["Laura"] = 0.3636, ["Brenda"] = 0.3636, ["Frances"] = 0.3636, ["Eleanor"] = 0.3636, ["Charlotte"] = 0, ["Olivia"] = 0, ["Flora"] = 0,
        }, ignoreOrder: true);
    }

    [Fact]
    public void Unweighted_SmallRandomGraphs_EqualsCountingEveryShortestPath() => Prop.ForAll(
        RandomGraphs.UpTo(8),
        graph => AreClose(Betweenness.Unweighted(graph), SlowBetweenness.CountingEveryPath(graph, _ => 1))).QuickCheckThrowOnFailure();

    /// <summary>Dense and sparse, so that levels are reached in both ways; 150 sources are more than the fixed shares take at once.</summary>
    [Theory]
    [InlineData(150, 6000)]
    [InlineData(150, 400)]
    [InlineData(150, 160)]
    [InlineData(9, 20)]
    public void Unweighted_LargerRandomGraphs_EqualsTheDefinition(int nodes, int edges)
    {
        var graph = RandomGraphs.Large(nodes, edges, seed: 3);

        AreClose(Betweenness.Unweighted(graph), SlowBetweenness.OverAllTriples(graph)).ShouldBeTrue();
    }

    /// <summary>A node i of a path of n nodes lies between the i before it and the n - 1 - i after it.</summary>
    [Fact]
    public void Unweighted_LongPath_IsExact() =>
        Betweenness.Unweighted(Graph(1000, [.. Enumerable.Range(0, 999).Select(i => (i, i + 1))]))
            .ShouldBe(Enumerable.Range(0, 1000).Select(i => (double)i * (999 - i)));

    /// <summary>n squares in a row give 2^n shortest paths from end to end.</summary>
    [Fact]
    public void Unweighted_MorePathsThanADoubleHolds_IsRefused() =>
        Should.Throw<ArithmeticException>(() => Betweenness.Unweighted(SquaresInARow(1100))).Message.ShouldContain("10^308");

    /// <summary>Everything left of the middle to everything right of it, and half of the two pairs of corners beside it.</summary>
    [Fact]
    public void Unweighted_MorePathsThanAWholeNumberHolds_StaysRight() =>
        Betweenness.Unweighted(SquaresInARow(100))[3 * 50].ShouldBe((150 * 150) + 0.5 + 0.5, tolerance: 1e-8);

    [Fact]
    public void BothMeasures_AnyNumberOfThreads_GiveTheSameBits()
    {
        var graph = RandomGraphs.Large(300, 4000, seed: 5);

        foreach (var threads in new[] { 2, 3, 8 })
        {
            Betweenness.Unweighted(graph, threads).ShouldBe(Betweenness.Unweighted(graph));
            Betweenness.InverseWeighted(graph, threads).ShouldBe(Betweenness.InverseWeighted(graph));
        }
    }

    /// <summary>1/10 + 1/5 and 1/20 + 1/4 are both 3/10; added as doubles they differ, and then only one way would count.</summary>
    [Fact]
    public void InverseWeighted_TieThatFloatingPointBreaks_SharesPathsEqually()
    {
        (0.1 + 0.2).ShouldNotBe(0.05 + 0.25);

        Betweenness.InverseWeighted(WeightedGraph.Of(4, [(0, 1, 10), (1, 3, 5), (0, 2, 20), (2, 3, 4)])).ShouldBe([1, 0.5, 0.5, 0]);
    }

    /// <summary>With lengths in doubles networkx gives 208.5, 36.75, 178, 173.5 and 84.</summary>
    [Fact]
    public void InverseWeighted_KarateClub_IsThatOfOtherProgramsWithWholeLengths()
    {
        var values = Betweenness.InverseWeighted(KnownNetworks.Karate);

        ShouldBeClose([values[0], values[1], values[2], values[33], values[32], values.Sum()], [209, 36, 177, 174, 83.5, 931]);
    }

    [Fact]
    public void InverseWeighted_DavisWomen_IsThatOfOtherPrograms() =>
        Rounded(Betweenness.InverseWeighted(Projection.ToGraph(KnownNetworks.Davis))).Where(entry => entry.Value > 0).ShouldBe(new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["Theresa"] = 34.3333, ["Nora"] = 26.8333, ["Sylvia"] = 8, ["Evelyn"] = 4.5, ["Brenda"] = 1.5, ["Laura"] = 0.3333,
        }, ignoreOrder: true);

    [Fact]
    public void InverseWeighted_SmallRandomGraphs_EqualsCountingEveryShortestPath() => Prop.ForAll(
        RandomGraphs.UpTo(8),
        graph => AreClose(Betweenness.InverseWeighted(graph), SlowBetweenness.CountingEveryPath(graph, weight => MultipleUpTo150 / (int)weight))).QuickCheckThrowOnFailure();

    [Fact]
    public void InverseWeighted_EqualWeights_IsUnweighted()
    {
        var graph = RandomGraphs.Large(60, 200, seed: 7);
        var equal = WeightedGraph.Of(60, Enumerable.Range(0, 60).SelectMany(a => graph.NeighboursOf(a).ToArray().Where(b => a < b).Select(b => (a, b, 0.7))));

        ShouldBeClose(Betweenness.InverseWeighted(equal), Betweenness.Unweighted(graph));
    }

    /// <summary>The same graph with weights of other sizes: lengths fit in 64 bits, in 128 bits, and in neither.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(40)]
    public void InverseWeighted_LongCommonMultiple_IsAsExact(int otherWeights)
    {
        int[] primes = [.. Enumerable.Range(2, 300).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0)).Take(otherWeights)];
        (int, int, double)[] square = [(0, 1, 10), (1, 3, 5), (0, 2, 20), (2, 3, 4)];

        // A path of its own with all those weights, which shares no node with the square.
        var apart = primes.Select((prime, i) => (4 + i, 5 + i, (double)prime));

        Betweenness.InverseWeighted(WeightedGraph.Of(5 + otherWeights, square.Concat(apart)))[..4].ShouldBe([1, 0.5, 0.5, 0]);
    }

    [Theory]
    [InlineData(0.1, 0.2)]
    [InlineData(1.5, 3)]
    [InlineData(123456.789, 246913.578)]
    public void InverseWeighted_DecimalWeights_AreReadAsDecimals(double once, double twice) =>
        Betweenness.InverseWeighted(WeightedGraph.Of(4, [(0, 1, twice), (1, 3, twice), (0, 2, twice), (2, 3, twice), (0, 3, once)]))
            .ShouldBe([0.5, 1.0 / 3, 1.0 / 3, 0.5], tolerance: 1e-9);

    [Fact]
    public void InverseWeighted_WeightsWithoutManageableCommonMultiple_AreRefused()
    {
        var random = new Random(1);

        Should.Throw<WeightException>(() => Betweenness.InverseWeighted(WeightedGraph.Of(101, Enumerable.Range(0, 100).Select(i => (i, i + 1, random.NextDouble())))))
            .Message.ShouldContain("1024 bits");
        Should.Throw<WeightException>(() => Betweenness.InverseWeighted(WeightedGraph.Of(2, [(0, 1, 1e-30)]))).Message.ShouldContain("1E-30");
    }

    private static WeightedGraph Graph(int nodes, params (int A, int B)[] edges) => WeightedGraph.Of(nodes, edges.Select(edge => (edge.A, edge.B, 1.0)));

    private static WeightedGraph SquaresInARow(int squares) => Graph(
        (3 * squares) + 1,
        [.. Enumerable.Range(0, squares).SelectMany(i => new[] { (3 * i, (3 * i) + 1), (3 * i, (3 * i) + 2), ((3 * i) + 1, (3 * i) + 3), ((3 * i) + 2, (3 * i) + 3) })]);

    private static Dictionary<string, double> Rounded(double[] values) =>
        values.Index().ToDictionary(entry => KnownNetworks.Women[entry.Index], entry => Math.Round(entry.Item, 4), StringComparer.Ordinal);

    private static bool AreClose(double[] fast, double[] slow) => fast.Zip(slow).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9 * (1 + pair.Second));

    private static void ShouldBeClose(double[] fast, double[] slow) => AreClose(fast, slow).ShouldBeTrue($"{string.Join(' ', fast)} against {string.Join(' ', slow)}");
}
