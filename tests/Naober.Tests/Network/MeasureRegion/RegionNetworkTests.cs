using Naober.Core;
using Naober.Network.MeasureRegion;

namespace Naober.Tests.Network.MeasureRegion;

public sealed class RegionNetworkTests
{
    private readonly RegionNetwork network = ExampleRegion.Network();

    [Fact]
    public void Governments_Province_AreItsMunicipalitiesAndWhoCoversThem()
    {
        network.Governments.Municipalities.ShouldBe(["GM01", "GM02", "GM03"]);
        network.Governments.Provinces.ShouldBe(["PV01"]);
        network.Governments.WaterAuthorities.ShouldBe(["WS01"]);
    }

    [Fact]
    public void Pairs_MoreMunicipalitiesThanACountryHas_AreRefusedBeforeTheyTakeTheMachine()
    {
        var register = Naober.Network.Register.From(new PackageBuilder()
            .Add("regions", ["NL01,Nederland,country", .. Enumerable.Range(0, 3_001).Select(i => $"GM{i},Aa,municipality")]).Build());

        Should.Throw<TooManyPairsException>(() => RegionNetwork.Of(register, "NL01", ExampleRegion.Date).Pairs);
    }

    [Fact]
    public void Participations_RuleAny_LeavesOutUnknownMembersAndPastPartnerships() =>
        network.Participations.Select(p => p.Partnership.Key).ShouldBe(["p1", "p2", "p3", "p4", "p5"]);

    [Fact]
    public void Participations_RuleInterlocal_NeedsTwoMunicipalitiesOrOneWithProvinceOrWaterAuthority() =>
        ExampleRegion.Network(InclusionRule.Interlocal).Participations.Select(p => p.Partnership.Key).ShouldBe(["p1", "p2", "p3"]);

    [Fact]
    public void Participations_RuleInterlocal_AcceptsOneMunicipalityWithTheProvinceOrAWaterAuthority()
    {
        var register = Naober.Network.Register.From(new PackageBuilder()
            .Add("regions", "GM01,Aa,municipality", "GM02,Be,municipality", "PV01,Pe,province", "WS01,Wet,water-authority")
            .Add("region_parts", "PV01,GM01", "PV01,GM02", "WS01,GM02")
            .Add("actors", "GM01,Aa,,municipality", "PV01,Pe,,province", "WS01,Wet,,water-authority")
            .Add("partnerships", "p1,Een,,unknown,unknown,unknown", "p2,Twee,,unknown,unknown,unknown", "p3,Drie,,unknown,unknown,unknown")
            .Add("memberships", "p1,GM01,member", "p1,PV01,member", "p2,GM01,member", "p2,WS01,member", "p3,GM01,member", "p3,GM01,chair")
            .Build());

        RegionNetwork.Of(register, "PV01", ExampleRegion.Date, InclusionRule.Interlocal)
            .Participations.Select(p => p.Partnership.Key).ShouldBe(["p1", "p2"]);
    }

    [Fact]
    public void Coverage_OneOfSixWithoutMembers_IsFiveOfSix()
    {
        network.Coverage.ShouldBe(new Share(5, 6));
        network.WithoutKnownMembers.Select(p => p.Key).ShouldBe(["p6"]);
    }

    [Fact]
    public void WithTwoOrMoreMunicipalities_Example_IsThreeOfFive() => network.WithTwoOrMoreMunicipalities.ShouldBe(new Share(3, 5));

    [Fact]
    public void MeanMunicipalities_CountsMunicipalitiesOutsideToo_IsTenOverFour()
    {
        network.MeanMunicipalities.ShouldBe(2.5);
        network.MunicipalMembersPerPartnership.ShouldBe(new Share(10, 4));
    }

    [Fact]
    public void Degree_TwoRolesInOnePartnership_CountOnce() =>
        network.Degree.Select(d => (d.Actor, d.Partnerships)).ShouldBe([("GM02", 4), ("GM01", 3), ("PV01", 2), ("WS01", 2), ("GM03", 1)]);

    [Fact]
    public void Pairs_AllPairsOfTheRegion_HighestFirst() =>
        network.Pairs.Select(p => (p.A, p.B, p.Shared)).ShouldBe([("GM01", "GM02", 3), ("GM01", "GM03", 1), ("GM02", "GM03", 1)]);

    [Fact]
    public void PairsOf_OtherKinds_CountsGovernmentsOfTheRegionAndOthersThatTakePart()
    {
        network.PairsOf(["province", "water-authority"]).ShouldBe([new PairCount("PV01", "WS01", 2)]);
        network.PairsOf(["province", "national-government"]).ShouldBe([new PairCount("PV01", "rijk", 1)]);
        network.PairsOf(["municipality"]).ShouldBe(network.Pairs);
    }

    [Fact]
    public void MinAndMaxShared_TiedPairs_AreAllNamed()
    {
        network.MaxShared!.Value.ShouldBe(3);
        network.MaxShared.Pairs.ShouldBe([("GM01", "GM02")]);
        network.MinShared!.Value.ShouldBe(1);
        network.MinShared.Pairs.ShouldBe([("GM01", "GM03"), ("GM02", "GM03")]);
    }

    [Fact]
    public void MinShared_RegionOfOneMunicipality_IsUnknown() =>
        RegionNetwork.Of(ExampleRegion.Register, "GM01", ExampleRegion.Date).MinShared.ShouldBeNull();

    [Fact]
    public void Congruence_PartnershipsWithoutMunicipality_CountInTheDenominatorOnly() => network.Congruence.ShouldBe(new Share(2, 5));

    [Fact]
    public void External_NationalBody_IsNeitherInsideNorOutside() => network.External.ShouldBe(new Share(2, 5));

    [Fact]
    public void CohesionOf_CoropInside_IsListedAndOthersAreNot()
    {
        network.CohesionOf([]).ShouldBe([new Cohesion("CR01", new Share(3, 4))]);
        network.CohesionOf(["GM03"]).Select(c => c.Region).ShouldBe(["CR01", "GM03"]);
    }

    [Fact]
    public void Province_AndWaterAuthority_Example()
    {
        network.Province.ShouldBe(new Share(2, 5));
        network.WaterAuthority.ShouldBe(new Share(2, 5));
        network.WaterAuthorities.ShouldBe([new WaterAuthorityCount("WS01", 2, 1)]);
        network.ProvinceWithoutMunicipality.ShouldBe(1);
        network.WaterAuthorityWithoutMunicipality.ShouldBe(1);
    }

    [Fact]
    public void TwelvePlusOne_Example_IsOneOfWhichOneWithTheWaterAuthority()
    {
        network.AllMunicipalitiesAndProvince.ShouldBe(1);
        network.AllMunicipalitiesProvinceAndWaterAuthorities.ShouldBe(1);
    }

    [Fact]
    public void LegalForms_SharesOverPartnerships_AddUpToOne()
    {
        network.LegalForms.Where(t => t.Share.Count > 0).Select(t => (t.Key, t.Share)).ShouldBe(
            [("coordination", new Share(2, 5)), ("network", new(1, 5)), ("private-entity", new(1, 5)), ("public-entity", new(1, 5))]);
        network.LegalForms.Sum(t => t.Share.Count).ShouldBe(5);
    }

    [Fact]
    public void Domains_SharesOverMentions_AddUpToOne()
    {
        network.Domains.Single(t => t.Key == "space").Share.ShouldBe(new Share(2, 6));
        network.Domains.Sum(t => t.Share.Count).ShouldBe(6);
        network.MultiDomain.ShouldBe(new Share(1, 5));
        network.DomainPairs.ShouldBe([new DomainPair("economy-labour", "space", 1)]);
    }

    [Fact]
    public void Scales_Example_CountsEveryLevel()
    {
        network.Scales.ShouldBe([new("national", 0), new("supraregional", 2), new("regional", 2), new("subregional", 1), new("local", 0), new("unknown", 0)]);
        network.ScalesOf(p => p.Ecosystems.Contains("economic")).Sum(s => s.Count).ShouldBe(1);
    }

    [Fact]
    public void OrientationOf_Region_GroupsOutsidePartnersByTheirProvince()
    {
        var orientation = network.OrientationOf("PV01");

        orientation.External.ShouldBe(new Share(2, 4));
        orientation.Towards.ShouldBe([("PV02", 2)]);
        orientation.Partners.ShouldBe([new OutsidePartner("GM09", "PV02", 2)]);
    }

    /// <summary>
    /// Zet meets only Aa and Be, Rijk only Pe and Wet: from Zet to Ce, Pe and Wet, from Rijk to Aa, Be and Ce, and from Zet to
    /// Rijk there are two or four shortest paths, so that each of the four in between gets three halves and another half.
    /// </summary>
    [Fact]
    public void BoundarySpanners_Example_AreTheFourInBetween()
    {
        network.BoundarySpanners.Take(4).Select(s => (s.Actor, s.Betweenness, s.Scales, s.Ecosystems)).ShouldBe(
            [("GM01", 2, 3, 2), ("GM02", 2, 3, 2), ("PV01", 2, 1, 1), ("WS01", 2, 1, 1)]);
        network.BoundarySpanners.Skip(4).ShouldAllBe(s => s.Betweenness == 0);
    }

    [Fact]
    public void BoundarySpanners_Example_HaveARankPerFigureWhereItIsKnown()
    {
        var ranks = network.BoundarySpanners.ToDictionary(s => s.Actor, s => s.Ranks);

        ranks["GM02"].ShouldBe((1, 1, 1));
        (ranks["PV01"].Betweenness, ranks["WS01"].Betweenness).ShouldBe((1, 1));
        ranks["PV01"].Scales.ShouldBe(1 + network.BoundarySpanners.Count(s => s.Scales > 1));
        network.BoundarySpanners.ShouldAllBe(s => (s.Ecosystems == 0) == (s.Ranks.Ecosystems == null));
    }

    [Fact]
    public void Of_DateBeforeTheEndOfAPartnership_CountsIt() =>
        RegionNetwork.Of(ExampleRegion.Register, "PV01", new(2019, 12, 31)).Participations.Count.ShouldBe(6);

    [Fact]
    public void Of_LastDayOfAMembership_IsTheDayBeforeItsEnd()
    {
        var before = RegionNetwork.Of(ExampleRegion.Register, "PV01", new(2021, 8, 31));

        before.Degree.Single(d => d.Actor == "GM03").Partnerships.ShouldBe(2);
        network.Degree.Single(d => d.Actor == "GM03").Partnerships.ShouldBe(1);
    }

    [Fact]
    public void Of_UnknownRegion_Throws() =>
        Should.Throw<KeyNotFoundException>(() => RegionNetwork.Of(ExampleRegion.Register, "GM99", ExampleRegion.Date));

    [Fact]
    public void Measures_RegionWithoutPartnerships_AreUnknownNotZero()
    {
        var empty = RegionNetwork.Of(ExampleRegion.Register, "PV02", new(1900, 1, 1), InclusionRule.Interlocal);

        empty.Congruence.Value.ShouldBeNull();
        empty.MeanMunicipalities.ShouldBeNull();
    }
}
