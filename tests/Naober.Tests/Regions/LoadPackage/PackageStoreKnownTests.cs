using Naober.Files.Packages;
using Naober.Network;
using Naober.Regions.LoadPackage;
using Naober.Tests.Network;

namespace Naober.Tests.Regions.LoadPackage;

/// <summary>The register as it was recorded: after every load its state is written down, and afterwards asked for again.</summary>
public sealed class PackageStoreKnownTests(PostgresFixture postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadPastAsync_AfterMoreLoads_GivesWhatWasReadThen()
    {
        await using var database = await postgres.OpenDatabaseAsync(Stop);
        await using var connection = await database.DataSource.OpenConnectionAsync(Stop);
        RegionPackage[] loads =
        [
            new PackageBuilder().Add("actors", "A,A,een|twee,other", "B,B,,other").Add("partnerships", "p,P,,unknown,unknown,unknown").Add("memberships", "p,A,member").Build(new(2020, 1, 1)),
            new PackageBuilder().Add("actors", "A,A,,other", "C,C,,other").Add("partnerships", "p,Q,,unknown,unknown,unknown").Add("memberships", "p,A,member,2020-01-01", "p,C,lead").Build(new(2021, 1, 1)),
            new PackageBuilder().Add("actors", "A,A,een|twee,other").Build(),
        ];
        var seen = new List<(long Version, DateTimeOffset At, string Text)> { (0, DateTimeOffset.UnixEpoch, Write(await PackageStore.ReadAsync(connection, NetworkTables.Package, Stop))) };
        foreach (var load in loads)
        {
            (await PackageStore.LoadAsync(connection, load, cancellationToken: Stop)).Errors.ShouldBeEmpty();
            seen.Add((await PackageStore.ReadVersionAsync(connection, Stop), await NowAsync(), Write(await PackageStore.ReadAsync(connection, NetworkTables.Package, Stop))));
        }

        seen.Select(state => state.Text).Distinct().Count().ShouldBe(4);
        foreach (var (version, at, _) in seen.Skip(1))
        {
            (await PackageStore.ReadVersionAtAsync(connection, at, Stop)).ShouldBe(version);
        }

        foreach (var (version, _, text) in seen)
        {
            Write(await PackageStore.ReadPastAsync(connection, NetworkTables.Package, version, Stop)).ShouldBe(text);
        }

        (await PackageStore.ReadVersionAtAsync(connection, DateTimeOffset.UnixEpoch, Stop)).ShouldBe(0);

        async Task<DateTimeOffset> NowAsync()
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "select clock_timestamp()";
            return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(Stop))!);
        }
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01T22:59:59.9999999Z")]
    [InlineData("2026-07-01T09:30", "2026-07-01T08:30:00Z")]
    [InlineData("2026-07-01T09:30:00Z", "2026-07-01T09:30:00Z")]
    [InlineData("2026-07-01T09:30+02:00", "2026-07-01T07:30:00Z")]
    public void Parse_DayOrMoment_IsTheLastMomentThatCounts(string text, string expected) =>
        KnownOn.Parse(text, TimeZoneInfo.CreateCustomTimeZone("one", TimeSpan.FromHours(1), null, null))!.Moment.ToUniversalTime().ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("")]
    [InlineData("gisteren")]
    [InlineData("2026-02-30")]
    [InlineData("01-02-2026")]
    public void Parse_SomethingElse_IsNothing(string text) => KnownOn.Parse(text, TimeZoneInfo.Utc).ShouldBeNull();

    private static string Write(RegionPackage package) => package.Title + package.ReferenceDate + string.Join('\n', package.Tables.SelectMany(table =>
        table.Rows.Select(row => table.Schema.Name + ":" + string.Join(';', row.Cells.Select(cell => cell is string[] items ? string.Join('|', items) : $"{cell}")))));
}
