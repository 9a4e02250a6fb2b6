using System.Text.Json;

namespace Naober.Files.GeoJson;

/// <summary>
/// The tokens of a JSON document one by one from a stream, with the line each stands on. Memory is bounded by the longest token.
/// </summary>
/// <exception cref="JsonException">Thrown while reading: not JSON, nested too deep or a token that is too long.</exception>
internal sealed class JsonTokens(Stream stream, int depth, int longestToken)
{
    private byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;
    private bool isLast;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = depth });

    /// <summary>1-based line of the current token.</summary>
    public int Line { get; private set; } = 1;

    public JsonTokenType Type { get; private set; }

    /// <summary>Of a number; infinite when it does not fit.</summary>
    public double Number { get; private set; }

    /// <summary>Of a property name, or a value as text; null otherwise and for null.</summary>
    public string? Text { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isLast, state);
            if (reader.Read())
            {
                Type = reader.TokenType;
                Number = Type == JsonTokenType.Number ? reader.GetDouble() : double.NaN;
                Text = Type switch
                {
                    JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString(),
                    JsonTokenType.True => "true",
                    JsonTokenType.False => "false",
                    _ => null,
                };
                Line += buffer.AsSpan(start, (int)reader.BytesConsumed).Count((byte)'\n');
                start += (int)reader.BytesConsumed;
                state = reader.CurrentState;
                return true;
            }

            if (isLast)
            {
                return false;
            }

            Fill();
        }
    }

    /// <summary>The current value, as text when it is a string, number or boolean; else it is passed over and null.</summary>
    public string? Value()
    {
        if (Type == JsonTokenType.Number)
        {
            return Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        Skip();
        return Text;
    }

    /// <summary>Passes over the rest of the current object or array.</summary>
    public void Skip()
    {
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        for (var open = 1; open > 0 && Read();)
        {
            open += Type switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
        }

        Text = null;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            if (buffer.Length >= longestToken)
            {
                throw new JsonException($"A token of more than {longestToken} bytes.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var count = stream.Read(buffer, end, buffer.Length - end);
        if (Line == 1 && end == 0 && buffer.AsSpan(0, count) is [0xEF, 0xBB, 0xBF, ..] && Type == JsonTokenType.None)
        {
            start = 3;
        }

        (end, isLast) = (end + count, count == 0);
    }
}
