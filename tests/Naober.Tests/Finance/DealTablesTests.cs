using Naober.Files.Packages;
using Naober.Finance;
using Naober.Network;
using Naober.Regions.LoadPackage;
using Naober.Tests.Files.Packages;

namespace Naober.Tests.Finance;

/// <summary>Deals in the register, on PostgreSQL.</summary>
public sealed class DealTablesTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private const string Contributions = "deal,stage,actor,party,pillar,year,source,place,amount,at_least,counts,note,note_en\n";

    private readonly TestPackage files = new();

    public override ValueTask DisposeAsync()
    {
        files.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Load_TwoSourcesThatDiffer_KeepsBothAndTheChoiceCanTurn()
    {
        (await LoadAsync("d,pledged,GM0114,,p,2020,bre,p. 1,100,no,yes,,\nd,pledged,GM0114,,p,2020,bre,p. 2,200,no,no,,\n")).ShouldBeEmpty();

        (await LoadAsync("d,pledged,GM0114,,p,2020,bre,p. 1,100,no,no,,\nd,pledged,GM0114,,p,2020,bre,p. 2,200,no,yes,,\n")).ShouldBeEmpty();

        var deal = MoneyBook.From(await PackageStore.ReadAsync(Connection, MoneyBook.Tables, Stop)).Deals.ShouldHaveSingleItem();
        deal.Contributions.Select(row => (row.Amount.Amount?.Euros, row.Counts)).ShouldBe([(100m, false), (200m, true)]);
    }

    [Theory]
    [InlineData("d,pledged,GM0114,,p,2020,bre,p. 1,100,no,yes,,\nd,pledged,GM0114,,p,2020,bre,p. 2,200,no,yes,,\n", "one_deal_contribution_counts")]
    [InlineData("d,pledged,GM0114,iedereen,p,2020,bre,p. 1,100,no,yes,,\n", "deal_party_is_an_actor_or_a_text")]
    [InlineData("d,pledged,GM0114,,q,2020,bre,p. 1,100,no,yes,,\n", "pillar_of_deal_contribution_is_known")]
    public async Task Load_RowsThatCannotBe_AreRefusedByName(string rows, string rule)
    {
        var error = (await LoadAsync(rows)).ShouldHaveSingleItem();

        (error.File, error.Code).ShouldBe(("deal_contributions.csv", "register-rule"));
        error.Message.English.ShouldContain(rule);
    }

    private async Task<IReadOnlyList<Naober.Files.InputError>> LoadAsync(string contributions)
    {
        files.Write("deals.csv", "deal,name,name_en,partnership,region,funder,state,first_year,last_year,note,note_en,source,place\nd,Deal,,,,GM0109,granted,,,,,bre,p. 1\n");
        files.Write("deal_pillars.csv", "deal,pillar,position,name,name_en,source,place\nd,p,1,Pijler,,bre,p. 1\n");
        files.Write("deal_contributions.csv", Contributions + contributions);
        var result = PackageReader.Read(files.Folder, [.. NetworkTables.Package, .. DealTables.All]);
        result.Errors.ShouldBeEmpty();
        return (await PackageStore.LoadAsync(Connection, result.Package!, cancellationToken: Stop)).Errors;
    }
}
