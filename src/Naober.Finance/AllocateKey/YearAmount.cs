using System.Numerics;
using Naober.Analysis.Apportionment;
using Naober.Core;

namespace Naober.Finance.AllocateKey;

/// <summary>The amount of an allocation key in a year.</summary>
public static class YearAmount
{
    /// <summary>
    /// The amount of the base year times (1 + percentage / 100) for every year since, computed exactly and rounded once, to the nearest cent
    /// with halves away from zero. Without an indexation every year is the same.
    /// </summary>
    /// <exception cref="AllotmentException">The year is outside the key, or the indexed amount beyond <see cref="Money.Limit"/>.</exception>
    public static Money Of(AllocationKey key, int year)
    {
        if (year < key.FirstYear || year > (key.LastYear ?? AllocationKey.LastYearThere))
        {
            throw Refused("year", new(
                $"De sleutel {key.Key} geldt niet in {year}: hij loopt {Term(key, "van", "tot en met", "vanaf")}.",
                $"The key {key.Key} does not hold in {year}: it runs {Term(key, "from", "up to and including", "from")}."));
        }

        if (key.Indexation is not { } percent || percent == 0)
        {
            return key.Amount;
        }

        var growth = Fraction.One + (Fraction.Of(percent) / new Fraction(100, 1));
        var years = year - (key.BaseYear ?? key.FirstYear);
        var factor = new Fraction(BigInteger.Pow(growth.Numerator, Math.Abs(years)), BigInteger.Pow(growth.Denominator, Math.Abs(years)));
        var cents = new Fraction(Math.Abs(key.Amount.Cents), 1) * (years < 0 ? Fraction.One / factor : factor);
        var rounded = (cents + new Fraction(1, 2)).Floor();
        return rounded <= Money.Limit.Cents
            ? new((long)rounded * Math.Sign(key.Amount.Cents))
            : throw Refused("amount", new($"Het geïndexeerde bedrag van {year} ligt boven {Money.Limit} euro.", $"The indexed amount of {year} is above {Money.Limit} euros."));
    }

    /// <summary>How the amount of a year came about; null without an indexation.</summary>
    public static Words? Steps(AllocationKey key, int year)
    {
        if (key.Indexation is not { } percent || percent == 0)
        {
            return null;
        }

        var years = year - (key.BaseYear ?? key.FirstYear);
        string In(Language language) => $"{Formats.Amount(key.Amount, language)} × (1 + {Formats.Number(percent, percent.Scale, language)} / 100)^{years} = {Formats.Amount(Of(key, year), language)}";
        return new(
            $"Geïndexeerd van {key.BaseYear ?? key.FirstYear} naar {year}: {In(Language.Dutch)}, op de cent.",
            $"Indexed from {key.BaseYear ?? key.FirstYear} to {year}: {In(Language.English)}, to the cent.");
    }

    private static string Term(AllocationKey key, string from, string to, string since) =>
        key.LastYear is { } last ? $"{from} {key.FirstYear} {to} {last}" : $"{since} {key.FirstYear}";

    private static AllotmentException Refused(string code, Words message) => new([new AllotmentProblem("", code, message)]);
}
