using System.Numerics;

namespace Naober.Analysis.Trends;

/// <summary>
/// Whether values rise or fall with time, exact for any number of ties. S is the number of pairs that rise less the number that
/// fall. Under the hypothesis of no trend all orders of the values are equally likely; the number of orders with so many falling
/// pairs is a coefficient of the Gaussian multinomial (n)! / ∏ (t)! in q, with t the sizes of the ties.
/// Sources: H.B. Mann, Econometrica 13 (1945) 245-259; M.G. Kendall, Rank Correlation Methods (1948); P.A. MacMahon (1916).
/// </summary>
public static class MannKendall
{
    private const int MostValues = 200;

    /// <summary>Rising pairs less falling pairs.</summary>
    /// <param name="values">In order of time.</param>
    public static int S(ReadOnlySpan<double> values)
    {
        var s = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                s += values[j].CompareTo(values[i]);
            }
        }

        return s;
    }

    /// <summary>The chance, if there were no trend, of an S at least this far from 0; two-sided. Cost: n³ additions of long numbers.</summary>
    /// <param name="values">In order of time; 1 to 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none, or more than 200.</exception>
    public static double PValue(ReadOnlySpan<double> values)
    {
        if (values.Length is 0 or > MostValues)
        {
            throw new ArgumentOutOfRangeException(nameof(values), values.Length, $"A test takes 1 to {MostValues} values.");
        }

        var ties = values.ToArray().GroupBy(value => value).Select(group => group.Count()).ToList();
        var orders = Orders(values.Length, ties);
        var untied = orders.Length - 1;
        var s = Math.Abs(S(values));
        var (all, far) = (BigInteger.Zero, BigInteger.Zero);
        for (var falling = 0; falling <= untied; falling++)
        {
            all += orders[falling];
            far += Math.Abs(untied - (2 * falling)) >= s ? orders[falling] : 0;
        }

        return Math.Exp(BigInteger.Log(far) - BigInteger.Log(all));
    }

    /// <summary>Per number of falling pairs, in how many different orders of the values there are so many.</summary>
    private static BigInteger[] Orders(int n, IReadOnlyList<int> ties)
    {
        // (k)! in q is the product of (1 + q + ... + q^(i-1)) for i up to k: multiply for n, divide for every tie.
        BigInteger[] orders = [1];
        for (var i = 2; i <= n; i++)
        {
            orders = Multiply(orders, i);
        }

        foreach (var i in ties.SelectMany(tie => Enumerable.Range(2, tie - 1)))
        {
            orders = Divide(orders, i);
        }

        return orders;
    }

    private static BigInteger[] Multiply(BigInteger[] polynomial, int terms)
    {
        var product = new BigInteger[polynomial.Length + terms - 1];
        var window = BigInteger.Zero;
        for (var i = 0; i < product.Length; i++)
        {
            window += i < polynomial.Length ? polynomial[i] : 0;
            window -= i >= terms ? polynomial[i - terms] : 0;
            product[i] = window;
        }

        return product;
    }

    private static BigInteger[] Divide(BigInteger[] product, int terms)
    {
        var polynomial = new BigInteger[product.Length - terms + 1];
        var window = BigInteger.Zero;
        for (var i = 0; i < polynomial.Length; i++)
        {
            window -= i >= terms ? polynomial[i - terms] : 0;
            polynomial[i] = product[i] - window;
            window += polynomial[i];
        }

        return polynomial;
    }
}
