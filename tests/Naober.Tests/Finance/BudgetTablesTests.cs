using Dapper;
using Naober.Files.Packages;
using Naober.Finance;
using Naober.Network;
using Naober.Regions.LoadPackage;
using Naober.Tests.Files.Packages;

namespace Naober.Tests.Finance;

/// <summary>Budgets in the register, on PostgreSQL.</summary>
public sealed class BudgetTablesTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private readonly TestPackage files = new();

    public override ValueTask DisposeAsync()
    {
        files.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Load_Decision_StaysInTheRegister()
    {
        Write("m1,kosten,2020,werk,2021,100.5,2020-03-01,stuurgroep,uitstel van het project,bre,p. 1\n");
        (await LoadAsync()).Errors.ShouldBeEmpty();

        Write("m1,kosten,2020,werk,2021,99,2020-03-01,stuurgroep,uitstel van het project,bre,p. 1\n");
        var changed = (await LoadAsync()).Errors.ShouldHaveSingleItem();
        Write("");
        var removed = (await LoadAsync()).Errors.ShouldHaveSingleItem();

        changed.ShouldBe(removed);
        (changed.File, changed.Code).ShouldBe(("budget_moves.csv", "kept-for-ever"));
        changed.Message.English.ShouldContain("does not change or disappear");
        (await Connection.QuerySingleAsync<decimal>("select amount from finance.budget_move")).ShouldBe(100.5m);
    }

    [Fact]
    public async Task Load_SecondDecision_IsAdded()
    {
        Write("m1,kosten,2020,werk,2021,100.5,2020-03-01,stuurgroep,uitstel,bre,p. 1\n");
        await LoadAsync();
        Write("m1,kosten,2020,werk,2021,100.5,2020-03-01,stuurgroep,uitstel,bre,p. 1\nm2,werk,2021,kosten,2020,100.5,2020-09-01,stuurgroep,toch niet,bre,p. 2\n");

        (await LoadAsync()).Errors.ShouldBeEmpty();

        var budget = BudgetBook.From(await PackageStore.ReadAsync(Connection, [.. NetworkTables.Package, .. BudgetTables.All], Stop)).All.ShouldHaveSingleItem();
        budget.Moves.Select(move => move.Key).ShouldBe(["m1", "m2"]);
    }

    [Theory]
    [InlineData("2020Q1")]
    [InlineData("2021/2020")]
    [InlineData("20")]
    public void Read_PeriodThatIsNoYear_IsAnErrorAtItsCell(string period)
    {
        Write("");
        files.Write("budget_amounts.csv", $"budget_line,period,amount,source,place\nregel,{period},1,,\n");

        var error = PackageReader.Read(files.Folder, Tables).Errors.ShouldHaveSingleItem();

        (error.File, error.Line, error.Column, error.Code).ShouldBe(("budget_amounts.csv", 2, "period", "years"));
    }

    private static IReadOnlyList<TableSchema> Tables { get; } = [.. NetworkTables.Package, .. BudgetTables.All];

    private async Task<PackageLoad> LoadAsync()
    {
        var result = PackageReader.Read(files.Folder, Tables);
        result.Errors.ShouldBeEmpty();
        return await PackageStore.LoadAsync(Connection, result.Package!, cancellationToken: Stop);
    }

    private void Write(string moves)
    {
        files.Write("budgets.csv", "budget,name,name_en,actor,partnership,note,note_en,source,place\nb,Begroting,,,p1,,,bre,p. 1\n");
        files.Write("budget_groups.csv", "group,budget,position,name,name_en,programme,reserve,note,note_en,source,place\nkosten,b,1,Kosten,,,,,,,\nwerk,b,2,Werk,,,,,,,\n");
        files.Write("budget_lines.csv", "budget_line,group,position,name,name_en,in_total,note,note_en\nregel,werk,1,Regel,,yes,,\n");
        files.Write("budget_amounts.csv", "budget_line,period,amount,source,place\nregel,2020,1000,bre,p. 1\n");
        files.Write("budget_moves.csv", "move,from_group,from_period,to_group,to_period,amount,date,body,reason,source,place\n" + moves);
    }
}
