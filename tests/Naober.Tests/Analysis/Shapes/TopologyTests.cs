using Naober.Analysis.Shapes;

namespace Naober.Tests.Analysis.Shapes;

public sealed class TopologyTests
{
    /// <summary>Two squares side by side and a third with a hole in which a fourth lies.</summary>
    private static readonly Topology Map = Topology.Build(
    [
        ("west", [[Square(0, 0, 10)]]),
        ("east", [[Square(10, 0, 10)]]),
        ("ring", [[Square(30, 0, 30), Square(40, 10, 10)]]),
        ("enclave", [[[.. Square(40, 10, 10).Reverse()]]]),
    ]);

    [Fact]
    public void Build_NeighboursShareTheirBorderAsOneArc()
    {
        var shared = Map.Shapes[0].Rings[0].Select(Math.Abs).Intersect(Map.Shapes[1].Rings[0].Select(Math.Abs)).ToList();

        shared.Count.ShouldBe(1);
        Map.Arcs[shared[0] - 1].Length.ShouldBe(2);
        Map.Arcs.Count.ShouldBe(5);
    }

    [Fact]
    public void Build_EnclaveIsTheHoleTheOtherWayRound() =>
        Map.Shapes[3].Rings.ShouldHaveSingleItem().ShouldBe([.. Map.Shapes[2].Rings[1].Select(arc => -arc)]);

    [Fact]
    public void PointsOf_EveryRing_GivesTheAreaBack()
    {
        Area(Map, "west").ShouldBe(100);
        Area(Map, "ring").ShouldBe(800);
        Area(Map, "enclave").ShouldBe(100);
    }

    [Fact]
    public void Dissolve_ABorderWithinAGroupVanishes()
    {
        var joined = Map.Dissolve(key => key is "west" or "east" ? "both" : key is "ring" or "enclave" ? "filled" : null);

        joined.Shapes.Select(shape => (shape.Key, shape.Rings.Count)).ShouldBe([("both", 1), ("filled", 1)]);
        Area(joined, "both").ShouldBe(200);
        Area(joined, "filled").ShouldBe(900);
    }

    [Fact]
    public void BordersOf_AreThoseBetweenGroupsAndTheCoast()
    {
        Map.BordersOf(key => key is "west" or "east" ? "a" : "b").Count.ShouldBe(3);
        Map.BordersOf(key => key).Count.ShouldBe(5);
    }

    [Fact]
    public void Only_KeepsWhatIsAskedWithItsArcs()
    {
        var east = Map.Only(key => key == "east");

        east.Arcs.Count.ShouldBe(2);
        Area(east, "east").ShouldBe(100);
    }

    [Fact]
    public void Build_RingsWithoutAreaAndRepeatedPoints_AreLeftOut()
    {
        GridPoint[] repeated = [new(0, 0), new(0, 0), new(5, 0), new(5, 5), new(5, 5), new(0, 0)];

        var map = Topology.Build([("a", [[repeated], [[new(1, 1), new(2, 2), new(1, 1), new(1, 1)]]])]);

        map.Shapes[0].Rings.Count.ShouldBe(1);
        map.Arcs[0].Length.ShouldBe(4);
    }

    internal static GridPoint[] Square(int x, int y, int side) =>
        [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side), new(x, y)];

    internal static double Area(Topology map, string key) =>
        map.Shapes.Single(shape => shape.Key == key).Rings.Sum(ring => GridPoint.Area(map.PointsOf(ring)));
}
