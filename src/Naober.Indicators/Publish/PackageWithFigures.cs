using System.Text.Json;
using Dapper;
using Naober.Files;
using Naober.Files.Packages;
using Naober.Indicators.Formulas;
using Naober.Regions.LoadPackage;
using Naober.Storage.Audit;
using Npgsql;

namespace Naober.Indicators.Publish;

/// <summary>Loads and reads region packages with their figures, which are a version of the data set with the name of the package.</summary>
public static class PackageWithFigures
{
    /// <summary>As <see cref="PackageStore.LoadAsync"/>: everything or nothing, and the same again changes nothing.</summary>
    public static async Task<PackageLoad> LoadAsync(
        NpgsqlConnection connection, CubeFiles cubes, RegionPackage package, bool dryRun = false, string? actor = null, CancellationToken cancellationToken = default)
    {
        var rows = package with { Tables = [.. package.Tables.Where(table => table.Schema != IndicatorTables.Observations)] };
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
        if (load.Errors.Count == 0 && await UnsoundFormulasAsync(connection, package, cancellationToken) is { Count: > 0 } unsound)
        {
            return new([], unsound);
        }

        if (load.Errors.Count > 0)
        {
            return load;
        }

        using var tried = new NewCubes(cubes);
        var figures = new PackageFigures(package);
        var isFirst = !await DataSets.ExistsAsync(connection, package.Name, cancellationToken);
        var version = figures.Rows.Count == 0 && isFirst
            ? ((int Number, VersionChanges Changes)?)null
            : await DataSets.PublishAsync(connection, tried, figures.Load with { LoadedBy = actor }, figures.Rows, () => figures.Keys, cancellationToken);
        load = load with { Tables = [.. load.Tables, Counted(figures.Rows.Count, isFirst, version?.Changes)], Remarks = described.Remarks };
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

    /// <summary>
    /// The figures of all packages as rows of a package, as they are current or were at a moment; those of other data sets have no place
    /// in a source and stay where they came from.
    /// </summary>
    public static async Task<PackageTable> ReadAsync(NpgsqlConnection connection, DateTimeOffset? moment = null, CancellationToken cancellationToken = default)
    {
        var versions = await connection.QueryAsync<Lists>(new CommandDefinition(
            """
            select v.version, v.data_set as "DataSet", v.indicators, v.regions, v.periods, v.citations
            from indicators.version v join indicators.data_set d using (data_set)
            where v.citations <> '[]' and case when @moment::timestamptz is null then v.version = d.current
                else v.version = (select max(version) from indicators.version o where o.data_set = v.data_set and o.loaded_at <= @moment) end
            order by v.data_set
            """,
            new { moment = moment?.UtcDateTime }, cancellationToken: cancellationToken));
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

    /// <summary>A figure that is stated at several places counts once as changed; at first every row is new.</summary>
    private static TableLoad Counted(int rows, bool isFirst, VersionChanges? changes)
    {
        var (added, revised) = isFirst ? (rows, 0) : ((int)(changes?.Added ?? 0), (int)(changes?.Revised ?? 0));
        return new(IndicatorTables.Observations.Name, rows, added, revised, rows - added - revised, 0, (int)(changes?.Withdrawn ?? 0));
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
