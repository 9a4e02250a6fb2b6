using Naober.Finance;

namespace Naober.Tests.Finance;

public sealed class BudgetChecksTests
{
    [Fact]
    public void Run_BundledPackage_IsSound() => FinanceChecks.Run(DrentheMoney.Package).ShouldBeEmpty();

    /// <summary>The line beside the total does not count; of the 1,000 the first decision takes 600, so that 400 is left and the second cannot take 500.</summary>
    [Fact]
    public void Run_DecisionThatTakesMoreThanIsLeft_IsAnErrorAtItsAmount()
    {
        var package = Budgets().Add("budget_moves", "m1", "kosten", "2020", "werk", "2021", "600", "2020-03-01", "stuurgroep", "uitstel")
            .Add("budget_moves", "m2", "kosten", "2020", "werk", "2021", "500", "2020-04-01", "stuurgroep", "uitstel").Package();

        var error = FinanceChecks.Run(package).ShouldHaveSingleItem();

        (error.File, error.Line, error.Column, error.Code).ShouldBe(("budget_moves.csv", package["budget_moves"].Rows[^1].Line, "amount", "more-than-there-is"));
        error.Message.English.ShouldBe("kosten has €400 left in 2020: €500 cannot move from it.");
    }

    [Fact]
    public void Run_DecisionThatUsesWhatAnEarlierOneAdded_IsSound() => FinanceChecks.Run(Budgets()
        .Add("budget_moves", "a-back", "werk", "2021", "kosten", "2020", "600", "2020-04-01", "stuurgroep", "toch niet")
        .Add("budget_moves", "b-first", "kosten", "2020", "werk", "2021", "600", "2020-03-01", "stuurgroep", "uitstel").Package()).ShouldBeEmpty();

    [Fact]
    public void Run_DecisionToAGroupOfAnotherBudget_IsAnErrorAtThatGroup()
    {
        var package = Budgets().Add("budget_moves", "m1", "kosten", "2020", "vreemd", "2020", "1", "2020-03-01", "stuurgroep", "uitstel").Package();

        var error = FinanceChecks.Run(package).ShouldHaveSingleItem();

        (error.File, error.Column, error.Code).ShouldBe(("budget_moves.csv", "to_group", "other-budget"));
        error.Message.Dutch.ShouldContain("geld verschuift binnen één begroting");
    }

    [Fact]
    public void Run_GroupsOfAnotherPackage_AreNotJudged()
    {
        var package = Budgets().Add("budget_moves", "m1", "kosten", "2020", "vreemd", "2020", "5000", "2020-03-01", "stuurgroep", "uitstel").Package();
        var withoutGroups = package with { Tables = [.. package.Tables.Select(table => table.Schema == BudgetTables.Groups ? table with { Rows = [] } : table)] };

        FinanceChecks.Run(withoutGroups).ShouldBeEmpty();
    }

    private static SmallMoney Budgets() => new SmallMoney()
        .Add("budgets", "b", "Begroting").Add("budgets", "c", "Andere begroting")
        .Add("budget_groups", "kosten", "b", "1", "Kosten").Add("budget_groups", "werk", "b", "2", "Werk").Add("budget_groups", "vreemd", "c", "1", "Vreemd")
        .Add("budget_lines", "regel", "kosten", "1", "Regel", "", "yes").Add("budget_lines", "ernaast", "kosten", "2", "Ernaast", "", "no")
        .Add("budget_amounts", "regel", "2020", "1000").Add("budget_amounts", "ernaast", "2020", "50");
}
