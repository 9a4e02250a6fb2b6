using Naober.Files.Packages;
using Naober.Network.DelineateRegions;
using Naober.Regions;
using Naober.Regions.LoadPackage;
using Npgsql;

namespace Naober.Tests.Network.DelineateRegions;

/// <summary>What is kept under a name takes nothing away that has the name already.</summary>
public sealed class DelineationPackageTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SaveAsync_NameOfATypeOfRegionOrOfASource_LeavesThoseAlone()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);
        await LoadAsync(connection, "division-corop", "corop", "CR01", Region.Corop);

        var saved = await DelineationPackage.SaveAsync(connection, Package("corop"), "tests", Stop);

        saved.Errors.ShouldBeEmpty();
        var register = await PackageStore.ReadAsync(connection, RegionTables.All, Stop);
        register["regions"].Rows.Where(row => row.Text(2) != Region.Municipality).Select(row => row.Text(0)).ShouldBe(["CR01", "corop-1", "corop-2", "indeling-corop"]);
        register["sources"].Rows.Select(row => row.Text(1)).ShouldContain("Ander");
    }

    [Fact]
    public async Task SaveAsync_KeyOfAnotherPackage_IsRefused()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);
        await LoadAsync(connection, "ander", "ander", "bre-1", Region.Custom);

        var saved = await DelineationPackage.SaveAsync(connection, Package("bre"), "tests", Stop);

        saved.Errors.ShouldHaveSingleItem().Code.ShouldBe("key-in-use");
        (await PackageStore.ReadAsync(connection, [RegionTables.Regions], Stop))["regions"].Rows
            .Single(row => row.Text(2) != Region.Municipality).Text(1).ShouldBe("Ander");
    }

    private static RegionPackage Package(string name) => DelineationPackage.Of(DelineationTests.Outcome, name, "Titel");

    /// <summary>The municipalities of the outcome are there, and a region and source of another package.</summary>
    private static async Task LoadAsync(NpgsqlConnection connection, string package, string source, string key, string type)
    {
        var municipalities = Enumerable.Range(1, 7).Select(i => new PackageRow(0, [$"GM000{i}", $"G{i}", Region.Municipality, null, null, null, null]));
        await PackageStore.LoadAsync(connection, new("gemeenten", "Gemeenten", null, [new(RegionTables.Regions, [.. municipalities])]), cancellationToken: Stop);
        await PackageStore.LoadAsync(connection, new(package, "Ander", null,
        [
            new(RegionTables.Sources, [new(0, [source, "Ander", null, null, null, null])]),
            new(RegionTables.Regions, [new(0, [key, "Ander", type, null, null, null, null])]),
        ]), cancellationToken: Stop);
    }
}
