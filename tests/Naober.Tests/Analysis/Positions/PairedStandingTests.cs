using Naober.Analysis;
using Naober.Analysis.Positions;

namespace Naober.Tests.Analysis.Positions;

public sealed class PairedStandingTests
{
    /// <summary>The third lacks its first value and the fourth its last, so that three of five are left: 7, 5, 9 and then 6, 8, 9.</summary>
    [Theory]
    [InlineData(7, 6, false, 2, 3)]
    [InlineData(5, 8, false, 3, 2)]
    [InlineData(5, 8, true, 1, 2)]
    public void Of_PeersWithOneValue_AreLeftOutBothTimes(int then, int now, bool lowestFirst, int rankThen, int rankNow) =>
        PairedStanding.Of([7, 5, int.MinValue, 8, 9], [6, 8, 1, int.MinValue, 9], then, now, lowestFirst).ShouldBe(new(rankThen, rankNow, 3));

    /// <summary>Against ranking what is left over when those with one value are taken out, for all lengths around that of a vector.</summary>
    [Fact]
    public void Of_ManyColumns_IsAsByRankingWhatIsLeft()
    {
        var random = new Random(5);
        for (var n = 1; n < 90; n++)
        {
            var (from, to, lowestFirst) = (Column(), Column(), n % 2 == 0);
            (from[n / 2], to[n / 2]) = (3, -2);
            int[] left = [.. Enumerable.Range(0, n).Where(i => from[i] != long.MinValue && to[i] != long.MinValue)];
            var own = Array.IndexOf(left, n / 2);

            PairedStanding.Of<long>(from, to, 3, -2, lowestFirst).ShouldBe(new(Rank(from), Rank(to), left.Length));

            int Rank(long[] column) => Ranks.OfExact([.. left.Select(i => (decimal)column[i])], lowestFirst)[own];

            long[] Column() => [.. Enumerable.Range(0, n).Select(_ => random.Next(4) == 0 ? long.MinValue : random.Next(-5, 6))];
        }
    }
}
