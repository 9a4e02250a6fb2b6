using Naober.Finance.AddUpBudget;
using Naober.Finance.ReadBudgetFile;

namespace Naober.Tests.Finance.ReadBudgetFile;

public sealed class BudgetFileTests : IDisposable
{
    private const string Header = "budget,year,group,line,amount,in_total\n";

    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData("true", "100.00")]
    [InlineData("JA", "100.00")]
    [InlineData("1", "100.00")]
    [InlineData("no", "0.00")]
    [InlineData("nee", "0.00")]
    [InlineData("0", "0.00")]
    public void Read_InTotal_TakesTheUsualWords(string word, string total) =>
        BudgetSums.Of(Read($"b,2020,g,l,100,{word}").Budgets[0].Entries).Total.ToString().ShouldBe(total);

    [Theory]
    [InlineData("1748049.00", "1748049.00")]
    [InlineData("-193750", "-193750.00")]
    [InlineData("\"1.748.049,00\"", "1748049.00")]
    [InlineData("\"1,748,049.00\"", "1748049.00")]
    [InlineData("1.748.049", "1748049.00")]
    [InlineData("\"€ 12,5\"", "12.50")]
    [InlineData("10000000000000", "10000000000000.00")]
    public void Read_Amount_IsTakenInUnambiguousNotations(string text, string amount) =>
        Read($"b,2020,g,l,{text},yes").Budgets[0].Entries[0].Amount.ToString().ShouldBe(amount);

    [Theory]
    [InlineData("b,2020,g,l,1.234,yes", "amount", "too-many-decimals")]
    [InlineData("b,2020,g,l,NaN,yes", "amount", "number")]
    [InlineData("b,2020,g,l,1e400,yes", "amount", "number")]
    [InlineData("b,2020,g,l,,yes", "amount", "required")]
    [InlineData("b,2020,g,l,10000000000000.01,yes", "amount", "out-of-range")]
    [InlineData("b,2020,g,l,99999999999999999999,yes", "amount", "out-of-range")]
    [InlineData("b,20200,g,l,1,yes", "year", "years")]
    [InlineData("b,2020/2019,g,l,1,yes", "year", "years")]
    [InlineData("b,2020,g,l,1,misschien", "in_total", "yes-no")]
    [InlineData("b,2020,g,l,1,", "in_total", "yes-no")]
    [InlineData(",2020,g,l,1,yes", "budget", "required")]
    [InlineData("b,2020,,l,1,yes", "group", "required")]
    public void Read_WrongCell_NamesLineAndColumn(string row, string column, string code)
    {
        var error = Read("b,2020,g,first,1,yes\n" + row).Errors.ShouldHaveSingleItem();

        (error.Line, error.Column, error.Code).ShouldBe((3, column, code));
    }

    [Fact]
    public void Read_SameLineTwice_IsRefusedWithBothLines()
    {
        var error = Read("b,2020,g,l,1,yes\nb,2021,g,l,1,yes\nb,2020,g,l,2,no").Errors.ShouldHaveSingleItem();

        (error.Line, error.Code).ShouldBe((4, "repeated-key"));
        error.Message.Dutch.ShouldContain("regel 2");
    }

    [Theory]
    [InlineData("b,2020,g,total,5,", "g", "2020")]
    [InlineData("b,2020,g,,5,", "g", "2020")]
    [InlineData("b,2020,,Totaal,5,true", null, "2020")]
    [InlineData("b,2020,Totaal,,5,", null, "2020")]
    [InlineData("b,,,,5,", null, null)]
    public void Read_StatedTotal_IsOfAGroupOrTheWhole(string row, string? group, string? year)
    {
        var budget = Read("b,2020,g,l,1,yes\n" + row).Budgets.ShouldHaveSingleItem();

        budget.Entries.Count.ShouldBe(1);
        var difference = BudgetSums.Of(budget.Entries).Differences(budget.Stated).ShouldHaveSingleItem();
        (difference.Stated.Group, difference.Stated.Period, difference.Difference.Euros).ShouldBe((group, year, 4m));
    }

    [Fact]
    public void Read_MissingColumn_IsNamed()
    {
        File.WriteAllText(path, "budget,year,group,line,bedrag,in_total\nb,2020,g,l,1,yes\n");

        BudgetFile.Read(path).Errors.ShouldContain(error => error.Line == 1 && error.Column == "amount" && error.Code == "missing-column");
    }

    [Fact]
    public void Read_HeaderOnly_IsRefused() => Read("").Errors.ShouldHaveSingleItem().Code.ShouldBe("no-rows");

    [Fact]
    public void Read_AmountOverYearsAndWithoutYear_KeepTheirPeriod() =>
        Read("b,2016/2019,g,l,1,no\nb,2016-2019,g,m,1,no\nb,,g,n,1,yes").Budgets[0].Entries.Select(entry => entry.Period).ShouldBe(["2016/2019", "2016/2019", null]);

    public void Dispose() => File.Delete(path);

    private BudgetFile Read(string rows)
    {
        File.WriteAllText(path, Header + rows + "\n");
        return BudgetFile.Read(path);
    }
}
