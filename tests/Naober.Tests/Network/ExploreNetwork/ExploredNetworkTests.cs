using Naober.Network.ExploreNetwork;
using Naober.Network.FindPartnerships;

namespace Naober.Tests.Network.ExploreNetwork;

/// <summary>Counted by hand on <see cref="ExampleRegion"/>.</summary>
public sealed class ExploredNetworkTests
{
    private static readonly string[] Everyone = ["municipality", "province", "water-authority", "national-government"];

    [Fact]
    public void Of_Municipalities_AreThoseOfTheRegionWithWhatTheyShare()
    {
        var network = Explore(new());

        network.Nodes.Select(node => (node.Name, node.Count, node.Neighbours, node.Strength)).ShouldBe([("Be", 4, 2, 4), ("Aa", 3, 2, 4), ("Ce", 1, 2, 2)]);
        Lines(network).ShouldBe(["Aa - Ce 1", "Be - Ce 1", "Be - Aa 3"], ignoreOrder: true);
        network.Edges[^1].Shared.ShouldBe(3, "the strongest is drawn last");
        network.Partnerships.ShouldBe(5);
    }

    [Fact]
    public void Of_Outside_AddsGovernmentsOfOtherRegions()
    {
        var network = Explore(new() { Outside = true });

        network.Nodes.Where(node => node.IsOutside).Select(node => (node.Name, node.Count, node.Strength)).ShouldBe([("Zet", 2, 3)]);
        Lines(network).ShouldContain("Be - Zet 2");
    }

    [Fact]
    public void Of_TwoModes_HasALinePerMembership()
    {
        var network = Explore(new() { Mode = NetworkMode.TwoMode, Kinds = Everyone });

        network.Nodes.Where(node => node.IsPartnership).Select(node => (node.Key, node.Count)).ShouldBe([("p1", 5), ("p2", 2), ("p3", 2), ("p4", 3), ("p5", 1)]);
        network.Edges.Count.ShouldBe(13);
        network.NeighboursOf(network.Nodes.Single(node => node.Key == "p4")).Select(neighbour => neighbour.Other.Name).ShouldBe(["Pe", "Rijk", "Wet"]);
    }

    [Fact]
    public void Of_TwoModesWithMinimum_LeavesOutSmallPartnerships()
    {
        var network = Explore(new() { Mode = NetworkMode.TwoMode, Minimum = 3 });

        network.Nodes.Where(node => node.IsPartnership).Select(node => node.Key).ShouldBe(["p1"]);
        network.Edges.Count.ShouldBe(5);
    }

    [Fact]
    public void Of_MoreActorsThanCanBeShown_LeavesOutThoseWithLeast()
    {
        const int Companies = ExploredNetwork.MostActors + 5;
        var register = Naober.Network.Register.From(new PackageBuilder()
            .Add("regions", "GM01,Aa,municipality").Add("actors", "GM01,Aa,,municipality,GM01")
            .Add("actors", [.. Enumerable.Range(0, Companies).Select(i => $"c{i:0000},Bedrijf {i},,company")])
            .Add("partnerships", "p,P,,unknown,unknown,unknown", "q,Q,,unknown,unknown,unknown").Add("memberships", "p,GM01,member", "q,GM01,member", "q,c0007,lead")
            .Add("memberships", [.. Enumerable.Range(0, Companies).Select(i => $"p,c{i:0000},member")]).Build());

        var network = ExploredNetwork.Of(register, Naober.Network.MeasureRegion.RegionNetwork.Of(register, "GM01", new(2024, 1, 1)), new() { Kinds = ["company"], Mode = NetworkMode.TwoMode });

        network.LeftOut.ShouldBe(5);
        network.Nodes.Count(node => !node.IsPartnership).ShouldBe(ExploredNetwork.MostActors);
        network.Nodes[0].Name.ShouldBe("Bedrijf 7");
    }

    [Fact]
    public void Of_Filter_CountsOnlyPartnershipsThatMeetIt()
    {
        var network = Explore(new() { Filter = new(new Dictionary<string, IReadOnlyList<string>> { [Facet.Domain.Key] = ["space"] }), Kinds = Everyone });

        network.Partnerships.ShouldBe(2);
        Lines(network).ShouldBe(["Aa - Be 1", "Pe - Wet 1", "Pe - Rijk 1", "Wet - Rijk 1"], ignoreOrder: true);
        network.Nodes.ShouldContain(node => node.Name == "Ce" && node.Count == 0, "a government of the region stays, without lines");
    }

    [Fact]
    public void Of_Minimum_DrawsTheStrongLinesOnly()
    {
        var network = Explore(new() { Minimum = 2 });

        Lines(network).ShouldBe(["Be - Aa 3"]);
        network.LinesAt(1).ShouldBe(3);
        network.Nodes.Single(node => node.Name == "Ce").Count.ShouldBe(1);
    }

    [Fact]
    public void Of_ColourCorop_NamesTheRegionOfEachOrNone()
    {
        var network = Explore(new() { Colour = NetworkColour.Corop, Kinds = Everyone, Outside = true });

        network.Nodes.ToDictionary(node => node.Name, node => node.Group is { } group ? network.Groups[group].Name.Dutch : null).ShouldBe(new Dictionary<string, string?>
        {
            ["Aa"] = "Noord", ["Be"] = "Noord", ["Ce"] = null, ["Zet"] = "Ver", ["Pe"] = null, ["Wet"] = null, ["Rijk"] = null,
        }, ignoreOrder: true);
        network.Groups.Select(group => (group.Key, group.Nodes)).ShouldBe([("CR01", 2), ("CR09", 1)]);
    }

    [Fact]
    public void Of_ColourCommunity_NumbersThemAndLeavesOutWhoSharesNothing()
    {
        var network = Explore(new() { Colour = NetworkColour.Community, Filter = new(new Dictionary<string, IReadOnlyList<string>> { [Facet.Domain.Key] = ["economy-labour"] }) });

        network.Nodes.Select(node => (node.Name, node.Community)).ShouldBe([("Aa", 1), ("Be", 1), ("Ce", null)]);
        network.Groups.Single().Name.Dutch.ShouldBe("gemeenschap 1: Aa, Be");
    }

    [Fact]
    public void Of_EveryChoice_StaysOnTheSheetAndIsTheSameTwice()
    {
        foreach (var mode in Enum.GetValues<NetworkMode>())
        {
            foreach (var layout in Enum.GetValues<NetworkLayout>())
            {
                foreach (var colour in Enum.GetValues<NetworkColour>())
                {
                    var choice = new NetworkChoice { Mode = mode, Layout = layout, Colour = colour, Kinds = Everyone, Outside = true };
                    var network = Explore(choice);

                    network.Nodes.ShouldAllBe(node => node.Place.X >= -0.01 && node.Place.X <= ExploredNetwork.Extent + 0.01 && node.Place.Y >= -0.01 && node.Place.Y <= ExploredNetwork.Extent + 0.01);
                    network.Nodes.Select(node => node.Place).ShouldBeUnique();
                    Explore(choice).Nodes.ShouldBe(network.Nodes);
                }
            }
        }
    }

    [Fact]
    public void Equals_SameValuesInAnotherOrder_IsTheSameChoice()
    {
        NetworkChoice Choose(params string[] kinds) => new() { Kinds = kinds };

        Choose("care", "education").ShouldBe(Choose("education", "care"));
        Choose("municipality").ShouldBe(new NetworkChoice(), "the usual kinds");
        Choose("care").ShouldNotBe(Choose("education"));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void MethodPage_WorkedExample_IsWhatTheProgramComputes(string language)
    {
        var rows = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "methods", $"network.{language}.md")).Where(line => line.StartsWith('|')).Skip(2);

        rows.ShouldBe(Explore(new()).Nodes.Select(node => $"| {node.Name} | {node.Count} | {node.Neighbours} | {node.Strength} |"));
    }

    private static ExploredNetwork Explore(NetworkChoice choice) => ExploredNetwork.Of(ExampleRegion.Register, ExampleRegion.Network(), choice);

    private static IEnumerable<string> Lines(ExploredNetwork network) =>
        network.Edges.Select(line => $"{network.Nodes[line.A].Name} - {network.Nodes[line.B].Name} {line.Shared}");
}
