using Naober.Analysis.Positions;
using Naober.Indicators;
using Naober.Indicators.DescribeRegion;
using Naober.Indicators.FindMovers;

namespace Naober.Tests.Indicators.FindMovers;

/// <summary>
/// The worked example of docs/methods/movement: of Aa to Ee, Be and Ce merged into Fe in 2022. Homes let: a mean by homes.
/// <code>
///        homes 2015   let 2015   let 2024
/// Aa            100         10         13
/// Be            300         20
/// Ce            100         12
/// De            100         14         12
/// Ee            100                    11
/// Fe                     18 (a)        15     (a) (300 x 20 + 100 x 12) / 400
/// </code>
/// </summary>
public sealed class PeriodPairTests
{
    [Fact]
    public void All_Merger_RanksTheSameTerritoriesBothTimes() =>
        Pair(Example().Done(), "let").All().ShouldBe(
        [
            new Mover("Aa", 10, 13, Ground.Same, new PairedStanding(3, 2, 3)),
            new("De", 14, 12, Ground.Same, new PairedStanding(2, 3, 3)),
            new("Fe", 18, 15, Ground.Converted, new PairedStanding(1, 1, 3)),
        ]);

    /// <summary>Then 4 of 4 (20, 14, 12, 10), now 2 of 4 (15, 13, 12, 11): two places, of which one because Be and Ce became one.</summary>
    [Fact]
    public void Profile_Merger_HasBothPlainRanksAndTheChangeAmongTheSame()
    {
        var catalogue = Example().Done();

        var profile = RegionProfile.Of(catalogue, catalogue.Find("let")!, "Aa", "municipality")!;

        (profile.First!.Standing, profile.Last.Standing).ShouldBe((new(4, 4), new(2, 4)));
        (profile.Movement!.Standing, profile.Rise, profile.Change).ShouldBe((new(3, 2, 3), 1, 3m));
    }

    [Fact]
    public void Of_OneRegion_IsAsAmongAll()
    {
        var pair = Pair(Example().Done(), "let");

        pair.All().ShouldAllBe(mover => mover == pair.Of(mover.Region));
        pair.Of("Ee").ShouldBeNull();
        pair.Of("Be").ShouldBeNull();
    }

    [Fact]
    public void TopMovers_Merger_ComparesWithWhatTheRegionWas()
    {
        var catalogue = Example().Done();

        TopMovers.Of(catalogue, catalogue.Find("let")!, "2015", "2024", "municipality").Select(mover => (mover.Region, mover.Change)).ShouldBe([("Aa", 3m), ("Fe", -3m), ("De", -2m)]);
        TopMovers.ByRank(catalogue, catalogue.Find("let")!, "2015", "2024", "municipality").Select(mover => (mover.Region, mover.Rise)).ShouldBe([("Aa", 1), ("De", -1)]);
    }

    /// <summary>A part of which no source says how large it was leaves its region out; the others stay.</summary>
    [Fact]
    public void All_DivisionWithoutShares_LeavesThatRegionOut()
    {
        var catalogue = Example().Region("Gg", "municipality", "", "2022-01-01").Change("2022-01-01", "split", "Gg", "De").Change("2022-01-01", "split", "Gg", "Ee").Figure("let", "Gg", "2015", 9).Done();

        Pair(catalogue, "let").All().Select(mover => mover.Region).ShouldBe(["Aa", "Fe"]);
        RegionProfile.Of(catalogue, catalogue.Find("let")!, "De", "municipality")!.ShouldSatisfyAllConditions(
            profile => profile.Movement.ShouldBeNull(), profile => profile.Change.ShouldBe(-2), profile => profile.Ground.ShouldBe(Ground.Different));
    }

    /// <summary>A grade has no weight: Aa took Gg in, and keeps its own grades, marked.</summary>
    [Fact]
    public void All_FigureThatCannotBeConverted_IsMarkedWhereTheTerritoryChanged()
    {
        var catalogue = Example().Region("Gg", "municipality", "", "2022-01-01").Change("2022-01-01", "absorption", "Gg", "Aa").Indicator("grade", "grade", 1, "none")
            .Figure("grade", "Aa", "2015", 7).Figure("grade", "De", "2015", 6).Figure("grade", "Aa", "2024", 6).Figure("grade", "De", "2024", 8).Done();

        Pair(catalogue, "grade").All().ShouldBe([new Mover("Aa", 7, 6, Ground.Different, new PairedStanding(1, 2, 2)), new("De", 6, 8, Ground.Same, new PairedStanding(2, 1, 2))]);
    }

    /// <summary>Fe went to another province, as Vijfheerenlanden did; a merger within a province leaves that what it was.</summary>
    [Theory]
    [InlineData("P", Ground.Different)]
    [InlineData("Q", Ground.Different)]
    [InlineData("S", Ground.Same)]
    [InlineData("NL01", Ground.Same)]
    public void All_StatedFigureOfARegionThatGainedOrLostAMunicipality_IsOfADifferentTerritory(string region, Ground expected)
    {
        var example = Example().Region("P", "province").Region("Q", "province").Region("S", "province").Indicator("grade", "grade", 1, "none")
            .Part("P", "Aa").Part("P", "Be", "", "2022-01-01").Part("P", "Ce", "", "2022-01-01").Part("Q", "De").Part("Q", "Fe", "2022-01-01").Part("S", "Ee")
            .Part("S", "Gg", "", "2023-01-01").Part("S", "Hh", "", "2023-01-01").Part("S", "Ii", "2023-01-01")
            .Region("Gg", "municipality", "", "2023-01-01").Region("Hh", "municipality", "", "2023-01-01").Region("Ii", "municipality", "2023-01-01")
            .Change("2023-01-01", "merger", "Gg", "Ii").Change("2023-01-01", "merger", "Hh", "Ii");
        foreach (var (stated, number) in new[] { "P", "Q", "S", "NL01" }.Zip([6, 7, 8, 7]))
        {
            example.Figure("grade", stated, "2015", number).Figure("grade", stated, "2024", number + 1);
        }

        var catalogue = example.Done();

        PeriodPair.Of(catalogue, catalogue.Find("grade")!, "2015", "2024", catalogue.Regions.Find(region)!.Type)!.Of(region)!.Ground.ShouldBe(expected);
    }

    /// <summary>Of many invented mergers: ranks of the regions with both figures, none of them twice, and the sum of all figures as it was.</summary>
    [Fact]
    public void All_ManyMergers_LoseNobodyAndRankEverybodyOnce()
    {
        var random = new Random(8);
        for (var run = 0; run < 20; run++)
        {
            var (example, total) = (new SmallCatalogue().Indicator("people"), 0m);
            for (var number = 0; number < 30; number++)
            {
                var merges = number % 3 != 0;
                example.Region($"A{number:00}", "municipality", "", merges ? "2020-01-01" : "");
                var people = random.Next(1, 9);
                total += people;
                example.Figure("people", $"A{number:00}", "2015", people);
                if (!merges)
                {
                    example.Region($"B{number:00}", "municipality", "2020-01-01").Figure("people", $"A{number:00}", "2024", random.Next(1, 9)).Figure("people", $"B{number:00}", "2024", random.Next(1, 9));
                }
                else
                {
                    example.Change("2020-01-01", "merger", $"A{number:00}", $"B{number - (number % 3):00}");
                }
            }

            var movers = Pair(example.Done(), "people").All();

            movers.Sum(mover => mover.From).ShouldBe(total);
            movers.Select(mover => mover.Region).ShouldBeUnique();
            movers.ShouldAllBe(mover => mover.Standing!.Value.Then == 1 + movers.Count(other => other.From > mover.From) && mover.Standing.Value.Now == 1 + movers.Count(other => other.To > mover.To));
        }
    }

    private static PeriodPair Pair(Catalogue catalogue, string indicator) => PeriodPair.Of(catalogue, catalogue.Find(indicator)!, "2015", "2024", "municipality")!;

    private static SmallCatalogue Example() => new SmallCatalogue()
        .Region("Aa", "municipality").Region("Be", "municipality", "", "2022-01-01").Region("Ce", "municipality", "", "2022-01-01").Region("De", "municipality").Region("Ee", "municipality")
        .Region("Fe", "municipality", "2022-01-01").Change("2022-01-01", "merger", "Be", "Fe").Change("2022-01-01", "merger", "Ce", "Fe")
        .Indicator("homes").Indicator("let", "percent", 1, "weighted-mean", "homes", polarity: "higher-better")
        .Figure("homes", "Aa", "2015", 100).Figure("homes", "Be", "2015", 300).Figure("homes", "Ce", "2015", 100).Figure("homes", "De", "2015", 100)
        .Figure("let", "Aa", "2015", 10).Figure("let", "Be", "2015", 20).Figure("let", "Ce", "2015", 12).Figure("let", "De", "2015", 14)
        .Figure("let", "Aa", "2024", 13).Figure("let", "De", "2024", 12).Figure("let", "Ee", "2024", 11).Figure("let", "Fe", "2024", 15);
}
