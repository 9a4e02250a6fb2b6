using System.Text.Json;

namespace Naober.Files.Json;

/// <summary>
/// Reads a stream that holds one JSON array, or an object with an array in one of its properties, an element at a time, in memory
/// of the size of the largest element. Bounded by
/// <see cref="InputLimits.TableBytes"/> in all, <see cref="InputLimits.RowBytes"/> per element, <see cref="InputLimits.Rows"/>
/// elements and <see cref="InputLimits.JsonDepth"/>. Time is linear in the size of the stream.
/// </summary>
public sealed class JsonArrayReader : IDisposable
{
    private readonly Stream stream;
    private readonly InputLimits limits;
    private readonly string? property;
    private readonly Dictionary<string, string> beside = new(StringComparer.Ordinal);
    private string? name;
    private bool closed;
    private byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;
    private bool ended;
    private bool opened;
    private int line = 1;
    private int count;
    private JsonReaderState state;
    private JsonDocument? current;

    /// <param name="source">Is closed with this reader.</param>
    /// <param name="limits">Null for <see cref="InputLimits.Default"/>.</param>
    /// <param name="property">The property that holds the array; null when the stream is the array itself.</param>
    public JsonArrayReader(Stream source, InputLimits? limits = null, string? property = null)
    {
        this.property = property;
        this.limits = limits ?? InputLimits.Default;
        stream = new LimitedStream(source, this.limits.TableBytes);
        state = new(new JsonReaderOptions { MaxDepth = this.limits.JsonDepth });
    }

    /// <summary>The line on which <see cref="Current"/> starts, 1-based; after an exception, the line that was reached.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The element that was read last; it lives until the next <see cref="Read"/>.</summary>
    public JsonElement Current => current!.RootElement;

    /// <summary>The texts that stand beside the array in its object, those after it only at the end.</summary>
    public IReadOnlyDictionary<string, string> Beside => beside;

    /// <summary>False at the end of the array and what stands around it, after which only white space may follow.</summary>
    /// <exception cref="JsonException">What stands there is not a JSON array, is nested too deep or is cut off.</exception>
    /// <exception cref="InputTooLargeException">A limit of size or number is passed.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read()
    {
        current?.Dispose();
        current = null;
        for (; ; Fill())
        {
            var reader = new Utf8JsonReader(Waiting, ended, state);
            while (reader.Read())
            {
                Line = line + Waiting[..(int)reader.TokenStartIndex].Count((byte)'\n');
                if (!opened || closed)
                {
                    if (!ReadAround(ref reader))
                    {
                        break;
                    }

                    Advance(reader);
                    if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
                    {
                        ExpectNothingMore();
                        return closed ? false : throw new JsonException($"Expected an array in \"{property}\".");
                    }

                    reader = new(Waiting, ended, state);
                }
                else if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Advance(reader);
                    if (property is null)
                    {
                        ExpectNothingMore();
                        return false;
                    }

                    closed = true;
                    reader = new(Waiting, ended, state);
                }
                else if (JsonDocument.TryParseValue(ref reader, out current))
                {
                    Advance(reader);
                    return count++ < limits.Rows ? true : throw new InputTooLargeException(limits.Rows);
                }
                else
                {
                    break;
                }
            }
        }
    }

    private ReadOnlySpan<byte> Waiting => buffer.AsSpan(start, end - start);

    public void Dispose()
    {
        current?.Dispose();
        stream.Dispose();
    }

    /// <summary>One token outside the array, or the whole of another property; false when its end has not come in yet.</summary>
    private bool ReadAround(ref Utf8JsonReader reader)
    {
        if (property is null)
        {
            opened = reader.TokenType == JsonTokenType.StartArray ? true : throw new JsonException("Expected an array.");
            return true;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                name = reader.GetString();
                break;
            case JsonTokenType.StartArray when name == property && !opened:
                opened = true;
                break;
            case JsonTokenType.StartObject when name is null:
            case JsonTokenType.EndObject:
                break;
            case var _ when name is null:
                throw new JsonException("Expected an object.");
            case JsonTokenType.String:
                beside[name] = reader.GetString()!;
                break;
            default:
                return reader.TrySkip();
        }

        return true;
    }

    private void ExpectNothingMore()
    {
        while (!Waiting.ContainsAnyExcept(" \t\r\n"u8))
        {
            if (ended)
            {
                return;
            }

            start = end;
            Fill();
        }

        throw new JsonException("Something follows the array.");
    }

    private void Advance(in Utf8JsonReader reader)
    {
        line += Waiting[..(int)reader.BytesConsumed].Count((byte)'\n');
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private void Fill()
    {
        if (ended)
        {
            throw new JsonException("The array is cut off.");
        }

        var kept = end - start;
        if (kept > limits.RowBytes)
        {
            throw new InputTooLargeException(limits.RowBytes);
        }

        var target = kept > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, kept).CopyTo(target);
        (buffer, start, end) = (target, 0, kept);
        var got = opened ? stream.Read(buffer, end, buffer.Length - end) : stream.ReadAtLeast(buffer.AsSpan(end), 3, throwOnEndOfStream: false);
        if (!opened && kept == 0 && buffer.AsSpan(0, got) is [0xEF, 0xBB, 0xBF, ..])
        {
            start = 3;
        }

        ended = got == 0;
        end += got;
    }
}
