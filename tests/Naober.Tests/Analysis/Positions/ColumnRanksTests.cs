using Naober.Analysis;
using Naober.Analysis.Positions;

namespace Naober.Tests.Analysis.Positions;

public sealed class ColumnRanksTests
{
    [Fact]
    public void Of_Ties_ShareTheBestRank()
    {
        var ranks = new int[5];

        var count = new ColumnRanks(5).Of<int>([40, 70, 70, int.MinValue, 90], lowestFirst: false, ranks);

        count.ShouldBe(4);
        ranks.ShouldBe([4, 2, 2, 0, 1]);
    }

    [Fact]
    public void Of_LowestFirst_RanksTheOtherWay()
    {
        var ranks = new int[4];

        new ColumnRanks(4).Of<int>([40, 70, 70, 90], lowestFirst: true, ranks);

        ranks.ShouldBe([1, 2, 2, 4]);
    }

    [Fact]
    public void Of_NoValues_HasNoRanks()
    {
        int[] ranks = [9, 9];

        new ColumnRanks(2).Of<long>([long.MinValue, long.MinValue], lowestFirst: false, ranks).ShouldBe(0);

        ranks.ShouldBe([0, 0]);
    }

    [Fact]
    public void Of_TheWholeRangeOfNumbers_IsInOrder()
    {
        var ranks = new int[4];

        new ColumnRanks(4).Of<long>([long.MaxValue, long.MinValue + 1, 0, -1], lowestFirst: false, ranks);

        ranks.ShouldBe([1, 4, 2, 3]);
    }

    /// <summary>Columns of narrow and of wide range, with and without ties and gaps, against ranking by comparing.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(1_000)]
    [InlineData(131_071)]
    [InlineData(200_000)]
    [InlineData(int.MaxValue)]
    public void Of_RandomColumns_AreRankedAsBySorting(int range)
    {
        var (random, ranker) = (new Random(range), new ColumnRanks(700));
        for (var repetition = 0; repetition < 20; repetition++)
        {
            var values = Enumerable.Range(0, random.Next(700)).Select(_ => random.Next(9) == 0 ? int.MinValue : random.Next(range) - (range / 2)).ToArray();
            foreach (var lowestFirst in new[] { false, true })
            {
                var (narrow, wide) = (new int[values.Length], new int[values.Length]);
                ranker.Of<int>(values, lowestFirst, narrow);
                ranker.Of<long>([.. values.Select(value => value == int.MinValue ? long.MinValue : value)], lowestFirst, wide);

                var expected = Ranks.Of([.. values.Select(value => value == int.MinValue ? null : (double?)value)], lowestFirst).Select(rank => rank ?? 0);
                narrow.ShouldBe(expected);
                wide.ShouldBe(narrow);
            }
        }
    }

    [Fact]
    public void Standing_RandomColumns_IsTheRankOfTheWholeColumn()
    {
        var random = new Random(5);
        for (var repetition = 0; repetition < 50; repetition++)
        {
            var values = Enumerable.Range(0, random.Next(1, 100)).Select(_ => random.Next(4) == 0 ? int.MinValue : random.Next(30)).Append(7).ToArray();
            var ranks = new int[values.Length];
            foreach (var lowestFirst in new[] { false, true })
            {
                var peers = new ColumnRanks(values.Length).Of<int>(values, lowestFirst, ranks);

                Standing.Of<int>(values, 7, lowestFirst).ShouldBe(new(ranks[^1], peers));
            }
        }
    }
}
