using Naober.Analysis.Shapes;

namespace Naober.Tests.Analysis.Shapes;

public sealed class SimplificationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Weights_AnyThreshold_LeavesWhatDroppingOneByOneLeaves(int seed)
    {
        var random = new Random(seed);
        var line = Enumerable.Range(0, 60).Select(i => new GridPoint(i * 10, random.Next(200))).ToArray();
        var weights = Simplification.Weights(line);

        foreach (var left in new[] { 40, 20, 8, 3 })
        {
            var threshold = weights.OrderDescending().ElementAt(left - 1);
            var kept = line.Where((_, i) => weights[i] >= threshold).ToList();
            kept.ShouldBe(OneByOne(line, kept.Count));
        }
    }

    [Fact]
    public void Simplify_SharedBorders_StaySharedSoThatNoAreaIsLostBetween()
    {
        var map = Ragged(12, 7);

        var simple = map.Simplify(200, 50);

        simple.Points.ShouldBeLessThan(map.Points / 2);
        var whole = simple.Dissolve(_ => "all");
        simple.Shapes.Sum(shape => TopologyTests.Area(simple, shape.Key)).ShouldBe(TopologyTests.Area(whole, "all"));
        simple.Shapes.ShouldAllBe(shape => TopologyTests.Area(simple, shape.Key) > 0);
    }

    [Fact]
    public void Simplify_SmallIsland_GoesUnlessItIsAllThereIs()
    {
        var map = Topology.Build(
        [
            ("land", [[TopologyTests.Square(0, 0, 100)], [TopologyTests.Square(200, 0, 2)]]),
            ("islet", [[TopologyTests.Square(300, 0, 2)]]),
        ]);

        map.Simplify(1000, 10).Shapes.Select(shape => (shape.Key, shape.Rings.Count)).ShouldBe([("land", 1), ("islet", 1)]);
    }

    /// <summary>The definition: drop the point with the smallest triangle, look again.</summary>
    private static List<GridPoint> OneByOne(GridPoint[] line, int left)
    {
        var points = line.ToList();
        while (points.Count > left)
        {
            points.RemoveAt(Enumerable.Range(1, points.Count - 2).MinBy(i => GridPoint.Triangle(points[i - 1], points[i], points[i + 1])));
        }

        return points;
    }

    /// <summary>Columns of squares of which the borders wind.</summary>
    private static Topology Ragged(int columns, int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, columns + 1).Select(x => Enumerable.Range(0, 40).Select(y => new GridPoint((x * 1000) + random.Next(-200, 200), y * 100)).ToArray()).ToArray();
        return Topology.Build(Enumerable.Range(0, columns).Select(i => (
            $"c{i}", (IReadOnlyList<IReadOnlyList<GridPoint[]>>)[[[.. lines[i], .. lines[i + 1].Reverse(), lines[i][0]]]])));
    }
}
