using System.Globalization;
using System.Numerics;
using Naober.Analysis.Graphs;

namespace Naober.Analysis.Centrality;

/// <summary>Weights on which no exact length can be based.</summary>
public sealed class WeightException(string message) : Exception(message);

/// <summary>
/// Whole numbers proportional to 1 / weight: the least common multiple of all weights, divided by each. Weights are read as
/// decimals of at most 15 digits, so that 0.1 is one tenth.
/// </summary>
internal static class InverseLengths
{
    /// <summary>The whole numbers up to 700 have a common multiple of 1,000 bits; with much longer ones a search takes for ever.</summary>
    private const int MostBits = 1_024;

    /// <returns>The length for each weight that occurs in the graph.</returns>
    /// <exception cref="WeightException">A weight is not a positive decimal number, or their common multiple is too long.</exception>
    public static Dictionary<double, BigInteger> Of(WeightedGraph graph)
    {
        var decimals = Enumerable.Range(0, graph.Nodes).SelectMany(node => graph.WeightsOf(node).ToArray()).Distinct()
            .ToDictionary(weight => weight, AsDecimal);
        var digits = decimals.Values.Select(weight => weight.Scale).DefaultIfEmpty().Max();
        var whole = decimals.ToDictionary(entry => entry.Key, entry => Unscaled(entry.Value) * BigInteger.Pow(10, digits - entry.Value.Scale));
        var multiple = whole.Values.Aggregate(BigInteger.One, CommonMultiple);
        return whole.ToDictionary(entry => entry.Key, entry => multiple / entry.Value);
    }

    private static decimal AsDecimal(double weight) =>
        weight is > 1e-12 and < 1e15
            ? new decimal(weight)
            : throw new WeightException($"{weight.ToString(CultureInfo.InvariantCulture)} is not a weight between 10^-12 and 10^15.");

    /// <summary>The digits of a number without its point: 125 for 1.25.</summary>
    private static BigInteger Unscaled(decimal number)
    {
        var bits = decimal.GetBits(number);
        return new(new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0));
    }

    private static BigInteger CommonMultiple(BigInteger a, BigInteger b)
    {
        var multiple = a / BigInteger.GreatestCommonDivisor(a, b) * b;
        return multiple.GetBitLength() <= MostBits
            ? multiple
            : throw new WeightException($"The weights have no common multiple of at most {MostBits} bits; lengths 1 / weight cannot be compared exactly.");
    }
}
