namespace Naober.Web.Tests.Pages.Figures;

/// <summary>Figures of municipalities only, as of most tables of Statistics Netherlands: a page opens on a choice that shows something.</summary>
[Collection(nameof(MergerWeb))]
public sealed class FirstViewTests(MergerWeb web)
{
    [Theory]
    [InlineData("/nl/cijfers/tegen-elkaar.csv")]
    [InlineData("/nl/cijfers/vergelijken.csv")]
    [InlineData("/nl/cijfers/vergelijken.csv?theme=population")]
    public async Task Page_WithoutAChoice_OpensOnRegionsWithFigures(string url) =>
        (await Csv.Get(web.Client, url)).ShouldContain(row => row["region"] == "Aa");
}
