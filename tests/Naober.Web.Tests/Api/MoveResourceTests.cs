using System.Net;
using System.Text.Json;

namespace Naober.Web.Tests.Api;

/// <summary>Be (300) and Ce (50) merged into De (360 in 2023); Aa grew from 100 to 101.</summary>
[Collection(nameof(MergerWeb))]
public sealed class MoveResourceTests(MergerWeb web)
{
    [Fact]
    public async Task Changes_AcrossAMerger_AreOfTheSameTerritory()
    {
        var moves = MergerWeb.Results(await web.ApiAsync("/veranderingen?indicator=population&van=2021&tot=2023&op=value"));

        moves.Select(move => (Code(move), move.GetProperty("begin").GetDecimal(), move.GetProperty("verschil").GetDecimal(), move.GetProperty("gebied").GetString()))
            .ShouldBe([("De", 350m, 10m, "converted"), ("Aa", 100m, 1m, "same")]);
        moves[0].GetProperty("plaatsToen").GetInt32().ShouldBe(1);
        moves[0].GetProperty("gelijken").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Changes_WithoutPeriods_AreOfTheUsualOnes() =>
        MergerWeb.Results(await web.ApiAsync("/veranderingen?indicator=population&regio=De"))
            .Select(move => (Code(move), move.GetProperty("van").GetString(), move.GetProperty("tot").GetString(), move.GetProperty("gestegen").GetInt32())).ShouldBe([("De", "2021", "2023", 0)]);

    /// <summary>Aa had 60 jobs beside 55 of Be and Ce together, and has 50 beside 70 of De, which those became.</summary>
    [Fact]
    public async Task Changes_OfRank_HaveARiseAndAFall() =>
        MergerWeb.Results(await web.ApiAsync("/veranderingen?indicator=jobs"))
            .Select(move => (Code(move), move.GetProperty("plaatsToen").GetInt32(), move.GetProperty("plaatsNu").GetInt32(), move.GetProperty("gestegen").GetInt32()))
            .ShouldBe([("De", 2, 1, 1), ("Aa", 1, 2, -1)]);

    [Fact]
    public async Task Changes_OfARegion_AreAmongRegionsOfItsTypeWithOriginAndFixedLink()
    {
        var list = await web.ApiAsync("/veranderingen?regio=R&indicator=population&indicator=homes&op=rank&van=2021&tot=2023");
        var own = await web.ApiAsync("/veranderingen?regio=R&indicator=population&op=value");

        MergerWeb.Results(list).ShouldBeEmpty();
        var move = MergerWeb.Results(own).ShouldHaveSingleItem();
        (move.GetProperty("verschil").GetDecimal(), move.GetProperty("gebied").GetString()).ShouldBe((51m, "different"));
        move.GetProperty("herkomst")[0].GetProperty("versie").GetInt32().ShouldBe(2);
        own.GetProperty("_links").GetProperty("vast").GetProperty("href").GetString().ShouldEndWith("&versie=2");
    }

    [Theory]
    [InlineData("indicator=population&van=2023&tot=2021", "van")]
    [InlineData("indicator=population&van=2021&tot=2021", "van")]
    [InlineData("indicator=population&van=2015/2019&tot=2021", "van")]
    [InlineData("indicator=population&van=2023", "van")]
    [InlineData("indicator=population&tot=2021", "tot")]
    [InlineData("van=2021&tot=2023", "indicator")]
    [InlineData("indicator=population&indicator=homes", "indicator")]
    [InlineData("regio=Aa&op=value", "op")]
    [InlineData("regio=Aa&regio=R", "regio")]
    [InlineData("indicator=population&regio=R&vergelijk=municipality", "vergelijk")]
    public async Task Changes_ThatCannotBe_AreRefusedWithTheReason(string query, string name)
    {
        using var response = await web.Client.GetAsync("/api/v1/veranderingen?" + query, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("name").GetString()).ShouldBe([name]);
    }

    [Fact]
    public async Task RegionFigures_AcrossAMerger_HaveBothRanksAmongTheSame()
    {
        var figure = MergerWeb.Results(await web.ApiAsync("/regios/Aa/cijfers")).Single(of => of.GetProperty("indicator").GetProperty("code").GetString() == "population");

        figure.GetProperty("eerste").GetProperty("van").GetInt32().ShouldBe(3);
        figure.GetProperty("laatste").GetProperty("van").GetInt32().ShouldBe(2);
        figure.GetProperty("plaatswisseling").GetProperty("van").GetInt32().ShouldBe(2);
        figure.GetProperty("gestegen").GetInt32().ShouldBe(0);
    }

    private static string? Code(JsonElement move) => move.GetProperty("regio").GetProperty("code").GetString();
}
