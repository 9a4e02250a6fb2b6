using System.Text.RegularExpressions;

namespace Naober.Tests.Indicators;

/// <summary>What the reader of packages does not check: periods, formulas and what belongs together.</summary>
public sealed partial class IndicatorTablesTests
{
    private static readonly HashSet<string?> Keys = [.. DrentheFigures.Rows("indicators").Select(row => row.Text(0))];

    [Theory]
    [InlineData("observations", 2)]
    [InlineData("flows", 3)]
    [InlineData("positions", 3)]
    [InlineData("positions", 11)]
    public void Periods_OfTheBundledTables_AreAYearAQuarterADayOrASpan(string table, int column) =>
        DrentheFigures.Rows(table).Select(row => row.Text(column)).Where(period => period is not null).ShouldAllBe(period => Period.IsMatch(period!));

    [Fact]
    public void Formulas_OfTheBundledIndicators_NameOtherIndicators()
    {
        var formulas = DrentheFigures.Rows("indicators").Where(row => row.Text(10) is not null).ToList();

        formulas.ShouldNotBeEmpty();
        formulas.ShouldAllBe(row => row.Text(10)!.Split(' ').Index().All(
            term => term.Index % 2 == 1 ? "+-*/".Contains(term.Item) : Keys.Contains(term.Item) && term.Item != row.Text(0)));
    }

    [Fact]
    public void Weights_OfTheBundledIndicators_BelongToWeightedMeans() =>
        DrentheFigures.Rows("indicators").ShouldAllBe(row => row.Text(8) != null == (row.Text(7) == "weighted-mean"));

    [Fact]
    public void Figures_WithoutAYearInTheSource_AreOfTheYearOfPublication()
    {
        var years = DrentheFigures.Package["sources"].Rows.ToDictionary(row => row.Text(0)!, row => row.Cells[3]?.ToString());
        var assumed = DrentheFigures.Rows("observations").Where(row => row.List(6).Contains("publication-year")).ToList();

        assumed.ShouldNotBeEmpty();
        assumed.ShouldAllBe(row => row.Text(2) == years[row.Text(3)!]);
    }

    [GeneratedRegex(@"^[0-9]{4}(Q[1-4]|-[0-9]{2}-[0-9]{2}|/[0-9]{4})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period { get; }
}
