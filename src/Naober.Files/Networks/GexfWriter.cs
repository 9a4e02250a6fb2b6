using System.Globalization;
using System.Xml;

namespace Naober.Files.Networks;

/// <summary>GEXF 1.2, https://gexf.net: a node has its name as label, an edge its weight, and both have attributes.</summary>
internal static class GexfWriter
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    internal static void Write(Stream stream, NetworkDocument network)
    {
        using var xml = XmlText.Open(stream);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.2");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "Naober");
        xml.WriteElementString("description", XmlText.Of(network.Title));
        xml.WriteEndElement();
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", "undirected");
        WriteAttributes(xml, "node", network.NodeAttributes);
        WriteAttributes(xml, "edge", network.EdgeAttributes);
        xml.WriteStartElement("nodes");
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", XmlText.Of(network.IdOf(i)));
            xml.WriteAttributeString("label", XmlText.Of(network.Nodes[i].Name));
            WriteValues(xml, network.Nodes[i].Values);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges");
        for (var i = 0; i < network.Edges.Count; i++)
        {
            var edge = network.Edges[i];
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", XmlText.Of(network.IdOf(edge.From)));
            xml.WriteAttributeString("target", XmlText.Of(network.IdOf(edge.To)));
            if (edge.Weight is { } weight)
            {
                xml.WriteAttributeString("weight", XmlText.Of(weight));
            }

            WriteValues(xml, edge.Values);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter xml, string of, IReadOnlyList<NetworkAttribute> attributes)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        for (var i = 0; i < attributes.Count; i++)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", attributes[i].Name);
            xml.WriteAttributeString("type", attributes[i].Type == AttributeType.Whole ? "integer" : XmlText.TypeOf(attributes[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IReadOnlyList<object?> values)
    {
        xml.WriteStartElement("attvalues");
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                xml.WriteStartElement("attvalue");
                xml.WriteAttributeString("for", i.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("value", XmlText.Of(value));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
