using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.Core;
using Naober.Pictures;

namespace Naober.Tests.Pictures;

/// <summary>What holds for each of the pictures, at both sizes and in both languages.</summary>
public sealed class EveryPictureTests
{
    [Fact]
    public Task PairMatrix_KeepsTheRules() => KeepsTheRules<PairMatrix>(Samples.Matrix, Samples.MatrixOf(2), Samples.MatrixOf(30));

    [Fact]
    public Task NetworkMap_KeepsTheRules() => KeepsTheRules<NetworkMap>(Samples.Map, new NetworkMapData(Samples.Map.Places, []));

    [Fact]
    public Task NetworkPicture_KeepsTheRules() => KeepsTheRules<NetworkPicture>(Samples.Network, Samples.NetworkOf(200));

    [Fact]
    public Task Hourglass_KeepsTheRules() => KeepsTheRules<Hourglass>(Samples.Hourglass, Samples.HourglassByDomain);

    [Fact]
    public Task ComparisonBars_KeepsTheRules() => KeepsTheRules<ComparisonBars>(Samples.LegalForms, Samples.LegalFormsOfRegions);

    [Fact]
    public Task CohesionBars_KeepsTheRules() => KeepsTheRules<CohesionBars>(Samples.Cohesion);

    [Fact]
    public Task RankedBars_KeepsTheRules() => KeepsTheRules<RankedBars>(Samples.Degrees, Samples.Betweenness);

    [Fact]
    public Task ChangeBars_KeepsTheRules() => KeepsTheRules<ChangeBars>(Samples.Changes, Samples.OnlyFalls);

    [Fact]
    public Task RegionComparison_KeepsTheRules() => KeepsTheRules<RegionComparison>(Samples.Regions);

    [Fact]
    public Task ScatterPlot_KeepsTheRules() => KeepsTheRules<ScatterPlot>(Samples.Scatter, Samples.TwoYears);

    [Fact]
    public Task RankCurve_KeepsTheRules() => KeepsTheRules<RankCurve>(Samples.Ranking, Samples.LongRanking, Samples.Rates);

    [Fact]
    public Task LineChart_KeepsTheRules() => KeepsTheRules<LineChart>(Samples.Lines);

    [Fact]
    public Task StackedBars_KeepsTheRules() => KeepsTheRules<StackedBars>(Samples.Budget);

    [Fact]
    public Task YearSeries_KeepsTheRules() => KeepsTheRules<YearSeries>(Samples.Years, Samples.OneYear);

    [Fact]
    public Task FlowBands_KeepsTheRules() => KeepsTheRules<FlowBands>(Samples.Directions);

    [Fact]
    public async Task Pictures_WithoutAnyData_StillDraw()
    {
        await KeepsTheRules<ScatterPlot>(new ScatterData([], new("", null), new("", null), ""), new ScatterData([new("een", 1, 1)], new("x", 1), new("y", 1), "m"));
        await KeepsTheRules<RankCurve>(new RankCurveData([], "", null, ""), new RankCurveData([new("nul", 0)], "", 0, ""));
        await KeepsTheRules<LineChart>(new LineChartData([], ""), new LineChartData([new("een", [new(2020, "2020", 1)])], "x"));
        await KeepsTheRules<StackedBars>(new StackedBarsData([], [], ""), new StackedBarsData(["a"], [new("2020", [null], "0")], "x"));
        await KeepsTheRules<FlowBands>(new FlowsData([], [], [], ""), new FlowsData([new("a")], [new("b")], [], ""));
        await KeepsTheRules<PairMatrix>(new PairMatrixData([], []));
        await KeepsTheRules<NetworkMap>(new NetworkMapData([], []));
        await KeepsTheRules<NetworkPicture>(new NetworkPictureData([], [], [], []), new NetworkPictureData([new("a", "a", 5, 5, 0, NodeShape.Circle, null)], [], [], []));
        await KeepsTheRules<Hourglass>(new HourglassData([], []), new HourglassData([new("x", "X")], [new("regionaal", 0, [0])]));
        await KeepsTheRules<ComparisonBars>(new ComparisonBarsData([]), new ComparisonBarsData([new("leeg", [])]));
        await KeepsTheRules<CohesionBars>(new CohesionBarsData([]), new CohesionBarsData([new("Noord", default)]));
        await KeepsTheRules<RankedBars>(new RankedBarsData([], ""), new RankedBarsData([new("nul", 0), new("onbekend", null)], ""));
        await KeepsTheRules<ChangeBars>(new ChangeBarsData([], ""), new ChangeBarsData([new("nul", 0, "0")], ""));
        await KeepsTheRules<RegionComparison>(new RegionComparisonData([], []), new RegionComparisonData([new("A", "A")], [new("m", [null])]));
    }

    [Fact]
    public async Task Pictures_HostileNames_AreShownAsText()
    {
        const string Hostile = "<script>alert(\"1\")</script> & 'x' ]]> \u0001 een hele lange naam die nergens op past \U0001F600\U0001F600";
        await KeepsTheRules<PairMatrix>(new PairMatrixData([new("a", Hostile, Hostile, 3, "/?a=\"<&"), new("b", Hostile)], [new("a", "b", 2, "/?a=\"<&")]));
        await KeepsTheRules<NetworkMap>(new NetworkMapData([new("a", "<b>&", 52, 6, 3), new("b", "'\"", 53, 7, null, IsOutside: true)], [new("a", "b", 1)]));
        await KeepsTheRules<NetworkPicture>(new NetworkPictureData(
            [new(Hostile, Hostile, 0, 0, 3, NodeShape.Square, 0, Href: "\"><script>"), new("b", "'\"", 9, 9, 1, NodeShape.Ring, null)], [new(0, 1, 2)],
            [new(Hostile, Hostile, 0, 0, 0)], [(NodeShape.Square, Hostile)]));
        await KeepsTheRules<Hourglass>(new HourglassData([new(Hostile, "<&")], [new(Hostile, 4, [4], Href: "\"><script>")], new(Hostile, 1, [1])));
        await KeepsTheRules<ComparisonBars>(new ComparisonBarsData([new(Hostile, [new(Hostile, new Share(1, 2), 0.5), new(Hostile, null)])], "<gepubliceerd>"));
        await KeepsTheRules<RankedBars>(new RankedBarsData([new(Hostile, 12, Hostile, Href: "\"><script>")], Hostile));
        await KeepsTheRules<ChangeBars>(new ChangeBarsData([new(Hostile, 12, Hostile, Hostile), new("B", -3, Hostile)], Hostile));
        await KeepsTheRules<ScatterPlot>(new ScatterData([new(Hostile, 1, 2, true), new("B", 2, 1)], new(Hostile, 1), new(Hostile, 1, 0, "<&"), Hostile));
        await KeepsTheRules<RankCurve>(new RankCurveData([new(Hostile, 3, true), new(Hostile, 3)], Hostile, 3, Hostile));
        await KeepsTheRules<LineChart>(new LineChartData([new(Hostile, [new(2020, Hostile, 1)], true)], Hostile, 0, "<&"));
        await KeepsTheRules<StackedBars>(new StackedBarsData([Hostile], [new(Hostile, [new(1, Hostile)], Hostile)], Hostile));
        await KeepsTheRules<FlowBands>(new FlowsData([new(Hostile)], [new(Hostile, true)], [new(0, 0, 1)], Hostile));
        await KeepsTheRules<RegionComparison>(new RegionComparisonData([new(Hostile, "<&"), new("B", "B")], [new(Hostile, [1, 2])]));
    }

    [Fact]
    public async Task Standalone_HasTitleSourceFontAndBackground()
    {
        var picture = await Render.Async<CohesionBars>(Samples.Cohesion);

        Render.Texts(picture).ShouldContain("Titel");
        Render.Texts(picture).ShouldContain("Bron: BRE par. 5.2; peildatum 1 september 2021");
        picture.Attribute("font-family").ShouldNotBeNull();
        picture.Element(Render.Svg + "rect")!.Attribute("height")!.Value.ShouldBe(picture.Attribute("height")!.Value);
        picture.Element(Render.Svg + "desc")!.Value.ShouldBe("Beschrijving Bron: BRE par. 5.2; peildatum 1 september 2021");
    }

    [Fact]
    public async Task Inline_LeavesTitleFontAndBackgroundToThePage()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Id"] = "p1", ["Title"] = "Titel", ["Data"] = Samples.Cohesion });
        var markup = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CohesionBars>(parameters)).ToHtmlString());
        var picture = XDocument.Parse(markup.Trim()).Root!;

        Render.Texts(picture).ShouldNotContain("Titel");
        picture.Element(Render.Svg + "title")!.Value.ShouldBe("Titel");
        picture.Attribute("font-family").ShouldBeNull();
        markup.ShouldNotContain("np-paper\"");
    }

    private static async Task KeepsTheRules<TPicture>(params object[] datas)
        where TPicture : IComponent
    {
        foreach (var data in datas)
        {
            foreach (var size in Enum.GetValues<PictureSize>())
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    await Render.Async<TPicture>(data, size, language);
                    var once = await Render.TextAsync<TPicture>(data, size, language);
                    (await Render.TextAsync<TPicture>(data, size, language)).ShouldBe(once);
                }
            }
        }
    }
}
