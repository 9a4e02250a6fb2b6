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
