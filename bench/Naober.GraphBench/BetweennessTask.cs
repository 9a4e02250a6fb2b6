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

    /// <summary>As many digits as two programs that add up in another order have in common.</summary>
    private static double Digits(double value, int digits) =>
        double.Parse(value.ToString("G" + digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
