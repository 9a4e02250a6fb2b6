using System.Text;
using Naober.Files;
using Naober.Files.Graphs;

namespace Naober.Tests.Files.Graphs;

/// <summary>Graph files made to break a reader are refused with an error that says where.</summary>
public sealed class HostileEdgeListTests
{
    [Theory]
    [InlineData("", "0::empty-file")]
    [InlineData("\uFEFF", "0::empty-file")]
    [InlineData("actor,partnership\n", "0::empty-file")]
    [InlineData("actor,partnership\n\n\n", "0::empty-file")]
    [InlineData("actor;partnership\na;b\n", "1::separator")]
    [InlineData("actor\tpartnership\n", "1::separator")]
    [InlineData("a,b\n", "1::header")]
    [InlineData("actor,actor\n", "1::header")]
    [InlineData("actor,partnership,\n", "1::header")]
    [InlineData("actor,partnership,weight\n", "1::header")]
    [InlineData("actor,partnership\nx,\"open\ny,z\n", "2:2:unclosed-quote")]
    [InlineData("actor,partnership\nx,a\"b\n\"y\"z,c\nd,e\n", "2:2:stray-quote", "3:1:text-after-quote")]
    [InlineData("actor,partnership\nx\ny,z,w\n", "2::ragged-row", "3::ragged-row")]
    [InlineData("actor,partnership\n\"x\ny\",z\nw\n", "4::ragged-row")]
    [InlineData("actor,partnership\n,x\ny,\n  ,z\n", "2:actor:empty", "3:partnership:empty", "4:actor:empty")]
    [InlineData("actor,partnership\nx\0,y\n", "2:actor:nul")]
    [InlineData("actor,partnership\nx,y\u001B[31m\n", "2:partnership:control-character")]
    public void Read_MisshapenMemberships_AreRefusedAtTheirLine(string text, params string[] expected) => Errors(text, oneMode: false).ShouldBe(expected);

    [Theory]
    [InlineData("actor,partnership\n", "1::header")]
    [InlineData("a,b,weights\n", "1::header")]
    [InlineData("a,b\nx,x\n", "2:b:loop")]
    [InlineData("a,b,weight\nx,y,0\nx,z,-1\ny,z,NaN\n", "2:weight:weight", "3:weight:weight", "4:weight:weight")]
    [InlineData("a,b,weight\nx,y,Infinity\nx,z,1e400\ny,z,\ny,z,een\n", "2:weight:weight", "3:weight:weight", "4:weight:weight", "5:weight:weight")]
    [InlineData("a,b,weight\nx,y,\"1,5\"\nx,z,1.5\n", "2:weight:weight")]
    [InlineData("a,b,weight\nx,y\n", "2::ragged-row")]
    public void Read_MisshapenEdges_AreRefusedAtTheirLine(string text, params string[] expected) => Errors(text, oneMode: true).ShouldBe(expected);

    [Fact]
    public void Read_OtherEncodings_AreRefused()
    {
        Errors([.. "actor,partnership\nFrysl"u8, 0xE2, .. "n,x\n"u8]).ShouldBe(["2:actor:encoding"]);
        Errors([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("actor,partnership\nx,y\n")]).ShouldBe(["1::encoding"]);
        Errors([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("actor,partnership\n")]).ShouldBe(["1::encoding"]);
    }

    [Fact]
    public void Read_Separator_SaysWhatTheFirstRowShouldBe() =>
        EdgeListReaderTests.Read("actor;partnership\n", false, InputLimits.Graph).Errors[0].Message.English.ShouldContain("actor,partnership");

    [Fact]
    public void Read_ManyColumns_IsOneError() =>
        Errors("actor,partnership\n" + new string(',', 100_000) + "\nx,y\n", oneMode: false).ShouldBe(["2::ragged-row"]);

    [Fact]
    public void Read_ManyErrors_StopsAndSaysSo()
    {
        var errors = Errors("actor,partnership\n" + string.Concat(Enumerable.Repeat("x\n", 5_000)), oneMode: false);

        errors.Count.ShouldBe(1_001);
        errors[^1].ShouldBe("1002::too-many-errors");
    }

    [Fact]
    public void Read_LineWithoutEnd_StopsAfterTheLimit()
    {
        using var endless = new EndlessLine();

        EdgeListReader.Read(endless, "edges.csv").Errors.Select(error => error.Code).ShouldBe(["row-too-long"]);
        endless.Given.ShouldBeLessThan(16 << 20);
    }

    [Fact]
    public void Read_MoreThanTheLimits_IsRefused()
    {
        var text = "actor,partnership\n" + string.Concat(Enumerable.Repeat("x,y\n", 140_000)) + new string('n', 1_001) + ",y\n";

        EdgeListReaderTests.Read(text, false, InputLimits.Graph).Errors.Select(error => error.Code).ShouldBe(["too-long"]);
        EdgeListReaderTests.Read(text, false, InputLimits.Graph with { Rows = 100_000 }).Errors.Select(error => error.Code).ShouldBe(["too-many-rows"]);
    }

    private static List<string> Errors(string text, bool oneMode) => Errors(Encoding.UTF8.GetBytes(text), oneMode);

    private static List<string> Errors(byte[] bytes, bool oneMode = false)
    {
        var (edges, errors) = EdgeListReader.Read(new MemoryStream(bytes), "edges.csv", oneMode);
        edges.ShouldBeNull();
        return [.. errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}")];
    }

    private sealed class EndlessLine : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            Given += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
