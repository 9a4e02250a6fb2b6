using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.MoneyBench;

/// <summary>Two ways in which one would write it first, for one group without bounds.</summary>
internal static class Twins
{
    internal static bool CanDivide(Part[] parts) => parts.All(part => part.Members.Count == 0 && part.Cap is null);

    /// <summary>Exact: every quota is a fraction in lowest terms.</summary>
    internal static long[] WithFractions(Money amount, Part[] parts)
    {
        var total = parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Weight);
        var quotas = parts.Select(part => new Fraction(amount.Cents, 1) * part.Weight / total).ToArray();
        var cents = quotas.Select(quota => (long)quota.Floor()).ToArray();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => quotas[i] - new Fraction(cents[i], 1)).ThenByDescending(i => parts[i].Weight)
            .ThenBy(i => parts[i].Key, StringComparer.Ordinal);
        return Give(amount, cents, order);
    }

    /// <summary>With 28 digits, so not exact.</summary>
    internal static long[] WithDecimals(Money amount, Part[] parts)
    {
        var weights = parts.Select(part => part.Weight.ToDecimal(6)).ToArray();
        var total = weights.Sum();
        var quotas = weights.Select(weight => amount.Cents * (weight / total)).ToArray();
        var cents = quotas.Select(quota => (long)Math.Floor(quota)).ToArray();
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => quotas[i] - cents[i]).ThenByDescending(i => weights[i]).ThenBy(i => parts[i].Key, StringComparer.Ordinal);
        return Give(amount, cents, order);
    }

    private static long[] Give(Money amount, long[] cents, IEnumerable<int> order)
    {
        foreach (var i in order.Take((int)(amount.Cents - cents.Sum())))
        {
            cents[i]++;
        }

        return cents;
    }
}
