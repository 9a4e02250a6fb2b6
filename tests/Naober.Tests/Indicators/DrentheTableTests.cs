using System.Globalization;

namespace Naober.Tests.Indicators;

/// <summary>Tables 1 and 5 of the BRE report, typed over as they are printed.</summary>
public sealed class DrentheTableTests
{
    private static readonly CultureInfo Printed = new("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };

    [Theory]
    [InlineData("GM1680", "-3,03 9,49 0,28 6,73")]
    [InlineData("GM0106", "0,06 2,54 -0,07 2,53")]
    [InlineData("GM1681", "-2,19 5 0,59 3,4")]
    [InlineData("GM0109", "-4,11 10,36 -0,14 6,12")]
    [InlineData("GM1690", "-2,58 7,88 1,07 6,36")]
    [InlineData("GM0114", "-3,4 10,32 0,77 7,68")]
    [InlineData("GM0118", "-1,51 5,92 1,33 5,74")]
    [InlineData("GM0119", "-0,35 8,38 3,02 11,05")]
    [InlineData("GM1731", "-1,5 10,4 -0,66 8,24")]
    [InlineData("GM1699", "-4,42 4,29 0,74 0,61")]
    [InlineData("GM1730", "-3,36 9,42 0,68 6,74")]
    [InlineData("GM1701", "-4,78 12,77 1,17 9,16")]
    public void Table1_PopulationForecast_IsThatOfTheReport(string municipality, string printed)
    {
        string[] indicators = ["natural-increase-rate", "moving-balance-rate", "migration-balance-rate", "population-growth-rate"];

        indicators.Select(indicator => DrentheFigures.At(indicator, municipality, "2022", "bre", "par. 5.1, tabel 1"))
            .ShouldBe(Numbers(printed).Select(number => ((decimal?)number, "forecast")));
    }

    [Theory]
    [InlineData("PV22", "15.166 30.817 1,8", "15.717 31.885 0,5", "15.584 31.532 -2,7")]
    [InlineData("PV20", "24.557 42.088 -2,7", "24.848 42.480 -1,0", "23.243 39.641 -6,8")]
    [InlineData("PV21", "19.989 30.872 1,6", "21.206 32.684 3,0", "20.996 32.266 -3,2")]
    [InlineData("CR07", "5.690 29.665 0,1", "5.928 30.884 1,0", "5.906 30.667 -1,9")]
    [InlineData("CR08", "5.129 30.547 3,6", "5.067 30.172 -3,5", "4.958 29.526 -3,4")]
    [InlineData("CR09", "4.347 32.827 1,9", "4.721 35.484 4,7", "4.720 35.299 -2,8")]
    [InlineData("NL01", "773.987 44.917 2,4", "813.055 46.876 2,0", "800.095 45.874 -3,8")]
    public void Table5_GrossRegionalProduct_IsThatOfTheReportAndProvisionalAfter2018(string region, string in2018, string in2019, string in2020)
    {
        Row(region, "2018").ShouldBe(Numbers(in2018).Select(number => ((decimal?)number, "")));
        Row(region, "2019").ShouldBe(Numbers(in2019).Select(number => ((decimal?)number, "provisional")));
        Row(region, "2020").ShouldBe(Numbers(in2020).Select(number => ((decimal?)number, "provisional")));
    }

    private static IEnumerable<(decimal? Value, string Status)> Row(string region, string year) =>
        new[] { "grp", "grp-per-inhabitant", "grp-volume-change" }
            .Select(indicator => DrentheFigures.At(indicator, region, year, "bre", "par. 5.4.3, tabel 5"));

    private static IEnumerable<decimal> Numbers(string printed) => printed.Split(' ').Select(number => decimal.Parse(number, Printed));
}
