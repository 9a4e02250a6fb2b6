using Naober.Core;
using Naober.Network.CountRegister;

namespace Naober.Tests.Network.CountRegister;

public sealed class RegisterOverviewTests
{
    private static readonly RegisterOverview Example = RegisterOverview.Of(ExampleRegion.Register, ExampleRegion.Date);

    [Fact]
    public void KnownMembers_OfPartnershipsValidOnTheDate() => Example.KnownMembers.ShouldBe(new Share(5, 6));

    [Fact]
    public void Regions_OfSeveralMunicipalities_ProvincesFirstTheRestPerType()
    {
        Example.Composed.Select(entry => (entry.Region.Key, entry.Municipalities)).ShouldBe([("PV01", 3), ("CR01", 2), ("WS01", 2)]);
        Example.Rest.Select(group => group.Type).ShouldBe(["province", "corop", "municipality"]);
        Example.Rest[2].Regions.Select(region => region.Name).ShouldBe(["Aa", "Be", "Ce", "Zet"]);
    }

    [Fact]
    public void MostConnected_IsAGovernment() => Example.MostConnected!.Key.ShouldBe("GM02");
}
