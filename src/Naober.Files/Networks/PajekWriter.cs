using System.Globalization;
using System.Text;

namespace Naober.Files.Networks;

/// <summary>
/// Pajek .net: numbered names, then edges with their weight. The header of a two-mode network says how many nodes there are and
/// how many of them, the first, are actors.
/// </summary>
internal static class PajekWriter
{
    internal static void Write(Stream stream, NetworkDocument network)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine($"*Network {Plain(network.Title)}");
        writer.WriteLine(network.Partnerships is null ? $"*Vertices {network.Nodes.Count}" : $"*Vertices {network.Nodes.Count} {network.Actors.Count}");
        var labels = Labels(network);
        for (var i = 0; i < labels.Length; i++)
        {
            writer.WriteLine($"{i + 1} \"{labels[i]}\"");
        }

        writer.WriteLine("*Edges");
        foreach (var edge in network.Edges)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edge.From + 1} {edge.To + 1} {edge.Weight ?? 1}"));
        }
    }

    /// <summary>A label is all that Pajek keeps of a node: the name, with the key where two nodes have the same.</summary>
    private static string[] Labels(NetworkDocument network)
    {
        string[] names = [.. network.Nodes.Select(node => Plain(node.Name))];
        var count = names.CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. names.Select((name, i) => count[name] == 1 ? name : $"{name} ({network.IdOf(i)})")];
    }

    /// <summary>Pajek knows no escape: a quote becomes an apostrophe, a backslash a slash, and what is not a character a space.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => c switch
    {
        '"' => '\'',
        '\\' => '/',
        _ when char.IsControl(c) => ' ',
        _ => c,
    }));
}
