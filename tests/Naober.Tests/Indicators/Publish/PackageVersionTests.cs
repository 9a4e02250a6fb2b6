using Naober.Files.Packages;
using Naober.Indicators;
using Naober.Indicators.Publish;

namespace Naober.Tests.Indicators.Publish;

/// <summary>A version is figures, flows and positions together: they come, change and come back as one.</summary>
public sealed class PackageVersionTests(PostgresFixture postgres) : RegisterTests(postgres)
{
    private static SmallCatalogue Base => new SmallCatalogue()
        .Region("GM01", "municipality").Region("GM02", "municipality").Region("PV01", "province").Indicator("homes").Indicator("trips");

    private static RegionPackage First { get; } = Base
        .Figure("homes", "GM01", "2021", 10, "provisional").Figure("homes", "GM02", "2021", 20)
        .Flow("trips", "GM01", "GM01", "2021", "7").Flow("trips", "GM01", "GM02", "2021", "120.50").Flow("trips", "GM02", "GM01", "2021", "")
        .Position("homes", "PV01", "province", "2021", "3", "12").Package();

    /// <summary>One figure final, one gone; one flow revised, one new, one gone; one position another.</summary>
    private static RegionPackage Second { get; } = Base
        .Figure("homes", "GM01", "2021", 10)
        .Flow("trips", "GM01", "GM02", "2021", "130").Flow("trips", "GM02", "GM01", "2021", "").Flow("trips", "GM02", "GM02", "2021", "9")
        .Position("homes", "PV01", "province", "2021", "3", "11").Package();

    [Fact]
    public async Task LoadAsync_ANewerPackage_CountsFlowsPositionsAndAStatusAloneToo()
    {
        await LoadAsync(First);

        var load = await LoadAsync(Second);

        load.Tables.Where(table => table.Name is "observations" or "flows" or "positions").Select(table => (table.Name, table.Inserted, table.Updated, table.Unchanged, table.Removed))
            .ShouldBe([("observations", 0, 1, 0, 1), ("flows", 1, 1, 1, 1), ("positions", 0, 1, 0, 0)]);
        (await DataSets.ListAsync(Connection, Stop))[0].ShouldSatisfyAllConditions(
            version => version.Changes.ShouldBe(new(1, 3, 2)), version => (version.Observations, version.Flows, version.Positions).ShouldBe((1, 3, 1)), version => version.Follows.ShouldBe(1));
    }

    [Fact]
    public async Task LoadAsync_APackageWithALicence_KeepsItWithTheVersion()
    {
        await LoadAsync(First with { Licence = "CC-BY-4.0" });
        await LoadAsync(Second);

        (await DataSets.ListAsync(Connection, Stop)).Select(version => version.Load.Licence).ShouldBe([null, "CC-BY-4.0"]);
    }

    [Fact]
    public async Task All_OfTheNewerVersion_NamesWhatWasAndWhatIs()
    {
        await LoadAsync(First);
        await LoadAsync(Second);

        using var compared = await VersionComparison.OpenAsync(Connection, Cubes, 1, 2, Stop);

        compared.All.Select(change => (change.Kind, change.Part, change.Region, change.Destination, change.Before?.Value, change.After?.Value)).ShouldBe(
        [
            (ChangeKind.Revised, ChangedPart.Figure, "GM01", null, 10, 10),
            (ChangeKind.Withdrawn, ChangedPart.Figure, "GM02", null, 20, null),
            (ChangeKind.Revised, ChangedPart.Flow, "GM01", "GM02", 120.50m, 130),
            (ChangeKind.Added, ChangedPart.Flow, "GM02", "GM02", null, 9),
            (ChangeKind.Withdrawn, ChangedPart.Flow, "GM01", "GM01", 7, null),
            (ChangeKind.Revised, ChangedPart.Position, "PV01", null, 3, 3),
        ]);
        compared.All.First().ShouldSatisfyAllConditions(change => change.Before!.States.ShouldBe(CellStates.Provisional), change => change.After!.States.ShouldBe(CellStates.None));
        (compared.All.Last().Before!.Position!.Of, compared.All.Last().After!.Position!.Of).ShouldBe((12, 11));
    }

    [Fact]
    public async Task MakeCurrentAsync_TheOlderVersion_BringsFlowsAndPositionsBackAndIsRemembered()
    {
        await LoadAsync(First);
        await LoadAsync(Second);

        var back = await NewVersion.MakeCurrentAsync(Connection, Cubes, "small", 1, "chair", Stop);

        back!.Changes.ShouldBe(new(2, 3, 1));
        using var cache = new CatalogueCache(Database.DataSource, Cubes, TimeProvider.System);
        Shown(await cache.CurrentAsync(Stop)).ShouldBe((20, "GM01-GM01=7 GM01-GM02=120.5 GM02-GM01=", 12));
        Shown(await cache.FrozenAsync(2, Stop)).ShouldBe((null, "GM01-GM02=130 GM02-GM01= GM02-GM02=9", 11));
        (await DataSetHistory.OfAsync(Connection, "small", Stop)).Select(time => (time.Version, time.Before, time.By, time.IsAgain))
            .ShouldBe([(1, 2, "chair", true), (2, 1, "clerk", false), (1, (int?)null, "clerk", false)]);
    }

    [Fact]
    public async Task ReadAsync_AtAMoment_HasWhatWasCurrentThenAlsoAfterGoingBack()
    {
        await LoadAsync(First);
        await LoadAsync(Second);
        await NewVersion.MakeCurrentAsync(Connection, Cubes, "small", 1, "chair", Stop);
        var wentBack = (await DataSetHistory.OfAsync(Connection, "small", Stop))[0].At;
        await LoadAsync(Second);

        Text(await PackageWithFigures.ReadAsync(Connection, wentBack, Stop)).ShouldBe(Text(First));
        Text(await PackageWithFigures.ReadAsync(Connection, cancellationToken: Stop)).ShouldBe(Text(Second));
    }

    [Fact]
    public async Task LoadAsync_OnlyAFlowIsAnother_IsANewVersionAndTheSameAgainIsNot()
    {
        await LoadAsync(First);
        await LoadAsync(With(First, "flows", Second));

        (await LoadAsync(With(First, "flows", Second))).Tables.ShouldAllBe(table => table.Unchanged == table.Read);

        (await DataSets.ListAsync(Connection, Stop)).Select(version => version.Number).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task LoadAsync_AFlowOfARegionThatIsNotThere_IsRefusedWithItsLineAndLeavesNothing()
    {
        var package = With(First, "regions", Base.Package());
        package = package with { Tables = [.. package.Tables.Select(table => table.Schema.Name == "regions" ? table with { Rows = [.. table.Rows.Where(row => row.Text(0) != "GM02")] } : table)] };

        var load = await LoadAsync(package);

        load.Errors.Where(error => error.File == "flows.csv").Select(error => (error.Column, error.Code)).ShouldBe([("origin", "unknown-reference"), ("destination", "unknown-reference")]);
        (await DataSets.ListAsync(Connection, Stop)).ShouldBeEmpty();
    }

    /// <summary>Against a comparison that is too simple to be wrong: both versions as lists of texts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Count_InventedVersions_IsThatOfTheSlowTwin(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (Invented(random), Invented(random));
        await LoadAsync(before);
        await LoadAsync(after);

        using var compared = await VersionComparison.OpenAsync(Connection, Cubes, 1, 2, Stop);

        compared.Count(Stop).Figures.ShouldBe(Twin(before, after, "observations", [0, 1, 2], [5, 6]));
        compared.Count(Stop).Flows.ShouldBe(Twin(before, after, "flows", [0, 1, 2, 3], [6]));
        VersionChanges.Of(compared.All.Select(change => change.Kind)).ShouldBe(compared.Count(Stop).Total);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Of_FromAPlaceOn_IsWhatComesAfterIt(int seed)
    {
        var random = new Random(seed);
        await LoadAsync(Invented(random));
        await LoadAsync(Invented(random));
        using var compared = await VersionComparison.OpenAsync(Connection, Cubes, 1, 2, Stop);
        var asked = compared.All.Where(IsAsked).ToList();

        compared.Count(Stop).Of((kind, part) => kind == ChangeKind.Revised || part == ChangedPart.Flow).ShouldBe(asked.Count);
        for (var skip = 0; skip <= asked.Count; skip++)
        {
            compared.Of((kind, part) => kind == ChangeKind.Revised || part == ChangedPart.Flow, skip, Stop).ShouldBe(asked.Skip(skip));
        }

        static bool IsAsked(VersionChange change) => change.Kind == ChangeKind.Revised || change.Part == ChangedPart.Flow;
    }

    [Fact]
    public async Task Of_WhoAskedIsGone_Stops()
    {
        await LoadAsync(First);
        using var compared = await VersionComparison.OpenAsync(Connection, Cubes, null, 1, Stop);

        Should.Throw<OperationCanceledException>(() => compared.Of((_, _) => true, 0, new(canceled: true)).Count());
        Should.Throw<OperationCanceledException>(() => compared.Count(new(canceled: true)));
    }

    [Fact]
    public async Task Count_AnotherReasonForNoValue_IsRevised()
    {
        await LoadAsync(Base.Figure("homes", "GM01", "2021", null, "provisional").Figure("homes", "GM02", "2021", null, "provisional").Figure("homes", "PV01", "2021", 8).Package());
        await LoadAsync(Base.Figure("homes", "GM01", "2021", null, "estimated").Figure("homes", "GM02", "2021", null, "provisional").Figure("homes", "PV01", "2021", null, "provisional").Package());

        using var compared = await VersionComparison.OpenAsync(Connection, Cubes, 1, 2, Stop);

        compared.All.Select(change => (change.Kind, change.Region, change.Before?.States, change.After?.States)).ShouldBe(
        [
            (ChangeKind.Revised, "GM01", CellStates.Provisional, CellStates.Estimated), (ChangeKind.Withdrawn, "PV01", CellStates.None, null),
        ]);
        compared.Count(Stop).Figures.ShouldBe(new(0, 1, 1));
    }

    private static RegionPackage Invented(Random random)
    {
        var package = Base;
        foreach (var (region, period) in from region in new[] { "GM01", "GM02", "PV01" } from period in new[] { "2019", "2020", "2021" } select (region, period))
        {
            if (random.Next(4) > 0)
            {
                package.Figure("homes", region, period, random.Next(3) + (random.Next(2) * 0.5m), random.Next(3) == 0 ? "provisional" : "");
            }

            if (random.Next(4) > 0)
            {
                package.Flow("trips", region, "GM01", period, random.Next(3) is > 0 and var size ? $"{size}" : "");
            }
        }

        return package.Package();
    }

    private static VersionChanges Twin(RegionPackage before, RegionPackage after, string table, int[] key, int[] said)
    {
        var (old, now) = (Texts(before), Texts(after));
        return new(now.Keys.Except(old.Keys).Count(), now.Count(row => old.TryGetValue(row.Key, out var was) && was != row.Value), old.Keys.Except(now.Keys).Count());

        Dictionary<string, string> Texts(RegionPackage package) => package[table].Rows.ToDictionary(row => Cells(row, key), row => Cells(row, said), StringComparer.Ordinal);

        static string Cells(PackageRow row, int[] columns) => string.Join(' ', columns.Select(column => row.Cells[column] is string[] list ? string.Join('|', list) : $"{row.Cells[column]}"));
    }

    private static (decimal? Figure, string Flows, int? Of) Shown(Catalogue? catalogue) => (
        catalogue!.FiguresOf(catalogue.Find("homes")!)?["GM02", "2021"],
        string.Join(' ', catalogue.Flows.Select(flow => FormattableString.Invariant($"{flow.Origin}-{flow.Destination}={flow.Value}"))),
        catalogue.Published.ShouldHaveSingleItem().Of);

    private static RegionPackage With(RegionPackage package, string table, RegionPackage other) =>
        package with { Tables = [.. package.Tables.Select(own => own.Schema.Name == table ? other[table] : own)] };

    private static string Text(RegionPackage package) => Text([.. IndicatorTables.Versioned.Select(schema => package[schema.Name])]);

    private static string Text(IReadOnlyList<PackageTable> tables) => string.Join('\n', tables.SelectMany(table => PackageOrder.Sorted(table.Schema, table.Rows))
        .Select(row => string.Join(';', row.Cells.Select(cell => cell is string[] list ? string.Join('|', list) : FormattableString.Invariant($"{cell}")))));

    private async Task<Naober.Regions.LoadPackage.PackageLoad> LoadAsync(RegionPackage package) =>
        await PackageWithFigures.LoadAsync(Connection, Cubes, package, actor: "clerk", cancellationToken: Stop);
}
