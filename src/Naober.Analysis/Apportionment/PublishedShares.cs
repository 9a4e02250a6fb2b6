using Naober.Core;

namespace Naober.Analysis.Apportionment;

/// <summary>How a document rounds the shares that it publishes.</summary>
public enum PublishedRounding
{
    DownToPercent,
    HalfUpToPercent,
}

/// <summary>A share as a document publishes it.</summary>
/// <param name="Portion">What it is exactly.</param>
/// <param name="Percent">Of the whole amount.</param>
/// <param name="Amount">That percentage of the whole amount; a part of a cent is rounded as the percentage is.</param>
public readonly record struct PublishedShare(Portion Portion, int Percent, Money Amount);

/// <summary>
/// A division in whole percents, as documents publish it, and what that leaves over. Rounding every share on its own need not add up: down it
/// always leaves something over, half up it may divide more than there is.
/// </summary>
/// <param name="Shares">Of the leaves, in the order in which they were given.</param>
/// <param name="Sum">Of the shares.</param>
/// <param name="Unallocated">What is for nobody; negative when more was divided than there is.</param>
public sealed record PublishedShares(IReadOnlyList<PublishedShare> Shares, Money Sum, Money Unallocated)
{
    public static PublishedShares Of(Allotment allotment, PublishedRounding rounding)
    {
        var amount = new Fraction(allotment.Amount.Cents, 1);
        var shares = allotment.Leaves.Select(leaf =>
        {
            var percent = amount.Sign == 0 ? 0 : (int)Rounded(new Fraction(100, 1) * leaf.Exact / amount, rounding);
            return new PublishedShare(leaf, percent, new(Rounded(amount * new Fraction(percent, 100), rounding)));
        }).ToList();
        var sum = Money.Sum(shares.Select(share => share.Amount));
        return new(shares, sum, allotment.Amount - sum);
    }

    /// <summary>Negative numbers mirror: down is towards zero, half up is away from it.</summary>
    private static long Rounded(Fraction value, PublishedRounding rounding)
    {
        var size = value.Sign < 0 ? -value : value;
        var whole = (rounding == PublishedRounding.DownToPercent ? size : size + new Fraction(1, 2)).Floor();
        return (long)whole * (value.Sign < 0 ? -1 : 1);
    }
}
