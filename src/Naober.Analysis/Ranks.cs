namespace Naober.Analysis;

/// <summary>Positions among peers: the highest value is first, ties share the best rank, those without a value have none.</summary>
public static class Ranks
{
    /// <summary>Standard competition ranking: 1, 2, 2, 4. Values are compared exactly. Cost: n log n.</summary>
    /// <param name="values">One per peer; null has no value.</param>
    /// <param name="lowestFirst">For values of which the lowest is the first in rank.</param>
    /// <returns>Per peer its rank, 1 up to the number of values; null without a value.</returns>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static int?[] Of(IReadOnlyList<double?> values, bool lowestFirst = false)
    {
        var order = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).OrderByDescending(i => lowestFirst ? -values[i]! : values[i]!).ToArray();
        var ranks = new int?[values.Count];
        for (var place = 0; place < order.Length; place++)
        {
            var value = values[order[place]]!.Value;
            if (double.IsNaN(value))
            {
                throw new ArgumentException("A value to rank is not a number.", nameof(values));
            }

            var isTie = place > 0 && values[order[place - 1]]!.Value.Equals(value);
            ranks[order[place]] = isTie ? ranks[order[place - 1]] : place + 1;
        }

        return ranks;
    }

    /// <summary>The same of exact values that are all known. Cost: n log n.</summary>
    /// <returns>Per peer its rank, 1 up to the number of values.</returns>
    public static int[] OfExact(IReadOnlyList<decimal> values, bool lowestFirst = false)
    {
        var (sorted, order) = (values.ToArray(), Enumerable.Range(0, values.Count).ToArray());
        Array.Sort(sorted, order);
        var ranks = new int[values.Count];
        for (var (place, at) = (0, lowestFirst ? 0 : sorted.Length - 1); place < sorted.Length; place++, at += lowestFirst ? 1 : -1)
        {
            var before = lowestFirst ? at - 1 : at + 1;
            ranks[order[at]] = place > 0 && sorted[before] == sorted[at] ? ranks[order[before]] : place + 1;
        }

        return ranks;
    }

    /// <summary>
    /// Whether ranks are positions: of at least half of the peers, and of more than one, a value is known. Otherwise a rank says more about
    /// who published than about who did well.
    /// </summary>
    /// <param name="peers">Number of peers with a value.</param>
    /// <param name="without">Number of peers without one.</param>
    public static bool ArePositions(int peers, int without) => peers > 1 && peers >= without;

    /// <summary>As <see cref="Quarter"/>; null below four peers, of which a quarter would be less than one, and when ranks are no positions.</summary>
    public static int? QuarterAmong(int rank, int peers, int without) => peers >= 4 && ArePositions(peers, without) ? Quarter(rank, peers) : null;

    /// <summary>
    /// In which quarter of the peers a rank falls: 1 is the first 25% (rank / peers at most 1/4), 4 the last. With ties or few
    /// peers a quarter can be empty.
    /// </summary>
    /// <param name="rank">1 up to <paramref name="peers"/>.</param>
    /// <param name="peers">Number of peers with a value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not one of so many peers.</exception>
    public static int Quarter(int rank, int peers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, peers);
        return (int)(((4L * rank) + peers - 1) / peers);
    }
}
