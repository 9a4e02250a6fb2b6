using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Graphs;

/// <summary>Two-mode networks at random, with repeated memberships, and actors and partnerships that nobody joined.</summary>
internal sealed record RandomMemberships(int Actors, int Partnerships, (int Actor, int Partnership)[] Rows)
{
    public static Arbitrary<RandomMemberships> Any { get; } = (
        from actors in Gen.Choose(1, 90)
        from partnerships in Gen.Choose(1, 30)
        from rows in Gen.Choose(0, actors - 1).Zip(Gen.Choose(0, partnerships - 1)).ArrayOf()
        from more in Gen.Choose(0, actors - 1).Zip(Gen.Choose(0, partnerships - 1)).ArrayOf(150)
        select new RandomMemberships(actors, partnerships, [.. rows, .. more])).ToArbitrary();

    public TwoModeGraph Graph => TwoModeGraph.Of(
        Actors, Partnerships, [.. Rows.Select(row => row.Actor)], [.. Rows.Select(row => row.Partnership)]);

    public int[] MembersOf(int partnership) => [.. Rows.Where(row => row.Partnership == partnership).Select(row => row.Actor).Distinct().Order()];

    public int[] PartnershipsOf(int actor) => [.. Rows.Where(row => row.Actor == actor).Select(row => row.Partnership).Distinct().Order()];

    /// <summary>The definition itself: for every pair, its shared partnerships one by one.</summary>
    public IEnumerable<(int A, int B, int Shared, double Newman)> Pairs(int minimumShared)
    {
        var sizes = Enumerable.Range(0, Partnerships).Select(partnership => MembersOf(partnership).Length).ToArray();
        var partnershipsOf = Enumerable.Range(0, Actors).Select(PartnershipsOf).ToArray();
        for (var a = 0; a < Actors; a++)
        {
            for (var b = a + 1; b < Actors; b++)
            {
                var shared = partnershipsOf[a].Intersect(partnershipsOf[b]).Order().ToArray();
                if (shared.Length >= minimumShared)
                {
                    yield return (a, b, shared.Length, shared.Aggregate(0.0, (sum, partnership) => sum + (1.0 / (sizes[partnership] - 1))));
                }
            }
        }
    }
}
