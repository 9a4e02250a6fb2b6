using Dapper;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Storage;
using Naober.Storage.Migrations;
using Npgsql;

namespace Naober.Tests.Indicators.Storage;

/// <summary>A database from before flows and positions had versions, brought to the tables of now.</summary>
public sealed class VersionsMigrationTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migration_RowsThatALoadReplaced_AreInTheVersionsThatHadThem()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateBareDatabaseAsync(Stop));
        var rooms = PostgresFixture.Rooms.Prepend(typeof(Database).Assembly).Select(Migration.Of).ToList();
        await Migrator.ApplyAsync(source, [.. rooms.Select(room => (IReadOnlyList<Migration>)[.. room.TakeWhile(migration => migration.Name != "004-versions.sql")])], Stop);
        await using (var before = await source.OpenConnectionAsync(Stop))
        {
            await before.ExecuteAsync("""
                select set_config('naober.actor', 'clerk', false);
                insert into regions.package (package, title) values ('small', 'Small'), ('flows-trips', 'trips: trips.csv');
                insert into regions.source (source, title, package) values ('report', 'Report', 'small');
                insert into regions.region (region, name, type, package) select key, key, 'municipality', 'small' from unnest(array['GM01', 'GM02']) key;
                insert into indicators.indicator (indicator, name, name_en, theme, unit, decimals, polarity, aggregation, package)
                    values ('trips', 'trips', 'trips', 'mobility', 'count', 0, 'neutral', 'sum', 'small');
                """);
            await LoadAsync(before, "a", """
                insert into indicators.flow values ('trips', 'GM01', 'GM02', '2021', 'report', 'p. 3', 120.50, null, 'small'), ('trips', 'GM01', 'GM01', '2021', 'report', 'p. 3', 7, null, 'small');
                insert into indicators.position (indicator, region, peers, source, place, rank, "of", package) values ('trips', 'GM01', 'municipality', 'report', 'p. 2', 3, 12, 'small');
                """);
            await LoadAsync(before, "b", """
                update indicators.flow set value = 130 where destination = 'GM02';
                delete from indicators.flow where destination = 'GM01';
                update indicators.position set rank = 2;
                """);
            await before.ExecuteAsync("insert into indicators.flow values ('trips', 'GM02', 'GM02', '2015', 'report', 'trips.csv', null, 'secret', 'flows-trips')");
        }

        await Migrator.ApplyAsync(source, rooms, Stop);

        await using var connection = await source.OpenConnectionAsync(Stop);
        (await connection.QueryAsync<(int, string, string, decimal?)>("select version, origin, destination, value from indicators.flow order by 1, 2, 3"))
            .ShouldBe([(1, "GM01", "GM01", 7), (1, "GM01", "GM02", 120.50m), (2, "GM01", "GM02", 130), (3, "GM02", "GM02", null)]);
        (await connection.QueryAsync<(int, int)>("select version, rank from indicators.position order by 1")).ShouldBe([(1, 3), (2, 2)]);
        var versions = await DataSets.ListAsync(connection, Stop);
        versions.Select(version => (version.Number, version.Load.DataSet, version.Follows, version.Flows, version.Positions, version.Load.LoadedBy, version.IsCurrent)).ShouldBe(
        [
            (3, "flows-trips", null, 1, 0, "clerk", true), (2, "small", 1, 1, 1, "clerk", true), (1, "small", null, 2, 1, "clerk", false),
        ]);
        foreach (var version in versions)
        {
            var figures = version.Number switch { 1 => "a", 2 => "b", _ => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" };
            version.Load.Checksum.ShouldBe((await VersionRows.ReadAsync(connection, version.Number, Stop)).Checksum(figures));
        }

        var folder = Directory.CreateTempSubdirectory("naober-test-");
        using (var cache = new CatalogueCache(source, new CubeFiles(folder.FullName), TimeProvider.System))
        {
            (await cache.CurrentAsync(Stop)).Flows.Select(flow => (flow.Version, flow.Value)).ShouldBe([(2, 130m), (3, null)]);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>As a load of then did: the rows, then the version.</summary>
    private static async Task LoadAsync(NpgsqlConnection connection, string checksum, string rows)
    {
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await connection.ExecuteAsync(rows);
        await connection.ExecuteAsync("""
            insert into indicators.data_set (data_set, title) values ('small', 'Small') on conflict do nothing;
            insert into indicators.version (data_set, loaded_by, origin, checksum, observations, added, revised, withdrawn, indicators, decimals, bytes, regions, periods, citations)
                values ('small', 'clerk', 'small', @checksum, 0, 0, 0, 0, '{}', '{}', '{}', '{}', '{}', '[]');
            """, new { checksum });
        var version = await connection.ExecuteScalarAsync<int>("select max(version) from indicators.version");
        await connection.ExecuteAsync($"create table indicators.observation_{version} partition of indicators.observation for values in ({version})");
        await connection.ExecuteAsync("update indicators.data_set set current = @version", new { version });
        await transaction.CommitAsync(Stop);
    }
}
