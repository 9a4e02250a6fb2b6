using Naober.Network;
using Naober.Network.Search;
using Naober.Storage;

namespace Naober.Tests.Network.Search;

/// <summary>A register is searched by the names that it has itself, whatever the database has by now.</summary>
public sealed class RegisterSearchTests(PostgresFixture postgres) : IAsyncLifetime
{
    private Database database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await postgres.OpenDatabaseAsync(Stop);

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("Wolden", "A", "De Wolden", null)]
    [InlineData("Zuidwolde", "A", "De Wolden", "Zuidwolde")]
    [InlineData("zuidwold", "A", "De Wolden", "Zuidwolde")]
    public async Task FindAsync_Actor_IsFoundByNameAndAlias(string text, string key, string name, string? matched) =>
        (await FindAsync(text)).Actors.Select(found => (found.Item.Key, found.Item.Name, found.Matched)).ShouldBe([(key, name, matched)]);

    [Fact]
    public async Task FindAsync_FormerTitle_ComesWithTheVersionThatHadIt()
    {
        var found = (await FindAsync("Afvalschap Noord")).Partnerships.ShouldHaveSingleItem();

        (found.Item.Name, found.Matched).ShouldBe(("Reinigingsdienst", "Afvalschap Noord"));
        found.Version!.Ends.ShouldBe(new DateOnly(2015, 1, 1));
    }

    [Fact]
    public async Task FindAsync_TitleOfNow_IsItsName() =>
        (await FindAsync("Reinigingsdienst")).Partnerships.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Matched.ShouldBeNull(), found => found.Version.ShouldBeNull());

    [Fact]
    public async Task FindAsync_NameThatTheRegisterDoesNotHave_FindsNothing() => (await FindAsync("Kwaliteitskring")).IsEmpty.ShouldBeTrue();

    private Task<SearchResults> FindAsync(string text) => SearchResults.FindAsync(
        Register.From(new PackageBuilder()
            .Add("actors", "A,De Wolden,Zuidwolde,municipality")
            .Add("partnerships", "p,Reinigingsdienst,Afvalschap Noord,unknown,unknown,unknown")
            .Add("versions", "p,1,Afvalschap Noord,,,,2010-01-01,2015-01-01", "p,2,Reinigingsdienst,,,,2015-01-01,,1")
            .Build()),
        new(database.DataSource), text, Stop);
}
