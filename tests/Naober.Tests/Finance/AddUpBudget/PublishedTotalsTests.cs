using Naober.Core;
using Naober.Finance.AddUpBudget;

namespace Naober.Tests.Finance.AddUpBudget;

/// <summary>Every total that the source documents print.</summary>
public sealed class PublishedTotalsTests
{
    private static readonly BudgetSums Visie = BudgetSums.Of(DrentheBudgets.Visie.Adopted);

    [Theory]
    [InlineData("visie-sociaal-domein", 1_748_049, 1_559_080, 1_571_973, 1_585_060)]
    [InlineData("visie-krimp-en-leefbaarheid-algemeen", 450_000, 0, 0, 0)]
    [InlineData("visie-reserve-vitaal-platteland", 2_349_750, 2_409_750, 1_676_731, 193_750)]
    [InlineData("visie-bereikbaarheid", 2_163_450, 3_738_450, 2_538_450, 1_463_450)]
    public void OfGroup_OfTheVisie_IsThePublishedTotal(string group, params int[] published) =>
        Enumerable.Range(0, 4).Select(i => Visie.OfGroup(group, $"{2016 + i}")?.Total.Euros ?? 0).ShouldBe(published.Select(euros => (decimal)euros));

    [Theory]
    [InlineData("2016", 6_711_249)]
    [InlineData("2017", 7_707_280)]
    [InlineData("2018", 5_787_154)]
    [InlineData("2019", 3_242_260)]
    public void OfPeriod_OfTheVisie_IsThePublishedTotalWithoutHousing(string year, int published) =>
        Visie.OfPeriod(year).ShouldBe(new(year, Money.FromEuros(published), Money.Zero));

    [Fact]
    public void OfPeriod_TheAmountOverFourYears_StandsBesideTheTotal()
    {
        Visie.OfPeriod("2016/2019").ShouldBe(new("2016/2019", Money.Zero, Money.FromEuros(1_150_000)));
        Visie.Periods.Select(period => period.Period).ShouldBe(["2016", "2017", "2018", "2019", "2016/2019"]);
        Visie.Total.Euros.ShouldBe(6_711_249 + 7_707_280 + 5_787_154 + 3_242_260);
    }

    [Fact]
    public void Differences_OfBothSourceDocuments_AreNone()
    {
        DrentheBudgets.Visie.Stated.Count.ShouldBe(20);
        Visie.Differences(DrentheBudgets.Visie.Stated).ShouldBeEmpty();
        BudgetSums.Of(DrentheBudgets.Zuidas.Adopted).Differences(DrentheBudgets.Zuidas.Stated).ShouldBeEmpty();
    }

    [Fact]
    public void OfPeriod_OfTheZuidas_IsProcessCostsAndProjects()
    {
        var sums = BudgetSums.Of(DrentheBudgets.Zuidas.Adopted);

        sums.OfGroup("zuidas-proceskosten", "2011")!.Total.Euros.ShouldBe(20_000);
        sums.OfGroup("zuidas-projecten", "2011")!.Total.Euros.ShouldBe(140_000);
        sums.OfPeriod("2011")!.Total.Euros.ShouldBe(160_000);
    }

    [Fact]
    public void Lines_WithAnAsterisk_CountInThePublishedTotalAgainstTheText()
    {
        var group = DrentheBudgets.Visie.FindGroup("visie-bereikbaarheid")!;

        group.Note!.Value.Dutch.ShouldContain("buiten de financiële kaders");
        group.Lines.ShouldAllBe(line => line.InTotal && line.Note!.Value.Dutch.Contains("sterretje"));
        DrentheBudgets.Package["contradictions"].Rows.ShouldContain(row => row.Text(0) == "begroting-regels-met-sterretje");
    }

    [Fact]
    public void Lines_OfEuropeanCofinancing_AreNegative() =>
        DrentheBudgets.Visie.FindGroup("visie-reserve-vitaal-platteland")!.Lines[^1].Amounts.Select(amount => amount.Amount.Euros).ShouldBe([-193_750m, -193_750m, -193_750m, -193_750m]);
}
