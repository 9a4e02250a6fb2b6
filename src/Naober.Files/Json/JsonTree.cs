using System.Text.Json;

namespace Naober.Files.Json;

/// <summary>A value of a JSON document that knows where it stands.</summary>
/// <param name="Path">Such as <c>parts[1].weight</c>; empty for the document itself.</param>
/// <param name="Line">1-based, the line on which the value starts.</param>
/// <param name="Kind">Of its first token.</param>
/// <param name="Text">Of a string what it says, of a number as it is written, otherwise empty.</param>
internal sealed record JsonTree(string Path, int Line, JsonTokenType Kind, string Text)
{
    public IReadOnlyList<JsonTree> Items { get; private init; } = [];

    /// <summary>In the order of the document; a name may stand there twice.</summary>
    public IReadOnlyList<(string Name, JsonTree Value)> Members { get; private init; } = [];

    /// <exception cref="JsonException">It is not one JSON value, is nested deeper than the limit or is cut off.</exception>
    public static JsonTree Read(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        var lines = new LineCounter();
        var tree = Read(ref reader, json, ref lines, "");
        while (reader.Read())
        {
        }

        return tree;
    }

    private static JsonTree Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ref LineCounter lines, string path)
    {
        var here = new JsonTree(path, lines.At(json, (int)reader.TokenStartIndex), reader.TokenType, TextOf(ref reader));
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            var items = new List<JsonTree>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(Read(ref reader, json, ref lines, $"{path}[{items.Count}]"));
            }

            return here with { Items = items };
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            var members = new List<(string, JsonTree)>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                members.Add((name, Read(ref reader, json, ref lines, path.Length == 0 ? name : $"{path}.{name}")));
            }

            return here with { Members = members };
        }

        return here;
    }

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "",
    };

    // Tokens come in order, so every byte is counted once.
    private struct LineCounter
    {
        private int counted;
        private int line;

        public int At(ReadOnlySpan<byte> json, int index)
        {
            line += json[counted..index].Count((byte)'\n');
            counted = index;
            return line + 1;
        }
    }
}
