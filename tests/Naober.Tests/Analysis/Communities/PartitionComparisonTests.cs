using Naober.Analysis.Communities;

namespace Naober.Tests.Analysis.Communities;

public sealed class PartitionComparisonTests
{
    /// <summary>Values of igraph 0.10 (compare_communities). The first by hand: 2 pairs together in both, 6 and 3 of 15 in each.</summary>
    [Theory]
    [InlineData(new[] { 0, 0, 0, 1, 1, 1 }, new[] { 0, 0, 1, 1, 2, 2 }, 0.242424242424242, 0.5158037429793888)]
    [InlineData(new[] { 0, 0, 1, 1 }, new[] { 0, 1, 0, 1 }, -0.5, 0)]
    [InlineData(new[] { 0, 0, 1, 2 }, new[] { 0, 0, 1, 1 }, 0.5714285714285711, 0.8)]
    [InlineData(new[] { 0, 0, 0, 0 }, new[] { 0, 1, 2, 3 }, 0, 0)]
    public void Measures_TwoDivisions_AreWhatIgraphComputes(int[] a, int[] b, double adjustedRand, double information)
    {
        PartitionComparison.AdjustedRand(a, b).ShouldBe(adjustedRand, 1e-12);
        PartitionComparison.NormalisedMutualInformation(a, b).ShouldBe(information, 1e-12);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 0, 0, 0 })]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 0, 1, 0, 1, 2 })]
    public void Measures_TheSameDivision_IsOne(int[] division)
    {
        PartitionComparison.AdjustedRand(division, division).ShouldBe(1);
        PartitionComparison.NormalisedMutualInformation(division, division).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Measures_OtherNumbersOrSidesChanged_StayTheSame()
    {
        var random = new Random(4);
        for (var times = 0; times < 50; times++)
        {
            var a = Enumerable.Range(0, 40).Select(_ => random.Next(5)).ToArray();
            var b = Enumerable.Range(0, 40).Select(_ => random.Next(7)).ToArray();
            var renumbered = a.Select(group => (3 * group) + 100).ToArray();

            PartitionComparison.AdjustedRand(renumbered, b).ShouldBe(PartitionComparison.AdjustedRand(a, b), 1e-12);
            PartitionComparison.AdjustedRand(b, a).ShouldBe(PartitionComparison.AdjustedRand(a, b), 1e-12);
            PartitionComparison.NormalisedMutualInformation(renumbered, b).ShouldBe(PartitionComparison.NormalisedMutualInformation(a, b), 1e-12);
            PartitionComparison.NormalisedMutualInformation(b, a).ShouldBe(PartitionComparison.NormalisedMutualInformation(a, b), 1e-12);
        }
    }

    [Fact]
    public void Measures_DifferentNodes_AreRefused() =>
        Should.Throw<ArgumentException>(() => PartitionComparison.AdjustedRand([0, 1], [0])).Message.ShouldContain("2 and 1");
}
