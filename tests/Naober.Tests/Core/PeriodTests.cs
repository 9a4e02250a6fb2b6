using Naober.Core;

namespace Naober.Tests.Core;

public sealed class PeriodTests
{
    private static readonly DateOnly First = new(2011, 1, 1);
    private static readonly DateOnly End = new(2015, 1, 1);

    [Fact]
    public void Contains_BothBounds_IncludesTheFirstDayAndNotTheEnd()
    {
        var period = new Period(First, End);

        period.Contains(First).ShouldBeTrue();
        period.Contains(new(2014, 12, 31)).ShouldBeTrue();
        period.Contains(End).ShouldBeFalse();
        period.Contains(new(2010, 12, 31)).ShouldBeFalse();
    }

    [Fact]
    public void Contains_Unbounded_IsAlwaysTrue()
    {
        Period.Always.Contains(DateOnly.MinValue).ShouldBeTrue();
        new Period(First, null).Contains(DateOnly.MaxValue).ShouldBeTrue();
        new Period(null, End).Contains(End).ShouldBeFalse();
    }

    [Fact]
    public void Constructor_EndNotAfterStart_Throws()
    {
        Should.Throw<ArgumentException>(() => new Period(First, First));
        Should.Throw<ArgumentException>(() => new Period(End, First));
    }

    [Fact]
    public void Overlaps_AdjoiningPeriods_DoNot()
    {
        new Period(null, First).Overlaps(new(First, null)).ShouldBeFalse();
        new Period(First, End).Overlaps(new(new(2014, 12, 31), null)).ShouldBeTrue();
        Period.Always.Overlaps(new(First, End)).ShouldBeTrue();
    }

    [Fact]
    public void ToString_OpenEnds_AreDots() => new Period(First, null).ToString().ShouldBe("2011-01-01/..");
}
