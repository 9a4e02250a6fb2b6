using System.Globalization;
using Naober.Analysis.Apportionment;
using Naober.Core;
using Naober.Finance;
using Naober.Finance.AllocateKey;
using Naober.Finance.AllocatePartnership;
using Naober.Indicators;
using Naober.Network;
using Naober.Regions;
using Naober.Web.Hosting;

namespace Naober.Web.Pages.Finance.Members;

/// <summary>
/// A cost divided over the members of a partnership: <c>?year=2024&amp;amount=100000&amp;by=inhabitants&amp;period=2024&amp;kind=municipality</c>.
/// Without values: the year of the date, the amount of its first allocation key or an example, and inhabitants where all are known.
/// </summary>
internal sealed record PartnershipCostQuery(PartnershipCost Cost, bool IsExample)
{
    internal const string Inhabitants = "inhabitants";
    internal const string Equally = "equally";

    private static readonly Money Example = Money.FromEuros(100_000);

    internal bool ByInhabitants => Cost.Indicator is not null;

    /// <exception cref="RefusedQueryException">Values that are not possible, all of them.</exception>
    internal static PartnershipCostQuery Read(IQueryCollection query, Partnership partnership, DateOnly date, MoneyBook book, Register register, Catalogue catalogue)
    {
        var refused = new List<RefusedValue>();
        var year = int.TryParse(Text("year") ?? $"{date.Year}", NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1000 and <= 2200
            ? read
            : Refuse("year", new("een jaartal, zoals 2024", "a year, such as 2024"), date.Year);
        var amount = Text("amount") is not { } text ? book.KeysOf(partnership.Key).FirstOrDefault()?.Amount ?? Example
            : WrittenNumbers.Amount(text)
                ?? Refuse("amount", new("een bedrag in euro's met ten hoogste twee decimalen, zoals 160.000 of 1.234,56", "an amount in euros with at most two decimals, such as 160,000 or 1,234.56"), Example);
        var periods = PeriodsOf(PartnershipAllocation.MembersIn(register, partnership, year), catalogue);
        var by = Text("by") switch
        {
            null => periods.Count > 0 ? Inhabitants : Equally,
            Inhabitants or Equally => Text("by")!,
            _ => Refuse("by", new("kies inhabitants of equally", "choose inhabitants or equally"), Equally),
        };
        if (Text("period") is { } period && FigurePeriod.FirstDay(period) is null)
        {
            refused.Add(new("period", new("een periode zoals 2015 of 2015-01-01", "a period such as 2015 or 2015-01-01")));
        }

        return refused.Count > 0 ? throw new RefusedQueryException(refused) : new(
            new(year, amount)
            {
                Indicator = by == Inhabitants ? KeyAllocation.InhabitantsIndicator : null,
                Period = by == Inhabitants ? Text("period") ?? periods.LastOrDefault(known => FigurePeriod.FirstDay(known)?.Year <= year) ?? periods.LastOrDefault() : null,
                Kinds = by == Inhabitants ? [Region.Municipality] : [],
            },
            Text("amount") is null);

        string? Text(string key) => query[key].ToString() is { Length: > 0 } value ? value : null;

        T Refuse<T>(string key, Words expected, T other)
        {
            refused.Add(new(key, expected));
            return other;
        }
    }

    /// <summary>The periods in which every municipality among the members has inhabitants.</summary>
    internal static IReadOnlyList<string> PeriodsOf(IReadOnlyList<MemberDays> members, Catalogue catalogue)
    {
        var regions = members.Where(member => member.Actor.Kind == Region.Municipality).Select(member => member.Actor.Region ?? member.Actor.Key).ToList();
        return regions.Count == 0 || catalogue.Find(KeyAllocation.InhabitantsIndicator) is not { } population || catalogue.FiguresOf(population) is not { } figures
            ? []
            : [.. catalogue.ExtentOf(population).Periods.Where(period => regions.All(region => figures[region, period] is > 0))];
    }

    /// <summary>The division, or why there is none.</summary>
    internal (PartnershipAllocation? Allocation, IReadOnlyList<AllotmentProblem> Problems) Divide(Register register, Catalogue catalogue, Partnership partnership)
    {
        try
        {
            return (PartnershipAllocation.Of(register, catalogue, partnership, Cost), []);
        }
        catch (AllotmentException failure)
        {
            return (null, failure.Problems);
        }
    }
}
