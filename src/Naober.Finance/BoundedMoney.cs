using Naober.Core;

namespace Naober.Finance;

/// <summary>
/// An amount of which the sources may state only a bound. The default is unknown: not negative, otherwise anything. Adding and
/// subtracting keep the bounds, so that an unknown amount never counts as 0.
/// </summary>
public readonly record struct BoundedMoney
{
    private BoundedMoney(Money? amount, bool mayBeMore, bool mayBeLess) => (Amount, MayBeMore, MayBeLess) = (amount, mayBeMore, mayBeLess);

    public static BoundedMoney Unknown => default;

    /// <summary>What is known of it; null when nothing is.</summary>
    public Money? Amount { get; }

    /// <summary>The amount is the least it can be.</summary>
    public bool MayBeMore { get; }

    /// <summary>The amount is the most it can be. With <see cref="MayBeMore"/> as well it is only what the known amounts come to.</summary>
    public bool MayBeLess { get; }

    public bool IsExact => Amount is not null && !MayBeMore && !MayBeLess;

    public static BoundedMoney Exactly(Money amount) => new(amount, false, false);

    public static BoundedMoney AtLeast(Money amount) => new(amount, true, false);

    /// <summary>The sum of what is known; it may be more when one of them is unknown. Unknown when nothing is known.</summary>
    /// <exception cref="OverflowException">Far beyond <see cref="Money.Limit"/>.</exception>
    public static BoundedMoney Sum(IEnumerable<BoundedMoney> amounts)
    {
        var sum = Unknown;
        var isMore = false;
        foreach (var one in amounts)
        {
            isMore |= one.MayBeMore || one.Amount is null;
            sum = one.Amount is { } known ? new((sum.Amount ?? Money.Zero) + known, false, sum.MayBeLess || one.MayBeLess) : sum;
        }

        return sum.Amount is { } total ? new(total, isMore, sum.MayBeLess) : Unknown;
    }

    /// <summary>Less an unknown amount it may be less; an unknown amount stays unknown.</summary>
    public static BoundedMoney operator -(BoundedMoney left, BoundedMoney right) => (left.Amount, right.Amount) switch
    {
        (null, _) => Unknown,
        ({ } from, null) => new(from, left.MayBeMore, true),
        ({ } from, { } less) => new(from - less, left.MayBeMore || right.MayBeLess, left.MayBeLess || right.MayBeMore),
    };

    /// <summary>"ten minste € 40.000.000", "onbekend".</summary>
    public string In(Language language) => Amount is { } amount
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, Bound.In(language), Formats.Amount(amount, language))
        : Formats.Unknown.In(language);

    /// <summary>A term of the API and the command line: exactly, at-least, at-most, known-part or unknown.</summary>
    public string BoundKey => (Amount, MayBeMore, MayBeLess) switch
    {
        (null, _, _) => "unknown",
        (_, false, false) => "exactly",
        (_, true, false) => "at-least",
        (_, false, true) => "at-most",
        _ => "known-part",
    };

    private Words Bound => (MayBeMore, MayBeLess) switch
    {
        (false, false) => new("{0}", "{0}"),
        (true, false) => new("ten minste {0}", "at least {0}"),
        (false, true) => new("ten hoogste {0}", "at most {0}"),
        _ => new("{0} op de bekende bedragen", "{0} by the known amounts"),
    };
}
