using Naober.Core;
using Naober.Network;
using Naober.Network.DelineateRegions;
using Naober.Network.MeasureRegion;

namespace Naober.Tests.Network.DelineateRegions;

/// <summary>Two groups of three municipalities that share everything among themselves, with one partnership between them.</summary>
public sealed class DelineationTests
{
    private static readonly DateOnly Date = new(2024, 1, 1);

    internal static readonly Delineation Outcome = Of(new());

    [Fact]
    public void Communities_TwoGroups_AreFoundWithTheirCentre()
    {
        Outcome.Communities.Select(community => string.Join(' ', community.Members.Select(member => member.Key)))
            .ShouldBe(["GM0001 GM0002 GM0003", "GM0004 GM0005 GM0006", "GM0007"]);
        Outcome.Communities.Select(community => community.Centre).Take(2).ShouldBe(["GM0001", "GM0004"]);
        Outcome.Communities.ShouldAllBe(community => community.Stability == 1);
        Outcome.Uncertain.ShouldBeEmpty();
    }

    [Fact]
    public void Modularity_TwoGroups_IsThatOfTheFormula()
    {
        // Weights: 2+2+3 within the first group, 2+2+2 within the second, 1 between: in all 14. Strengths of the groups 15 and 13.
        Outcome.Modularity.ShouldBe((7 / 14.0) - Math.Pow(15 / 28.0, 2) + (6 / 14.0) - Math.Pow(13 / 28.0, 2), 1e-12);
        Outcome.DistinctPartitions.ShouldBe(1);
    }

    [Fact]
    public void Member_BetweenTwoGroups_SaysHowMuchItSharesWithTheOther()
    {
        var between = Outcome.Municipalities.Single(member => member.Key == "GM0003");

        between.Strength.ShouldBe(5);
        between.Within.ShouldBe(0.8);
        (between.Next, between.WithNext).ShouldBe((2, 0.2));
        Outcome.Municipalities.Single(member => member.Key == "GM0007").ShouldBe(new("GM0007", 3, 1, 0, null, null, null));
    }

    [Fact]
    public void Newman_LargePartnerships_WeighLess()
    {
        var newman = Of(new(Weight: PairWeight.Newman));

        // p1 and p2 have three municipalities of the first group: half each; p3 has two: one.
        newman.Municipalities.Single(member => member.Key == "GM0001").Strength.ShouldBe((2 * 2 * 0.5) + 1, 1e-12);
    }

    [Fact]
    public void Agreements_ProvincesAreTheGroups_AgreeWholly()
    {
        var province = Outcome.Agreements.Single(agreement => agreement.Type == "province");

        (province.Regions, province.Compared).ShouldBe((2, new Share(6, 7)));
        (province.AdjustedRand, province.NormalisedMutualInformation).ShouldBe((1, 1));
        Outcome.Agreements.Single(agreement => agreement.Type == "corop").AdjustedRand.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Variants_SameChoices_AgreeWithTheOutcome()
    {
        Outcome.Variants.Single(variant => variant is { Weight: PairWeight.Shared, Resolution: 1 }).Agreement.ShouldBe(1);
        Outcome.Variants.Select(variant => (variant.Weight, variant.Resolution)).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public void Package_Communities_BecomeRegionsOfTwoMunicipalitiesOrMore()
    {
        var package = DelineationPackage.Of(Outcome, "bre-2024", "BRE's van 2024");

        package["regions"].Rows.Select(row => row.Text(0)).ShouldBe(["bre-2024-1", "bre-2024-2", "indeling-bre-2024"]);
        package["regions"].Rows[1].Text(1).ShouldBe("Dal e.o.");
        package["region_parts"].Rows.Where(row => row.Text(0) == "bre-2024-2").Select(row => row.Text(1)).ShouldBe(["GM0004", "GM0005", "GM0006"]);
    }

    private static Delineation Of(DelineationOptions options) => Delineation.Of(RegionNetwork.Of(Register.From(new PackageBuilder()
        .Add("regions", "NL01,Nederland,country", "PV01,Pe,province", "PV02,Qu,province", "CR01,Cee,corop", "CR02,Dee,corop",
            "GM0001,Aap,municipality", "GM0002,Bee,municipality", "GM0003,Cis,municipality",
            "GM0004,Dal,municipality", "GM0005,Eep,municipality", "GM0006,Fop,municipality", "GM0007,Gat,municipality")
        .Add("region_parts", "PV01,GM0001", "PV01,GM0002", "PV01,GM0003", "PV02,GM0004", "PV02,GM0005", "PV02,GM0006",
            "CR01,GM0001", "CR01,GM0004", "CR01,GM0007", "CR02,GM0002", "CR02,GM0003", "CR02,GM0005", "CR02,GM0006")
        .Add("actors", [.. Enumerable.Range(1, 7).Select(i => $"GM000{i},gemeente {i},,municipality,GM000{i}")])
        .Add("partnerships", [.. Enumerable.Range(1, 7).Select(i => $"p{i},Verband {i},,unknown,unknown,unknown")])
        .Add("memberships",
            "p1,GM0001,member", "p1,GM0002,member", "p1,GM0003,member",
            "p2,GM0001,member", "p2,GM0002,member", "p2,GM0003,member",
            "p3,GM0001,member", "p3,GM0002,member",
            "p4,GM0004,member", "p4,GM0005,member", "p4,GM0006,member",
            "p5,GM0004,member", "p5,GM0005,member", "p5,GM0006,member",
            "p6,GM0003,member", "p6,GM0005,member",
            "p7,GM0007,member")
        .Build()), "NL01", Date), options);
}
