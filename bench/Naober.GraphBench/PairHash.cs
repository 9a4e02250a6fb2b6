using System.Globalization;
using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>
/// What a projection is compared by: its pairs, the sum of their weights, and a hash that does not depend on their order: the sum
/// over pairs i &lt; j of mix(i &lt;&lt; 32 | j) × weight, with the finaliser of splitmix64.
/// </summary>
internal sealed class PairHash
{
    private long count;
    private long weight;
    private ulong hash;

    public PairHash Add(SharedPairs pairs)
    {
        count += pairs.Count;
        for (var a = pairs.FirstActor; a < pairs.EndActor; a++)
        {
            foreach (var (i, b) in pairs.OthersOf(a).ToArray().Index())
            {
                var shared = pairs.SharedOf(a)[i];
                weight += shared;
                hash += Mix(((ulong)a << 32) | (uint)b) * (ulong)shared;
            }
        }

        return this;
    }

    public object Result() => new { pairs = count, weight, hash = hash.ToString("x16", CultureInfo.InvariantCulture) };

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
