using Naober.Core;
using Naober.Finance;
using Naober.Finance.AddUpBudget;
using Naober.Finance.FollowReserve;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Budgets;

/// <summary>The pictures of a budget: what it holds per year, and how a reserve goes.</summary>
internal static class BudgetPictures
{
    /// <summary>What counts in the total, per year and group, after decisions to move money; null without two amounts to compare.</summary>
    internal static PictureContent? Years(Budget budget, Language language)
    {
        var sums = BudgetSums.Of(budget.Adopted.Concat(budget.Moved));
        var years = sums.Periods.Where(period => !PeriodOrder.IsSpan(period.Period!) && period.Total != Money.Zero).ToList();
        var groups = budget.Groups.Where(group => years.Any(year => Of(group, year) != Money.Zero)).ToList();
        if (years.Count == 0 || years.Count + groups.Count < 3)
        {
            return null;
        }

        var data = new StackedBarsData(
            [.. groups.Select(group => group.Name.In(language))],
            [.. years.Select(year => new StackedBar(year.Period!, [.. groups.Select(group => Of(group, year) is var amount && amount == Money.Zero ? null
                : new StackSegment((double)amount.Euros / 1000, Formats.Amount(amount, language)))], Thousands(year.Total, language)))],
            new Words("duizend euro", "thousand euros").In(language));
        return PictureContent.Of<StackedBars, StackedBarsData>(
            new Words("Wat buiten het totaal valt of voor meer jaren samen geldt, staat er niet in.", "What is outside the total, or is for several years together, is not in it.").In(language),
            data, string.Join(" ", years.Select(year => $"{year.Period}: {Formats.Amount(year.Total, language)}.")),
            new(
                new("Per jaar en groep", "Per year and group"),
                [new("group", new("Groep", "Group")), .. years.Select(year => new SheetColumn(year.Period!, new(year.Period!, year.Period!), CellKind.Amount))],
                [
                    .. groups.Select(group => new SheetRow([group.Name.In(language), .. years.Select(year => (object?)Of(group, year))])),
                    new([new Words("Totaal", "Total").In(language), .. years.Select(year => (object?)year.Total)]),
                ]));

        Money Of(BudgetGroup group, PeriodSum year) => sums.OfGroup(group.Key, year.Period)?.Total ?? Money.Zero;
    }

    /// <summary>What is in a reserve at the beginning of every year, and what the source says about its end.</summary>
    internal static PictureContent Reserve(ReserveCourse course, Language language)
    {
        var opening = course.Reserve.OpeningDate;
        var own = course.Years.Select((year, i) => Point(i == 0 ? opening : new(year.Year, 1, 1), year.Opening)).ToList();
        if (course.Years.Count > 0)
        {
            own.Add(Point(new(course.Years[^1].Year + 1, 1, 1), course.Years[^1].Closing));
        }

        List<ChartLine> lines = [new(course.Reserve.Name.In(language), own, IsOwn: true)];
        if (course.Reserve.RunsOut is { } stated)
        {
            lines.Add(new(
                new Words($"op volgens de bron: in {stated}", $"used up according to the source: in {stated}").In(language),
                [new(stated + 0.5, $"{stated}", 0, IsExpected: true)]));
        }

        return PictureContent.Of<LineChart, LineChartData>(
            new Words("Stand op 1 januari; berekend uit de beginstand en de begrote bedragen.", "Balance on 1 January; computed from the opening balance and the budgeted amounts.").In(language),
            new LineChartData(lines, new Words("duizend euro", "thousand euros").In(language)), End(course, language), BudgetSheets.Reserve(course));

        ChartPoint Point(DateOnly day, Money amount) => new(
            day.Year + ((day.DayOfYear - 1) / 366.0), $"{Formats.Date(day, language)} ({Formats.Amount(amount, language)})", (double)amount.Euros / 1000);
    }

    /// <summary>When it runs out by its figures.</summary>
    internal static string End(ReserveCourse course, Language language) => course.RunsOut is { } year
        ? new Words(
            $"Volgens de bedragen is de reserve aan het eind van {year} op{(course.Years.Last(known => known.Year == year).Closing < Money.Zero ? ", en zelfs tekort" : "")}.",
            $"By its amounts the reserve is used up at the end of {year}{(course.Years.Last(known => known.Year == year).Closing < Money.Zero ? ", and short even" : "")}.").In(language)
        : new Words("Volgens de bedragen raakt de reserve in deze jaren niet op.", "By its amounts the reserve is not used up in these years.").In(language);

    internal static async ValueTask<(string Title, PictureContent Content)?> YearsAsync(SheetRequest request) =>
        await BudgetSheets.FindAsync(request) is { } budget && Years(budget, request.Language) is { } content ? (budget.Name.In(request.Language), content) : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> ReserveAsync(SheetRequest request) =>
        await BudgetSheets.FindAsync(request) is { } budget && budget.Reserves.FirstOrDefault(reserve => reserve.Key == request.Route("reserve")) is { } reserve
            ? (reserve.Name.In(request.Language), Reserve(ReserveCourse.Of(budget, reserve), request.Language))
            : null;

    private static string Thousands(Money amount, Language language) => Formats.Number(amount.Euros / 1000, 0, language);
}
