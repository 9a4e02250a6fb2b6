using Naober.Network;
using Naober.Network.ExploreNetwork;
using Naober.Network.MeasureRegion;

namespace Naober.Tests.Network.ExploreNetwork;

/// <summary>Where the dots stand, and how many lines are drawn when there are too many.</summary>
public sealed class ExploredPlacesTests
{
    private static readonly DateOnly Date = new(2024, 1, 1);

    [Fact]
    public void Geographic_KnownSeats_NorthIsUpAndTheOthersStandAmongTheirPartners()
    {
        var register = Register.From(new PackageBuilder()
            .Add("regions", "GM1,Noord,municipality,,,53.0,6.0", "GM2,Zuid,municipality,,,52.0,6.0", "GM3,Oost,municipality,,,52.5,7.0", "PV1,Pe,province,,,51,4")
            .Add("region_parts", "PV1,GM1", "PV1,GM2", "PV1,GM3")
            .Add("actors", "GM1,Noord,,municipality", "GM2,Zuid,,municipality", "GM3,Oost,,municipality", "PV1,Pe,,province", "school,School,,education")
            .Add("partnerships", "p,P,,unknown,unknown,unknown")
            .Add("memberships", "p,GM1,member", "p,GM2,member", "p,school,member")
            .Build());
        var network = Explore(register, "PV1", new() { Layout = NetworkLayout.Geographic, Kinds = ["municipality", "province", "education"] });
        var place = network.Nodes.ToDictionary(node => node.Key, node => node.Place);

        place["GM1"].Y.ShouldBeGreaterThan(place["GM3"].Y);
        place["GM3"].Y.ShouldBeGreaterThan(place["GM2"].Y);
        place["GM3"].X.ShouldBeGreaterThan(place["GM1"].X);
        // 111 kilometres from north to south against 68 from west to east.
        ((place["GM1"].Y - place["GM2"].Y) / (place["GM3"].X - place["GM1"].X)).ShouldBe(111.195 / 68.15, tolerance: 0.01);
        place["school"].Y.ShouldBe((place["GM1"].Y + place["GM2"].Y) / 2, tolerance: 1);
        place["PV1"].X.ShouldBe((place["GM1"].X + place["GM2"].X + place["GM3"].X) / 3, tolerance: 1);
    }

    [Fact]
    public void Minimum_NobodyChoosesAndTooManyLines_LeavesThoseThatCanBeRead()
    {
        // 5,050 pairs share one partnership, 190 of them two.
        var network = Explore(Everyone(101, 20), "NL", new());

        (network.Minimum, network.Edges.Count, network.LinesAt(1)).ShouldBe((2, 190, 5050));
        network.Nodes.Count.ShouldBe(101);
        Explore(Everyone(101, 20), "NL", new() { Minimum = 1 }).Edges.Count.ShouldBe(5050);
    }

    [Fact]
    public void Minimum_NothingWouldBeLeft_DrawsAllThatShareTheSame() =>
        Explore(Everyone(101, 1), "NL", new()).Edges.Count.ShouldBe(5050);

    /// <summary>All municipalities in one partnership, the first ones also in another.</summary>
    private static Register Everyone(int count, int twice)
    {
        string[] keys = [.. Enumerable.Range(0, count).Select(i => $"GM{i:000}")];
        return Register.From(new PackageBuilder()
            .Add("regions", [.. keys.Select(key => $"{key},{key},municipality"), "NL,Land,country"])
            .Add("actors", [.. keys.Select(key => $"{key},{key},,municipality")])
            .Add("partnerships", "p,P,,unknown,unknown,unknown", "q,Q,,unknown,unknown,unknown")
            .Add("memberships", [.. keys.Select(key => $"p,{key},member"), .. keys.Take(twice).Select(key => $"q,{key},member")])
            .Build());
    }

    private static ExploredNetwork Explore(Register register, string region, NetworkChoice choice) =>
        ExploredNetwork.Of(register, RegionNetwork.Of(register, region, Date), choice);
}
