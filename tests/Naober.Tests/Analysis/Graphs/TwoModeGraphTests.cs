using FsCheck;
using FsCheck.Fluent;
using Naober.Analysis.Graphs;

namespace Naober.Tests.Analysis.Graphs;

public sealed class TwoModeGraphTests
{
    [Fact]
    public void Of_RandomRows_HoldsBothDirectionsAscendingAndOnce() => Prop.ForAll(RandomMemberships.Any, example =>
    {
        var graph = example.Graph;
        return graph.Actors == example.Actors
            && graph.Partnerships == example.Partnerships
            && graph.Memberships == example.Rows.Distinct().Count()
            && Enumerable.Range(0, graph.Actors).All(actor => graph.PartnershipsOf(actor).SequenceEqual(example.PartnershipsOf(actor)))
            && Enumerable.Range(0, graph.Partnerships).All(partnership => graph.MembersOf(partnership).SequenceEqual(example.MembersOf(partnership)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NoRows_IsEmpty() => TwoModeGraph.Of(0, 0, [], []).Memberships.ShouldBe(0);
}
