using System.Xml;

namespace Naober.Files.Networks;

/// <summary>GraphML 1.0, http://graphml.graphdrawing.org: the names of nodes and the weights of edges are attributes like the others.</summary>
internal static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    internal static void Write(Stream stream, NetworkDocument network)
    {
        using var xml = XmlText.Open(stream);
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "name", "node", new("name"));
        if (network.Edges.Any(edge => edge.Weight is not null))
        {
            WriteKey(xml, "weight", "edge", new("weight", AttributeType.Number));
        }

        WriteKeys(xml, "node", network.NodeAttributes);
        WriteKeys(xml, "edge", network.EdgeAttributes);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "network");
        xml.WriteAttributeString("edgedefault", "undirected");
        xml.WriteElementString("desc", XmlText.Of(network.Title));
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", XmlText.Of(network.IdOf(i)));
            WriteValue(xml, "name", network.Nodes[i].Name);
            WriteValues(xml, network.NodeAttributes, "node", network.Nodes[i].Values);
            xml.WriteEndElement();
        }

        foreach (var edge in network.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", XmlText.Of(network.IdOf(edge.From)));
            xml.WriteAttributeString("target", XmlText.Of(network.IdOf(edge.To)));
            WriteValue(xml, "weight", edge.Weight);
            WriteValues(xml, network.EdgeAttributes, "edge", edge.Values);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml, string of, IReadOnlyList<NetworkAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            WriteKey(xml, $"{of}_{attribute.Name}", of, attribute);
        }
    }

    private static void WriteKey(XmlWriter xml, string id, string of, NetworkAttribute attribute)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", attribute.Name);
        xml.WriteAttributeString("attr.type", XmlText.TypeOf(attribute));
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IReadOnlyList<NetworkAttribute> attributes, string of, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            WriteValue(xml, $"{of}_{attributes[i].Name}", values[i]);
        }
    }

    private static void WriteValue(XmlWriter xml, string key, object? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", key);
            xml.WriteString(XmlText.Of(value));
            xml.WriteEndElement();
        }
    }
}
