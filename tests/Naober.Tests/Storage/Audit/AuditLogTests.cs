using System.Diagnostics;
using Dapper;
using Naober.Storage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Tests.Storage.Audit;

public class AuditLogTests(PostgresFixture postgres)
{
    private const string Things = """
        create table thing (id int primary key deferrable, name text);
        select audit.watch('thing');
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entry_InsertUpdateDelete_HoldsActorAndBothRows()
    {
        await using var database = await OpenAsync();
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);
        await using (var transaction = await connection.BeginTransactionAsync(Stop))
        {
            await AuditLog.SetActorAsync(transaction, "griffier Jansma \U0001F600", Stop);
            await connection.ExecuteAsync("insert into thing values (1, 'Súdwest-Fryslân'), (2, null)");
            await connection.ExecuteAsync("update thing set id = id + 1, name = case when id = 1 then 'a' end");
            await transaction.CommitAsync(Stop);
        }

        await connection.ExecuteAsync("delete from thing where id = 2");

        var entries = await connection.QueryAsync<(string? Actor, string Table, string Operation, string? Old, string? New)>(
            """select actor, "table", operation, old::text, new::text from audit.entry order by id""");
        entries.ShouldBe(
        [
            ("griffier Jansma \U0001F600", "public.thing", "insert", null, """{"id": 1, "name": "Súdwest-Fryslân"}"""),
            ("griffier Jansma \U0001F600", "public.thing", "insert", null, """{"id": 2, "name": null}"""),
            ("griffier Jansma \U0001F600", "public.thing", "update", """{"id": 1, "name": "Súdwest-Fryslân"}""", """{"id": 2, "name": "a"}"""),
            ("griffier Jansma \U0001F600", "public.thing", "update", """{"id": 2, "name": null}""", """{"id": 3, "name": null}"""),
            (null, "public.thing", "delete", """{"id": 2, "name": "a"}""", null),
        ]);
        (await AuditLog.VerifyAsync(database.DataSource, Stop)).ShouldBe(new(5, null));
    }

    [Fact]
    public async Task Entry_NothingChanged_IsNotWritten()
    {
        await using var database = await OpenAsync("insert into thing values (1, 'a'), (2, 'b')");

        await RunAsync(database, "update thing set name = name; delete from thing where id = 3;");

        (await AuditLog.VerifyAsync(database.DataSource, Stop)).ShouldBe(new(2, null));
    }

    [Fact]
    public async Task Entry_RolledBack_LeavesTheChainWhole()
    {
        await using var database = await OpenAsync("insert into thing values (1, 'a')");

        await RunAsync(database, "begin; insert into thing values (2, 'b'); rollback; insert into thing values (3, 'c');");

        (await AuditLog.VerifyAsync(database.DataSource, Stop)).ShouldBe(new(2, null));
    }

    [Fact]
    public async Task Entry_TenWritersAtOnce_FormOneChain()
    {
        await using var database = await OpenAsync("insert into thing select n, '' from generate_series(1, 10) n");

        await Task.WhenAll(Enumerable.Range(1, 10).Select(async writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                await RunAsync(database, $"begin; update thing set name = '{writer}:{i}' where id = {writer}; update thing set name = name || '.' where id = {11 - writer}; commit;");
            }
        }));

        (await AuditLog.VerifyAsync(database.DataSource, Stop)).ShouldBe(new(210, null));
    }

    [Theory]
    [InlineData("update audit.entry set actor = 'x'")]
    [InlineData("delete from audit.entry")]
    [InlineData("truncate audit.entry")]
    [InlineData("insert into audit.entry select * from audit.entry")]
    [InlineData("update audit.seal set id = 0")]
    [InlineData("delete from audit.seal")]
    [InlineData("truncate audit.seal")]
    [InlineData("insert into audit.seal values (9, '')")]
    [InlineData("truncate thing")]
    public async Task Tables_ChangedByHand_Refuse(string sql)
    {
        await using var database = await OpenAsync("insert into thing values (1, 'a')");

        var refusal = await Should.ThrowAsync<PostgresException>(() => RunAsync(database, sql));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("update audit.entry set new = jsonb_set(new, '{name}', '\"x\"') where id = 3", 3)]
    [InlineData("update audit.entry set actor = 'somebody else' where id = 2", 2)]
    [InlineData("update audit.entry set at = at + interval '1 microsecond' where id = 4", 4)]
    [InlineData("delete from audit.entry where id = 3", 3)]
    [InlineData("delete from audit.entry where id = 5", 5)]
    [InlineData("delete from audit.entry where id = 1", 1)]
    [InlineData("delete from audit.entry", 1)]
    [InlineData("insert into audit.entry select id + 1, at, actor, \"table\", operation, old, new, previous_hash, hash from audit.entry where id = 5", 6)]
    [InlineData("delete from audit.seal", 6)]
    public async Task VerifyAsync_TamperedWithTriggersOff_NamesTheFirstBrokenEntry(string sql, long broken)
    {
        await using var database = await OpenAsync("insert into thing select n, 'name ' || n from generate_series(1, 5) n");
        (await AuditLog.VerifyAsync(database.DataSource, Stop)).IsWhole.ShouldBeTrue();

        await RunAsync(database, $"alter table audit.entry disable trigger user; alter table audit.seal disable trigger user; {sql}");

        (await AuditLog.VerifyAsync(database.DataSource, Stop)).FirstBroken.ShouldBe(broken);
    }

    /// <summary>Or never changes: then the database refuses it.</summary>
    [Fact]
    public async Task EveryTable_OfTheRooms_IsWatched()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);

        var unwatched = await connection.QueryAsync<string>("""
            select table_schema || '.' || table_name from information_schema.tables t
            where table_type = 'BASE TABLE' and table_schema not in ('audit', 'storage', 'pg_catalog', 'information_schema')
              and 5 <> (select count(*) from pg_trigger where tgrelid = (quote_ident(t.table_schema) || '.' || quote_ident(t.table_name))::regclass
                                                          and tgname like 'audit\_%')
              and not exists (select from pg_trigger where tgrelid = (quote_ident(t.table_schema) || '.' || quote_ident(t.table_name))::regclass and tgname = 'immutable')
            """);

        unwatched.ShouldBeEmpty();
    }

    [Fact]
    public async Task Entry_TwelveThousandRowsInOneStatement_CostsLittle()
    {
        await using var database = await OpenAsync();
        var clock = Stopwatch.StartNew();

        await RunAsync(database, "insert into thing select n, 'membership ' || n from generate_series(1, 12000) n");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        (await AuditLog.VerifyAsync(database.DataSource, Stop)).ShouldBe(new(12000, null));
    }

    private async Task<Database> OpenAsync(string sql = "")
    {
        var server = await postgres.CreateBareDatabaseAsync(Stop);
        var database = await Database.OpenAsync(new DatabaseOptions("unused") { Server = server }, cancellationToken: Stop);
        await RunAsync(database, Things + sql);
        return database;
    }

    private static async Task RunAsync(Database database, string sql)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);
        await connection.ExecuteAsync(sql);
    }
}
