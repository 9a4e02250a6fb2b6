using Naober.Core;
using Naober.Finance;
using Naober.Finance.FollowReserve;

namespace Naober.Tests.Finance.FollowReserve;

public sealed class ReserveCourseTests
{
    private static readonly BudgetReserve Reserve = DrentheBudgets.Visie.Reserves.ShouldHaveSingleItem();

    [Fact]
    public void Of_TheReserveOfTheVisie_IsWithdrawnToTheLastEuroInTheYearAfterTheOneItStates()
    {
        var course = ReserveCourse.Of(DrentheBudgets.Visie, Reserve);

        course.Years.Select(year => (year.Year, year.Opening.Euros, year.Withdrawn.Euros, year.Closing.Euros)).ShouldBe(
        [
            (2016, 6_629_981m, 2_349_750m, 4_280_231m),
            (2017, 4_280_231m, 2_409_750m, 1_870_481m),
            (2018, 1_870_481m, 1_676_731m, 193_750m),
            (2019, 193_750m, 193_750m, 0m),
        ]);
        (course.RunsOut, Reserve.RunsOut, course.IsContradicted).ShouldBe((2019, 2018, true));
        course.Unplaced.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Of_Additions_PostponeTheYear()
    {
        var reserve = Reserve with { RunsOut = null, Movements = [new("2018", true, "Voorjaarsnota", Money.FromEuros(0.01m), default)] };

        var course = ReserveCourse.Of(DrentheBudgets.Visie, reserve);

        course.Years.Single(year => year.Year == 2018).Added.Euros.ShouldBe(0.01m);
        (course.RunsOut, course.IsContradicted).ShouldBe((null, false));
    }

    [Fact]
    public void Of_WithdrawalBeyondTheReserve_ShowsTheShortage()
    {
        var course = ReserveCourse.Of(DrentheBudgets.Visie, Reserve with { Opening = Money.FromEuros(2_000_000) });

        (course.RunsOut, course.Years[0].Closing.Euros).ShouldBe((2016, -349_750m));
    }

    [Fact]
    public void Of_AmountOverSeveralYears_IsKeptApart()
    {
        var reserve = Reserve with { Movements = [new("2016/2019", false, "Onttrekking over de hele periode", Money.FromEuros(5), default)] };

        var course = ReserveCourse.Of(DrentheBudgets.Visie, reserve);

        course.Unplaced.Euros.ShouldBe(5);
        course.Years[^1].Closing.ShouldBe(Money.Zero);
    }
}
