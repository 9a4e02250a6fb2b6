using Naober.Core;
using Naober.Regions;

namespace Naober.Tests.Regions;

/// <summary>A and B merged into C in 2010; C absorbed D in 2015; C and E merged into F in 2020; G was divided over F and H in 2021.</summary>
public sealed class RegionHistoryTests
{
    private static readonly RegionMap Map = new(
        [
            Municipality("A", null, 2010), Municipality("B", null, 2010), Municipality("C", 2010, 2020), Municipality("D", null, 2015),
            Municipality("E", null, 2020), Municipality("F", 2020, null), Municipality("G", null, 2021), Municipality("H", null, null),
            new("P", "P", Region.Province, Period.Always, null),
        ],
        "ABCDEFG".Select(key => ("P", key.ToString(), Period.Always)),
        [
            Change(2010, "merger", "A", "C"), Change(2010, "merger", "B", "C"), Change(2015, "absorption", "D", "C"),
            Change(2020, "merger", "C", "F"), Change(2020, "merger", "E", "F"), Change(2021, "split", "G", "F"), Change(2021, "split", "G", "H"),
        ]);

    [Theory]
    [InlineData("F", "A>C B>C D>C C>F E>F G>F")]
    [InlineData("C", "A>C B>C D>C")]
    [InlineData("A", "")]
    public void Before_Municipality_FollowsEveryMergerBack(string key, string expected) => Written(Map.History.Before(key)).ShouldBe(expected);

    [Theory]
    [InlineData("A", "A>C C>F")]
    [InlineData("D", "D>C C>F")]
    [InlineData("G", "G>F G>H")]
    [InlineData("F", "")]
    public void After_Municipality_FollowsEveryMergerOn(string key, string expected) => Written(Map.History.After(key)).ShouldBe(expected);

    [Fact]
    public void Before_ChangesInACircle_EndsAndGivesEachOnce()
    {
        var history = new RegionHistory([Change(2010, "rename", "A", "B"), Change(2010, "rename", "B", "A")]);

        Written(history.Before("A")).ShouldBe("B>A A>B");
    }

    [Theory]
    [InlineData("A", "2009-12-31", "A")]
    [InlineData("A", "2010-01-01", "C")]
    [InlineData("A", "2021-06-01", "F")]
    [InlineData("F", "2012-01-01", "C D E G")]
    [InlineData("G", "2022-01-01", "F H")]
    public void Counterparts_OnADate_AreWhatExistsThen(string key, string date, string expected) =>
        string.Join(' ', Map.Counterparts(key, DateOnly.Parse(date))).ShouldBe(expected);

    [Theory]
    [InlineData("2009-01-01", "A B D E G")]
    [InlineData("2012-01-01", "C D E G")]
    [InlineData("2022-01-01", "F H")]
    public void GovernmentsOf_FixedTerritory_AreItsMunicipalitiesOfTheDate(string date, string expected) =>
        string.Join(' ', Map.GovernmentsOf("P", DateOnly.Parse(date), new(2020, 6, 1)).Municipalities).ShouldBe(expected);

    [Fact]
    public void BorderChange_AStripOfLand_MakesNobodyASuccessorOrPredecessor()
    {
        // A gave a strip to B in 1990 and became C in 2010; X and Y had become A and B before. Only B is of P.
        var map = new RegionMap(
            [
                Municipality("A", 1980, 2010), Municipality("B", 1980, null), Municipality("C", 2010, null), Municipality("X", null, 1980), Municipality("Y", null, 1980),
                new("P", "P", Region.Province, Period.Always, null),
            ],
            [("P", "B", Period.Always)],
            [Change(1980, "merger", "X", "A"), Change(1980, "merger", "Y", "B"), Change(1990, "border-change", "A", "B"), Change(2010, "merger", "A", "C")]);

        Written(map.History.Before("B")).ShouldBe("Y>B A>B");
        map.Counterparts("A", new(2020, 1, 1)).ShouldBe(["C"]);
        map.GovernmentsOf("P", new(1985, 1, 1), new(2020, 1, 1)).Municipalities.ShouldBe(["B"]);
        map.GovernmentsOf("P", new(1970, 1, 1), new(2020, 1, 1)).Municipalities.ShouldBe(["Y"]);
    }

    private static Region Municipality(string key, int? from, int? to) =>
        new(key, key, Region.Municipality, new(from is { } a ? new DateOnly(a, 1, 1) : null, to is { } b ? new DateOnly(b, 1, 1) : null), null);

    private static RegionChange Change(int year, string kind, string from, string to) => new(new(year, 1, 1), kind, from, to, null);

    private static string Written(IEnumerable<RegionChange> changes) => string.Join(' ', changes.Select(change => $"{change.From}>{change.To}"));
}
