using System.Globalization;
using System.Text;
using Naober.Files.Figures;

namespace Naober.Tests.Files.Figures;

public sealed class FigureRowsTests
{
    [Fact]
    public void Read_RowsInAnyColumnOrder_AreNumberedAsTheyCome()
    {
        using var rows = Of("year,value,region,indicator\n2021,12.50,GM0114,a\n2022,,GM0114,b\n2021,-3,GM0106,a\n");

        rows.Read().ShouldBe([new(0, 0, 0, 12.5, 2), new(0, 1, 1, null, 0), new(1, 0, 0, -3, 0)]);
        rows.Errors.ShouldBeEmpty();
        rows.TakeRegions()[1].ShouldBe("GM0106");
        rows.TakePeriods()[1].ShouldBe("2022");
        rows.TakeIndicators().Count.ShouldBe(2);
    }

    [Fact]
    public void Read_BadRows_AreAllNamedWithTheirLine()
    {
        using var rows = Of("region,indicator,period,value\nGM0114,a,2021,1,5\nGM 0114,a,2021,1\n,a,2021,1\nGM0114,a,2021,veel\nGM0114,a,2021,1\n");

        rows.Read().Count().ShouldBe(3);
        rows.Errors.Select(error => (error.Line, error.Column, error.Code)).ShouldBe(
            [(2, "", "ragged-row"), (3, "region", "code"), (4, "region", "empty"), (5, "value", "number")]);
    }

    [Theory]
    [InlineData("region,indicator,value\nGM0114,a,1\n")]
    [InlineData("")]
    [InlineData("region;indicator;period;value\n")]
    public void Read_AnotherHeader_SaysWhatItShouldBe(string text)
    {
        using var rows = Of(text);

        rows.Read().ShouldBeEmpty();
        rows.Errors.ShouldHaveSingleItem().Message.English.ShouldContain("region,indicator,period,value");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.1")]
    [InlineData("-0.05")]
    [InlineData("123456789012345")]
    [InlineData("0.000000000000001")]
    [InlineData("9007199254.74099")]
    [InlineData("007")]
    public void TryRead_AFigure_IsTheNearestNumber(string text)
    {
        DecimalText.TryRead(Encoding.ASCII.GetBytes(text), out var value, out var decimals).ShouldBeTrue();

        value.ShouldBe(double.Parse(text, CultureInfo.InvariantCulture));
        decimals.ShouldBe(text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0);
    }

    [Theory]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("--1")]
    [InlineData("1 000")]
    [InlineData("1234567890123456")]
    public void TryRead_SomethingElse_IsRefused(string text) => DecimalText.TryRead(Encoding.ASCII.GetBytes(text), out _, out _).ShouldBeFalse();

    private static FigureRows Of(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cijfers.csv");
}
