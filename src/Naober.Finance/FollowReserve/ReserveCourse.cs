using System.Globalization;
using Naober.Core;
using Naober.Finance.AddUpBudget;

namespace Naober.Finance.FollowReserve;

/// <summary>
/// A reserve from year to year: what it opens with, what is added, what the groups that it pays withdraw, and the first year that it
/// ends with nothing. The withdrawal of a group is all it spends, beside the total too, after decisions to move money; a group
/// that receives more than it spends adds to the reserve. The years go from that of opening to the last with a movement; what is
/// withdrawn less added over several years at once cannot be put in one and is unplaced.
/// </summary>
public sealed record ReserveCourse(BudgetReserve Reserve, IReadOnlyList<ReserveYear> Years, Money Unplaced)
{
    /// <summary>The first year that ends with nothing or less; null when every year ends with something.</summary>
    public int? RunsOut => Years.FirstOrDefault(year => year.Closing <= Money.Zero)?.Year;

    /// <summary>Whether the source says that it runs out in another year than its figures do.</summary>
    public bool IsContradicted => Reserve.RunsOut is { } stated && stated != RunsOut;

    public static ReserveCourse Of(Budget budget, BudgetReserve reserve)
    {
        var spent = budget.Adopted.Concat(budget.Moved)
            .Where(entry => budget.FindGroup(entry.Group)?.Reserve == reserve.Key)
            .GroupBy(entry => (entry.Group, entry.Period))
            .Select(group => (Period: group.Key.Period!, Amount: Money.Sum(group.Select(entry => entry.Amount))))
            .Concat(reserve.Movements.Select(movement => (movement.Period, Amount: movement.IsAddition ? -movement.Amount : movement.Amount)))
            .ToList();
        var yearly = spent.Where(amount => !PeriodOrder.IsSpan(amount.Period)).ToLookup(amount => int.Parse(amount.Period, CultureInfo.InvariantCulture), amount => amount.Amount);
        var years = new List<ReserveYear>();
        var opening = reserve.Opening;
        for (var year = reserve.OpeningDate.Year; year <= yearly.Select(amounts => amounts.Key).DefaultIfEmpty().Max(); year++)
        {
            var added = -Money.Sum(yearly[year].Where(amount => amount.IsNegative));
            var withdrawn = Money.Sum(yearly[year].Where(amount => !amount.IsNegative));
            years.Add(new(year, opening, added, withdrawn));
            opening = years[^1].Closing;
        }

        return new(reserve, years, Money.Sum(spent.Where(amount => PeriodOrder.IsSpan(amount.Period)).Select(amount => amount.Amount)));
    }
}

/// <summary>A year of a reserve; what is added and withdrawn is not negative.</summary>
public sealed record ReserveYear(int Year, Money Opening, Money Added, Money Withdrawn)
{
    public Money Closing => Opening + Added - Withdrawn;
}
