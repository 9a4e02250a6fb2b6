using Naober.Core;
using Naober.Finance;
using Naober.Finance.DivideProgrammes;

namespace Naober.Tests.Finance.DivideProgrammes;

public sealed class ProgrammeCeilingsTests
{
    [Fact]
    public void Of_ThirdsOfTheZuidas_AddUpToTheYearBudget()
    {
        var ceilings = ProgrammeCeilings.Of(WithShares(33.3m, 33.3m, 33.4m)).ShouldHaveSingleItem();

        (ceilings.Period, ceilings.Total.Euros, ceilings.IsWhole).ShouldBe(("2011", 160_000m, true));
        ceilings.Ceilings.Select(one => one.Share.Euros).ShouldBe([53_280m, 53_280m, 53_440m]);
        Money.Sum(ceilings.Ceilings.Select(one => one.Share)).ShouldBe(ceilings.Total);
    }

    [Fact]
    public void Of_SharesThatAreNoHundred_DivideNothing()
    {
        var ceilings = ProgrammeCeilings.Of(WithShares(33.33m, 33.33m, 33.33m)).ShouldHaveSingleItem();

        (ceilings.IsWhole, ceilings.Percent, ceilings.Ceilings.Count).ShouldBe((false, 99.99m, 0));
    }

    [Fact]
    public void Of_DecisionToMove_MovesTheCeilingAlong()
    {
        var budget = WithShares(50, 25, 25);
        var (from, to) = (budget.Programmes[0].Key, budget.Programmes[1].Key);
        budget = budget with
        {
            Groups = [budget.Groups[0] with { Programme = from }, budget.Groups[1] with { Programme = to }],
            Moves = [new("m", budget.Groups[0].Key, "2011", budget.Groups[1].Key, "2011", Money.FromEuros(1_000), new(2011, 5, 1), "stuurgroep", "meer projecten", default)],
        };

        var ceilings = ProgrammeCeilings.Of(budget)[0].Ceilings;

        ceilings.Select(one => (one.Ceiling.Euros, one.Planned.Euros, one.Room.Euros)).ShouldBe([(79_000m, 19_000m, 60_000m), (41_000m, 141_000m, -100_000m), (40_000m, 0m, 40_000m)]);
        Money.Sum(ceilings.Select(one => one.Ceiling)).Euros.ShouldBe(160_000m);
    }

    private static Budget WithShares(params decimal[] percents) => DrentheBudgets.Zuidas with
    {
        Programmes = [.. DrentheBudgets.Zuidas.Programmes.Zip(percents, (programme, percent) => programme with { Shares = [new("2011", percent, default)] })],
    };
}
