using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;

namespace Naober.Tests.Network.MeasureRegion;

/// <summary>The slow twin: on random registers every measure equals its definition, written as sets and nothing else.</summary>
public sealed class EveryMeasureAgainstItsDefinitionTests
{
    private static readonly DateOnly Date = new(2021, 9, 1);

    public static TheoryData<int, InclusionRule> Seeds =>
        [.. Enumerable.Range(1, 25).SelectMany(seed => new[] { (seed, InclusionRule.Any), (seed, InclusionRule.Interlocal) })];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RegionNetwork_RandomRegister_EqualsTheDefinitions(int seed, InclusionRule rule)
    {
        var members = RandomMembers(new Random(seed));
        var network = RegionNetwork.Of(ToRegister(members), "PV01", Date, rule);
        string[] own = ["GM01", "GM02", "GM03", "GM04"];
        int Own(HashSet<string> m) => m.Count(own.Contains);
        bool Province(HashSet<string> m) => m.Contains("PV01");
        bool Water(HashSet<string> m) => m.Contains("WS01") || m.Contains("WS02");
        bool Municipal(HashSet<string> m) => m.Any(key => key.StartsWith("GM", StringComparison.Ordinal));
        var p = members.Values.Where(m => m.Count > 0 && (rule == InclusionRule.Any
            ? Own(m) > 0 || Province(m) || Water(m)
            : Own(m) >= 2 || (Own(m) == 1 && (Province(m) || Water(m))))).ToList();

        network.Participations.Count.ShouldBe(p.Count);
        network.WithTwoOrMoreMunicipalities.ShouldBe(new Share(p.Count(m => Own(m) >= 2), p.Count));
        network.Congruence.ShouldBe(new Share(p.Count(m => Own(m) > 0 && !m.Contains("GM08") && !m.Contains("GM09")), p.Count));
        network.External.ShouldBe(new Share(p.Count(m => m.Overlaps(["GM08", "GM09", "PV02", "WS03", "nds"])), p.Count));
        network.Province.ShouldBe(new Share(p.Count(Province), p.Count));
        network.WaterAuthority.ShouldBe(new Share(p.Count(Water), p.Count));
        network.ProvinceWithoutMunicipality.ShouldBe(p.Count(m => Province(m) && !Municipal(m)));
        network.WaterAuthorityWithoutMunicipality.ShouldBe(p.Count(m => Water(m) && !Municipal(m)));
        network.AllMunicipalitiesAndProvince.ShouldBe(p.Count(m => Own(m) == 4 && Province(m)));
        network.AllMunicipalitiesProvinceAndWaterAuthorities.ShouldBe(p.Count(m => m.IsSupersetOf([.. own, "PV01", "WS01", "WS02"])));
        network.Degree.ShouldAllBe(degree => degree.Partnerships == p.Count(m => m.Contains(degree.Actor)));
        network.Pairs.Count.ShouldBe(6);
        network.Pairs.ShouldAllBe(pair => pair.Shared == p.Count(m => m.IsSupersetOf(new[] { pair.A, pair.B })));
        network.MaxShared!.Value.ShouldBe(network.Pairs.Max(pair => pair.Shared));
        network.MinShared!.Value.ShouldBe(network.Pairs.Min(pair => pair.Shared));
        network.CohesionOf("CR01").ShouldBe(new Share(p.Count(m => m.IsSupersetOf(["GM01", "GM02"])), p.Count(m => m.Overlaps(["GM01", "GM02"]))));
        network.MunicipalMembersPerPartnership.ShouldBe(new Share(
            p.Sum(m => m.Count(key => key.StartsWith("GM", StringComparison.Ordinal))), p.Count(Municipal)));
        network.Coverage.ShouldBe(new Share(members.Values.Count(m => m.Count > 0), members.Count));
    }

    private static Dictionary<string, HashSet<string>> RandomMembers(Random random) => Enumerable.Range(0, 40).ToDictionary(
        i => $"p{i:00}",
        _ => new[] { "GM01", "GM02", "GM03", "GM04", "GM08", "GM09", "PV01", "PV02", "WS01", "WS02", "WS03", "nds", "rijk", "bedrijf" }
            .Where(_ => random.Next(100) < 12 + (random.Next(3) * 25)).ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static Register ToRegister(Dictionary<string, HashSet<string>> members)
    {
        var package = new PackageBuilder()
            .Add("regions",
                "GM01,A,municipality", "GM02,B,municipality", "GM03,C,municipality", "GM04,D,municipality", "GM08,H,municipality", "GM09,I,municipality",
                "PV01,P,province", "PV02,Q,province", "WS01,W,water-authority", "WS02,X,water-authority", "WS03,Y,water-authority", "CR01,K,corop")
            .Add("region_parts", "PV01,GM01", "PV01,GM02", "PV01,GM03", "PV01,GM04", "PV02,GM08", "PV02,GM09", "WS01,GM01", "WS02,GM04", "WS03,GM09", "CR01,GM01", "CR01,GM02")
            .Add("actors",
                "GM01,A,,municipality", "GM02,B,,municipality", "GM03,C,,municipality", "GM04,D,,municipality", "GM08,H,,municipality", "GM09,I,,municipality",
                "PV01,P,,province", "PV02,Q,,province", "WS01,W,,water-authority", "WS02,X,,water-authority", "WS03,Y,,water-authority",
                "nds,Niedersachsen,,foreign-government", "rijk,Rijk,,national-government", "bedrijf,Bedrijf,,company");
        foreach (var (partnership, actors) in members)
        {
            package.Add("partnerships", $"{partnership},{partnership},,unknown,unknown,unknown");
            package.Add("memberships", [.. actors.Select(actor => $"{partnership},{actor},member")]);
        }

        return Register.From(package.Build());
    }
}
