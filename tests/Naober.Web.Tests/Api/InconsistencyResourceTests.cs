using System.Text.Json;
using Naober.Web.Tests.Pages;

namespace Naober.Web.Tests.Api;

/// <summary>
/// R has 410 inhabitants and its municipalities 400; a file without citations says 110 households where 60 and 40 make 100, 45 homes where
/// the report says 40, and a share of 104.5%.
/// </summary>
[Collection(nameof(MergerWeb))]
public sealed class InconsistencyResourceTests(MergerWeb web)
{
    [Fact]
    public async Task List_DataSetsWithAndWithoutCitations_AreCheckedTogether()
    {
        var found = MergerWeb.Results(await web.ApiAsync("/tegenstrijdige-cijfers"));

        found.Select(one => $"{one.Code("regel")} {one.Code("indicator")} {one.Code("regio")}: {one.GetProperty("tekst").GetString()}").ShouldBe(
        [
            "different-values homes Aa: Er staat 40 en 45.",
            "regions-do-not-add-up households R: Er staat 110; de 2 gebieden samen geven 100.",
            "regions-do-not-add-up population R: Er staat 410; de 2 gebieden samen geven 400.",
            "out-of-range let-share Be: 104,5 is meer dan 100.",
        ]);
        Sets(found[0]).ShouldBe(["count", "small"], ignoreOrder: true);
        Sets(found[1]).ShouldAllBe(set => set == "count");
    }

    [Theory]
    [InlineData("regel=out-of-range", "let-share")]
    [InlineData("indicator=homes", "homes")]
    [InlineData("regio=Be&indicator=population", "population")]
    public async Task List_WithAFilter_HasWhatItConcerns(string query, string indicator) =>
        MergerWeb.Results(await web.ApiAsync("/tegenstrijdige-cijfers?" + query)).ShouldHaveSingleItem().Code("indicator").ShouldBe(indicator);

    [Fact]
    public async Task Page_FigureWithoutCitation_NamesItsDataSet()
    {
        var page = await Html.Get(web.Client, "/en/unknown-and-contradictory/figures?code=different-values");

        page.QuerySelector("tbody").Read().ShouldContain("(data set count)");
    }

    private static IEnumerable<string?> Sets(JsonElement one) => one.GetProperty("cijfers").EnumerateArray().Select(figure => figure.GetProperty("gegevensverzameling").GetString());
}
