using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Indicators.TraceFigures;

namespace Naober.Tests.Indicators.TraceFigures;

public sealed class TracedFigureTests
{
    [Fact]
    public void Contradictions_SameFigureWithTwoValues_GivesBothInOrder()
    {
        var found = TracedFigure.Contradictions([At("GM0001", 7.1m, "p. 3"), At("GM0002", 2, "p. 3"), At("GM0001", 8.8m, "p. 9"), At("GM0002", 2.0m, "p. 4"), At("GM0003", null, "p. 5"), At("GM0003", 1, "p. 6")]);

        found.ShouldHaveSingleItem().Select(figure => figure.Citation.Place).ShouldBe(["p. 3", "p. 9"]);
    }

    private static TracedFigure At(string region, decimal? value, string place) => new(region, "2022", value, CellStates.None, new FigureCitation("s", place, null));
}
