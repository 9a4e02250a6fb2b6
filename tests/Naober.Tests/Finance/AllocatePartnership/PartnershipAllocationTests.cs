using Naober.Finance.AllocatePartnership;

namespace Naober.Tests.Finance.AllocatePartnership;

public sealed class PartnershipAllocationTests
{
    /// <summary>
    /// 2023 has 365 days. Aa (1,000) all year, Bee (1,000) from 1 July: 184 days, Cee (2,000) until 1 April: 90 days. Weights 1,000 and
    /// 184,000/365 and 180,000/365: together 729,000/365. Of EUR 7,290 that is 3,650, 1,840 and 1,800.
    /// </summary>
    [Fact]
    public void Of_MembersThatJoinAndLeave_CountByDays()
    {
        var allocation = Example();

        allocation.Members.Select(member => (member.Actor.Key, member.Days)).ShouldBe([("GM0001", 365), ("GM0002", 184), ("GM0003", 90)]);
        allocation.Allocation.Shares.Select(share => $"{share.Amount}").ShouldBe(["3650.00", "1840.00", "1800.00"]);
        allocation.LeftOut.Select(actor => actor.Key).ShouldBe(["club"]);
    }

    [Fact]
    public void Of_LeapYearWithoutIndicator_AllWeighTheSamePerDay()
    {
        // 2024: Aa and the club 366 days, Bee 366; Cee left in 2023 and the observer never pays.
        var allocation = Of(new(2024, new(100_00)));

        allocation.DaysOfYear.ShouldBe(366);
        allocation.Allocation.Shares.Select(share => (share.Name, $"{share.Amount}")).ShouldBe(
            [("gemeente Aa", "33.34"), ("gemeente Bee", "33.33"), ("Club", "33.33")]);
    }

    internal static PartnershipAllocation Example() => Of(new(2023, new(7_290_00)) { Indicator = "population", Period = "2020-01-01", Kinds = ["municipality"] });

    private static PartnershipAllocation Of(PartnershipCost cost)
    {
        var (_, register, catalogue) = new SmallMoney()
            .Municipality("GM0001", "Aa", "1000").Municipality("GM0002", "Bee", "1000").Municipality("GM0003", "Cee", "2000").Municipality("GM0004", "Dee", "9")
            .Add("actors", "club", "Club", "", "civil-society")
            .Add("partnerships", "p", "P", "", "unknown", "unknown", "unknown")
            .Add("memberships", "p", "GM0001", "member").Add("memberships", "p", "GM0001", "lead", "2023-05-01")
            .Add("memberships", "p", "GM0002", "member", "2023-07-01").Add("memberships", "p", "GM0003", "member", "", "2023-04-01")
            .Add("memberships", "p", "GM0004", "observer").Add("memberships", "p", "club", "member")
            .Done();
        return PartnershipAllocation.Of(register, catalogue, register.FindPartnership("p")!, cost);
    }
}
