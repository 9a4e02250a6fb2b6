using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Regions;

namespace Naober.Tests.Network.MeasureRegion;

/// <summary>The network of a region from shared arrays equals the one found by asking the register about every partnership.</summary>
public sealed class RegisterOnDateTests
{
    private static readonly string[] Dates = ["", "2010-01-01", "2015-06-01", "2020-01-01"];
    private static readonly string[] Regions = ["PV01", "PV02", "CR01", "GM01", "GM09", "NL01", "WS01", "leeg"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RegionNetwork_RandomDatedRegister_EqualsAskingTheRegister(int seed)
    {
        var register = RandomRegister(new Random(seed));
        foreach (var date in new DateOnly[] { new(2009, 12, 31), new(2015, 6, 1), new(2021, 9, 1) })
        {
            var known = RegisterOnDate.Of(register, date);
            foreach (var rule in Enum.GetValues<InclusionRule>())
            {
                foreach (var region in Regions)
                {
                    var network = RegionNetwork.Of(known, region, rule);
                    var (expected, without) = Slow(register, region, date, rule);

                    network.Participations.Select(Line).ShouldBe(expected.Select(Line));
                    network.WithoutKnownMembers.ShouldBe(without);
                    network.Coverage.Of.ShouldBe(register.Partnerships.Count(partnership => partnership.Valid.Contains(date)));
                }
            }
        }
    }

    [Fact]
    public void Congruence_ActorWithTheKeyOfAMunicipalityButAnotherKind_IsNoMunicipalityAnywhere()
    {
        var register = Register.From(new PackageBuilder()
            .Add("regions", "GM01,Aa,municipality", "GM02,Be,municipality", "PV01,Pe,province")
            .Add("region_parts", "PV01,GM01", "PV01,GM02")
            .Add("actors", "GM01,Aa,,municipality", "GM02,Be bv,,company")
            .Add("partnerships", "p1,Een,,unknown,unknown,unknown")
            .Add("memberships", "p1,GM01,member", "p1,GM02,member")
            .Build());
        var network = RegionNetwork.Of(register, "PV01", ExampleRegion.Date);

        network.Congruence.ShouldBe(new(1, 1));
        network.WithTwoOrMoreMunicipalities.ShouldBe(new(0, 1));
        network.MeanMunicipalities.ShouldBe(1);
        network.Pairs.ShouldBe([new("GM01", "GM02", 0)]);
        network.External.ShouldBe(new(0, 1));
        network.CohesionOf("PV01").ShouldBe(new(0, 1));
        network.Degree.ShouldBe([new("GM01", 1), new("GM02", 0), new("PV01", 0)]);
    }

    private static string Line(Participation p) => string.Join(" / ", new[] { p.Members, p.Municipalities, p.Inside, p.Provinces, p.WaterAuthorities, p.Outside }
        .Select(actors => string.Join(' ', actors.Select(actor => actor.Key))).Prepend(p.Partnership.Key));

    /// <summary>As the definitions say it, partnership by partnership.</summary>
    private static (IReadOnlyList<Participation> Participations, IReadOnlyList<Partnership> WithoutMembers) Slow(Register register, string region, DateOnly date, InclusionRule rule)
    {
        var municipalities = register.Regions.MunicipalitiesOf(region, date);
        var provinces = Touching(Region.Province);
        var waterAuthorities = Touching(Region.WaterAuthority);
        var valid = register.Partnerships.Where(partnership => partnership.Valid.Contains(date)).Select(p => (Partnership: p, Members: register.MembersOf(p, date))).ToList();
        return (
            [.. valid.Where(entry => entry.Members.Count > 0).Select(entry => Of(entry.Partnership, entry.Members)).Where(Meets)],
            [.. valid.Where(entry => entry.Members.Count == 0).Select(entry => entry.Partnership)]);

        List<string> Touching(string type) => [.. register.Regions.All.Where(other => other.Type == type && other.Valid.Contains(date)
            && register.Regions.MunicipalitiesOf(other.Key, date).Intersect(municipalities).Any()).Select(other => other.Key)];

        Participation Of(Partnership partnership, IReadOnlyList<Actor> members)
        {
            List<Actor> OfKind(string kind, IReadOnlyList<string> keys) => [.. members.Where(member => member.Kind == kind && keys.Contains(member.Key))];
            var inside = OfKind(Region.Municipality, municipalities);
            var ofProvinces = OfKind(Region.Province, provinces);
            var ofWater = OfKind(Region.WaterAuthority, waterAuthorities);
            return new(
                partnership, members, [.. members.Where(member => member.Kind == Region.Municipality)], inside, ofProvinces, ofWater,
                [.. members.Where(member => member.CanBeOutside).Except(inside).Except(ofProvinces).Except(ofWater)]);
        }

        bool Meets(Participation p) => rule == InclusionRule.Any
            ? p.Inside.Count + p.Provinces.Count + p.WaterAuthorities.Count > 0
            : p.Inside.Count >= 2 || (p.Inside.Count == 1 && p.Provinces.Count + p.WaterAuthorities.Count > 0);
    }

    private static Register RandomRegister(Random random)
    {
        string[] actors = ["GM01", "GM02", "GM03", "GM09", "PV01", "PV02", "WS01", "nds", "rijk", "bedrijf"];
        var package = new PackageBuilder()
            .Add("regions",
                "GM01,A,municipality", "GM02,B,municipality,,2015-06-01", "GM03,C,municipality", "GM09,I,municipality", "PV01,P,province", "PV02,Q,province",
                "WS01,W,water-authority", "CR01,K,corop,2010-01-01", "NL01,N,country", "leeg,Leeg,custom")
            .Add("region_parts", "PV01,GM01", "PV01,CR01", "PV02,GM09", "WS01,GM01", "WS01,GM09,2015-06-01", "CR01,GM02", "CR01,GM03")
            .Add("actors",
                "GM01,A,,municipality", "GM02,B,,municipality", "GM03,C,,municipality", "GM09,I,,municipality", "PV01,P,,province", "PV02,Q,,province",
                "WS01,W,,water-authority", "nds,Niedersachsen,,foreign-government", "rijk,Rijk,,national-government", "bedrijf,Bedrijf,,company");
        foreach (var i in Enumerable.Range(10, 30))
        {
            package.Add("partnerships", $"p{i},p{i},,unknown,unknown,unknown,,,,{Period()}");
            foreach (var actor in actors.Where(_ => random.Next(4) == 0))
            {
                package.Add("memberships", $"p{i},{actor},member,{Period()}");
                if (random.Next(3) == 0)
                {
                    package.Add("memberships", $"p{i},{actor},chair");
                }
            }
        }

        return Register.From(package.Build());

        string Period()
        {
            var from = random.Next(Dates.Length);
            var to = random.Next(3) == 0 && from < Dates.Length - 1 ? Dates[random.Next(from + 1, Dates.Length)] : "";
            return $"{Dates[from]},{to}";
        }
    }
}
