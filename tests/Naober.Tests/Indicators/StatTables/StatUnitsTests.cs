using Naober.Indicators.StatTables;

namespace Naober.Tests.Indicators.StatTables;

/// <summary>Titles as Statistics Netherlands and councils write them.</summary>
public sealed class StatUnitsTests
{
    [Theory]
    [InlineData("Inwoners per 1 januari 2024", true)]
    [InlineData("Aantal aandeelhouders", true)]
    [InlineData("Personenauto's naar leeftijd", true)]
    [InlineData("Misdrijven per 1 000 inwoners", false)]
    [InlineData("Misdrijven per 1.000 inwoners", false)]
    [InlineData("Huisartsen per 100 000 inwoners", false)]
    [InlineData("Bedrijven per 10.000 inwoners", false)]
    [InlineData("Aandeel huurwoningen", false)]
    [InlineData("Marktaandeel", false)]
    [InlineData("Bevolkingsdichtheid", false)]
    public void AddsUp_ACount_UnlessItsTitleSpeaksOfAPartOrARate(string title, bool addsUp) =>
        StatUnits.AddsUp("count", 0, [title]).ShouldBe(addsUp);
}
