using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Naober.Core;

namespace Naober.Tests.Core;

public sealed class FractionTests
{
    [Theory]
    [InlineData("109000", 109000, 1)]
    [InlineData("0.25", 1, 4)]
    [InlineData("-1.5", -3, 2)]
    [InlineData("2/6", 1, 3)]
    [InlineData("2.5/7", 5, 14)]
    public void TryParse_AWeight_IsExactInLowestTerms(string text, int numerator, int denominator)
    {
        Fraction.TryParse(text, out var value).ShouldBeTrue();

        (value.Numerator, value.Denominator).ShouldBe((new BigInteger(numerator), new BigInteger(denominator)));
    }

    [Theory]
    [InlineData("1/0")]
    [InlineData("1/-3")]
    [InlineData("1/2/3")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoNumber_IsRefused(string? text) => Fraction.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_MoreDigitsThanPeopleWrite_IsRefused() => Fraction.TryParse(new string('9', Fraction.MaxText + 1), out _).ShouldBeFalse();

    [Fact]
    public void Default_IsZero() => (default(Fraction) + Fraction.One).ShouldBe(Fraction.One);

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(6, 2, 3)]
    public void Floor_IsTheLargestWholeNotAbove(int numerator, int denominator, int floor) =>
        new Fraction(numerator, denominator).Floor().ShouldBe(new BigInteger(floor));

    [Theory]
    [InlineData(1, 8, 2, 0.13)]
    [InlineData(-1, 8, 2, -0.13)]
    [InlineData(2, 3, 3, 0.667)]
    public void ToDecimal_Halves_GoAwayFromZero(int numerator, int denominator, int decimals, double shown) =>
        new Fraction(numerator, denominator).ToDecimal(decimals).ShouldBe((decimal)shown);

    [Fact]
    public void Operators_WithAnyFractions_AreThoseOfTheRationals() => Prop.ForAll<int, int, int>((a, b, c) =>
    {
        Fraction x = new(a, 7), y = new(b, 3), z = new(c, Math.Abs((long)c) + 1);
        ((x + y) * z).ShouldBe((x * z) + (y * z));
        (x - y + y).ShouldBe(x);
        (x < y).ShouldBe(3L * a < 7L * b);
        (z.Sign == 0 || x / z * z == x).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_ADecimal_IsExactlyThatNumber() =>
        Fraction.Of(-79228162514264337593543950335m / 1000m).ToString().ShouldBe("-15845632502852867518708790067/200");
}
