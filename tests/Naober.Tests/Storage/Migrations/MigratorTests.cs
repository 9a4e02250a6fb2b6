using Dapper;
using Naober.Storage;
using Naober.Storage.Migrations;
using Npgsql;

namespace Naober.Tests.Storage.Migrations;

public class MigratorTests(PostgresFixture postgres)
{
    private static readonly Migration First = new("test", 1, "001-first.sql", "create table a (id int); -- a comment; with a semicolon");
    private static readonly Migration Second = new("test", 2, "002-second.sql", "create table b (id int); insert into b values (1);");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ApplyAsync_Twice_AppliesOnceAndThenOnlyWhatIsNew()
    {
        await using var source = await SourceAsync();

        await Migrator.ApplyAsync(source, [[First]], Stop);
        await Migrator.ApplyAsync(source, [[First, Second]], Stop);
        await Migrator.ApplyAsync(source, [[First, Second]], Stop);

        (await AppliedAsync(source)).ShouldBe(["001-first.sql", "002-second.sql"]);
    }

    [Fact]
    public async Task ApplyAsync_TenStartsAtOnce_AppliesOnce()
    {
        await using var source = await SourceAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Migrator.ApplyAsync(source, [[First, Second]], Stop)));

        (await AppliedAsync(source)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ApplyAsync_OtherLineEnds_IsTheSameMigration()
    {
        await using var source = await SourceAsync();
        await Migrator.ApplyAsync(source, [[First with { Sql = "select 1;\nselect 2;" }]], Stop);

        await Migrator.ApplyAsync(source, [[new Migration("test", 1, "001-first.sql", "select 1;\r\nselect 2;")]], Stop);
    }

    [Fact]
    public async Task ApplyAsync_ChangedAfterwards_IsRefusedBeforeAnythingElse()
    {
        await using var source = await SourceAsync();
        await Migrator.ApplyAsync(source, [[First]], Stop);
        var changed = new Migration("test", 1, "001-first.sql", "create table a (id bigint)");

        var refusal = await Should.ThrowAsync<StorageException>(() => Migrator.ApplyAsync(source, [[changed, Second]], Stop));

        refusal.Code.ShouldBe("migration-changed");
        (await AppliedAsync(source)).ShouldBe(["001-first.sql"]);
    }

    [Fact]
    public async Task ApplyAsync_DatabaseOfANewerProgram_IsRefused()
    {
        await using var source = await SourceAsync();
        await Migrator.ApplyAsync(source, [[First, Second]], Stop);

        var refusal = await Should.ThrowAsync<StorageException>(() => Migrator.ApplyAsync(source, [[First]], Stop));

        refusal.Code.ShouldBe("database-newer");
        refusal.Words.Dutch.ShouldContain("002-second.sql");
    }

    [Fact]
    public async Task ApplyAsync_EarlierNumberMissing_IsRefused()
    {
        await using var source = await SourceAsync();
        await Migrator.ApplyAsync(source, [[First, Second]], Stop);
        await using (var connection = await source.OpenConnectionAsync(Stop))
        {
            await connection.ExecuteAsync("delete from storage.migration where number = 1");
        }

        var refusal = await Should.ThrowAsync<StorageException>(() => Migrator.ApplyAsync(source, [[First, Second]], Stop));

        refusal.Code.ShouldBe("migration-missing");
    }

    [Fact]
    public async Task ApplyAsync_FailsHalfWay_LeavesNothingOfThatMigration()
    {
        await using var source = await SourceAsync();
        var broken = Second with { Sql = "create table b (id int); select 1/0;" };

        var refusal = await Should.ThrowAsync<StorageException>(() => Migrator.ApplyAsync(source, [[First, broken]], Stop));

        refusal.Code.ShouldBe("migration-failed");
        (await AppliedAsync(source)).ShouldBe(["001-first.sql"]);
        await Migrator.ApplyAsync(source, [[First, Second]], Stop);
    }

    private async Task<NpgsqlDataSource> SourceAsync() => NpgsqlDataSource.Create(await postgres.CreateBareDatabaseAsync(Stop) + ";MaxPoolSize=10");

    private static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync(Stop);
        return (await connection.QueryAsync<string>("select name from storage.migration order by number")).AsList();
    }
}
