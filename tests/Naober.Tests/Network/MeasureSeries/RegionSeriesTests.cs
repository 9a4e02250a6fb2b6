using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Network.MeasureSeries;

namespace Naober.Tests.Network.MeasureSeries;

/// <summary>B absorbed A in 2020; p1 has always been there, p2 began in 2019, A alone took part in p3 until it ended.</summary>
public sealed class RegionSeriesTests
{
    private static readonly Register Register = Register.From(new PackageBuilder()
        .Add("regions", "A,A,municipality,,2020-01-01", "B,B,municipality", "P,P,province")
        .Add("region_parts", "P,A", "P,B")
        .Add("region_changes", "2020-01-01,absorption,A,B,1")
        .Add("actors", "A,A,,municipality,A", "B,B,,municipality,B", "X,X,,company")
        .Add("partnerships", "p1,p1,,unknown,unknown,unknown", "p2,p2,,unknown,unknown,unknown,,,,2019-06-01", "p3,p3,,unknown,unknown,unknown")
        .Add("memberships", "p1,B,member", "p2,B,member", "p3,A,member,2018-06-01,2020-01-01", "p1,X,member")
        .Build());

    [Fact]
    public void Of_Partnerships_CountsEachYearAndWhatHasNoStart()
    {
        var series = Of(2018, 2021, null);

        series.Points.Select(point => point.Value.Value).ShouldBe([1, 2, 3 - 1, 2]);
        series.Points.Select(point => point.WithoutStart).ShouldBe([1, 1, 1, 1]);
        series.Points.Select(point => point.Municipalities.Count).ShouldBe([2, 2, 1, 1]);
        Enumerable.Range(0, 4).Where(series.IsComposedAnew).ShouldBe([2]);
    }

    [Fact]
    public void Of_FixedTerritory_MeasuresTheMunicipalitiesThatItWasAndBecame()
    {
        var region = RegionSeries.Of(new RegisterResults(Register), "B", Choice(2018, 2021, new(2021, 1, 1)));

        region.Points.Select(point => string.Join(' ', point.Municipalities)).ShouldBe(["A B", "A B", "B", "B"]);
        region.Points.Select(point => point.Value.Value).ShouldBe([1, 2, 2, 2]);
        RegionSeries.Of(new RegisterResults(Register), "B", Choice(2018, 2021, null)).Points.Select(point => point.Value.Value).ShouldBe([1, 1, 2, 2]);
    }

    /// <summary>Before anything is known there is no value: a nought would say that there was nothing.</summary>
    [Fact]
    public void Of_YearOfWhichNothingIsKnown_HasNoValueAndSaysWhy()
    {
        var register = Register.From(new PackageBuilder()
            .Add("regions", "A,A,municipality", "P,P,province,2000-01-01")
            .Add("region_parts", "P,A")
            .Add("actors", "A,A,,municipality,A")
            .Add("partnerships", "p1,p1,,unknown,unknown,unknown,,,,2019-06-01")
            .Add("memberships", "p1,A,member")
            .Build());

        var points = RegionSeries.Of(new RegisterResults(register), "P", Choice(1999, 2020, null)).Points;

        points.Select(point => point.Value.Value).ShouldBe([.. Enumerable.Repeat((double?)null, 21), 1]);
        points[0].WhyNot!.Value.English.ShouldContain("which municipalities");
        points[20].WhyNot!.Value.English.ShouldContain("no partnership is known");
        points[21].WhyNot.ShouldBeNull();
    }

    [Fact]
    public void Dates_LeapDay_IsTheLastOfFebruaryInOtherYears() =>
        (Choice(2019, 2020, null) with { Month = 2, Day = 29 }).Dates.ShouldBe([new DateOnly(2019, 2, 28), new DateOnly(2020, 2, 29)]);

    private static RegionSeries Of(int from, int to, DateOnly? composedOn) => RegionSeries.Of(new RegisterResults(Register), "P", Choice(from, to, composedOn));

    private static SeriesChoice Choice(int from, int to, DateOnly? composedOn) =>
        new(RegionSeries.Measures.Single(measure => measure.Id == "partnerships"), from, to, 1, 1, InclusionRule.Any, composedOn);
}
