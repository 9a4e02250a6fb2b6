using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Naober.Analysis.Centrality;
using Naober.Analysis.Graphs;

namespace Naober.GraphBench;

/// <summary>Exact betweenness on the projection, unweighted.</summary>
internal static class BetweennessTask
{
    public static Func<int, Func<object>> Prepare(BenchInput input)
    {
        var graph = Projection.ToGraph(input.ReadGraph());
        return _ =>
        {
            var values = Betweenness.Unweighted(graph, input.Threads);
            return () => new
            {
                sum = Digits(values.Sum(), 9), max = Digits(values.Max(), 12), argmax = Array.IndexOf(values, values.Max()),
                bits = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan())))[..16],
            };
        };
    }

    /// <summary>As many digits as two programs that add up in another order have in common; written with a point, as theirs are.</summary>
    private static decimal Digits(double value, int digits) => decimal.Parse(value.ToString("G" + digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0m;
}
