using System.Numerics;
using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>
/// Divides an amount to the cent by the method of largest remainders (Hamilton): everybody first gets the exact quota rounded down, and
/// the cents left over go one by one to the largest remainders. Equal remainders: the larger weight first, then the key in ordinal order;
/// the order of the input never matters. A negative amount is divided as its opposite and every portion negated, fixed amounts and bounds
/// included.
/// <para>
/// Quotas are exact down to the deepest group: rounding the total of a group changes no quota inside it, only how many cents there are to
/// hand out. So every group adds up to its own rounded total, and every part, however deep, is within a cent of its exact quota.
/// </para>
/// </summary>
public static class LargestRemainder
{
    /// <summary>Groups within groups; deeper is refused.</summary>
    public const int MaxDepth = 16;

    /// <summary>Cost: the number of parts times its logarithm, with numbers of at most some hundreds of digits.</summary>
    /// <param name="amount">Within <see cref="Money.Limit"/>.</param>
    /// <param name="parts">At least one.</param>
    /// <exception cref="AllotmentException">It cannot be divided; holds every reason.</exception>
    public static Allotment Divide(Money amount, IReadOnlyList<Part> parts)
    {
        var problems = new List<AllotmentProblem>();
        if (Math.Abs(amount.Cents) > Money.Limit.Cents)
        {
            problems.Add(new("", "amount", new($"Het bedrag ligt boven {Money.Limit} euro.", $"The amount is above {Money.Limit} euros.")));
        }

        Check(parts, 1, new(StringComparer.Ordinal), problems);
        var cents = Math.Abs(amount.Cents);
        var portions = problems.Count > 0 ? [] : Divide("", parts, cents, BigInteger.One, cents, amount.IsNegative ? -1 : 1, problems);
        return problems.Count > 0 ? throw new AllotmentException(problems) : new(amount, portions);
    }

    private static void Check(IReadOnlyList<Part> parts, int depth, HashSet<string> keys, List<AllotmentProblem> problems)
    {
        if (parts.Count == 0)
        {
            problems.Add(new("", "no-parts", new("Er is niemand om over te verdelen.", "There is nobody to divide over.")));
        }

        if (depth > MaxDepth)
        {
            problems.Add(new(parts[0].Key, "depth", new($"Er zijn meer dan {MaxDepth} groepen in elkaar.", $"There are more than {MaxDepth} groups within each other.")));
            return;
        }

        foreach (var part in parts)
        {
            problems.AddRange(GroupChecks.OfPart(part));
            if (!keys.Add(part.Key))
            {
                problems.Add(new(part.Key, "twice", new($"{part.Key} staat er twee keer.", $"{part.Key} is there twice.")));
            }

            if (part.Members.Count > 0)
            {
                Check(part.Members, depth + 1, keys, problems);
            }
        }
    }

    /// <summary>The amount of a group is <paramref name="numerator"/> / <paramref name="denominator"/> cents, and rounded <paramref name="cents"/>.</summary>
    private static Portion[] Divide(
        string group, IReadOnlyList<Part> parts, BigInteger numerator, BigInteger denominator, long cents, int sign, List<AllotmentProblem> problems)
    {
        if (WholeWeights.Of(parts) is not { } weights)
        {
            problems.Add(new(group, "weights", new(
                "De gewichten hebben samen een noemer, of onder één noemer een teller, van meer dan 60 cijfers. Rond ze af op een gelijk aantal decimalen.",
                "Together the weights have a denominator, or under one denominator a numerator, of more than 60 digits. Round them to the same number of decimals.")));
            return [];
        }

        if (GroupChecks.Room(group, parts, numerator, denominator) is { } problem)
        {
            problems.Add(problem);
            return [];
        }

        var quotas = new Quotas(parts, weights, numerator, denominator);
        var (rounded, turns, left) = Round(parts, weights, quotas, cents);
        var portions = new Portion[parts.Count];
        for (var i = 0; i < portions.Length; i++)
        {
            var gotCent = turns[i] <= left;
            var own = rounded[i] + (gotCent ? 1 : 0);
            portions[i] = new(parts[i], new(sign * own), quotas.BoundOf(i), turns[i], gotCent)
            {
                Numerator = sign * quotas.Numerators[i],
                Denominator = quotas.Denominator,
                Members = parts[i].Members.Count == 0 ? [] : Open(parts[i], quotas.Numerators[i], quotas.Denominator, own, sign, problems),
            };
        }

        return portions;
    }

    private static Portion[] Open(Part group, BigInteger numerator, BigInteger denominator, long cents, int sign, List<AllotmentProblem> problems)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return Divide(group.Key, group.Members, numerator / divisor, denominator / divisor, cents, sign, problems);
    }

    /// <summary>Every quota rounded down, the place of every part in the order of handing out, and how many cents there are to hand out.</summary>
    private static (long[] Rounded, int[] Turns, long Left) Round(IReadOnlyList<Part> parts, BigInteger[] weights, Quotas quotas, long cents)
    {
        var (rounded, remainders, order) = (new long[parts.Count], new BigInteger[parts.Count], new int[parts.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            rounded[i] = (long)BigInteger.DivRem(quotas.Numerators[i], quotas.Denominator, out remainders[i]);
            order[i] = i;
            cents -= rounded[i];
        }

        Array.Sort(order, (a, b) =>
        {
            var byRemainder = remainders[b].CompareTo(remainders[a]);
            var byWeight = byRemainder == 0 ? weights[b].CompareTo(weights[a]) : byRemainder;
            return byWeight == 0 ? string.CompareOrdinal(parts[a].Key, parts[b].Key) : byWeight;
        });
        var turns = new int[order.Length];
        for (var turn = 0; turn < order.Length; turn++)
        {
            turns[order[turn]] = turn + 1;
        }

        return (rounded, turns, cents);
    }
}
