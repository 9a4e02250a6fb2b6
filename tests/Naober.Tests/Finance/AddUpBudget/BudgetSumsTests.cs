using Naober.Core;
using Naober.Finance;
using Naober.Finance.AddUpBudget;

namespace Naober.Tests.Finance.AddUpBudget;

public sealed class BudgetSumsTests
{
    [Fact]
    public void Differences_TotalThatDoesNotAddUp_HasBothFigures()
    {
        var sums = BudgetSums.Of([new("a", "2020", Euros(10), true), new("a", "2020", Euros(-2.5m), true), new("a", "2020", Euros(4), false), new("b", "2021", Euros(1), true)]);

        sums.Differences(
        [
            new("a", "2020", Euros(7.5m), default),
            new("a", "2020", Euros(11.5m), default),
            new("a", null, Euros(7.5m), default),
            new(null, "2021", Euros(0), default),
            new(null, null, Euros(8.5m), default),
            new("c", "2020", Euros(5), default),
        ]).Select(found => (found.Stated.Group, found.Stated.Period, found.Computed.Euros, found.Difference.Euros))
            .ShouldBe([("a", "2020", 7.5m, 4m), (null, "2021", 1m, -1m), ("c", "2020", 0m, 5m)]);
    }

    [Fact]
    public void OfPeriod_AfterADecisionToMove_KeepsTheTotal()
    {
        var budget = DrentheBudgets.Visie with
        {
            Moves = [new("m1", "visie-bereikbaarheid", "2016", "visie-sociaal-domein", "2017", Euros(100_000.01m), new(2016, 6, 1), "Provinciale Staten", "Sport", default)],
        };

        var (adopted, current) = (BudgetSums.Of(budget.Adopted), BudgetSums.Of(budget.Adopted.Concat(budget.Moved)));

        current.Total.ShouldBe(adopted.Total);
        (current.OfPeriod("2016")!.Total - adopted.OfPeriod("2016")!.Total).Euros.ShouldBe(-100_000.01m);
        (current.OfGroup("visie-sociaal-domein", "2017")!.Total - adopted.OfGroup("visie-sociaal-domein", "2017")!.Total).Euros.ShouldBe(100_000.01m);
    }

    [Fact]
    public void Of_ManyRandomEntries_IsTheSumInAnyOrder()
    {
        var random = new Random(5);
        for (var run = 0; run < 500; run++)
        {
            BudgetEntry[] entries = [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => new BudgetEntry(
                $"g{random.Next(5)}", random.Next(6) is > 0 and var year ? $"202{year}" : null, new(random.NextInt64(-Money.Limit.Cents, Money.Limit.Cents)), random.Next(4) > 0))];
            var sums = BudgetSums.Of(entries);
            random.Shuffle(entries);
            var again = BudgetSums.Of(entries);

            sums.Total.Cents.ShouldBe(entries.Where(entry => entry.InTotal).Sum(entry => entry.Amount.Cents));
            sums.Outside.Cents.ShouldBe(entries.Where(entry => !entry.InTotal).Sum(entry => entry.Amount.Cents));
            Money.Sum(sums.Groups.Select(group => group.Total)).ShouldBe(sums.Total);
            Money.Sum(sums.Periods.Select(period => period.Total)).ShouldBe(sums.Total);
            again.Periods.ShouldBe(sums.Periods);
            foreach (var group in sums.Groups)
            {
                group.Total.Cents.ShouldBe(entries.Where(entry => entry.InTotal && entry.Group == group.Group && entry.Period == group.Period).Sum(entry => entry.Amount.Cents));
                again.OfGroup(group.Group, group.Period).ShouldBe(group);
            }
        }
    }

    [Fact]
    public void Of_SumBeyondAllBounds_Throws() =>
        Should.Throw<OverflowException>(() => BudgetSums.Of(Enumerable.Repeat(new BudgetEntry("a", "2020", Money.Limit, true), 10_000)));

    private static Money Euros(decimal euros) => Money.FromEuros(euros);
}
