using Dapper;
using Naober.Bench.Registers;
using Naober.Files.Roo;
using Naober.Network;
using Naober.Network.FindAnomalies;
using Naober.Network.ImportRoo;
using Naober.Network.Reconcile;
using Naober.Regions.LoadPackage;

namespace Naober.Tests.Network.ImportRoo;

/// <summary>The register beside the bundled package, in a real database.</summary>
public sealed class RooBesideDrentheTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    [Fact]
    public async Task LoadAsync_SampleBesideDrenthe_RecognisesAndTakesNothing()
    {
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);

        var (load, reconciliation) = await LoadSampleAsync();

        load.Errors.ShouldBeEmpty();
        var links = reconciliation.Matches.Where(match => match.State == Match.Linked).ToDictionary(match => (match.Kind, match.Subject), match => match.Other);
        links[("partnership", "roo-24967506")].ShouldBe("recreatieschap-drenthe");
        links[("partnership", "roo-24967533")].ShouldBe("regionale-uitvoeringsdienst-drenthe", "it is called Omgevingsdienst Drenthe now");
        links[("partnership", "roo-23826087")].ShouldBe("samenwerkingsverband-noord-nederland");
        reconciliation.Matches.ShouldContain(match => match.Other == "werkvoorzieningschap-novatec" && match.State == Match.Open);
        (await OwnedAsync("drenthe")).ShouldBe(Drenthe.Tables.Where(table => table.Rows.Count > 0).Select(table => (table.Schema.Name, table.Rows.Count)));

        var (again, _) = await LoadSampleAsync();
        again.Tables.ShouldAllBe(table => table.Unchanged == table.Read && table.Removed == 0);
    }

    [Fact]
    public async Task LoadAsync_InAnyOrder_EndsTheSame()
    {
        await LoadSampleAsync();
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
        await LoadSampleAsync();
        var registerFirst = await PartnershipsAsync();

        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
        await LoadSampleAsync();

        (await PartnershipsAsync()).ShouldBe(registerFirst);
        registerFirst.Count(key => key.Contains("recreatieschap-drenthe", StringComparison.Ordinal) || key == "roo-24967506").ShouldBe(1);
    }

    [Fact]
    public async Task LoadAsync_AfterADecision_AppliesItAndTakesItBack()
    {
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
        await LoadSampleAsync();
        var before = await PartnershipsAsync();
        var decision = new MatchDecision("partnership", "roo-24965898", "Novatec", "werkvoorzieningschap-novatec", "zelfde organisatie");

        await decision.KeepAsync(Connection, Stop);
        await LoadSampleAsync();
        (await PartnershipsAsync()).ShouldBe(before.Where(key => key != "roo-24965898"));

        await decision.ForgetAsync(Connection, Stop);
        await LoadSampleAsync();
        (await PartnershipsAsync()).ShouldBe(before);
        (await Connection.QuerySingleAsync<string[]>("select aliases from network.partnership where partnership = 'werkvoorzieningschap-novatec'")).ShouldBeEmpty();
    }

    /// <summary>A saved register that holds several packages is none of them: loaded under the name of one, the next load of that one would remove the others.</summary>
    [Fact]
    public async Task LoadAsync_IntoARegisterThatWasSavedAndLoaded_RemovesNothing()
    {
        await PackageStore.LoadAsync(Connection, Drenthe, cancellationToken: Stop);
        await LoadSampleAsync();
        var before = await PartnershipsAsync();
        var saved = await PackageStore.ReadAsync(Connection, NetworkTables.Package, Stop);

        await PackageStore.LoadAsync(
            Connection, saved with { Tables = [.. saved.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => row with { Owner = null })] })] }, cancellationToken: Stop);
        var (load, _) = await LoadSampleAsync();

        load.Errors.ShouldBeEmpty();
        saved.Name.ShouldBe("register");
        (await PartnershipsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Anomalies_OfTheSample_AreThoseFoundByHand()
    {
        await LoadSampleAsync();

        var found = RegisterAnomaly.In(Register.From(await PackageStore.ReadAsync(Connection, NetworkTables.Package, Stop)));

        // Shared Service Centrum ONS: version 29474046 starts and ends on 1 May 2024, and 25657823 came before the first one here.
        found.ShouldContain(anomaly => anomaly.Rule == AnomalyRule.EndInvalid && anomaly.Statement.Dutch.Contains("29474046", StringComparison.Ordinal));
        found.ShouldContain(anomaly => anomaly.Rule == AnomalyRule.VersionGap && anomaly.Statement.Dutch.Contains("25657823", StringComparison.Ordinal));
        found.ShouldContain(anomaly => anomaly.Rule == AnomalyRule.ParticipantWithoutCode && anomaly.Name.StartsWith("Stichting Frysk Letterkundich Museum", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task LoadAsync_OfNationalSize_LoadsWholeAndThenNothingChanges()
    {
        using var stream = new MemoryStream();
        new NationalRoo(1).Write(stream);
        stream.Position = 0;
        var incoming = RooPackage.From(RooReader.Read(stream, "roo.xml").File!, _ => false);

        var (load, _) = await ReconcilingLoad.LoadAsync(Connection, incoming, dryRun: false, "tests", Stop);
        var (again, _) = await ReconcilingLoad.LoadAsync(Connection, incoming, dryRun: false, "tests", Stop);

        load.Errors.ShouldBeEmpty();
        load.Tables.Single(table => table.Name == "versions").Inserted.ShouldBe(NationalRoo.Arrangements);
        load.Tables.Single(table => table.Name == "participations").Inserted.ShouldBeGreaterThan(10_000);
        again.Tables.ShouldAllBe(table => table.Unchanged == table.Read && table.Removed == 0);
    }

    private async Task<(PackageLoad Load, Reconciliation Reconciliation)> LoadSampleAsync()
    {
        var path = Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "01-registers", "roo-sample-noord.reconstructed.xml");
        Assert.SkipUnless(File.Exists(path), "The sample of the register is not beside the repository.");
        var keys = await PackageStore.ReadKeysAsync(Connection, NetworkTables.Package, Stop);
        return await ReconcilingLoad.LoadAsync(Connection, RooPackage.From(RooReader.Read(path).File!, key => keys("regions", key)), dryRun: false, "tests", Stop);
    }

    private async Task<IEnumerable<(string, int)>> OwnedAsync(string package) =>
        (await PackageStore.ReadAsync(Connection, NetworkTables.Package, Stop)).Tables
            .Select(table => (table.Schema.Name, Count: table.Rows.Count(row => row.Owner == package))).Where(entry => entry.Count > 0);

    private async Task<List<string>> PartnershipsAsync() =>
        [.. await Connection.QueryAsync<string>("""select partnership from network.partnership order by partnership collate "C" """)];
}
