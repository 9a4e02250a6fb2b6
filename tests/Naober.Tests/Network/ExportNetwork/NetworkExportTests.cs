using Naober.Files.Graphs;
using Naober.Files.Networks;
using Naober.Network.ExportNetwork;

namespace Naober.Tests.Network.ExportNetwork;

/// <summary>The network of the worked example, as other programs get it.</summary>
public sealed class NetworkExportTests
{
    [Fact]
    public void TwoMode_ExampleRegion_IsEveryMemberOfEveryPartnership()
    {
        var network = NetworkExport.TwoMode(ExampleRegion.Register, ExampleRegion.Network());

        network.Title.ShouldBe("Pe (PV01), 2021-09-01, any");
        network.Actors.Select(actor => actor.Key).ShouldBe(["GM01", "GM02", "GM03", "GM09", "PV01", "WS01", "rijk"]);
        network.Partnerships!.Select(partnership => partnership.Key).ShouldBe(["p1", "p2", "p3", "p4", "p5"]);
        network.Edges.Count.ShouldBe(15);
    }

    [Fact]
    public void TwoMode_ActorWithTwoRoles_IsOneEdgeWithBoth()
    {
        var network = NetworkExport.TwoMode(ExampleRegion.Register, ExampleRegion.Network());

        var edge = network.Edges.Single(edge => network.Nodes[edge.From].Key == "GM01" && network.Nodes[edge.To].Key == "p1");

        edge.Values.ShouldBe(["chair|member", null, null]);
    }

    [Fact]
    public void TwoMode_Unknown_IsLeftOut()
    {
        var network = NetworkExport.TwoMode(ExampleRegion.Register, ExampleRegion.Network());
        var legalForm = network.NodeAttributes.Select(attribute => attribute.Name).ToList().IndexOf("legal_form");

        network.Partnerships!.Single(partnership => partnership.Key == "p1").Values[legalForm].ShouldBe("public-entity");
        network.Actors.ShouldAllBe(actor => actor.Values[legalForm] == null);
        network.Nodes.ShouldAllBe(node => node.Values.Count == network.NodeAttributes.Count);
    }

    [Fact]
    public void OneMode_ExampleRegion_HasSharedCountsAndNewmanWeights()
    {
        var network = NetworkExport.OneMode(ExampleRegion.Network());

        // Aa and Be share p1 (5 members), p2 (2) and p3 (3): 1/4 + 1 + 1/2.
        var edge = network.Edges.Single(edge => network.Nodes[edge.From].Key == "GM01" && network.Nodes[edge.To].Key == "GM02");
        edge.Weight.ShouldBe(3);
        edge.Values.ShouldBe([3, 1.75]);
    }

    [Fact]
    public void TwoMode_AsCsv_IsReadBackByTheCommandsForGraphFiles()
    {
        using var stream = new MemoryStream();
        NetworkFile.Write(stream, NetworkFormat.Csv, NetworkExport.TwoMode(ExampleRegion.Register, ExampleRegion.Network()));
        stream.Position = 0;

        var (edges, errors) = EdgeListReader.Read(stream, "export.csv");

        errors.ShouldBeEmpty();
        edges!.Nodes.Count.ShouldBe(7);
        edges.Partnerships!.Count.ShouldBe(5);
        edges.From.Length.ShouldBe(15);
    }

    [Fact]
    public void OneMode_AsGraphMl_GivesOtherProgramsTheSameBetweenness()
    {
        using var stream = new MemoryStream();
        NetworkFile.Write(stream, NetworkFormat.GraphMl, NetworkExport.OneMode(ExampleRegion.Network()));

        var theirs = Files.Networks.OtherPrograms.Read(stream.ToArray(), """
            g = igraph.Graph.Read_GraphML(sys.argv[1])
            print(json.dumps(dict(zip(g.vs["id"], g.betweenness()))))
            """);

        foreach (var spanner in ExampleRegion.Network().BoundarySpanners)
        {
            theirs.GetProperty(spanner.Actor).GetDouble().ShouldBe(spanner.Betweenness, tolerance: 1e-9);
        }
    }
}
