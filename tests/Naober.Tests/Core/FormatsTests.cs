using Naober.Core;

namespace Naober.Tests.Core;

public sealed class FormatsTests
{
    [Theory]
    [InlineData(Language.Dutch, "70,3% (78 van 111)")]
    [InlineData(Language.English, "70.3% (78 of 111)")]
    public void PercentWithFraction_PublishedFigure_ReadsAsInTheReport(Language language, string expected) =>
        Formats.PercentWithFraction(new Share(78, 111), language).ShouldBe(expected);

    [Fact]
    public void PercentWithFraction_EmptyWhole_IsUnknown() => Formats.PercentWithFraction(default, Language.Dutch).ShouldBe("onbekend");

    [Fact]
    public void Percent_ExactHalf_RoundsAwayFromZero() => Formats.Percent(new Share(1, 8), Language.Dutch, 0).ShouldBe("13%");

    [Fact]
    public void Number_Thousands_HaveTheSeparatorOfTheLanguage()
    {
        Formats.Number(6_711_249, Language.Dutch).ShouldBe("6.711.249");
        Formats.Number(1234.5, 2, Language.English).ShouldBe("1,234.50");
        Formats.Number(-0.5, 1, Language.Dutch).ShouldBe("\u22120,5");
    }

    [Theory]
    [InlineData(123456, "€\u00a01.234,56", "€1,234.56")]
    [InlineData(16_000_000, "€\u00a0160.000", "€160,000")]
    [InlineData(-5, "€\u00a0\u22120,05", "\u2212€0.05")]
    public void Amount_WholeEuros_HaveNoDecimals(long cents, string dutch, string english)
    {
        Formats.Amount(new(cents), Language.Dutch).ShouldBe(dutch);
        Formats.Amount(new(cents), Language.English).ShouldBe(english);
    }

    [Fact]
    public void Date_BothLanguages_NameTheMonth()
    {
        Formats.Date(new(2021, 9, 1), Language.Dutch).ShouldBe("1 september 2021");
        Formats.Date(new(2021, 3, 1), Language.English).ShouldBe("1 March 2021");
    }

    [Theory]
    [InlineData("2011-01-01", "2015-01-01", "1 januari 2011 tot en met 31 december 2014", "1 January 2011 up to and including 31 December 2014")]
    [InlineData("2011-01-01", null, "sinds 1 januari 2011", "since 1 January 2011")]
    [InlineData(null, "2015-01-01", "tot en met 31 december 2014", "up to and including 31 December 2014")]
    [InlineData(null, null, "geen datum vermeld", "no date stated")]
    public void Period_Bounds_NameTheLastDayThatCounts(string? from, string? to, string dutch, string english)
    {
        var period = new Period(from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));

        Formats.Period(period, Language.Dutch).ShouldBe(dutch);
        Formats.Period(period, Language.English).ShouldBe(english);
    }

    [Fact]
    public void Vocabularies_EveryTerm_HasTwoLabels() =>
        Vocabulary.All.SelectMany(vocabulary => vocabulary.Keys.Select(key => (vocabulary, key)))
            .ShouldAllBe(term => term.vocabulary.Label(term.key, Language.Dutch).Length > 0 && term.vocabulary.Label(term.key, Language.English).Length > 0);
}
