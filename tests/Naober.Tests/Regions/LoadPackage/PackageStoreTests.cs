using System.Diagnostics;
using System.Text;
using Dapper;
using Naober.Files.Packages;
using Naober.Network;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Naober.Tests.Files.Packages;

namespace Naober.Tests.Regions.LoadPackage;

public sealed class PackageStoreTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private readonly TestPackage files = new();

    public override ValueTask DisposeAsync()
    {
        files.Dispose();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task LoadAsync_NewPackage_InsertsEveryRow()
    {
        var load = await LoadAsync("drenthe");

        load.Errors.ShouldBeEmpty();
        load.Tables.ShouldContain(new TableLoad("memberships", 3, 3, 0, 0, 0, 0));
        load.Tables.Sum(table => table.Inserted).ShouldBe(13);
        (await CountAsync("select count(*) from network.membership where package = 'drenthe'")).ShouldBe(3);
        (await AuditLog.VerifyAsync(Database.DataSource, Stop)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task LoadAsync_SameAgain_ChangesNothingAndLeavesNoAudit()
    {
        await LoadAsync("drenthe");
        var version = await PackageStore.ReadVersionAsync(Connection, Stop);

        var again = await LoadAsync("drenthe");

        again.Tables.ShouldAllBe(table => table.Unchanged == table.Read && table.Removed == 0);
        (await PackageStore.ReadVersionAsync(Connection, Stop)).ShouldBe(version);
    }

    [Fact]
    public async Task LoadAsync_ChangedAndRemovedRows_AreUpdatedAndRemoved()
    {
        await LoadAsync("drenthe");
        var version = await PackageStore.ReadVersionAsync(Connection, Stop);
        files.Write("partnerships.csv", TestPackage.Partnerships.Replace("Werkplein", "Werkplein Drentsche Aa", StringComparison.Ordinal));
        files.Write("memberships.csv", TestPackage.Memberships.Replace("2019-01-01,,", "2019-06-01,,", StringComparison.Ordinal).Replace("p1,GM0114,lead,,,bre,\n", "", StringComparison.Ordinal));

        var load = await LoadAsync("drenthe");

        load.Tables.ShouldContain(new TableLoad("partnerships", 2, 0, 1, 1, 0, 0));
        load.Tables.ShouldContain(new TableLoad("memberships", 2, 1, 0, 1, 0, 2));
        (await PackageStore.ReadVersionAsync(Connection, Stop)).ShouldBe(version + 4);
    }

    [Fact]
    public async Task LoadAsync_PeriodMovesOverItsOldPlace_IsNoOverlap()
    {
        await LoadAsync("drenthe");
        files.Write("memberships.csv", TestPackage.Memberships.Replace("member,2018-01-01,2019-01-01", "member,2017-01-01,2018-06-01", StringComparison.Ordinal).Replace("member,2019-01-01", "member,2018-06-01", StringComparison.Ordinal));

        var load = await LoadAsync("drenthe");

        load.Errors.ShouldBeEmpty();
        load.Tables.ShouldContain(new TableLoad("memberships", 3, 2, 0, 1, 0, 2));
    }

    [Fact]
    public async Task LoadAsync_DryRun_CountsAndLeavesNothing()
    {
        var load = await LoadAsync("drenthe", dryRun: true);

        load.Tables.ShouldContain(new TableLoad("memberships", 3, 3, 0, 0, 0, 0));
        (await CountAsync("select count(*) from regions.package")).ShouldBe(0);
        (await PackageStore.ReadVersionAsync(Connection, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task LoadAsync_RemovedRowThatAnotherPackageUses_IsRefusedWhole()
    {
        await LoadAsync("base");
        await LoadPartAsync("extra", "actors", "actor,name,kind,region\nemco,EMCO,company,GM0114\n");
        files.Write("regions.csv", TestPackage.Regions.Replace("GM0114,Emmen", "GM0999,Emmen", StringComparison.Ordinal));
        files.Write("region_parts.csv", TestPackage.RegionParts.Replace("GM0114", "GM0999", StringComparison.Ordinal));
        files.Write("actors.csv", TestPackage.Actors.Replace("municipality,GM0114", "municipality,GM0999", StringComparison.Ordinal));

        var load = await LoadAsync("base");

        load.Errors.ShouldHaveSingleItem().Code.ShouldBe("still-referenced");
        load.Errors[0].Message.Dutch.ShouldContain("'extra'");
        load.Tables.ShouldAllBe(table => table.Inserted + table.Updated + table.Removed == 0);
        (await CountAsync("select count(*) from regions.region where region = 'GM0999'")).ShouldBe(0);
    }

    [Fact]
    public async Task LoadAsync_RowOfAnotherPackage_GoesToTheLastLoad()
    {
        await LoadAsync("base");

        var load = await LoadPartAsync("extra", "actors", "actor,name,kind,region\nGM0114,Emmen,municipality,GM0114\n");

        load.Tables.ShouldContain(new TableLoad("actors", 1, 0, 1, 0, 0, 0));
        (await CountAsync("select count(*) from network.actor where package = 'extra'")).ShouldBe(1);
    }

    [Fact]
    public async Task LoadAsync_OverlapAndCycleWithAnotherPackage_AreNamedWithTheirLine()
    {
        await LoadAsync("base");

        var overlap = await LoadPartAsync("extra", "memberships", "partnership,actor,role,valid_from,valid_to\np2,GM0114,member,,\np1,GM0114,lead,2020-01-01,\n");
        var cycle = await LoadPartAsync("extra", "region_parts", "region,part\nGM0114,CR08\n");
        var unknown = await LoadPartAsync("extra", "region_parts", "region,part\nGM0114,CR99\n", checkKeys: false);

        overlap.Errors.Select(error => (error.File, error.Line, error.Code)).ShouldBe([("memberships.csv", 3, "overlap")]);
        cycle.Errors.Select(error => (error.File, error.Line, error.Code)).ShouldBe([("region_parts.csv", 2, "cycle")]);
        unknown.Errors.Select(error => (error.File, error.Line, error.Column, error.Code)).ShouldBe([("region_parts.csv", 2, "part", "unknown-reference")]);
        unknown.Tables.ShouldContain(new TableLoad("region_parts", 1, 0, 0, 0, 1, 0));
    }

    [Fact]
    public async Task LoadAsync_RuleThatOnlyTheRegisterKnows_IsAnInputError()
    {
        var twice = new PackageRow(0, ["x", "X", "custom", null, null, null, null]);
        var package = new RegionPackage("p", "P", null, [new(Naober.Regions.RegionTables.Regions, [twice, twice])]);

        var load = await PackageStore.LoadAsync(Connection, package, cancellationToken: Stop);

        load.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("register-rule"),
            error => error.File.ShouldBe("regions.csv"));
    }

    [Fact]
    public async Task ReadAsync_AfterLoad_WritesTheBytesThatWereRead()
    {
        files.Write("datapackage.json", """{"name":"drenthe","title":"Drenthe","naober:referenceDate":"2021-09-01"}""");
        var package = files.Read().Package!;
        await PackageStore.LoadAsync(Connection, package, cancellationToken: Stop);
        var (before, after) = (files.Folder + "-before", files.Folder + "-after");
        try
        {
            PackageWriter.Write(package, before);
            PackageWriter.Write(await PackageStore.ReadAsync(Connection, NetworkTables.Package, Stop), after);

            Content(after).ShouldBe(Content(before));
        }
        finally
        {
            Directory.Delete(before, recursive: true);
            Directory.Delete(after, recursive: true);
        }
    }

    [Fact]
    public async Task LoadAsync_TwelveThousandMemberships_TakesSeconds()
    {
        Large();
        var clock = Stopwatch.StartNew();
        var package = files.Read().Package!;
        var read = clock.ElapsedMilliseconds;
        clock.Restart();
        var load = await PackageStore.LoadAsync(Connection, package, cancellationToken: Stop);
        var first = clock.ElapsedMilliseconds;
        clock.Restart();
        await PackageStore.LoadAsync(Connection, package, cancellationToken: Stop);
        TestContext.Current.TestOutputHelper!.WriteLine($"read {read} ms, load {first} ms, again {clock.ElapsedMilliseconds} ms");

        load.Errors.ShouldBeEmpty();
        load.Tables.ShouldContain(new TableLoad("memberships", 12_003, 12_003, 0, 0, 0, 0));
        first.ShouldBeLessThan(30_000);
    }

    private void Large()
    {
        var (actors, partnerships, memberships) = (new StringBuilder(TestPackage.Actors), new StringBuilder(TestPackage.Partnerships), new StringBuilder(TestPackage.Memberships));
        for (var i = 0; i < 400; i++)
        {
            actors.Append($"a{i},Actor {i},,company,,,,bre,\n");
        }

        for (var i = 0; i < 1_200; i++)
        {
            partnerships.Append($"q{i},Verband {i},,unknown,unknown,unknown,,,,,,,,bre,\n");
            for (var j = 0; j < 10; j++)
            {
                memberships.Append($"q{i},a{(i + (j * 37)) % 400},member,2020-01-01,,bre,\n");
            }
        }

        files.Write("actors.csv", actors.ToString());
        files.Write("partnerships.csv", partnerships.ToString());
        files.Write("memberships.csv", memberships.ToString());
    }

    private Task<Naober.Regions.LoadPackage.PackageLoad> LoadAsync(string name, bool dryRun = false)
    {
        var package = files.Read().Package! with { Name = name };
        return PackageStore.LoadAsync(Connection, package, dryRun, "test", Stop);
    }

    /// <summary>A package with one table, which refers to what was loaded before.</summary>
    private async Task<Naober.Regions.LoadPackage.PackageLoad> LoadPartAsync(string name, string table, string text, bool checkKeys = true)
    {
        var folder = Directory.CreateTempSubdirectory("naober-part-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, table + ".csv"), text, Stop);
            var keys = await PackageStore.ReadKeysAsync(Connection, NetworkTables.Package, Stop);
            var result = PackageReader.Read(folder, NetworkTables.Package, checkKeys ? keys : (_, _) => true);
            result.Errors.ShouldBeEmpty();
            return await PackageStore.LoadAsync(Connection, result.Package! with { Name = name }, cancellationToken: Stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task<long> CountAsync(string sql) => Connection.ExecuteScalarAsync<long>(sql);

    private static SortedDictionary<string, string> Content(string folder) =>
        new(Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
}
