using System.Text.Encodings.Web;
using System.Text.Json;
using Naober.Core;
using Naober.Network.ExploreNetwork;
using Naober.Network.MeasureRegion;
using Naober.Pictures;

namespace Naober.Web.Pages.Network;

/// <summary>
/// A network as the browser draws it: a list per property instead of an object per dot, so that the whole country stays small.
/// Lines refer to dots, dots to groups, by place.
/// </summary>
internal static class NetworkJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Of(NetworkQuery query, ExploredNetwork network, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            json.WriteStartObject();
            json.WriteString("region", query.Region);
            json.WriteString("date", Formats.Iso(query.Date));
            json.WriteString("rule", query.Rule == InclusionRule.Any ? "any" : "interlocal");
            json.WriteString("mode", NetworkQuery.Modes.First(entry => entry.Mode == query.Choice.Mode).Key);
            json.WriteString("layout", NetworkQuery.Layouts.First(entry => entry.Layout == query.Choice.Layout).Key);
            json.WriteString("colour", NetworkQuery.Colours.First(entry => entry.Colour == query.Choice.Colour).Key);
            json.WriteNumber("minimum", network.Minimum);
            json.WriteNumber("seed", ExploredNetwork.Seed);
            json.WritePropertyName("modularity");
            WriteNumber(json, network.Modularity);
            WriteGroups(json, network, language);
            json.WriteStartObject("nodes");
            Write(json, "key", network.Nodes, node => json.WriteStringValue(node.Key));
            Write(json, "name", network.Nodes, node => json.WriteStringValue(node.Name));
            Write(json, "kind", network.Nodes, node => json.WriteStringValue(node.Kind));
            Write(json, "outside", network.Nodes, node => json.WriteNumberValue(node.IsOutside ? 1 : 0));
            Write(json, "count", network.Nodes, node => json.WriteNumberValue(node.Count));
            Write(json, "community", network.Nodes, node => WriteNumber(json, node.Community));
            Write(json, "group", network.Nodes, node => WriteNumber(json, node.Group));
            Write(json, "x", network.Nodes, node => WriteNumber(json, Math.Round(node.Place.X, 1)));
            Write(json, "y", network.Nodes, node => WriteNumber(json, Math.Round(node.Place.Y, 1)));
            json.WriteEndObject();
            json.WriteStartObject("lines");
            Write(json, "a", network.Edges, line => json.WriteNumberValue(line.A));
            Write(json, "b", network.Edges, line => json.WriteNumberValue(line.B));
            Write(json, "shared", network.Edges, line => json.WriteNumberValue(line.Shared));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, ExploredNetwork network, Language language)
    {
        json.WriteStartArray("groups");
        foreach (var group in network.Groups)
        {
            json.WriteStartObject();
            json.WriteString("key", group.Key);
            json.WriteString("name", group.Name.In(language));
            json.WriteString("short", NetworkDrawing.NameOnPicture(network, group, language));
            json.WriteString("colour", GroupColours.Of(group.Colour));
            json.WriteNumber("x", Math.Round(group.Place.X, 1));
            json.WriteNumber("y", Math.Round(group.Place.Y, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
