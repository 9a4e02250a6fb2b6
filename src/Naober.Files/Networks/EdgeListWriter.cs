using System.Globalization;
using System.Text;
using Naober.Files.Csv;

namespace Naober.Files.Networks;

/// <summary>
/// CSV with one record per edge: the keys of both ends and the numbers of the edge. A two-mode network has exactly the columns
/// <c>actor,partnership</c> that the commands <c>naober graph</c> read; texts about nodes and edges do not fit in an edge list.
/// </summary>
internal static class EdgeListWriter
{
    internal static void Write(Stream stream, NetworkDocument network)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        string[] ends = network.Partnerships is null ? ["a", "b"] : ["actor", "partnership"];
        var numbers = network.EdgeAttributes.Index().Where(attribute => attribute.Item.Type != AttributeType.Text).ToList();
        writer.Write(CsvText.Line([.. ends, .. numbers.Select(number => number.Item.Name)]));
        foreach (var edge in network.Edges)
        {
            writer.Write(CsvText.Line(
            [
                CsvText.Harmless(network.Nodes[edge.From].Key), CsvText.Harmless(network.Nodes[edge.To].Key),
                .. numbers.Select(number => Convert.ToString(edge.Values[number.Index], CultureInfo.InvariantCulture) ?? ""),
            ]));
        }
    }
}
