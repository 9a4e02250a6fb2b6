namespace Naober.Web.Tests.Pages.Regions;

/// <summary>Pages of a district, of the neighbourhood in it, and of the municipality around both.</summary>
[Collection(nameof(MergerWeb))]
public sealed class NeighbourhoodPageTests(MergerWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nl/regios/WK000102", "Ligt in", "/nl/regios/Aa", "Buurten (1)", "/nl/regios/BU00010201")]
    [InlineData("/en/regions/BU00010201", "Lies in", "/en/regions/WK000102", "Lies in", "/en/regions/Aa")]
    [InlineData("/en/regions/Aa", "Districts (1)", "/en/regions/WK000102", "Municipalities (1)", "/en/regions/R")]
    public async Task Page_OfARegionWithinAMunicipality_SaysWhereItLiesAndWhatItHas(string address, params string[] expected)
    {
        var page = await web.Client.GetStringAsync(address, Stop);

        expected.ShouldAllBe(part => page.Contains(part, StringComparison.Ordinal));
        page.ShouldNotContain("samenstelling van deze regio is onbekend");
    }

    [Fact]
    public async Task RegionsCsv_NamesTheMunicipalityOfANeighbourhood() =>
        (await web.Client.GetStringAsync("/en/regions.csv", Stop)).Split("\r\n").ShouldContain(line => line.Contains("BU00010201,neighbourhood,,Aa", StringComparison.Ordinal));

    [Fact]
    public async Task Start_WithNeighbourhoods_DoesNotListThem() => (await web.Client.GetStringAsync("/en", Stop)).ShouldNotContain("WK000102");
}
