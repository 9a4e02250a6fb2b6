using System.Text;
using System.Text.Json;
using Naober.Files;
using Naober.Files.Json;

namespace Naober.Tests.Files.Json;

public sealed class JsonArrayReaderTests
{
    [Fact]
    public void Read_ElementsOverLines_GivesEachWithItsLine()
    {
        var found = Read("[\n  {\"a\": 1},\n  2,\n\n  [3, [4]]\n]\n");

        found.ShouldBe([(2, "{\"a\": 1}"), (3, "2"), (5, "[3, [4]]")]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" \n [ ] \n")]
    public void Read_EmptyArray_GivesNothing(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Read_ByteOrderMark_IsPassedOver(int piece) => Read("\uFEFF[1]", piece: piece).ShouldBe([(1, "1")]);

    [Fact]
    public void Read_ElementLargerThanTheBuffer_ComesWhole()
    {
        var text = new string('x', 300_000);

        Read($"[1, \"{text}\", 2]").Select(found => found.Text.Length).ShouldBe([1, text.Length + 2, 1]);
    }

    /// <summary>The slow twin: the same elements, whatever the pieces in which the stream arrives.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Read_StreamInPieces_GivesTheSame(int piece)
    {
        var text = "[ {\"é\\u00e9\": [null, true, -1.5e3]}, \"]\", {\"b\": {\"c\": []}} , 7 ]";
        using var whole = JsonDocument.Parse(text);

        Read(text, piece: piece).Select(found => found.Text).ShouldBe(whole.RootElement.EnumerateArray().Select(element => element.GetRawText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    [InlineData("[1, {\"a\": ")]
    [InlineData("[1 2]")]
    [InlineData("[1] x")]
    [InlineData("[1]\0")]
    public void Read_NotAnArrayOrCutOff_Throws(string text) => Should.Throw<JsonException>(() => Read(text));

    [Fact]
    public void Read_NestedDeeperThanAllowed_Throws() =>
        Should.Throw<JsonException>(() => Read(new string('[', 10_000) + new string(']', 10_000)));

    [Fact]
    public void Read_MoreThanTheLimits_StopsThere()
    {
        Should.Throw<InputTooLargeException>(() => Read("[1,2,3]", InputLimits.Default with { Rows = 2 }));
        Should.Throw<InputTooLargeException>(() => Read("[1,2,3]", InputLimits.Default with { TableBytes = 5 }));
        Should.Throw<InputTooLargeException>(() => Read($"[\"{new string('x', 400_000)}\"]", InputLimits.Default with { RowBytes = 100_000 }));
    }

    private static List<(int Line, string Text)> Read(string text, InputLimits? limits = null, int piece = int.MaxValue)
    {
        using var reader = new JsonArrayReader(new Pieces(Encoding.UTF8.GetBytes(text), piece), limits);
        var found = new List<(int, string)>();
        while (reader.Read())
        {
            found.Add((reader.Line, reader.Current.GetRawText()));
        }

        return found;
    }

    private sealed class Pieces(byte[] content, int piece) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
