using Naober.Core;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.Formulas;

namespace Naober.Tests.Indicators.Formulas;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("a + b * c", "7")]
    [InlineData("( a + b ) * c", "9")]
    [InlineData("a - b - c", "-4")]
    [InlineData("(c / b) / (a + a)", "0.75")]
    [InlineData("-1.5 * b + 10", "7")]
    public void Of_Formula_FollowsTheRulesOfArithmetic(string formula, string value)
    {
        var catalogue = new SmallCatalogue().Indicator("a", "number").Indicator("b", "number").Indicator("c", "number").Indicator("x", "number", 2, formula: formula)
            .Figure("a", "NL01", "2020", 1).Figure("b", "NL01", "2020", 2).Figure("c", "NL01", "2020", 3).Done();

        catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"].ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("a +", 4)]
    [InlineData("a b", 3)]
    [InlineData("( a + b", 8)]
    [InlineData("a + * b", 5)]
    [InlineData("a + b )", 7)]
    [InlineData("", 1)]
    public void Read_WhatIsNoFormula_SaysWhere(string formula, int position) =>
        Formula.Read(formula).Error!.Position.ShouldBe(position);

    [Fact]
    public void Read_VeryDeepFormula_IsRefused() =>
        Formula.Read(string.Concat(Enumerable.Repeat("( ", 100_000))).Error!.Code.ShouldBe("formula-too-long");

    /// <summary>30 of 40 is 75%, and 2.4 million euros over 1,200 inhabitants are 2,000 euros each.</summary>
    [Theory]
    [InlineData("count", "30", "count", "40", "percent", "75")]
    [InlineData("count", "30", "count", "40", "ratio", "0.75")]
    [InlineData("count", "30", "count", "40", "per-1000", "750")]
    [InlineData("million-euro", "2.4", "count", "1200", "euro", "2000")]
    [InlineData("hectare", "50", "square-kilometre", "2", "percent", "25")]
    [InlineData("percent", "5", "percentage-points", "10", "ratio", "0.5")]
    public void Of_Quotient_IsInTheUnitOfTheIndicator(string unitA, string a, string unitB, string b, string unit, string value)
    {
        var catalogue = new SmallCatalogue().Indicator("a", unitA, 1).Indicator("b", unitB).Indicator("x", unit, 3, formula: "a / b")
            .Figure("a", "NL01", "2020", Number(a)).Figure("b", "NL01", "2020", Number(b)).Done();

        catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"].ShouldBe(Number(value));
    }

    [Fact]
    public void Of_NumberBesideAPercentage_IsAPercentage()
    {
        var catalogue = new SmallCatalogue().Indicator("a", "percent").Indicator("x", "percent", formula: "100 - a").Figure("a", "NL01", "2020", 31).Done();

        catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"].ShouldBe(69);
    }

    /// <summary>1/3 + 1/3 + 1/3 of a chain of formulas is rounded only when it is shown; 2/3 does not become 0.67 on the way.</summary>
    [Fact]
    public void Of_ChainOfFormulas_RoundsNothingOnTheWay()
    {
        var catalogue = new SmallCatalogue().Indicator("a").Indicator("b").Indicator("y", "ratio", 1, formula: "x * 3").Indicator("x", "ratio", 1, formula: "a / b")
            .Figure("a", "NL01", "2020", 2).Figure("b", "NL01", "2020", 3).Done();

        Formats.Number(catalogue.FiguresOf(catalogue.Find("y")!)!["NL01", "2020"]!.Value, 6, Language.English).ShouldBe("2.000000");
        Formats.Number(catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"]!.Value, 1, Language.English).ShouldBe("0.7");
    }

    /// <summary>Rounded half away from zero only when shown: 4,499,999,999.9 / 10^10 is shown as 0.4, and 0.45 as 0.5.</summary>
    [Theory]
    [InlineData("4499999999.9", "0.4")]
    [InlineData("4500000000", "0.5")]
    [InlineData("-4500000000", "-0.5")]
    public void Of_QuotientNearAHalf_IsShownAsTheExactOne(string above, string shown)
    {
        var catalogue = new SmallCatalogue().Indicator("a", "count", 1).Indicator("b").Indicator("x", "ratio", 1, formula: "a / b")
            .Figure("a", "NL01", "2020", Number(above)).Figure("b", "NL01", "2020", 10_000_000_000).Done();

        Formats.Number(catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"]!.Value, 1, Language.English).Replace('\u2212', '-').ShouldBe(shown);
    }

    [Fact]
    public void Of_MissingPartOrZeroDivisor_IsNoFigure()
    {
        var catalogue = Letters("a / b", "ratio").Figure("a", "NL01", "2020", 1).Figure("b", "NL01", "2020", 0).Figure("a", "NL01", "2021", 1).Done();

        var figures = catalogue.FiguresOf(catalogue.Find("x")!)!;
        (figures["NL01", "2020"], figures["NL01", "2021"]).ShouldBe((null, null));
    }

    [Fact]
    public void Of_Parts_HandOnWhatIsSaidOfThem()
    {
        var catalogue = Letters("a - b", "count").Figure("a", "NL01", "2020", 5, "provisional").Figure("b", "NL01", "2020", 2, "lower-bound").Done();

        RegionProfile.Of(catalogue, catalogue.Find("x")!, "NL01", "country")!.Last.ShouldSatisfyAllConditions(
            last => last.Value.ShouldBe(3),
            last => last.States.ShouldBe(CellStates.Provisional | CellStates.UpperBound | CellStates.Computed));
    }

    [Fact]
    public void Of_IndicatorWithFiguresOfItsOwn_IsNotComputed()
    {
        var catalogue = Letters("a + b", "count").Figure("a", "NL01", "2020", 1).Figure("b", "NL01", "2020", 2).Figure("x", "NL01", "2019", 8).Done();

        catalogue.FiguresOf(catalogue.Find("x")!)!["NL01", "2020"].ShouldBeNull();
    }

    [Theory]
    [InlineData("a + p", "count", "formula-unit", "Character 3")]
    [InlineData("a + b", "percent", "formula-unit", "Character 1")]
    [InlineData("a / p", "euro", "formula-unit", "Character 1")]
    [InlineData("a + u", "count", "formula-unit", "'u' is not stated")]
    [InlineData("2 * 3", "count", "formula-unit", "at least one other indicator")]
    [InlineData("a + z", "count", "formula-indicator", "no indicator 'z'")]
    [InlineData("a+b", "count", "formula-indicator", "spaces around")]
    [InlineData("a + x", "count", "formula-cycle", "x -> x")]
    public void Run_UnsoundFormula_IsAnErrorWithItsLine(string formula, string unit, string code, string message)
    {
        var package = Letters(formula, unit).Indicator("p", "percent").Indicator("u", "unknown").Package();

        var error = FormulaChecks.Run(package, []).ShouldHaveSingleItem();

        error.ShouldSatisfyAllConditions(
            e => (e.File, e.Column, e.Code).ShouldBe(("indicators.csv", "formula", code)),
            e => e.Line.ShouldBe(package["indicators"].Rows.Single(row => row.Text(0) == "x").Line),
            e => e.Message.English.ShouldContain(message));
    }

    [Fact]
    public void Run_CircleOfTwo_IsRefused() =>
        FormulaChecks.Run(new SmallCatalogue().Indicator("a", formula: "b + 1").Indicator("b", formula: "a + 1").Package(), []).ShouldHaveSingleItem().Code.ShouldBe("formula-cycle");

    [Fact]
    public void Run_TheBundledPackage_IsSound() => FormulaChecks.Run(DrentheFigures.Package, []).ShouldBeEmpty();

    private static SmallCatalogue Letters(string formula, string unit) =>
        new SmallCatalogue().Indicator("a").Indicator("b").Indicator("c").Indicator("x", unit, 2, formula: formula);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
