using Naober.Core;
using Naober.Web.Pages.Finance;

namespace Naober.Web.Tests.Pages.Finance;

public sealed class WrittenNumbersTests
{
    [Theory]
    [InlineData("160000.00")]
    [InlineData("160000,00")]
    [InlineData("160.000")]
    [InlineData("160,000")]
    [InlineData("€ 160.000,00")]
    [InlineData("160,000.00")]
    public void Amount_WrittenTheDutchOrTheEnglishWay_IsTheSame(string text) => WrittenNumbers.Amount(text).ShouldBe(Money.FromEuros(160_000));

    [Theory]
    [InlineData("1.2345")]
    [InlineData("0.125")]
    [InlineData("1.23.456")]
    [InlineData("1e5")]
    [InlineData("veel")]
    public void Amount_ThatIsNone_IsNotRead(string text) => WrittenNumbers.Amount(text).ShouldBeNull();

    [Theory]
    [InlineData("0,25", "1/4")]
    [InlineData("0.125", "1/8")]
    [InlineData("36000", "36000")]
    [InlineData("1/3", "1/3")]
    public void Weight_ANumberOrFraction_IsExact(string text, string weight) => WrittenNumbers.Weight(text).ToString().ShouldBe(weight);

    [Theory]
    [InlineData("36.000")]
    [InlineData("36,000")]
    [InlineData("-1")]
    public void Weight_ThatMayMeanThousands_IsNotRead(string text) => WrittenNumbers.Weight(text).ShouldBeNull();
}
