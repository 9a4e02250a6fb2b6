using Dapper;

namespace Naober.Tests.Storage;

public class DatabaseTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_EmptyDatabase_HasTheTablesOfEveryRoom()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);

        var rooms = await connection.QueryAsync<string>("select room from storage.migration order by applied_at");

        rooms.ShouldBe(["storage", "regions", "network"]);
    }
}
