using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>Why a part got a cent that was left over, or did not.</summary>
public enum CentReason
{
    /// <summary>No cents were left over, or the quota is whole cents.</summary>
    NothingLeft,

    /// <summary>The remainder alone decided.</summary>
    Remainder,

    /// <summary>Another has the same remainder; the larger weight came first.</summary>
    Weight,

    /// <summary>Another has the same remainder and the same weight; the key that comes first in order came first.</summary>
    Key,
}

/// <summary>One part in the division of its group.</summary>
/// <param name="Portion">What it got.</param>
/// <param name="OfRest">Its share of what was divided by weight; null when its fixed amount or a bound decided.</param>
/// <param name="Reason">What decided about the cent.</param>
public sealed record PartStep(Portion Portion, Fraction? OfRest, CentReason Reason);

/// <summary>
/// How the amount of one group was divided, step by step, to be checked by hand: the settled amounts, the rest over the weights, every quota
/// rounded down, and who got the cents left over.
/// </summary>
/// <param name="Group">The portion of the group; null for the whole amount.</param>
/// <param name="Exact">What the group has before rounding, in cents.</param>
/// <param name="Amount">What the group has, to the cent.</param>
/// <param name="Settled">Fixed amounts, and what floors and caps decided.</param>
/// <param name="Weights">Of those that share in the rest, together.</param>
/// <param name="Parts">In the order in which they were given.</param>
public sealed record GroupStep(Portion? Group, Fraction Exact, Money Amount, Money Settled, Fraction Weights, IReadOnlyList<PartStep> Parts)
{
    /// <summary>In cents: what is divided by weight.</summary>
    public Fraction Rest => Exact - new Fraction(Settled.Cents, 1);

    /// <summary>In cents: what a part would have by its fixed amount and weight alone, if no part of the group had a floor or cap.</summary>
    public Fraction WithoutBounds(PartStep step)
    {
        var (weights, fixedCents) = Parts.Aggregate((Fraction.Zero, Fraction.Zero), (sums, part) =>
            (sums.Item1 + part.Portion.Part.Weight, sums.Item2 + new Fraction(part.Portion.Part.Fixed.Cents, 1)));
        var sign = new Fraction(Exact.Sign < 0 ? -1 : 1, 1);
        var own = new Fraction(step.Portion.Part.Fixed.Cents, 1);
        return weights.Sign == 0 ? sign * own : sign * (own + (((sign * Exact) - fixedCents) * step.Portion.Part.Weight / weights));
    }

    /// <summary>All quotas rounded down.</summary>
    public Money RoundedDown => Money.Sum(Parts.Select(part => part.Portion.RoundedDown));

    /// <summary>Cents that rounding down leaves to hand out.</summary>
    public long CentsLeft => Math.Abs(Amount.Cents - RoundedDown.Cents);

    /// <summary>Added up again from the parts; equal to <see cref="Amount"/>.</summary>
    public Money Sum => Money.Sum(Parts.Select(part => part.Portion.Amount));

    /// <summary>The whole first, then every group before the groups inside it.</summary>
    public static IReadOnlyList<GroupStep> Of(Allotment allotment) =>
    [
        One(null, new(allotment.Amount.Cents, 1), allotment.Amount, allotment.Portions, allotment.Amount.IsNegative),
        .. allotment.All.Where(portion => portion.Members.Count > 0)
            .Select(group => One(group, group.Exact, group.Amount, group.Members, allotment.Amount.IsNegative)),
    ];

    private static GroupStep One(Portion? group, Fraction exact, Money amount, IReadOnlyList<Portion> portions, bool mirrors)
    {
        var settled = Money.Sum(portions.Select(portion => SettledOf(portion)));
        var weights = portions.Where(SharesInRest).Aggregate(Fraction.Zero, (sum, portion) => sum + portion.Part.Weight);
        var left = portions.Count(portion => portion.GotCent);
        return new(group, exact, amount, mirrors ? -settled : settled, weights, [.. portions.Select(portion => new PartStep(
            portion, SharesInRest(portion) ? portion.Part.Weight / weights : null, left == 0 || portion.Remainder.Sign == 0 ? CentReason.NothingLeft : ReasonOf(portion, portions)))]);
    }

    /// <summary>Only one of the other side of the line with the same remainder makes it a tie.</summary>
    private static CentReason ReasonOf(Portion portion, IReadOnlyList<Portion> portions)
    {
        var rivals = portions.Where(other => other.GotCent != portion.GotCent && other.Remainder == portion.Remainder).ToList();
        return rivals.Count == 0 ? CentReason.Remainder
            : rivals.All(other => other.Part.Weight != portion.Part.Weight) ? CentReason.Weight
            : CentReason.Key;
    }

    private static bool SharesInRest(Portion portion) => portion.Bound == Bound.None && portion.Part.Weight.Sign > 0;

    private static Money SettledOf(Portion portion) => portion.Bound switch
    {
        Bound.Floor => portion.Part.Floor!.Value,
        Bound.Cap => portion.Part.Cap!.Value,
        _ => portion.Part.Fixed,
    };
}
