using System.Globalization;
using Naober.Analysis.Communities;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Communities;

/// <summary>The worked examples of the method pages on communities say what the program computes.</summary>
public sealed class CommunityMethodPagesTests
{
    private static readonly WeightedGraph TwoTriangles =
        WeightedGraph.Of(6, [(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 4, 1.0), (3, 5, 1.0), (4, 5, 1.0)]);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Communities_WorkedExample_IsWhatTheProgramComputes(string language)
    {
        var rows = Rows("communities", language);

        rows.Count.ShouldBe(4);
        rows.ShouldAllBe(row => row[1] == Shown(Modularity.Of(TwoTriangles, Division(row[0]), 1), language));
        Leiden.Run(TwoTriangles, new()).Communities.ShouldBe(Division(rows[0][0]));
        var stability = new CommunityRuns([new([0, 0, 0, 1, 1], 0.5), new([0, 0, 1, 1, 1], 0.4)]).Stability;
        var page = File.ReadAllText(PathOf("communities", language));
        page.ShouldContain($"(1 + 1/5) / 2 = {Shown(stability[2], language)}");
        page.ShouldContain($"(1 + 2/3) / 2 = {Shown(stability[0], language)}");
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void PartitionAgreement_WorkedExample_IsWhatTheProgramComputes(string language)
    {
        var rows = Rows("partition-agreement", language);

        rows.Count.ShouldBe(3);
        foreach (var row in rows)
        {
            var (first, second) = (Division(row[0]), Division(row[1]));
            row[2].ShouldBe(Shown(PartitionComparison.AdjustedRand(first, second), language));
            row[3].ShouldBe(Shown(PartitionComparison.NormalisedMutualInformation(first, second), language));
        }
    }

    private static string PathOf(string page, string language) => Path.Combine(RepositoryRoot.Path, "docs", "methods", $"{page}.{language}.md");

    private static List<string[]> Rows(string page, string language) => [.. File.ReadLines(PathOf(page, language))
        .Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    /// <summary>"A B · C" is A and B in group 0 and C in group 1.</summary>
    private static int[] Division(string text) => [.. text.Split('·').SelectMany((group, number) =>
        group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(node => (node, number))).OrderBy(entry => entry.node, StringComparer.Ordinal).Select(entry => entry.number)];

    private static string Shown(double value, string language)
    {
        var shown = value.ToString("f3", CultureInfo.InvariantCulture);
        return language == "nl" ? shown.Replace('.', ',') : shown;
    }
}
