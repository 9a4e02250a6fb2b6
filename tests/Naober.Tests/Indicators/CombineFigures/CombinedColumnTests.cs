using Naober.Analysis.Positions;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;
using Naober.Indicators.RankIndicator;

namespace Naober.Tests.Indicators.CombineFigures;

/// <summary>
/// The worked example of docs/methods/combined-figures: COROP regions of which only municipalities have figures. Homes let, by homes:
/// <code>
///      municipalities       homes      let 2024              let 2015
/// P    Aa, Be               100, 300   10, 20 = 17.5         20, 20 = 20
/// Q    Ce                   50         16                    10
/// R    De, Ee               100, 100   30, 10 = 20           30, unknown
/// S    Ff                   50         17.5                  15
/// </code>
/// </summary>
public sealed class CombinedColumnTests
{
    [Fact]
    public void Positions_OnlyMunicipalitiesHaveFigures_AreAmongCombinedPeers()
    {
        var ranked = Ranked(Example(), "2024");

        ranked.Positions.Select(position => (position.Region, position.Value, position.Rank, position.Quarter, position.States)).ShouldBe(
        [
            ("R", 20m, 1, 1, CellStates.Aggregated), ("P", 17.5m, 2, 2, CellStates.Aggregated), ("S", 17.5m, 2, 2, CellStates.Aggregated), ("Q", 16m, 4, 4, CellStates.Aggregated),
        ]);
        (ranked.IsCombined, ranked.Without.Count).ShouldBe((true, 0));
    }

    [Fact]
    public void Positions_MunicipalityWithoutAFigure_LeavesItsRegionWithout() =>
        Ranked(Example(), "2015").ShouldSatisfyAllConditions(
            ranked => ranked.Positions.Select(position => position.Region).ShouldBe(["P", "S", "Q"]), ranked => ranked.Without.ShouldBe(["R"]));

    /// <summary>A source goes before what is put together, and only that is marked.</summary>
    [Fact]
    public void Positions_FigureStatedForOneRegion_RanksAmongTheCombined() =>
        Ranked(Example().Figure("let", "Q", "2024", 19), "2024").Positions.Select(position => (position.Region, position.Rank, position.States.HasFlag(CellStates.Aggregated)))
            .ShouldBe([("R", 1, true), ("Q", 2, false), ("P", 3, true), ("S", 3, true)]);

    [Fact]
    public void Positions_FigureThatCannotBeAdded_HasNone()
    {
        var catalogue = Example().Indicator("grade", "grade", 1, "none").Figure("grade", "Aa", "2024", 7).Done();

        IndicatorPositions.Of(catalogue, catalogue.Find("grade")!, "2024", "corop")!.Positions.ShouldBeEmpty();
    }

    /// <summary>A district has the territory of no municipality; what lies within one is never put together.</summary>
    [Fact]
    public void Positions_DistrictWithoutAFigure_StaysWithout()
    {
        var catalogue = Example().Region("WK000001", "district").Region("WK000002", "district").Part("WK000002", "Ce").Figure("let", "WK000001", "2024", 7)
            .Figure("let", "WK000002", "2015", 7).Done();

        IndicatorPositions.Of(catalogue, catalogue.Find("let")!, "2024", "district")!.ShouldSatisfyAllConditions(
            ranked => ranked.Positions.Select(position => position.Region).ShouldBe(["WK000001"]), ranked => ranked.Without.ShouldBe(["WK000002"]));
    }

    /// <summary>Then P 20, S 15, Q 10; now P and S 17.5, Q 16: P stays first, S shares that place with it, Q stays third.</summary>
    [Fact]
    public void Profile_OfACombinedRegion_HasRankAndChangeAmongTheSamePeers()
    {
        var catalogue = Example().Done();

        RegionProfile.Of(catalogue, catalogue.Find("let")!, "S", "corop")!.ShouldSatisfyAllConditions(
            profile => profile.Last.ShouldBe(new("2024", 17.5m, CellStates.Aggregated, new(2, 4))),
            profile => profile.Movement.ShouldBe(new("S", 15, 17.5m, Ground.Same, new PairedStanding(2, 1, 3))));
    }

    /// <summary>All municipalities together, in both years the same 700 homes; one country has nobody to be compared with.</summary>
    [Fact]
    public void Profile_OfTheCountry_HasAChangeAndNoPosition()
    {
        var catalogue = Example().Done();

        RegionProfile.Of(catalogue, catalogue.Find("homes")!, "NL01", "country")!.ShouldSatisfyAllConditions(
            profile => (profile.Last.Value, profile.Change, profile.Ground).ShouldBe((700m, 0m, Ground.Same)), profile => profile.Last.IsPosition.ShouldBeFalse(), profile => profile.Rise.ShouldBeNull());
    }

    /// <summary>Every region of a chance division against adding it up by hand.</summary>
    [Fact]
    public void Positions_ManyRegions_AreAsAddedUp()
    {
        var random = new Random(4);
        var (example, sums) = (new SmallCatalogue().Indicator("people"), new decimal[12]);
        for (var region = 0; region < 12; region++)
        {
            example.Region($"C{region:00}", "corop");
        }

        for (var number = 0; number < 60; number++)
        {
            var people = random.Next(1, 5);
            sums[number % 12] += people;
            example.Region($"M{number:00}", "municipality").Part($"C{number % 12:00}", $"M{number:00}").Figure("people", $"M{number:00}", "2024", people);
        }

        var catalogue = example.Done();

        var positions = IndicatorPositions.Of(catalogue, catalogue.Find("people")!, "2024", "corop")!.Positions;

        positions.Count.ShouldBe(12);
        positions.ShouldAllBe(position =>
            position.Value == sums[int.Parse(position.Region.Substring(1))] && position.Rank == 1 + sums.Count(other => other > position.Value));
    }

    private static IndicatorPositions Ranked(SmallCatalogue example, string period)
    {
        var catalogue = example.Done();
        return IndicatorPositions.Of(catalogue, catalogue.Find("let")!, period, "corop")!;
    }

    private static SmallCatalogue Example()
    {
        var example = new SmallCatalogue().Indicator("homes").Indicator("let", "percent", 1, "weighted-mean", "homes", polarity: "higher-better");
        foreach (var (region, municipality, homes, then, now) in new (string, string, int, int?, decimal)[]
        {
            ("P", "Aa", 100, 20, 10), ("P", "Be", 300, 20, 20), ("Q", "Ce", 50, 10, 16), ("R", "De", 100, 30, 30), ("R", "Ee", 100, null, 10), ("S", "Ff", 50, 15, 17.5m),
        })
        {
            _ = municipality is "Be" or "Ee" ? example : example.Region(region, "corop");
            example.Region(municipality, "municipality").Part(region, municipality).Figure("homes", municipality, "2024", homes).Figure("homes", municipality, "2015", homes).Figure("let", municipality, "2024", now);
            _ = then is { } figure ? example.Figure("let", municipality, "2015", figure) : example;
        }

        return example;
    }
}
