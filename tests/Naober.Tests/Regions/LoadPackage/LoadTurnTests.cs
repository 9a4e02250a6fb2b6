using Dapper;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Network.Reconcile;
using Naober.Regions;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Regions.LoadPackage;

public sealed class LoadTurnTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A register that comes in compares with what is there; were that to change meanwhile, it would write the old values back.</summary>
    [Fact]
    public async Task LoadAsync_WhileAnotherLoads_LooksAtTheRegisterAfterIt()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var first = await database.DataSource.OpenConnectionAsync(Stop);
        await using var second = await database.DataSource.OpenConnectionAsync(Stop);
        await using var watch = await database.DataSource.OpenConnectionAsync(Stop);
        await PackageStore.LoadAsync(first, Package("eerst", "Emmen", null), cancellationToken: Stop);
        Task<(PackageLoad Load, Reconciliation)> waiting;

        await using (await LoadTurn.TakeAsync(first, Stop))
        {
            waiting = ReconcilingLoad.LoadAsync(second, Package("register", "Emmen (register)", "De naam"), dryRun: false, "tests", Stop);
            while (!waiting.IsCompleted && await watch.ExecuteScalarAsync<int>("select count(*)::int from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())") == 0)
            {
                await Task.Delay(5, Stop);
            }

            waiting.IsCompleted.ShouldBeFalse();
            await PackageStore.LoadAsync(first, Package("eerst", "Emmen, nieuw", null), cancellationToken: Stop);
        }

        (await waiting).Load.Errors.ShouldBeEmpty();
        var actor = Register.From(await PackageStore.ReadAsync(first, NetworkTables.Package, Stop)).Actors.ShouldHaveSingleItem();
        actor.Name.ShouldBe("Emmen, nieuw");
        actor.Aliases.ShouldContain("De naam");
    }

    private static RegionPackage Package(string name, string called, string? alias) => new(name, name, null,
    [
        .. NetworkTables.Package.Select(schema => new PackageTable(schema, schema.Name == "actors"
            ? [new(0, ["GM0114", called, alias is null ? null : new[] { alias }, Region.Municipality, null, null, null, null, null])]
            : [])),
    ]);
}
