using Naober.Core;
using Naober.Finance.AllocateKey;

namespace Naober.Tests.Finance.AllocateKey;

public sealed class ExactAmountTests
{
    [Theory]
    [InlineData("13625000/3", "45416.666...", "≈ € 45.416,6667")]
    [InlineData("1500000", "15000.00", "€ 15.000,00")]
    [InlineData("12.5", "0.125", "€ 0,1250")]
    [InlineData("1651718.75", "16517.1875", "€ 16.517,1875")]
    [InlineData("-1/3", "-0.003...", "≈ € −0,0033")]
    public void Text_Cents_ShowWhetherThereIsMore(string cents, string text, string dutch)
    {
        Fraction.TryParse(cents, out var exact).ShouldBeTrue();

        ExactAmount.Text(exact).ShouldBe(text);
        ExactAmount.In(Language.Dutch, exact).Replace('\u00a0', ' ').ShouldBe(dutch);
    }
}
