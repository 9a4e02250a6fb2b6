using Naober.Core;
using Naober.Finance.FollowCapacity;

namespace Naober.Tests.Finance.FollowCapacity;

public sealed class PartnerCapacityTests
{
    [Fact]
    public void Remaining_IsWhatWasPromisedWithoutWhatWasDelivered()
    {
        new PartnerCapacity("z", "GM0114", 2012) { Minimum = 120, Promised = 150, Delivered = 90.5m }.Remaining.ShouldBe(59.5m);
        new PartnerCapacity("z", "GM0114", 2012) { Minimum = 120 }.Remaining.ShouldBe(120);
        new PartnerCapacity("z", "GM0114", 2012) { Delivered = 10 }.Remaining.ShouldBeNull();
    }

    [Fact]
    public void PromisedTooLittle_BelowTheAgreedMinimum() =>
        new PartnerCapacity("z", "GM0114", 2012) { Minimum = 120, Promised = 100 }.PromisedTooLittle.ShouldBeTrue();

    [Fact]
    public void BorrowedCosts_AreHoursTimesCostPrice_ToTheCent()
    {
        var capacity = new PartnerCapacity("z", "GM1690", 2012)
        {
            Borrowed = [new("GM0114", null, 40.5m, Money.FromEuros(61.75m)), new("PV22", null, 0.01m, Money.FromEuros(0.50m))],
        };

        // 40.5 x 61.75 = 2,500.875, half a cent up; 0.01 x 0.50 = 0.005, half a cent up.
        capacity.BorrowedCosts.ShouldBe(Money.FromEuros(2_500.89m));
    }

    [Fact]
    public void BorrowedCosts_WithoutACostPrice_AreUnknown() =>
        new PartnerCapacity("z", "GM1690", 2012) { Borrowed = [new("GM0114", null, 8, null)] }.BorrowedCosts.ShouldBeNull();
}
