using Naober.Core;
using Naober.Finance;
using Naober.Finance.AllocateKey;
using Naober.Indicators;
using Naober.Web.Hosting;
using Naober.Web.Pages.Finance.Keys;

namespace Naober.Web.Pages.Finance.CompareKeys;

/// <summary>
/// Two allocations as an address asks for them: <c>?yearA=2011&amp;periodA=2010-01-01</c> is the key as it is laid down,
/// <c>?other=key&amp;yearB=2012&amp;amountB=200000&amp;periodB=2015-01-01&amp;weight-PV22=1/2</c> what would be.
/// </summary>
public sealed record KeyCompareQuery(AllocationKey A, KeyChoice ChoiceA, AllocationKey B, KeyChoice ChoiceB)
{
    internal const string WeightPrefix = "weight-";

    /// <exception cref="RefusedQueryException">Values that are not possible, all of them.</exception>
    internal static KeyCompareQuery Read(IQueryCollection query, MoneyBook book, AllocationKey key)
    {
        var refused = new List<RefusedValue>();
        var other = query["other"].ToString() is { Length: > 0 } named ? book.FindKey(named) : key;
        if (other is null)
        {
            refused.Add(new("other", new("de sleutel van een verdeelsleutel uit de lijst", "the key of an allocation key in the list")));
        }

        var (yearA, yearB) = (Year("yearA", key), Year("yearB", other ?? key));
        var (periodA, periodB) = (Period("periodA"), Period("periodB"));
        var amount = Amount();
        var weights = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var (name, value) in query.Where(pair => pair.Key.StartsWith(WeightPrefix, StringComparison.Ordinal) && pair.Value.ToString().Length > 0))
        {
            if (WrittenNumbers.Weight(value.ToString()) is { } weight)
            {
                weights[name[WeightPrefix.Length..]] = weight;
            }
            else
            {
                refused.Add(new(name, new("een getal of breuk vanaf 0 zonder scheiding van duizendtallen, zoals 109000, 0,25 of 1/3", "a number or fraction from 0 without separators of thousands, such as 109000, 0.25 or 1/3")));
            }
        }

        return refused.Count > 0 ? throw new RefusedQueryException(refused)
            : new(key, new(yearA!.Value) { Period = periodA }, other!, new(yearB!.Value) { Amount = amount, Period = periodB, Weights = weights });

        int? Year(string name, AllocationKey of)
        {
            var year = KeyRequest.ReadYear(query, name, of, out var wrong);
            refused.AddRange(wrong is null ? [] : [wrong]);
            return year;
        }

        string? Period(string name)
        {
            if (query[name].ToString() is not { Length: > 0 } text)
            {
                return null;
            }

            if (FigurePeriod.FirstDay(text) is null)
            {
                refused.Add(new(name, new("een periode zoals 2015 of 2015-01-01", "a period such as 2015 or 2015-01-01")));
            }

            return text;
        }

        Money? Amount()
        {
            if (query["amountB"].ToString() is not { Length: > 0 } text)
            {
                return null;
            }

            if (WrittenNumbers.Amount(text) is { } read)
            {
                return read;
            }

            refused.Add(new("amountB", new("een bedrag in euro's met ten hoogste twee decimalen, zoals 160.000 of 1.234,56", "an amount in euros with at most two decimals, such as 160,000 or 1,234.56")));
            return null;
        }
    }

    /// <summary>The periods in which every part that weighs by the indicator of the key has a figure.</summary>
    internal static IReadOnlyList<string> PeriodsOf(AllocationKey key, Naober.Network.Register register, Catalogue catalogue)
    {
        if (key.Indicator is not { } named || catalogue.Find(named) is not { } indicator || catalogue.FiguresOf(indicator) is not { } figures)
        {
            return [];
        }

        var regions = Open(key.Parts).Where(part => part.Weight is null && part.Actor is not null && (part.Indicator ?? named) == named)
            .Select(part => register.FindActor(part.Actor!)?.Region ?? part.Actor!).ToList();
        return [.. catalogue.ExtentOf(indicator).Periods.Where(period => regions.All(region => figures[region, period] is > 0))];
    }

    internal static IEnumerable<KeyPart> Open(IEnumerable<KeyPart> parts) => parts.SelectMany(part => Open(part.Members).Prepend(part));
}
