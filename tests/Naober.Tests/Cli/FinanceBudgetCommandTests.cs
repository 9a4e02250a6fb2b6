using System.Text;
using System.Text.Json;
using Naober.Tests.Finance;

namespace Naober.Tests.Cli;

public sealed class FinanceBudgetCommandTests
{
    [Fact]
    public async Task Budget_TheTablesOfTheVisie_AddUpAsPublished()
    {
        var csv = new StringBuilder("budget,year,group,line,amount,in_total\n");
        foreach (var group in DrentheBudgets.Visie.Groups)
        {
            foreach (var line in group.Lines)
            {
                line.Amounts.ToList().ForEach(amount => csv.AppendLine($"visie,{amount.Period},{group.Key},\"{line.Name.Dutch}\",{amount.Amount},{(line.InTotal ? "true" : "false")}"));
            }
        }

        DrentheBudgets.Visie.Stated.ToList().ForEach(total => csv.AppendLine($"visie,{total.Period},{total.Group},total,{total.Amount},"));

        var budget = (await RunAsync(csv.ToString())).GetProperty("budgets").EnumerateArray().ShouldHaveSingleItem();

        budget.GetProperty("budget").GetString().ShouldBe("visie");
        budget.GetProperty("years").EnumerateArray().Select(year => year.GetString()).ShouldBe(["2016", "2017", "2018", "2019", "2016/2019"]);
        budget.GetProperty("totals").EnumerateArray().Take(4).Select(total => total.GetProperty("total").GetString()).ShouldBe(["6711249.00", "7707280.00", "5787154.00", "3242260.00"]);
        budget.GetProperty("outside").GetString().ShouldBe("1150000.00");
        budget.GetProperty("groups").EnumerateArray().First(group => group.GetProperty("group").GetString() == "visie-sociaal-domein").GetProperty("total").GetString().ShouldBe("1748049.00");
        budget.GetProperty("differences").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Budget_StatedTotalThatDoesNotAddUp_IsReportedWithBothFigures()
    {
        var budget = (await RunAsync("budget;year;group;line;amount;in_total\nb;2020;g;l;10,50;ja\nb;2020;g;totaal;11,00;\n")).GetProperty("budgets")[0];

        var difference = budget.GetProperty("differences")[0];
        (difference.GetProperty("group").GetString(), difference.GetProperty("year").GetString(), difference.GetProperty("stated").GetString(),
            difference.GetProperty("computed").GetString(), difference.GetProperty("difference").GetString(), difference.GetProperty("line").GetInt32()).ShouldBe(("g", "2020", "11.00", "10.50", "0.50", 3));
    }

    [Fact]
    public async Task Budget_WrongCells_AreAllListedAndExitIsTwo()
    {
        var answer = await NaoberCommand.RunWithInputAsync("budget,year,group,line,amount,in_total\nb,2020,g,l,1.005,ja\nb,x,g,m,1,ja\n", "finance", "budget", "-", "--json");

        answer.ExitCode.ShouldBe(2);
        answer.Json.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString())).ShouldBe([(2, "amount"), (3, "year")]);
    }

    [Fact]
    public async Task Budget_NoSuchFile_IsNotFound() => (await NaoberCommand.RunAsync("finance", "budget", "/nergens.csv", "--json")).ExitCode.ShouldBe(3);

    private static async Task<JsonElement> RunAsync(string csv)
    {
        var answer = await NaoberCommand.RunWithInputAsync(csv, "finance", "budget", "-", "--json");
        answer.ExitCode.ShouldBe(0, answer.Output + answer.Error);
        return answer.Json;
    }
}
