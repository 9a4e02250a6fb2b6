using Naober.Network.ListActors;

namespace Naober.Tests.Network.ListActors;

public sealed class ActorListTests
{
    [Fact]
    public void Find_Unsorted_StartsWithTheMostPartnerships()
    {
        var list = Find([], []);

        list.Items.Select(item => (item.Actor.Key, item.Partnerships)).ShouldBe(
            [("GM02", 4), ("GM01", 3), ("PV01", 2), ("WS01", 2), ("GM09", 2), ("GM03", 1), ("rijk", 1)], ignoreOrder: true);
        list.Items[0].Actor.Key.ShouldBe("GM02");
    }

    [Fact]
    public void Kinds_OneChosen_CountTheOthersAsIfChosenAlone()
    {
        var list = Find(["province"], []);

        list.Items.Select(item => item.Actor.Key).ShouldBe(["PV01"]);
        list.Kinds.Select(value => (value.Value, value.Count, value.Chosen)).ShouldBe(
            [("municipality", 4, false), ("province", 1, true), ("water-authority", 1, false), ("national-government", 1, false)]);
    }

    [Fact]
    public void Matches_Given_KeepTheirOrder() =>
        ActorList.Find(ExampleRegion.Register, ExampleRegion.Date, new([], []), ["rijk", "GM01", "gone"], sort: null).Items.Select(item => item.Actor.Key).ShouldBe(["rijk", "GM01"]);

    [Fact]
    public void Participation_None_LeavesActorsWithoutPartnership() =>
        ActorList.Find(ExampleRegion.Register, new(1990, 1, 1), new([], ["none"]), matches: null, sort: "name").Items.ShouldBeEmpty();

    private static ActorList Find(IReadOnlyList<string> kinds, IReadOnlyList<string> participations) =>
        ActorList.Find(ExampleRegion.Register, ExampleRegion.Date, new(kinds, participations), matches: null, sort: null);
}
