namespace Naober.Files.Networks;

/// <summary>The file formats in which a network leaves Naober.</summary>
public enum NetworkFormat
{
    /// <summary>GraphML 1.0: nodes and edges with all attributes. Read by igraph, networkx, Gephi, R.</summary>
    GraphMl,

    /// <summary>GEXF 1.2: the same, for Gephi. The newer 1.3 adds nothing that is used here and is not read by networkx.</summary>
    Gexf,

    /// <summary>Pajek .net: names, edges and weights; a two-mode network says so in its header.</summary>
    Pajek,

    /// <summary>One record per edge, with the attributes of edges.</summary>
    Csv,
}

/// <summary>Writes networks. The same network gives the same bytes: UTF-8 without byte order mark, nodes and edges in their order.</summary>
public static class NetworkFile
{
    /// <param name="stream">Left open.</param>
    /// <param name="format">See <see cref="NetworkFormat"/>.</param>
    /// <param name="network">Written as it is, apart from characters that the format cannot hold.</param>
    public static void Write(Stream stream, NetworkFormat format, NetworkDocument network)
    {
        switch (format)
        {
            case NetworkFormat.GraphMl:
                GraphMlWriter.Write(stream, network);
                break;
            case NetworkFormat.Gexf:
                GexfWriter.Write(stream, network);
                break;
            case NetworkFormat.Pajek:
                PajekWriter.Write(stream, network);
                break;
            default:
                EdgeListWriter.Write(stream, network);
                break;
        }
    }

    /// <summary>With the dot.</summary>
    public static string ExtensionOf(NetworkFormat format) => format switch
    {
        NetworkFormat.GraphMl => ".graphml",
        NetworkFormat.Gexf => ".gexf",
        NetworkFormat.Pajek => ".net",
        _ => ".csv",
    };

    public static string MediaTypeOf(NetworkFormat format) => format switch
    {
        NetworkFormat.GraphMl => "application/graphml+xml; charset=utf-8",
        NetworkFormat.Gexf => "application/gexf+xml; charset=utf-8",
        NetworkFormat.Pajek => "text/plain; charset=utf-8",
        _ => "text/csv; charset=utf-8; header=present",
    };
}
