using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Tests.Analysis.Apportionment;

/// <summary>
/// The same division by its definition: the level at which everybody gets the fixed amount and weight times the level, within the bounds,
/// sought from bound to bound; then cent by cent to the largest remainder.
/// </summary>
internal static class SlowApportionment
{
    /// <summary>What every leaf gets, by key.</summary>
    public static Dictionary<string, long> Divide(Money amount, IReadOnlyList<Part> parts)
    {
        var shares = new Dictionary<string, long>(StringComparer.Ordinal);
        Divide(parts, Fraction.Of((decimal)Math.Abs(amount.Cents)), Math.Abs(amount.Cents), shares);
        return shares.ToDictionary(share => share.Key, share => share.Value * Math.Sign(amount.Cents), StringComparer.Ordinal);
    }

    private static void Divide(IReadOnlyList<Part> parts, Fraction exact, long cents, Dictionary<string, long> shares)
    {
        var level = Level(parts, exact);
        var quotas = parts.ToDictionary(part => part.Key, part => At(part, level), StringComparer.Ordinal);
        var given = quotas.ToDictionary(quota => quota.Key, quota => (long)quota.Value.Floor(), StringComparer.Ordinal);
        while (given.Values.Sum() < cents)
        {
            var next = parts.Where(part => given[part.Key] == (long)quotas[part.Key].Floor())
                .OrderByDescending(part => quotas[part.Key] - Whole(given[part.Key])).ThenByDescending(part => part.Weight).ThenBy(part => part.Key, StringComparer.Ordinal)
                .First();
            given[next.Key]++;
        }

        foreach (var part in parts.Where(part => part.Members.Count == 0))
        {
            shares[part.Key] = given[part.Key];
        }

        foreach (var group in parts.Where(part => part.Members.Count > 0))
        {
            Divide(group.Members, quotas[group.Key], given[group.Key], shares);
        }
    }

    /// <summary>The sum grows along straight lines between the levels at which somebody meets a bound.</summary>
    private static Fraction Level(IReadOnlyList<Part> parts, Fraction exact)
    {
        var corners = parts.Where(part => part.Weight.Sign > 0)
            .SelectMany(part => new[] { part.Floor, part.Cap }.OfType<Money>().Select(bound => Whole(bound.Cents - part.Fixed.Cents) / part.Weight))
            .Where(corner => corner.Sign > 0).Append(Fraction.Zero).Distinct().Order().ToList();
        var below = corners.Last(corner => Sum(parts, corner) <= exact);
        var rise = Sum(parts, corners.FirstOrDefault(corner => corner > below) is { Sign: > 0 } above ? (below + above) / Whole(2) : below + Fraction.One);
        var step = corners.Any(corner => corner > below) ? (corners.First(corner => corner > below) - below) / Whole(2) : Fraction.One;
        var slope = (rise - Sum(parts, below)) / step;
        return slope.Sign == 0 ? below : below + ((exact - Sum(parts, below)) / slope);
    }

    private static Fraction Sum(IReadOnlyList<Part> parts, Fraction level) => parts.Aggregate(Fraction.Zero, (sum, part) => sum + At(part, level));

    private static Fraction At(Part part, Fraction level)
    {
        var quota = Whole(part.Fixed.Cents) + (part.Weight * level);
        quota = part.Floor is { } floor && quota < Whole(floor.Cents) ? Whole(floor.Cents) : quota;
        return part.Cap is { } cap && quota > Whole(cap.Cents) ? Whole(cap.Cents) : quota;
    }

    private static Fraction Whole(long number) => new(number, 1);
}
