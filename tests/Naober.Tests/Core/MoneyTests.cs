using Naober.Core;

namespace Naober.Tests.Core;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("160000", 16_000_000)]
    [InlineData("160000.5", 16_000_050)]
    [InlineData("-0.05", -5)]
    [InlineData("10000000000000.00", 1_000_000_000_000_000)]
    public void TryParse_AnAmount_IsExactInCents(string text, long cents)
    {
        Money.TryParse(text, out var money).ShouldBeTrue();

        money.ShouldBe(new Money(cents));
    }

    [Theory]
    [InlineData("1.005")]
    [InlineData("160.000")]
    [InlineData("1.100")]
    [InlineData("10000000000000.01")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("1.234,56")]
    [InlineData("€ 5")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoAmountInWholeCents_IsRefused(string? text) => Money.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void ToString_ForMachines_HasTwoDecimals() =>
        new[] { new Money(16_000_000), new Money(-5), Money.Zero }.Select(money => money.ToString()).ShouldBe(["160000.00", "-0.05", "0.00"]);

    [Fact]
    public void Plus_BeyondWhatItHolds_OverflowsInsteadOfWrapping() => Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
