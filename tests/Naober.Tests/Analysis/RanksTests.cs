using Naober.Analysis;

namespace Naober.Tests.Analysis;

public sealed class RanksTests
{
    [Fact]
    public void Of_Ties_ShareTheBestRank()
    {
        Ranks.Of([7, 9, 7, 5]).ShouldBe([2, 1, 2, 4]);
        Ranks.Of([7, 9, 7, 5], lowestFirst: true).ShouldBe([2, 4, 2, 1]);
    }

    [Fact]
    public void Of_WithoutValue_IsLeftOutOfTheRank()
    {
        Ranks.Of([null, 0.5, null, 0.75]).ShouldBe([null, 2, null, 1]);
        Ranks.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void Of_EqualFractions_AreTies() => Ranks.Of([1.0 / 3, 2.0 / 6, 0]).ShouldBe([1, 1, 3]);

    [Fact]
    public void Of_NotANumber_IsRefused() => Should.Throw<ArgumentException>(() => Ranks.Of([1, double.NaN]));

    [Theory]
    [InlineData(1, 12, 1)]
    [InlineData(3, 12, 1)]
    [InlineData(4, 12, 2)]
    [InlineData(12, 12, 4)]
    [InlineData(85, 342, 1)]
    [InlineData(86, 342, 2)]
    [InlineData(342, 342, 4)]
    [InlineData(1, 1, 4)]
    public void Quarter_Rank_IsThatOfRankOverPeers(int rank, int peers, int quarter) => Ranks.Quarter(rank, peers).ShouldBe(quarter);

    [Fact]
    public void Quarter_RankOutsideThePeers_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Ranks.Quarter(0, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => Ranks.Quarter(5, 4));
    }

    /// <summary>The slow twin: a rank is one more than the number of peers that are higher.</summary>
    [Fact]
    public void Of_RandomValues_CountsWhoIsHigher()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            double?[] values = [.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(5) == 0 ? (double?)null : random.Next(-6, 6) / 3.0)];

            Ranks.Of(values).ShouldBe(values.Select(value => value is null ? (int?)null : 1 + values.Count(other => other > value)));
            Ranks.Of(values, lowestFirst: true).ShouldBe(values.Select(value => value is null ? (int?)null : 1 + values.Count(other => other < value)));
        }
    }

    [Fact]
    public void OfExact_Values_IsAsOfTheSameDoubles()
    {
        var random = new Random(3);
        for (var n = 0; n < 40; n++)
        {
            int[] values = [.. Enumerable.Range(0, n).Select(_ => random.Next(10))];

            Ranks.OfExact([.. values.Select(value => (decimal)value)], n % 2 == 0).ShouldBe(Ranks.Of([.. values.Select(value => (double?)value)], n % 2 == 0).Select(rank => rank!.Value));
        }
    }
}
