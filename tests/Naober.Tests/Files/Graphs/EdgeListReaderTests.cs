using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Naober.Files;
using Naober.Files.Graphs;

namespace Naober.Tests.Files.Graphs;

public sealed class EdgeListReaderTests
{
    private static readonly string[] Cells = ["A", "B", "a,b", "q\"q", "\"", "two\nlines", "é", "Súdwest-Fryslân", "a name of more than eight bytes", "a name of more than eight byteS"];

    [Theory]
    [InlineData("actor,partnership\nEvelyn,E1\nLaura,E1\n")]
    [InlineData("\uFEFFactor,partnership\r\nEvelyn,E1\r\nLaura,E1\r\n\r\n")]
    [InlineData("actor,partnership\rEvelyn,E1\rLaura,E1")]
    [InlineData("partnership,actor\nE1,Laura\r\nE1,Evelyn")]
    [InlineData("\"actor\",\"partnership\"\n\"Evelyn\",\"E1\"\n\n\"Laura\",E1")]
    public void Read_EveryFormOfCsv_GivesTheSameRows(string text)
    {
        var edges = Read(text);

        Names(edges.Nodes).ShouldBe(["Evelyn", "Laura"]);
        Names(edges.Partnerships!).ShouldBe(["E1"]);
        edges.To.ToArray().ShouldBe([0, 0]);
        edges.From.ToArray().Order().ShouldBe([0, 1]);
    }

    [Fact]
    public void Read_Names_AreNumberedInOrdinalOrderWhateverTheOrderOfTheRows()
    {
        var edges = Read("actor,partnership\nb,2\nB,10\nbb,2\né,1\n");

        Names(edges.Nodes).ShouldBe(["B", "b", "bb", "é"]);
        Names(edges.Partnerships!).ShouldBe(["1", "10", "2"]);
        edges.From.ToArray().ShouldBe([1, 0, 2, 3]);
        edges.To.ToArray().ShouldBe([2, 1, 2, 0]);
    }

    [Fact]
    public void Read_OneMode_HasWeightsAndOneSetOfNames()
    {
        var edges = Read("a,b,weight\n1,2,0.5\n2,3,1e3\n", oneMode: true);

        edges.Partnerships.ShouldBeNull();
        Names(edges.Nodes).ShouldBe(["1", "2", "3"]);
        edges.From.ToArray().ShouldBe([0, 1]);
        edges.To.ToArray().ShouldBe([1, 2]);
        edges.Weights.ToArray().ShouldBe([0.5, 1000]);
    }

    [Fact]
    public void Read_OneModeWithoutWeights_HasNone() => Read("a,b\n1,2\n", oneMode: true).Weights.Length.ShouldBe(0);

    /// <summary>The buffer holds little more than a row, so that rows break off everywhere.</summary>
    [Fact]
    public void Read_RandomCells_ComeBackAsTheyWereWritten() => Prop.ForAll(
        Gen.Elements(Cells).Two().NonEmptyListOf().ToArbitrary(),
        Gen.Elements("\n", "\r\n", "\r").Zip(Gen.Choose(90, 120)).ToArbitrary(),
        (rows, form) =>
        {
            var text = string.Join(form.Item1, rows.Select(row => Quoted(row.Item1) + "," + Quoted(row.Item2)).Prepend("actor,partnership"));
            var (edges, _) = Read(text, false, InputLimits.Graph with { RowBytes = form.Item2 });
            var read = edges!.From.ToArray().Zip(edges.To.ToArray(), (from, to) => (edges.Nodes[from], edges.Partnerships![to]));
            return read.SequenceEqual(rows.Select(row => (row.Item1, row.Item2)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_ManyNames_AreKeptApart()
    {
        var text = new StringBuilder("actor,partnership\n");
        for (var i = 0; i < 200_000; i++)
        {
            text.Append(i * 7 % 50_000).Append(",P").Append(i).Append('\n');
        }

        var edges = Read(text.ToString());

        edges.Nodes.Count.ShouldBe(50_000);
        edges.Partnerships!.Count.ShouldBe(200_000);
        for (var i = 0; i < 200_000; i++)
        {
            edges.Nodes[edges.From[i]].ShouldBe($"{i * 7 % 50_000}");
            edges.Partnerships[edges.To[i]].ShouldBe($"P{i}");
        }
    }

    internal static (EdgeList? Edges, IReadOnlyList<InputError> Errors) Read(string text, bool oneMode, InputLimits limits) =>
        EdgeListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "edges.csv", oneMode, limits);

    private static EdgeList Read(string text, bool oneMode = false) => Read(text, oneMode, InputLimits.Graph).Edges.ShouldNotBeNull();

    private static string[] Names(Labels labels) => [.. Enumerable.Range(0, labels.Count).Select(label => labels[label])];

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
