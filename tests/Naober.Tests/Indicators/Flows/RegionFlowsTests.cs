using Naober.Indicators.Flows;

namespace Naober.Tests.Indicators.Flows;

public sealed class RegionFlowsTests
{
    private static RegionFlows Pe { get; } = RegionFlows.Of(ExampleFlows.Catalogue, "PV01", "commuting", "2021")!;

    [Fact]
    public void Shares_ExampleRegion_AreThoseOfTheMethodPage()
    {
        (Pe.Within, Pe.Between, Pe.Crossing, Pe.Total).ShouldBe((1000, 200, 200, 1400));
        (Pe.WithinShare, Pe.BetweenShare, Pe.CrossingShare).ShouldBe((1000m / 1400, 200m / 1400, 200m / 1400));
    }

    [Fact]
    public void Crossings_ExampleRegion_AreTheLargestFirst() =>
        Pe.Crossings.Select(flow => (flow.Origin, flow.Destination, flow.Value)).ShouldBe([("GM01", "GM09", 150), ("GM09", "GM02", 40), ("GM03", "GM09", 10)]);

    [Fact]
    public void Hubs_ExampleRegion_AreByWhatArrivesAcrossTheBorder() =>
        Pe.Hubs.ShouldBe([new("GM09", false, 160, 40), new("GM02", true, 40, 0), new("GM01", true, 0, 150), new("GM03", true, 0, 10)]);

    [Fact]
    public void Unknown_FlowWithoutSize_IsInNoSum() => Pe.Unknown.Select(flow => (flow.Origin, flow.Destination)).ShouldBe([("GM03", "GM02")]);

    /// <summary>What goes between municipalities of the province crosses the border of a smaller region.</summary>
    [Fact]
    public void Of_SmallerRegion_HasABorderOfItsOwn()
    {
        var noord = RegionFlows.Of(ExampleFlows.Catalogue, "CR01", "commuting", "2021")!;

        (noord.Within, noord.Between, noord.Crossing).ShouldBe((800, 180, 210));
    }

    [Fact]
    public void Of_AMunicipality_HasNothingBetween()
    {
        var ce = RegionFlows.Of(ExampleFlows.Catalogue, "GM03", "commuting", "2021")!;

        (ce.Within, ce.Between, ce.Crossing, ce.Total).ShouldBe((200, 0, 30, 230));
    }

    [Fact]
    public void Of_OnlyUnknownFlows_HasNoShares()
    {
        var flows = RegionFlows.Of(ExampleFlows.Make(("GM01", "GM09", null)), "PV01", "commuting", "2021")!;

        (flows.Total, flows.CrossingShare, flows.Unknown.Count).ShouldBe((0, null, 1));
    }

    [Fact]
    public void Of_RegionThatIsNotThere_IsNull() => RegionFlows.Of(ExampleFlows.Catalogue, "PV99", "commuting", "2021").ShouldBeNull();

    /// <summary>Every flow is in the sums of a region once, whatever the region: the sums of all parts are those of the whole.</summary>
    [Fact]
    public void Of_RandomFlows_AddUp()
    {
        var random = new Random(7);
        string[] keys = ["GM01", "GM02", "GM03", "GM09"];
        var catalogue = ExampleFlows.Make([.. from origin in keys from destination in keys select (origin, destination, (decimal?)random.Next(0, 500))]);
        var all = catalogue.Flows.Sum(flow => flow.Value!.Value);
        var (pe, qu) = (Of("PV01"), Of("PV02"));

        (pe.Within + pe.Between + pe.Crossing).ShouldBe(pe.Total);
        pe.Crossing.ShouldBe(qu.Crossing);
        (pe.Total + qu.Total - qu.Crossing).ShouldBe(all);
        pe.Hubs.Sum(hub => hub.Incoming).ShouldBe(pe.Crossing);

        RegionFlows Of(string region) => RegionFlows.Of(catalogue, region, "commuting", "2021")!;
    }
}
