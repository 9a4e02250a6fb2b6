namespace Naober.Network.MeasureRegion;

/// <summary>The shared partnerships of every pair of some actors, as a matrix in order of key.</summary>
internal sealed class PairCounts(string[] keys, int[,] shared)
{
    /// <summary>Every pair, highest first, then by key. Counted into place: there are as many pairs as the square of the keys, and few numbers.</summary>
    internal IReadOnlyList<PairCount> HighestFirst()
    {
        if (keys.Length < 2)
        {
            return [];
        }

        var (lowest, highest) = Range();
        var places = new int[highest - lowest + 2];
        for (var a = 0; a < keys.Length; a++)
        {
            for (var b = a + 1; b < keys.Length; b++)
            {
                places[highest - shared[a, b] + 1]++;
            }
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        var sorted = new PairCount[places[^1]];
        for (var a = 0; a < keys.Length; a++)
        {
            for (var b = a + 1; b < keys.Length; b++)
            {
                sorted[places[highest - shared[a, b]]++] = new(keys[a], keys[b], shared[a, b]);
            }
        }

        return sorted;
    }

    /// <summary>The highest or lowest number and the pairs that have it, by key.</summary>
    internal PairExtreme Extreme(bool highest)
    {
        var value = highest ? Range().Highest : Range().Lowest;
        var pairs = new List<(string, string)>();
        for (var a = 0; a < keys.Length; a++)
        {
            for (var b = a + 1; b < keys.Length; b++)
            {
                if (shared[a, b] == value)
                {
                    pairs.Add((keys[a], keys[b]));
                }
            }
        }

        return new(value, pairs);
    }

    private (int Lowest, int Highest) Range()
    {
        var (lowest, highest) = (int.MaxValue, int.MinValue);
        for (var a = 0; a < keys.Length; a++)
        {
            for (var b = a + 1; b < keys.Length; b++)
            {
                (lowest, highest) = (Math.Min(lowest, shared[a, b]), Math.Max(highest, shared[a, b]));
            }
        }

        return (lowest, highest);
    }
}
