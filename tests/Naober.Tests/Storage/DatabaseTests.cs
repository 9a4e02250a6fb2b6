using Dapper;
using Naober.Storage;
using Naober.Tests.Storage.EmbeddedServer;

namespace Naober.Tests.Storage;

public class DatabaseTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_EmptyDatabase_HasTheTablesOfEveryRoom()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);

        var rooms = await connection.QueryAsync<string>("select room from storage.migration where number = 1 order by applied_at");

        rooms.ShouldBe(["storage", "regions", "network", "indicators", "finance"]);
    }

    [Fact]
    public async Task OpenAsync_ServerOfTheEnvironment_StartsNoServerOfItsOwn()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"naober-unused-{Guid.NewGuid():N}");
        var address = await postgres.CreateBareDatabaseAsync(Stop);

        using var process = await ServerProcess.StartAsync(directory, environment: (DatabaseOptions.ServerVariable, address));

        process.Answer.ShouldBe("External");
        Directory.Exists(directory).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=secret", "no-connection")]
    [InlineData("postgres://x:secret@127.0.0.1:1/x", "no-connection")]
    [InlineData("postgres://x:secret@127.0.0.1/x?nonsense=1", "database-address")]
    [InlineData("just a word", "database-address")]
    public async Task OpenAsync_ServerThatIsNotThere_SaysSoWithoutThePassword(string address, string code)
    {
        var options = new DatabaseOptions("unused") { Server = address };

        var refusal = await Should.ThrowAsync<StorageException>(() => Database.OpenAsync(options, cancellationToken: Stop));

        refusal.Code.ShouldBe(code);
        refusal.Words.English.ShouldNotContain("secret");
        refusal.Words.Dutch.ShouldNotContain("secret");
    }
}
