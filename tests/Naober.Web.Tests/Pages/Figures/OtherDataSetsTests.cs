using Naober.Web.Tests.Api;

namespace Naober.Web.Tests.Pages.Figures;

/// <summary>Of the homes of Aa in 2021 the data set "count" says 45 and the package "small", which was loaded later, 40.</summary>
[Collection(nameof(MergerWeb))]
public sealed class OtherDataSetsTests(MergerWeb web)
{
    [Theory]
    [InlineData("/nl/indicatoren/homes", "homes | Small, versie 2 | 1 | 1 | 0")]
    [InlineData("/en/indicators/homes", "homes | Small, version 2 | 1 | 1 | 0")]
    [InlineData("/nl/regios/Aa/cijfers", "homes | Small, versie 2 | 1 | 1 | 0")]
    public async Task Page_OfAnIndicatorInTwoDataSets_SaysHowManyFiguresDiffer(string url, string expected)
    {
        var page = await Html.Get(web.Client, url);

        Rows(page).ShouldBe([expected]);
        page.QuerySelector("#andere-gegevenssets + p a")!.GetAttribute("href")!.ShouldEndWith("?code=different-values");
    }

    [Fact]
    public async Task Page_LinkToTheOther_HasItsFigure()
    {
        var link = (await Html.Get(web.Client, "/nl/indicatoren/homes")).QuerySelector("#andere-gegevenssets ~ * td a")!.GetAttribute("href")!;

        link.ShouldBe("/nl/indicatoren/homes?versie=2");
        var other = await Html.Get(web.Client, link);
        other.QuerySelector("#Aa td[data-label=Waarde]").Read().ShouldBe("40");
        other.QuerySelector("#andere-gegevenssets").ShouldBeNull();
    }

    [Theory]
    [InlineData("/nl/indicatoren/households")]
    [InlineData("/nl/regios/R/cijfers")]
    public async Task Page_WithoutSharedIndicator_SaysNothing(string url) => (await Html.Get(web.Client, url)).QuerySelector("#andere-gegevenssets").ShouldBeNull();

    [Fact]
    public async Task Api_Indicator_NamesTheOther()
    {
        var other = (await web.ApiAsync("/indicatoren/homes")).GetProperty("elders").EnumerateArray().ShouldHaveSingleItem();

        (other.Code("gegevensverzameling"), other.GetProperty("versie").GetInt32(), other.GetProperty("inBeide").GetInt32(), other.GetProperty("verschillend").GetInt32()).ShouldBe(("small", 2, 1, 1));
        (await web.ApiAsync("/indicatoren/households")).GetProperty("elders").GetArrayLength().ShouldBe(0);
    }

    private static IEnumerable<string> Rows(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")?.TextContent is "Andere gegevenssets" or "Other data sets")
        .QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Read())));
}
