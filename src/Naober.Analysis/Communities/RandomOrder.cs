namespace Naober.Analysis.Communities;

/// <summary>
/// Seeded random orders (splitmix64; Steele, Lea and Flood 2014). Of our own, so that a seed gives the same communities on every
/// version of .NET.
/// </summary>
internal sealed class RandomOrder(ulong seed)
{
    private ulong state = seed;

    /// <summary>The numbers 0, 1, 2, ... in random order.</summary>
    internal int[] Of(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var j = Below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }

        return order;
    }

    /// <summary>0 up to <paramref name="limit"/>, by multiplication: the bias of 2^-32 does not matter for an order.</summary>
    private int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
