using System.Numerics;

namespace Naober.Analysis.Apportionment;

/// <summary>
/// The exact quotas of the parts of one group: fixed amounts first, the rest by weight, within the bounds. A part that would come under
/// its floor or over its cap gets that bound and leaves the division, and the rest is divided again: of both kinds those whose bounds
/// together move most leave first, so that nobody leaves who could have stayed (as CSS Flexible Box Layout, par. 9.7, does with lengths).
/// Cost: the parts, once for every time that somebody leaves.
/// </summary>
internal sealed class Quotas
{
    private readonly IReadOnlyList<Part> parts;
    private readonly BigInteger[] weights;
    private readonly BigInteger denominator;
    private readonly Bound[] bounds;
    private readonly bool[] isFree;

    /// <param name="parts">Of one group; their bounds leave room for the amount.</param>
    /// <param name="weights">Of the parts, whole.</param>
    /// <param name="numerator">Of the amount of the group, in cents, 0 or more.</param>
    /// <param name="denominator">Of the amount of the group.</param>
    internal Quotas(IReadOnlyList<Part> parts, BigInteger[] weights, BigInteger numerator, BigInteger denominator)
    {
        (this.parts, this.weights, this.denominator) = (parts, weights, denominator);
        (bounds, isFree) = (new Bound[parts.Count], new bool[parts.Count]);
        for (var i = 0; i < isFree.Length; i++)
        {
            isFree[i] = !weights[i].IsZero;
            bounds[i] = !isFree[i] && parts[i].Floor > parts[i].Fixed ? Bound.Floor : Bound.None;
        }

        do
        {
            Divide(numerator);
        }
        while (Leave());
    }

    /// <summary>Under <see cref="Denominator"/>.</summary>
    internal BigInteger[] Numerators { get; private set; } = [];

    internal BigInteger Denominator { get; private set; }

    internal Bound BoundOf(int part) => bounds[part];

    private void Divide(BigInteger numerator)
    {
        var (taken, total) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < isFree.Length; i++)
        {
            taken += Settled(i);
            total += isFree[i] ? weights[i] : BigInteger.Zero;
        }

        total = total.IsZero ? BigInteger.One : total;
        var rest = numerator - (taken * denominator);
        Denominator = denominator * total;
        Numerators = new BigInteger[isFree.Length];
        for (var i = 0; i < isFree.Length; i++)
        {
            var settled = Settled(i);
            Numerators[i] = settled == 0 ? BigInteger.Zero : settled * Denominator;
            if (isFree[i])
            {
                Numerators[i] += rest * weights[i];
            }
        }
    }

    /// <summary>Whole cents: the fixed amount of who is still in the division, all of who left it.</summary>
    private long Settled(int i) => bounds[i] switch
    {
        Bound.Floor => parts[i].Floor!.Value.Cents,
        Bound.Cap => parts[i].Cap!.Value.Cents,
        _ => parts[i].Fixed.Cents,
    };

    /// <summary>Who is beyond a bound leaves; false when nobody is.</summary>
    private bool Leave()
    {
        var moved = BigInteger.Zero;
        var beyond = new List<(int Part, Bound Bound)>();
        for (var i = 0; i < isFree.Length; i++)
        {
            if (!isFree[i] || parts[i] is { Floor: null, Cap: null })
            {
                continue;
            }

            var under = parts[i].Floor is { } floor ? (floor.Cents * Denominator) - Numerators[i] : BigInteger.Zero;
            var over = parts[i].Cap is { } cap ? Numerators[i] - (cap.Cents * Denominator) : BigInteger.Zero;
            if (under.Sign > 0 || over.Sign > 0)
            {
                beyond.Add((i, under.Sign > 0 ? Bound.Floor : Bound.Cap));
                moved += under.Sign > 0 ? under : -over;
            }
        }

        foreach (var (part, bound) in beyond.Where(one => moved.IsZero || one.Bound == (moved.Sign > 0 ? Bound.Floor : Bound.Cap)))
        {
            (bounds[part], isFree[part]) = (bound, false);
        }

        return beyond.Count > 0;
    }
}
