using System.Text.Json;
using Dapper;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Indicators.Formulas;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>Loads and reads region packages with their figures, flows and published positions: together a version of the data set with the name of the package.</summary>
public static class PackageWithFigures
{
    /// <summary>As <see cref="PackageStore.LoadAsync"/>: everything or nothing, and the same again changes nothing.</summary>
    public static async Task<PackageLoad> LoadAsync(
        NpgsqlConnection connection, CubeFiles cubes, RegionPackage package, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        var rows = package with { Tables = [.. package.Tables.Where(table => !IndicatorTables.Versioned.Contains(table.Schema))] };
        await using var turn = await LoadTurn.TakeAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (actor is not null)
        {
            await AuditLog.SetActorAsync(transaction, actor, cancellationToken);
        }

        var described = await IncomingIndicators.OfAsync(connection, package, cancellationToken);
        if (described.Errors.Count > 0)
        {
            return new([], described.Errors);
        }

        rows = rows with { Tables = [.. rows.Tables.Select(table => table.Schema == IndicatorTables.Indicators ? described.Table : table)] };
        var load = await PackageStore.LoadWithinAsync(connection, rows, cancellationToken);
        if (load.Errors.Count > 0)
        {
            return load;
        }

        IReadOnlyList<InputError> unsound =
            [.. await VersionReferences.MissingAsync(connection, package, cancellationToken), .. await UnsoundFormulasAsync(connection, package, cancellationToken)];
        if (unsound.Count > 0)
        {
            return new([], unsound);
        }

        using var tried = new NewCubes(cubes);
        var figures = new PackageFigures(package);
        var isFirst = !await DataSets.ExistsAsync(connection, package.Name, cancellationToken);
        var version = figures.IsEmpty && isFirst
            ? null
            : await DataSets.PublishAsync(connection, tried, figures.Load with { LoadedBy = actor }, figures.Rows, () => figures.Keys, figures.Beside, cancellationToken);
        var counts = version?.Counts;
        load = load with
        {
            Tables =
            [
                .. load.Tables,
                Counted(IndicatorTables.Observations, figures.Rows.Count, isFirst, counts?.Figures),
                Counted(IndicatorTables.Flows, figures.Beside.Flows.Count, isFirst, counts?.Flows),
                Counted(IndicatorTables.Positions, figures.Beside.Positions.Count, isFirst, counts?.Positions),
            ],
            Remarks = [.. described.Remarks, .. version?.Remarks ?? []],
        };
        var ended = await PackageStore.EndAsync(transaction, load, rows, dryRun, cancellationToken);
        if (!dryRun)
        {
            tried.Keep();
        }

        return ended;
    }

    /// <summary>The formulas among all indicators that there are now.</summary>
    private static async Task<IReadOnlyList<InputError>> UnsoundFormulasAsync(NpgsqlConnection connection, RegionPackage package, CancellationToken cancellationToken)
    {
        if (package["indicators"].Rows.All(row => Indicator.Of(row).Formula is null))
        {
            return [];
        }

        var indicators = await PackageStore.ReadWithinAsync(connection, [IndicatorTables.Indicators], cancellationToken);
        return FormulaChecks.Run(package, [.. indicators["indicators"].Rows.Select(Indicator.Of)]);
    }

    /// <summary>What the data sets hold as tables of a package, as it is current or was at a moment; figures of data sets without places in a source are not among them.</summary>
    /// <returns>A table for each of <see cref="IndicatorTables.Versioned"/>.</returns>
    public static async Task<IReadOnlyList<PackageTable>> ReadAsync(NpgsqlConnection connection, DateTimeOffset? moment = null, CancellationToken cancellationToken = default)
    {
        var versions = await DataSets.InOrderAsync(connection, await VersionsAsync(connection, moment, cancellationToken), cancellationToken);
        var (flows, positions) = (new List<PackageRow>(), new List<PackageRow>());
        foreach (var version in versions)
        {
            var rows = await VersionRows.ReadAsync(connection, version, cancellationToken);
            flows.AddRange(rows.Flows);
            positions.AddRange(rows.Positions);
        }

        return [await FiguresAsync(connection, versions, cancellationToken), Table(IndicatorTables.Flows, flows), Table(IndicatorTables.Positions, positions)];

        // A package may repeat what is in another: the one that was loaded first counts.
        static PackageTable Table(TableSchema schema, List<PackageRow> rows) =>
            new(schema, PackageOrder.Sorted(schema, rows.DistinctBy(row => PackageOrder.Key(schema, row), StringComparer.Ordinal)));
    }

    /// <summary>
    /// The current figures of all packages as rows of a package; those of other data sets have no place in a source and stay where they
    /// came from.
    /// </summary>
    public static async Task<PackageTable> FiguresAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        await FiguresAsync(connection, await VersionsAsync(connection, null, cancellationToken), cancellationToken);

    /// <summary>Keys of the data sets with figures that have no place in a source and are in no package, as it is current; in order.</summary>
    public static async Task<IReadOnlyList<string>> LeftOutAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default) =>
        [.. await connection.QueryAsync<string>(new CommandDefinition(
            """
            select data_set from indicators.version as held
            where version = any(@current) and citations = '[]' and exists (select from indicators.observation where version = held.version) order by data_set
            """,
            new { current = (await DataSets.CurrentAsync(connection, cancellationToken)).ToArray() }, cancellationToken: cancellationToken))];

    private static async Task<IReadOnlyList<int>> VersionsAsync(NpgsqlConnection connection, DateTimeOffset? moment, CancellationToken cancellationToken) => moment is { } then
        ? (await DataSetHistory.ReadAsync(connection, cancellationToken)).LastOrDefault(together => together.Since <= then)?.Versions ?? []
        : await DataSets.CurrentAsync(connection, cancellationToken);

    private static async Task<PackageTable> FiguresAsync(NpgsqlConnection connection, IReadOnlyList<int> current, CancellationToken cancellationToken)
    {
        var versions = await connection.QueryAsync<Lists>(new CommandDefinition(
            """
            select version, data_set as "DataSet", indicators, regions, periods, citations
            from indicators.version where version = any(@current) and citations <> '[]' order by data_set
            """,
            new { current = current.ToArray() }, cancellationToken: cancellationToken));
        var rows = new List<PackageRow>();
        foreach (var version in versions)
        {
            var citations = JsonSerializer.Deserialize<FigureCitation[]>(version.Citations)!;
            var figures = await connection.QueryAsync<Figure>(new CommandDefinition(
                "select indicator, region, period, value, states, citation from indicators.observation where version = @Version order by citation", version,
                cancellationToken: cancellationToken));
            rows.AddRange(figures.Select(figure => new PackageRow(0,
            [
                version.Indicators[figure.Indicator - 1], version.Regions[figure.Region - 1], version.Periods[figure.Period - 1],
                citations[figure.Citation - 1].Source, citations[figure.Citation - 1].Place,
                (decimal?)figure.Value, ((CellStates)figure.States).ToTerms().ToArray(), citations[figure.Citation - 1].Note,
            ]) { Owner = version.DataSet }));
        }

        return new(IndicatorTables.Observations, PackageOrder.Sorted(IndicatorTables.Observations, rows));
    }

    /// <summary>What is stated at several places counts once as changed; at first every row is new.</summary>
    private static TableLoad Counted(TableSchema schema, int rows, bool isFirst, VersionChanges? changes)
    {
        var (added, revised) = isFirst ? (rows, 0) : ((int)(changes?.Added ?? 0), (int)(changes?.Revised ?? 0));
        return new(schema.Name, rows, added, revised, rows - added - revised, 0, (int)(changes?.Withdrawn ?? 0));
    }

    private sealed record Lists
    {
        public required int Version { get; init; }

        public required string DataSet { get; init; }

        public required string[] Indicators { get; init; }

        public required string[] Regions { get; init; }

        public required string[] Periods { get; init; }

        public required string Citations { get; init; }
    }

    private sealed record Figure(int Indicator, int Region, short Period, double? Value, short States, int Citation);
}
