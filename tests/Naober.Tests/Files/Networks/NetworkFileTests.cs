using System.Text;
using Naober.Files.Networks;

namespace Naober.Tests.Files.Networks;

/// <summary>Every format is read back by a program that others use: igraph or networkx.</summary>
public sealed class NetworkFileTests
{
    /// <summary>Two actors with the same name, and names that a careless writer breaks on.</summary>
    private static readonly NetworkDocument TwoMode = new()
    {
        Title = "Voorbeeld \"<&>\"",
        NodeAttributes = [new("kind"), new("bipartite", AttributeType.Whole)],
        EdgeAttributes = [new("roles")],
        Actors = [new("GM01", "Aa & \"Be\" <b>", ["municipality", 0]), new("GM02", "Súdwest\tFryslân\\", [null, 0]), new("GM03", "Súdwest\tFryslân\\", ["municipality", 0])],
        Partnerships = [new("GM01", "=1+1 \u0001😀", [null, 1])],
        Edges = [new(0, 3, null, ["lead|member"]), new(1, 3, null, [null]), new(2, 3, null, ["member"])],
    };

    private static readonly NetworkDocument OneMode = new()
    {
        Title = "Paren",
        NodeAttributes = [new("kind")],
        EdgeAttributes = [new("shared", AttributeType.Whole), new("newman", AttributeType.Number)],
        Actors = [new("a", "Aa", ["x"]), new("=b", "Be", ["y"]), new("c", "Ce", [null])],
        Partnerships = null,
        Edges = [new(0, 1, 3, [3, 1.5]), new(0, 2, 1, [1, 1.0 / 3])],
    };

    [Fact]
    public void GraphMl_TwoMode_IgraphReadsNodesEdgesAndAttributes()
    {
        var read = OtherPrograms.Read(Write(NetworkFormat.GraphMl, TwoMode), """
            g = igraph.Graph.Read_GraphML(sys.argv[1])
            print(json.dumps(dict(directed=g.is_directed(), ids=g.vs["id"], names=g.vs["name"], kinds=g.vs["kind"], modes=g.vs["bipartite"], edges=g.get_edgelist(),
                roles=g.es["roles"], attributes=g.es.attributes(), bipartite=g.is_bipartite())))
            """);

        read.GetProperty("directed").GetBoolean().ShouldBeFalse();
        Texts(read, "ids").ShouldBe(["GM01", "GM02", "GM03", "partnership:GM01"]);
        Texts(read, "names").ShouldBe(["Aa & \"Be\" <b>", "Súdwest\tFryslân\\", "Súdwest\tFryslân\\", "=1+1 \uFFFD😀"]);
        Texts(read, "kinds").ShouldBe(["municipality", "", "municipality", ""]);
        read.GetProperty("modes").ToString().ShouldBe("[0.0, 0.0, 0.0, 1.0]");
        read.GetProperty("edges").ToString().ShouldBe("[[0, 3], [1, 3], [2, 3]]");
        Texts(read, "roles").ShouldBe(["lead|member", "", "member"]);
        Texts(read, "attributes").ShouldBe(["roles"]);
        read.GetProperty("bipartite").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void GraphMl_OneMode_NetworkxReadsTheSameWeights()
    {
        var read = OtherPrograms.Read(Write(NetworkFormat.GraphMl, OneMode), """
            g = networkx.read_graphml(sys.argv[1])
            print(json.dumps(dict(nodes=dict(g.nodes(data="name")), edges=[[u, v, d["weight"], d["shared"], d["newman"]] for u, v, d in g.edges(data=True)])))
            """);

        read.GetProperty("nodes").ToString().ShouldBe("""{"a": "Aa", "=b": "Be", "c": "Ce"}""");
        read.GetProperty("edges").ToString().ShouldBe("""[["a", "=b", 3.0, 3, 1.5], ["a", "c", 1.0, 1, 0.3333333333333333]]""");
    }

    [Fact]
    public void Gexf_TwoMode_NetworkxReadsNodesEdgesAndAttributes()
    {
        var read = OtherPrograms.Read(Write(NetworkFormat.Gexf, TwoMode), """
            g = networkx.read_gexf(sys.argv[1])
            print(json.dumps(dict(ids=list(g), names=[d["label"] for _, d in g.nodes(data=True)], kind=g.nodes["GM01"]["kind"], unknown="kind" in g.nodes["GM02"],
                modes=[m for _, m in g.nodes(data="bipartite")], edges=list(g.edges()), roles=[r for *_, r in g.edges(data="roles")])))
            """);

        Texts(read, "ids").ShouldBe(["GM01", "GM02", "GM03", "partnership:GM01"]);
        Texts(read, "names").ShouldBe(["Aa & \"Be\" <b>", "Súdwest\tFryslân\\", "Súdwest\tFryslân\\", "=1+1 \uFFFD😀"]);
        read.GetProperty("kind").GetString().ShouldBe("municipality");
        read.GetProperty("unknown").GetBoolean().ShouldBeFalse();
        read.GetProperty("modes").ToString().ShouldBe("[0, 0, 0, 1]");
        read.GetProperty("edges").ToString().ShouldBe("""[["GM01", "partnership:GM01"], ["GM02", "partnership:GM01"], ["GM03", "partnership:GM01"]]""");
        read.GetProperty("roles").ToString().ShouldBe("""["lead|member", null, "member"]""");
    }

    [Fact]
    public void Gexf_OneMode_NetworkxReadsTheSameWeights() =>
        OtherPrograms.Read(Write(NetworkFormat.Gexf, OneMode), """
            g = networkx.read_gexf(sys.argv[1])
            print(json.dumps([[u, v, d["weight"], d["shared"], d["newman"]] for u, v, d in g.edges(data=True)]))
            """).ToString().ShouldBe("""[["a", "=b", 3.0, 3, 1.5], ["a", "c", 1.0, 1, 0.3333333333333333]]""");

    [Fact]
    public void Pajek_TwoMode_IgraphKnowsTheModesFromTheHeader()
    {
        var file = Write(NetworkFormat.Pajek, TwoMode);

        Encoding.UTF8.GetString(file).Split("\r\n")[1].ShouldBe("*Vertices 4 3");
        var read = OtherPrograms.Read(file, """
            g = igraph.Graph.Read_Pajek(sys.argv[1])
            print(json.dumps(dict(types=g.vs["type"], labels=g.vs["id"] if "id" in g.vs.attributes() else g.vs["name"], edges=g.get_edgelist())))
            """);
        read.GetProperty("types").ToString().ShouldBe("[false, false, false, true]");
        Texts(read, "labels").ShouldBe(["Aa & 'Be' <b>", "Súdwest Fryslân/ (GM02)", "Súdwest Fryslân/ (GM03)", "=1+1  😀"]);
        read.GetProperty("edges").ToString().ShouldBe("[[0, 3], [1, 3], [2, 3]]");
    }

    [Fact]
    public void Pajek_OneMode_NetworkxReadsTheSameWeights() =>
        OtherPrograms.Read(Write(NetworkFormat.Pajek, OneMode), """
            g = networkx.read_pajek(sys.argv[1])
            print(json.dumps([[u, v, d["weight"]] for u, v, d in g.edges(data=True)]))
            """).ToString().ShouldBe("""[["Aa", "Be", 3.0], ["Aa", "Ce", 1.0]]""");

    [Fact]
    public void Csv_TwoMode_IsAnEdgeListWithoutFormulas() =>
        Encoding.UTF8.GetString(Write(NetworkFormat.Csv, TwoMode)).ShouldBe("actor,partnership\r\nGM01,GM01\r\nGM02,GM01\r\nGM03,GM01\r\n");

    [Fact]
    public void Csv_OneMode_HasTheNumbersOfThePairs() =>
        Encoding.UTF8.GetString(Write(NetworkFormat.Csv, OneMode)).ShouldBe("a,b,shared,newman\r\na,'=b,3,1.5\r\na,c,1,0.3333333333333333\r\n");

    [Theory]
    [InlineData(NetworkFormat.GraphMl)]
    [InlineData(NetworkFormat.Gexf)]
    [InlineData(NetworkFormat.Pajek)]
    [InlineData(NetworkFormat.Csv)]
    public void Write_SameNetwork_GivesTheSameBytesWithoutMark(NetworkFormat format)
    {
        var file = Write(format, TwoMode);

        file.ShouldBe(Write(format, TwoMode));
        file[0].ShouldNotBe((byte)0xEF);
    }

    private static byte[] Write(NetworkFormat format, NetworkDocument network)
    {
        using var stream = new MemoryStream();
        NetworkFile.Write(stream, format, network);
        return stream.ToArray();
    }

    private static List<string?> Texts(System.Text.Json.JsonElement read, string property) => [.. read.GetProperty(property).EnumerateArray().Select(item => item.GetString())];
}
