using Naober.Pictures;

namespace Naober.Tests.Pictures;

public sealed class NetworkPictureTests
{
    [Fact]
    public async Task Picture_FewNodes_NamesThemAndTheirGroups()
    {
        var picture = await Render.Async<NetworkPicture>(Samples.Network);

        Render.Texts(picture).Intersect(Samples.Network.Nodes.Select(node => node.Name)).Count().ShouldBeGreaterThanOrEqualTo(10);
        Render.Texts(picture).ShouldContain("Zuidoost");
        Render.Texts(picture).ShouldContain("Zuidwest-Drenthe", "in the legend");
        Render.Tips(picture).Length.ShouldBe(Samples.Network.Nodes.Count);
    }

    [Fact]
    public async Task Picture_QuietLines_AreNotDrawn()
    {
        var loud = Samples.Network with { Lines = [new(0, 1, 1)] };
        var quiet = loud with { Lines = [new(0, 1, 1, IsQuiet: true)] };

        (await Render.Async<NetworkPicture>(loud)).Descendants(Render.Svg + "path").Count().ShouldBe(1);
        (await Render.Async<NetworkPicture>(quiet)).Descendants(Render.Svg + "path").ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_ThousandsOfLines_StaysSmall()
    {
        var nodes = Samples.NetworkOf(342).Nodes;
        var lines = Enumerable.Range(0, 342).SelectMany(a => Enumerable.Range(a + 1, 341 - a).Select(b => new NetworkPictureLine(a, b, 1 + ((a * b) % 20)))).Take(4_500).ToList();

        (await Render.TextAsync<NetworkPicture>(new NetworkPictureData(nodes, lines, [], []) with { Groups = Samples.NetworkOf(12).Groups }, PictureSize.Wide)).Length.ShouldBeLessThan(300_000);
    }

    [Fact]
    public async Task Picture_MembershipsOfAWholeCountry_StaysSmall()
    {
        var network = Samples.NetworkOf(1_300);
        var nodes = network.Nodes.Select(node => node with { Tip = $"Gemeenschappelijke regeling {node.Name}: {node.Amount} getoonde actoren", Shape = node.Amount < 375 ? NodeShape.Circle : NodeShape.Ring, IsQuiet = false }).ToList();
        var lines = Enumerable.Range(0, 11_200).Select(i => new NetworkPictureLine(i % 375, 375 + (i * 7 % 925), 1)).ToList();

        (await Render.TextAsync<NetworkPicture>(network with { Nodes = nodes, Lines = lines }, PictureSize.Wide)).Length.ShouldBeLessThan(300_000);
    }

    [Fact]
    public void GroupColours_Each_StandOutFromPaper()
    {
        GroupColours.Count.ShouldBe(Naober.Network.ExploreNetwork.ExploredNetwork.Colours);
        Enumerable.Range(-1, GroupColours.Count + 1).Select(GroupColours.Of).Append(GroupColours.None)
            .ShouldAllBe(colour => Naober.Pictures.Drawing.Palette.Contrast(colour, "#ffffff") >= 3);
    }
}
