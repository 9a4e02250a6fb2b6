namespace Naober.Network.MeasureRegion;

/// <summary>The shared partnerships of every pair of some actors, as a matrix in order of key.</summary>
internal sealed class PairCounts(string[] keys, int[,] shared)
{
    /// <summary>Every pair, highest first, then by key.</summary>
    internal IReadOnlyList<PairCount> HighestFirst() =>
        [.. All().OrderByDescending(pair => pair.Shared).Select(pair => new PairCount(keys[pair.A], keys[pair.B], pair.Shared))];

    /// <summary>The highest or lowest number and the pairs that have it, by key.</summary>
    internal PairExtreme Extreme(bool highest)
    {
        var value = highest ? All().Max(pair => pair.Shared) : All().Min(pair => pair.Shared);
        return new(value, [.. All().Where(pair => pair.Shared == value).Select(pair => (keys[pair.A], keys[pair.B]))]);
    }

    /// <summary>In order of key.</summary>
    private IEnumerable<(int A, int B, int Shared)> All()
    {
        for (var a = 0; a < keys.Length; a++)
        {
            for (var b = a + 1; b < keys.Length; b++)
            {
                yield return (a, b, shared[a, b]);
            }
        }
    }
}
