using System.Numerics;

namespace Naober.Analysis.Apportionment;

/// <summary>The weights of one group as whole numbers in the same proportion.</summary>
internal static class WholeWeights
{
    /// <summary>
    /// The most that a weight, or the denominator that the weights of a group have in common, may be. A thousand weights with denominators
    /// that share no factor would have one of thousands of digits; nobody can check such a key by hand.
    /// </summary>
    internal static readonly BigInteger Most = BigInteger.Pow(10, 60);

    /// <summary>Null when the common denominator, or a weight brought under it, is beyond <see cref="Most"/>.</summary>
    internal static BigInteger[]? Of(IReadOnlyList<Part> parts)
    {
        var common = BigInteger.One;
        foreach (var part in parts)
        {
            var denominator = part.Weight.Denominator;
            if (!denominator.IsOne)
            {
                common *= denominator / BigInteger.GreatestCommonDivisor(common, denominator);
            }

            if (common > Most)
            {
                return null;
            }
        }

        var whole = new BigInteger[parts.Count];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = parts[i].Weight.Numerator * (common / parts[i].Weight.Denominator);
            if (whole[i] > Most)
            {
                return null;
            }
        }

        return whole;
    }
}
